package io.cordon.server.api;

import io.cordon.answers.Json;
import io.cordon.core.model.Edition;
import io.cordon.server.desk.BusyException;
import io.cordon.server.desk.Desk;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Editions as server-sent events, told once they are answered from. The editions held are the log of what happened: an event's id
 * is its edition's place in the order of reading, so that who comes back with {@code Last-Event-ID} is told what was missed.
 * Without that header, only what comes from then on is told. A comment every {@value #BEAT_SECONDS} seconds shows that the line
 * stands.
 */
@RestController
class EditionEvents implements SmartLifecycle {
    private static final int MOST_LISTENERS = 1_000;
    private static final int BEAT_SECONDS = 15;
    private static final Comparator<Edition> AS_READ =
            Comparator.comparing(Edition::readAt).thenComparing(Edition::id);

    private final Desk desk;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("edition-teller").factory());
    private volatile boolean running;

    /** One who listens, and how many editions, in the order of reading, were told; only the teller touches it. */
    private static final class Listener {
        private final SseEmitter emitter;
        private int told;

        private Listener(SseEmitter emitter, int told) {
            this.emitter = emitter;
            this.told = told;
        }
    }

    EditionEvents(Desk desk) {
        this.desk = desk;
        desk.onSwap(() -> {
            if (running) {
                teller.execute(this::tell);
            }
        });
    }

    @GetMapping(path = "/api/v1/lists/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
        List<Edition> editions = editions();
        if (listeners.size() >= MOST_LISTENERS) {
            throw new BusyException(MOST_LISTENERS + " listen already; ask for GET /api/v1/lists every now and then");
        }
        SseEmitter emitter = new SseEmitter(0L);
        Listener listener = new Listener(emitter, last == null ? editions.size() : after(last, editions));
        listeners.add(listener);
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onError(failure -> listeners.remove(listener));
        teller.execute(() -> {
            beat(listener);
            tell();
        });
        return emitter;
    }

    /** How many editions whoever gives this id has been told of. An id that is not held any more tells all again. */
    private static int after(String last, List<Edition> editions) {
        for (int i = 0; i < editions.size(); i++) {
            if (editions.get(i).id().equals(last)) {
                return i + 1;
            }
        }
        return 0;
    }

    private List<Edition> editions() {
        return desk.store().editions().stream()
                .filter(edition -> desk.lists().isEmpty() || desk.lists().contains(edition.list()))
                .sorted(AS_READ)
                .toList();
    }

    private void tell() {
        List<Edition> editions = editions();
        for (Listener listener : listeners) {
            while (listener.told < editions.size() && tell(listener, editions.get(listener.told))) {
                listener.told++;
            }
        }
    }

    private boolean tell(Listener listener, Edition edition) {
        return send(
                listener, SseEmitter.event().id(edition.id()).name("edition").data(Json.object(json -> {
                    json.writeStringProperty("list", edition.list());
                    ListsController.writeEdition(json, edition);
                })));
    }

    private void beat(Listener listener) {
        send(listener, SseEmitter.event().comment("here"));
    }

    private boolean send(Listener listener, SseEmitter.SseEventBuilder event) {
        try {
            listener.emitter.send(event);
            return true;
        } catch (IOException | IllegalStateException e) {
            listeners.remove(listener); // it has gone
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
        var unused = teller.scheduleWithFixedDelay(
                () -> listeners.forEach(this::beat), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** Before the server drains, which would wait for those who listen for ever. */
    @Override
    public void stop() {
        running = false;
        teller.shutdownNow();
        listeners.forEach(listener -> listener.emitter.complete());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

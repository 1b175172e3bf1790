package io.cordon.server.doors;

import io.cordon.server.setup.LimitSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds how much is worked on at once, so that the server cannot be filled: requests, batches of one caller, and the bytes of
 * bodies. A body is given room before it is read, by the length it states, or the longest it may have where it states none; what
 * is made of it is larger, up to thirty times, so that a sixty-fourth of the heap for bodies leaves room for that. Who finds none
 * waits a little and then gets 503; a body that is too long gets 413 before it is read, one that is too slow 408.
 */
final class RoomFilter extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(RoomFilter.class);
    private static final int UNIT = 1024;
    private static final int HEAP_SHARE = 64;
    private static final int BATCH_ROOM = 256 << 10;

    private final LimitSettings limits;
    private final Duration wait;
    private final int units;
    private final Semaphore bodies;
    private final Semaphore requests;
    private final Map<String, Semaphore> batches = new ConcurrentHashMap<>(); // of callers with a batch under way

    RoomFilter(LimitSettings limits) {
        this.limits = limits;
        this.wait = limits.patience();
        long bytes = limits.bodiesInMemory().toBytes() > 0
                ? limits.bodiesInMemory().toBytes()
                : Runtime.getRuntime().maxMemory() / HEAP_SHARE;
        this.units = (int) Math.min(1 << 30, Math.max(1, bytes / UNIT));
        this.bodies = new Semaphore(units, true);
        this.requests = new Semaphore(limits.atOnce(), true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller)) {
            chain.doFilter(request, response); // open endpoints do next to nothing
            return;
        }
        int most = (int) limits.of(caller.id()).body().toBytes();
        String type = String.valueOf(request.getContentType());
        boolean batch = type.startsWith("application/x-ndjson") || type.startsWith("text/csv");
        if (!batch && request.getContentLengthLong() > most) {
            tooLong(most).write(response);
            return;
        }
        if (!enter(requests, 1, response)) {
            return;
        }
        try {
            if (batch) {
                batch(caller, request, response, chain);
            } else {
                BodyLimit.set(request, most);
                inRoom(room(request, most), new TimedRequest(request, limits.bodyTime()), response, chain);
            }
        } catch (IOException e) {
            gone(request, response, e);
        } finally {
            requests.release();
        }
    }

    /** The sender has gone, or said nothing for so long that it was given up: at most there is somebody to tell that. */
    private static void gone(HttpServletRequest request, HttpServletResponse response, IOException e)
            throws IOException {
        LOG.debug("A request ended early", e);
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION); // it is dealt with here
        if (!response.isCommitted()) {
            response.setHeader("Connection", "close");
            new Problem(
                            HttpStatus.REQUEST_TIMEOUT,
                            "slow-body",
                            "the whole body was expected, without a pause; send it again")
                    .write(response);
        }
    }

    private void batch(Caller caller, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Semaphore own = batches.computeIfAbsent(caller.id(), id -> new Semaphore(limits.batchesAtOnce()));
        if (!own.tryAcquire()) {
            response.setHeader("Retry-After", "5");
            new Problem(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-batches",
                            "this caller may have " + limits.batchesAtOnce()
                                    + " batches under way; send this one when another has ended")
                    .write(response);
            return;
        }
        try {
            inRoom(Math.min(units, BATCH_ROOM / UNIT), request, response, chain);
        } finally {
            own.release();
            batches.computeIfPresent(
                    caller.id(), (id, held) -> held.availablePermits() == limits.batchesAtOnce() ? null : held);
        }
    }

    private int room(HttpServletRequest request, int most) {
        long stated = request.getContentLengthLong();
        boolean none = stated < 0 && request.getHeader("Transfer-Encoding") == null;
        long bytes = none ? 0 : stated < 0 ? most : stated;
        return (int) Math.min(units, (bytes + UNIT - 1) / UNIT);
    }

    private void inRoom(int room, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter(bodies, room, response)) {
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            bodies.release(room);
        }
    }

    private boolean enter(Semaphore semaphore, int permits, HttpServletResponse response) throws IOException {
        try {
            if (permits == 0 || semaphore.tryAcquire(permits, wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        response.setHeader("Retry-After", "1");
        new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "busy",
                        "more is asked than can be worked on; ask again in a moment")
                .write(response);
        return false;
    }

    private static Problem tooLong(int most) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "a body of at most " + most
                        + " bytes was expected; many subjects go to POST /api/v1/screenings/batch, a line each");
    }
}

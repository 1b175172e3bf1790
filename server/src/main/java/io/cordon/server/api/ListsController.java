package io.cordon.server.api;

import io.cordon.answers.HitJson;
import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.answers.Setting;
import io.cordon.answers.changes.ChangeJson;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.core.screen.Policy;
import io.cordon.core.timeline.ChangeFeed;
import io.cordon.core.timeline.DatedChange;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Timeline;
import io.cordon.intake.policies.Policies;
import io.cordon.server.desk.Desk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Lists, changes and policies, read. */
@RestController
class ListsController {
    private final Desk desk;
    private final Clock clock;

    ListsController(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/api/v1/lists")
    ResponseEntity<String> lists() {
        Setting setting = desk.now().setting();
        return Bodies.tagged(Json.object(json -> Json.objects(json, "lists", setting.grounds(), ground -> {
            json.writeStringProperty("id", ground.edition().list());
            writeEdition(json, ground.edition());
            HitJson.writeFreshness(json, setting.ages().of(ground.edition().list()));
        })));
    }

    @GetMapping("/api/v1/lists/{list}/editions")
    ResponseEntity<String> editions(
            @PathVariable("list") String list,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        List<Edition> editions = list.equals(Holdings.SAMPLE)
                ? Holdings.sample().editions()
                : desk.store().editions().stream()
                        .filter(edition -> edition.list().equals(list))
                        .sorted(Comparator.comparing(ListsController::order))
                        .toList();
        if (editions.isEmpty()) {
            throw new NotFoundException("list " + list + " is not held; GET /api/v1/lists tells which are");
        }
        Page.Cut<Edition> page = Page.asked(cursor, limit).of(editions, ListsController::order);
        return Bodies.tagged(Json.object(json -> {
            json.writeStringProperty("list", list);
            Json.objects(json, "editions", page.shown(), edition -> writeEdition(json, edition));
            Bodies.next(json, page);
        }));
    }

    private static String order(Edition edition) {
        return edition.published() + " " + edition.readAt() + " " + edition.id();
    }

    static void writeEdition(JsonGenerator json, Edition edition) {
        json.writeStringProperty("edition", edition.id());
        json.writeStringProperty("published", edition.published().toString());
        json.writeStringProperty("read", edition.readAt().toString());
        json.writeStringProperty("sha256", edition.sha256());
        json.writeNumberProperty("targets", edition.targets());
    }

    @GetMapping("/api/v1/changes")
    void changes(
            HttpServletResponse response,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestParam(name = "until", required = false) @Nullable String until,
            @RequestParam(name = "list", required = false) @Nullable List<String> lists)
            throws IOException {
        LocalDate first = AskedFor.day("since", since)
                .orElseThrow(() -> new BadInputException("the parameter since was expected, as in ?since=2026-11-01"));
        LocalDate last = AskedFor.day("until", until).orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (last.isBefore(first)) {
            throw new BadInputException("until " + last + " is before since " + first + "; swap them");
        }
        List<DatedChange> changes = new ArrayList<>();
        List<String> asked = lists == null ? desk.lists() : lists;
        for (ListHistory history : Holdings.load(desk.folder(), asked).histories()) {
            changes.addAll(ChangeFeed.between(Timeline.of(history), first, last));
        }
        changes.sort(Comparator.comparing((DatedChange change) -> change.on().date()));
        response.setContentType("application/x-ndjson");
        OutputStream out = response.getOutputStream();
        for (DatedChange change : changes) {
            out.write((Json.object(json -> ChangeJson.write(json, change)) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/api/v1/policies")
    ResponseEntity<String> policies() {
        return Bodies.tagged(Json.object(json -> {
            json.writeObjectPropertyStart("inUse");
            writePolicy(json, desk.policy());
            json.writeEndObject();
            Json.objects(json, "shipped", Policies.SHIPPED, name -> writePolicy(json, Policies.named(name)));
        }));
    }

    private static void writePolicy(JsonGenerator json, Policy policy) {
        json.writeStringProperty("name", policy.name());
        json.writeStringProperty("about", policy.about());
        json.writeNumberProperty("threshold", policy.threshold());
        json.writeStringProperty("freshness", policy.onStale().word());
        json.writeStringProperty("hash", policy.hash());
    }
}

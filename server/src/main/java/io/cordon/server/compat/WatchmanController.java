package io.cordon.server.compat;

import io.cordon.answers.Engine;
import io.cordon.answers.ListingView;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.Name;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.server.api.Bodies;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Ready;
import io.cordon.server.desk.Recorded;
import io.cordon.server.doors.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Watchman's way of asking, version 2. What is asked is on record here too. */
@RestController
class WatchmanController {
    private static final int MOST_RESULTS = 100;

    private final Desk desk;

    WatchmanController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/v2/search")
    ResponseEntity<String> search(
            @RequestParam(name = "name", defaultValue = "") String name,
            @RequestParam(name = "type", defaultValue = "") String type,
            @RequestParam(name = "birthDate", required = false) @Nullable String birthDate,
            @RequestParam(name = "altNames", required = false) @Nullable List<String> otherNames,
            @RequestParam(name = "minMatch", defaultValue = "0") double least,
            @RequestParam(name = "limit", defaultValue = "10") int limit,
            @RequestParam(name = "source", required = false) @Nullable String source) {
        if (name.isBlank()) {
            throw new BadInputException("the parameter name was expected, as in ?name=Aksyonov&type=person");
        }
        if (limit < 1 || limit > MOST_RESULTS) {
            throw new BadInputException("limit was expected to be from 1 to " + MOST_RESULTS + ", not " + limit);
        }
        Ready ready = desk.now();
        Subject subject = subject(name.strip(), type, birthDate, otherNames == null ? List.of() : otherNames);
        Recorded answer = desk.screen(
                        ready, List.of(subject), Caller.current().line().name())
                .getFirst();
        List<Map<String, Object>> entities = answer.screening().hits().stream()
                .filter(hit -> hit.score() >= least)
                .filter(hit -> source == null || source.equals(hit.target().id().list()))
                .limit(limit)
                .map(hit -> entity(hit, ready))
                .toList();
        Map<String, Object> query = new LinkedHashMap<>();
        query.put("name", name);
        query.put("entityType", type);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", query);
        body.put("entities", entities);
        body.put("screening", answer.number());
        return Bodies.answer(Entities.MAPPER.writeValueAsString(body));
    }

    private static Subject subject(String name, String type, @Nullable String birthDate, List<String> otherNames) {
        TargetKind kind = TargetKind.of(type);
        if (kind == TargetKind.UNKNOWN && !type.isBlank()) {
            throw new BadInputException(
                    "type was expected to be person, business, organization, vessel or aircraft, not \"" + type + "\"");
        }
        List<String> names = new ArrayList<>(List.of(name));
        otherNames.stream().filter(other -> !other.isBlank()).forEach(names::add);
        List<PartialDate> dates = new ArrayList<>();
        if (birthDate != null && !birthDate.isBlank()) {
            try {
                dates.add(PartialDate.parse(birthDate));
            } catch (IllegalArgumentException e) {
                throw new BadInputException("birthDate: " + e.getMessage(), e);
            }
        }
        return new Subject("", kind, names, Gender.UNKNOWN, dates, List.of(), List.of(), List.of(), Map.of());
    }

    private static Map<String, Object> entity(Hit hit, Ready ready) {
        Target target = hit.target();
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("name", target.primaryName().text());
        entity.put("entityType", type(target.kind()));
        entity.put("sourceList", target.id().list());
        entity.put("sourceID", target.id().reference());
        entity.put(type(target.kind()), particulars(target));
        entity.put(
                "addresses",
                target.addresses().stream()
                        .map(address -> Map.of("line1", address.line()))
                        .toList());
        ListingView view = ListingView.of(ready.setting().listing(target.id()));
        entity.put(
                "sanctionsInfo",
                Map.of(
                        "programs",
                        view.programmes(),
                        "secondary",
                        false,
                        "description",
                        hit.standing().because()));
        entity.put("match", hit.score());
        return entity;
    }

    private static Map<String, Object> particulars(Target target) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", target.primaryName().text());
        fields.put(
                "altNames",
                target.names().stream()
                        .map(Name::text)
                        .filter(text -> !text.equals(target.primaryName().text()))
                        .toList());
        Optional<PartialDate> date = target.birthDates().stream().findFirst();
        if (target.kind() == TargetKind.PERSON) {
            fields.put(
                    "gender",
                    target.gender() == Gender.UNKNOWN
                            ? "unknown"
                            : target.gender().name().toLowerCase(Locale.ROOT));
            date.ifPresent(on -> fields.put("birthDate", on.from() + "T00:00:00Z"));
            fields.put("titles", target.titles());
        } else {
            date.ifPresent(on -> fields.put("created", on.from() + "T00:00:00Z"));
        }
        fields.put(
                "governmentIDs",
                target.identifiers().stream()
                        .map(WatchmanController::identifier)
                        .toList());
        return fields;
    }

    private static Map<String, Object> identifier(Identifier identifier) {
        return Map.of(
                "type", identifier.type().word(),
                "country", identifier.country().code(),
                "identifier", identifier.value());
    }

    private static String type(TargetKind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case VESSEL -> "vessel";
            case AIRCRAFT -> "aircraft";
            default -> "business";
        };
    }

    @GetMapping("/v2/listinfo")
    ResponseEntity<String> lists() {
        Ready ready = desk.now();
        Map<String, Object> counts = new LinkedHashMap<>();
        Map<String, Object> hashes = new LinkedHashMap<>();
        Instant newest = Instant.EPOCH;
        for (var ground : ready.setting().grounds()) {
            counts.put(ground.edition().list(), ground.edition().targets());
            hashes.put(ground.edition().list(), ground.edition().sha256());
            newest =
                    ground.edition().readAt().isAfter(newest) ? ground.edition().readAt() : newest;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("lists", counts);
        body.put("listHashes", hashes);
        body.put("startedAt", newest.toString());
        body.put("endedAt", newest.toString());
        body.put("version", Engine.VERSION);
        return Bodies.answer(Entities.MAPPER.writeValueAsString(body));
    }
}

package io.cordon.server.compat;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Subject;
import io.cordon.server.api.Bodies;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Ready;
import io.cordon.server.desk.Recorded;
import io.cordon.server.doors.Caller;
import io.cordon.sources.ftm.Ftm;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** yente's way of asking: FollowTheMoney entities in, scored entities out. What is asked is on record here too. */
@RestController
class YenteController {
    private static final int MOST_QUERIES = 100;
    private static final int MOST_RESULTS = 500;

    private final Desk desk;

    YenteController(Desk desk) {
        this.desk = desk;
    }

    private record Query(String schema, Map<String, List<String>> properties) {}

    @PostMapping(path = "/match/{dataset}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> match(
            HttpServletRequest request,
            @PathVariable("dataset") String dataset,
            @RequestParam(name = "limit", defaultValue = "5") int limit,
            @RequestParam(name = "threshold", defaultValue = "0.7") double threshold,
            @RequestParam(name = "cutoff", defaultValue = "0.5") double cutoff,
            @RequestParam(name = "algorithm", required = false) @Nullable String algorithm,
            @RequestParam(name = "include_dataset", required = false) @Nullable List<String> include,
            @RequestParam(name = "exclude_dataset", required = false) @Nullable List<String> exclude,
            @RequestParam(name = "topics", required = false) @Nullable List<String> topics,
            @RequestParam(name = "changed_since", required = false) @Nullable String changedSince)
            throws IOException {
        int most = limit(limit);
        Map<String, Query> queries = queries(Bodies.object(Bodies.read(request)));
        Ready ready = desk.now();
        Datasets datasets = Datasets.of(dataset, include, exclude, ready);
        List<Subject> subjects = new ArrayList<>();
        queries.forEach((id, query) -> subjects.add(Ftm.subject(id, query.schema(), query.properties())));
        List<Recorded> recorded =
                desk.screen(ready, subjects, Caller.current().line().name());
        Map<String, Object> responses = new LinkedHashMap<>();
        int next = 0;
        for (Map.Entry<String, Query> query : queries.entrySet()) {
            Recorded answer = recorded.get(next++);
            List<Hit> hits = answer.screening().hits().stream()
                    .filter(hit -> hit.score() >= cutoff && datasets.hold(hit))
                    .toList();
            Map<String, Object> response = new LinkedHashMap<>();
            response.put("status", 200);
            response.put(
                    "results",
                    hits.stream()
                            .limit(most)
                            .map(hit -> Entities.scored(hit, ready, threshold))
                            .toList());
            response.put("total", total(hits.size()));
            response.put(
                    "query",
                    Map.of(
                            "id", query.getKey(),
                            "schema", query.getValue().schema(),
                            "properties", query.getValue().properties()));
            response.put("screening", answer.number());
            responses.put(query.getKey(), response);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("responses", responses);
        body.put("matcher", YenteCatalog.features());
        body.put("limit", most);
        body.put("notes", notes(ready, cutoff, algorithm, topics, changedSince));
        return Bodies.answer(Entities.MAPPER.writeValueAsString(body));
    }

    private static Map<String, Object> total(int value) {
        return Map.of("value", value, "relation", "eq");
    }

    private static int limit(int limit) {
        if (limit < 0 || limit > MOST_RESULTS) {
            throw new BadInputException("limit was expected to be from 0 to " + MOST_RESULTS + ", not " + limit);
        }
        return limit;
    }

    /** What was asked for and is not done here. */
    private static List<String> notes(
            Ready ready,
            double cutoff,
            @Nullable String algorithm,
            @Nullable List<String> topics,
            @Nullable String changedSince) {
        List<String> notes = new ArrayList<>();
        if (algorithm != null && !List.of("best", YenteCatalog.ALGORITHM).contains(algorithm)) {
            notes.add("algorithm " + algorithm + " is not here; " + YenteCatalog.ALGORITHM + " answered");
        }
        if (topics != null && !topics.isEmpty()) {
            notes.add("topics was passed over: every target here is under a measure");
        }
        if (changedSince != null) {
            notes.add("changed_since was passed over; GET /api/v1/changes tells what changed");
        }
        double least = ready.setting().policy().threshold();
        if (cutoff < least) {
            notes.add("the policy's threshold is " + least + ": nothing below it is told, whatever the cutoff");
        }
        return notes;
    }

    private static Map<String, Query> queries(JsonNode body) {
        JsonNode asked = body.get("queries");
        if (asked == null || !asked.isObject() || asked.isEmpty() || asked.size() > MOST_QUERIES) {
            throw new BadInputException(
                    "\"queries\" was expected to be an object of 1 to " + MOST_QUERIES + " queries, as in"
                            + " {\"queries\": {\"q1\": {\"schema\": \"Person\", \"properties\": {\"name\": [\"...\"]}}}}");
        }
        Map<String, Query> queries = new LinkedHashMap<>();
        for (String id : asked.propertyNames()) {
            JsonNode query = asked.get(id);
            JsonNode properties = query.get("properties");
            JsonNode schema = query.get("schema");
            if (properties == null || !properties.isObject() || schema == null || !schema.isString()) {
                throw new BadInputException(
                        "the query \"" + id + "\" was expected to have a \"schema\" that is a text, and"
                                + " \"properties\" that are an object");
            }
            Map<String, List<String>> values = new LinkedHashMap<>();
            for (String property : properties.propertyNames()) {
                values.put(property, texts(id, property, properties.get(property)));
            }
            queries.put(id, new Query(schema.stringValue(), values));
        }
        return queries;
    }

    private static List<String> texts(String id, String property, JsonNode value) {
        List<JsonNode> values = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        List<String> texts = new ArrayList<>();
        for (JsonNode each : values) {
            if (each.isContainer()) {
                throw new BadInputException("the property \"" + property + "\" of the query \"" + id
                        + "\" was expected to be a text or an array of texts");
            }
            if (!each.isNull()) {
                texts.add(each.asString());
            }
        }
        return texts;
    }

    @GetMapping("/search/{dataset}")
    ResponseEntity<String> search(
            @PathVariable("dataset") String dataset,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "schema", defaultValue = "Thing") String schema,
            @RequestParam(name = "limit", defaultValue = "10") int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset) {
        int most = limit(limit);
        if (offset < 0) {
            throw new BadInputException("offset was expected to be 0 or more, not " + offset);
        }
        Ready ready = desk.now();
        Datasets datasets = Datasets.of(dataset, null, null, ready);
        if (text.isBlank()) {
            throw new BadInputException("the parameter q was expected, as in ?q=Aksyonov");
        }
        Subject subject = Ftm.subject("", schema, Map.of("name", List.of(text)));
        Recorded answer = desk.screen(
                        ready, List.of(subject), Caller.current().line().name())
                .getFirst();
        List<Hit> hits =
                answer.screening().hits().stream().filter(datasets::hold).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "results",
                hits.stream()
                        .skip(offset)
                        .limit(most)
                        .map(hit -> Entities.scored(
                                hit, ready, ready.setting().policy().threshold()))
                        .toList());
        body.put("facets", Map.of());
        body.put("total", total(hits.size()));
        body.put("limit", most);
        body.put("offset", offset);
        body.put("screening", answer.number());
        return Bodies.answer(Entities.MAPPER.writeValueAsString(body));
    }
}

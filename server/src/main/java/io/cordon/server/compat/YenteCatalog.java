package io.cordon.server.compat;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.core.model.TargetId;
import io.cordon.core.timeline.Listing;
import io.cordon.server.api.Bodies;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.api.Readiness;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Ready;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What yente tells of itself: entities, datasets, algorithms, and whether it is up. */
@RestController
class YenteCatalog {
    /** The name of the one way of matching there is. */
    static final String ALGORITHM = "cordon";

    private final Desk desk;
    private final Readiness readiness;

    YenteCatalog(Desk desk, Readiness readiness) {
        this.desk = desk;
        this.readiness = readiness;
    }

    @GetMapping("/entities/{id}")
    ResponseEntity<String> entity(
            @PathVariable("id") String id, @RequestParam(name = "nested", defaultValue = "true") boolean nested) {
        Ready ready = desk.now();
        Listing listing = ready.setting()
                .screener()
                .listing(target(id))
                .orElseThrow(() -> new NotFoundException("no list that answers has an entity " + id));
        return Bodies.answer(Entities.MAPPER.writeValueAsString(Entities.entity(listing.target(), ready, nested)));
    }

    private static TargetId target(String id) {
        try {
            return TargetId.parse(id);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }

    @GetMapping("/catalog")
    ResponseEntity<String> catalog() {
        Ready ready = desk.now();
        List<String> stale = ready.setting().ages().stale();
        List<Map<String, Object>> datasets = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (var ground : ready.setting().grounds()) {
            Edition edition = ground.edition();
            Map<String, Object> dataset = new LinkedHashMap<>();
            dataset.put("name", edition.list());
            dataset.put("title", edition.list());
            dataset.put("version", edition.id());
            dataset.put("updated_at", edition.published().toString());
            dataset.put("last_export", edition.readAt().toString());
            dataset.put("entity_count", edition.targets());
            dataset.put("index_version", edition.sha256());
            dataset.put("index_current", !stale.contains(edition.list()));
            dataset.put("load", true);
            dataset.put("children", List.of());
            datasets.add(dataset);
            current.add(edition.list());
        }
        current.removeAll(stale);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("datasets", datasets);
        body.put("current", current);
        body.put("outdated", stale);
        body.put("index_stale", !stale.isEmpty());
        return Bodies.answer(Entities.MAPPER.writeValueAsString(body));
    }

    @GetMapping("/algorithms")
    ResponseEntity<String> algorithms() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("name", ALGORITHM);
        one.put("description", "Token by token with weights of evidence; docs/matching.md describes it.");
        one.put("features", features());
        one.put("docs", features());
        return Bodies.answer(Entities.MAPPER.writeValueAsString(
                Map.of("algorithms", List.of(one), "default", ALGORITHM, "best", ALGORITHM)));
    }

    /** What a score is made of. */
    static Map<String, Object> features() {
        Map<String, Object> features = new LinkedHashMap<>();
        features.put("name", feature("The names, token by token: weights of evidence, in log-odds"));
        features.put("birth-date", feature("Dates of birth that agree or contradict"));
        features.put("country", feature("Countries that agree or contradict"));
        features.put("identifier", feature("Identifiers that agree or contradict"));
        return features;
    }

    private static Map<String, Object> feature(String description) {
        return Map.of("description", description, "coefficient", 1.0, "url", "docs/matching.md");
    }

    @GetMapping("/healthz")
    ResponseEntity<String> up() {
        return Bodies.answer("{\"status\":\"ok\"}");
    }

    @GetMapping("/readyz")
    ResponseEntity<String> ready() {
        readiness.check();
        return Bodies.answer("{\"status\":\"ok\"}");
    }
}

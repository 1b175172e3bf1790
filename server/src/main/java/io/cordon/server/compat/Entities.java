package io.cordon.server.compat;

import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.timeline.Listing;
import io.cordon.server.desk.Ready;
import io.cordon.sources.Sources;
import io.cordon.sources.ftm.Ftm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Targets as FollowTheMoney entities, in the shape that yente answers with. */
final class Entities {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private static volatile Made made = new Made(Optional.empty(), new ConcurrentHashMap<>());

    /** What was made of targets in one setting, without what nests in them: the same ones are found again and again. */
    private record Made(Optional<Setting> setting, ConcurrentHashMap<TargetId, Map<String, Object>> entities) {}

    private Entities() {}

    private static Map<String, Object> known(Target target, Ready ready) {
        Made kept = made;
        if (kept.setting().isEmpty() || kept.setting().get() != ready.setting()) {
            kept = new Made(Optional.of(ready.setting()), new ConcurrentHashMap<>());
            made = kept;
        }
        return kept.entities().computeIfAbsent(target.id(), id -> entity(target, ready, false));
    }

    /**
     * A target as an entity.
     *
     * @param nested whether what describes it, its sanctions, addresses and documents, is put into its properties
     */
    static Map<String, Object> entity(Target target, Ready ready, boolean nested) {
        List<Map<String, Object>> lines = lines(target);
        Map<String, Object> party = lines.getFirst();
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", party.get("id"));
        entity.put("caption", party.get("caption"));
        entity.put("schema", party.get("schema"));
        entity.put("properties", nested ? nested(party, lines.subList(1, lines.size())) : party.get("properties"));
        entity.put("datasets", List.of(target.id().list()));
        entity.put("referents", List.of());
        entity.put("target", true);
        Listing listing = ready.setting().listing(target.id());
        entity.put(
                "first_seen",
                ListingView.of(listing)
                        .listedOn()
                        .map(on -> on.date().toString())
                        .orElse(null));
        entity.put("last_seen", lastSeen(target, ready));
        entity.put("last_change", null);
        return entity;
    }

    private static String lastSeen(Target target, Ready ready) {
        return ready.setting().grounds().stream()
                .map(ground -> ground.edition())
                .filter(edition -> edition.list().equals(target.id().list()))
                .map(edition -> edition.published().toString())
                .findFirst()
                .orElse("");
    }

    /** A hit as a scored entity. */
    static Map<String, Object> scored(Hit hit, Ready ready, double threshold) {
        Map<String, Object> entity = new LinkedHashMap<>(known(hit.target(), ready));
        entity.put("score", hit.score());
        entity.put("match", hit.score() >= threshold);
        Map<String, Object> features = new LinkedHashMap<>();
        features.put(
                "name",
                hit.explanation().tokens().stream()
                        .mapToDouble(pair -> pair.weight())
                        .sum());
        for (Evidence evidence : hit.explanation().evidence()) {
            features.merge(evidence.kind().word(), evidence.weight(), (a, b) -> (double) a + (double) b);
        }
        entity.put("features", features);
        entity.put(
                "explanations",
                Map.of("cordon", Map.of("detail", hit.explanation().sentence())));
        entity.put("status", hit.standing().status().word());
        entity.put("status_because", hit.standing().because());
        return entity;
    }

    private static List<Map<String, Object>> lines(Target target) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Ftm.writeEntities(List.of(target), Sources::authority, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        bytes.toString(StandardCharsets.UTF_8).lines().forEach(line -> lines.add(MAPPER.readValue(line, OBJECT)));
        return lines;
    }

    private static Map<String, Object> nested(Map<String, Object> party, List<Map<String, Object>> others) {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (party.get("properties") instanceof Map<?, ?> own) {
            own.forEach((property, values) -> properties.put(String.valueOf(property), values));
        }
        properties.remove("addressEntity");
        Map<String, List<Object>> byProperty = new LinkedHashMap<>();
        for (Map<String, Object> other : others) {
            String property = switch (String.valueOf(other.get("schema"))) {
                case "Sanction" -> "sanctions";
                case "Address" -> "addressEntity";
                default -> "identification";
            };
            byProperty.computeIfAbsent(property, key -> new ArrayList<>()).add(other);
        }
        properties.putAll(byProperty);
        return properties;
    }
}

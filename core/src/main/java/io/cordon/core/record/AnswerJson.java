package io.cordon.core.record;

import io.cordon.core.journal.CanonicalJson;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Hit;
import io.cordon.core.model.TokenPair;
import io.cordon.core.screen.Screening;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answer for one subject as canonical JSON: every hit in its order, with score, standing and explanation in full. */
public final class AnswerJson {
    private AnswerJson() {}

    /** The answer's bytes; the same for the same answer. */
    public static byte[] bytes(Screening screening) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("hits", screening.hits().stream().map(AnswerJson::hit).toList());
        fields.put(
                "notInForce",
                screening.notInForce().stream().map(AnswerJson::hit).toList());
        return CanonicalJson.bytes(fields);
    }

    private static Map<String, Object> hit(Hit hit) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("target", hit.target().id().toString());
        fields.put("kind", hit.target().kind().word());
        fields.put("name", hit.target().primaryName().text());
        fields.put("subjectName", hit.subjectName());
        fields.put("matchedName", hit.matchedName().text());
        fields.put("matchedNameQuality", hit.matchedName().quality().word());
        fields.put("score", hit.score());
        fields.put("status", hit.standing().status().word());
        fields.put("statusBecause", hit.standing().because());
        hit.standing().listedOn().ifPresent(on -> {
            fields.put("listedOn", on.date().toString());
            fields.put("listedOnIs", on.certainty().word());
        });
        hit.standing().delistedOn().map(LocalDate::toString).ifPresent(on -> fields.put("delistedOn", on));
        fields.put(
                "designations",
                hit.target().designations().stream()
                        .map(designation ->
                                designation.programme() + ": " + String.join(", ", designation.measureWords()))
                        .toList());
        fields.put("sentence", hit.explanation().sentence());
        List<Map<String, Object>> tokens =
                hit.explanation().tokens().stream().map(AnswerJson::token).toList();
        fields.put("tokens", tokens);
        List<Map<String, Object>> evidence =
                hit.explanation().evidence().stream().map(AnswerJson::evidence).toList();
        fields.put("evidence", evidence);
        return fields;
    }

    private static Map<String, Object> token(TokenPair pair) {
        return Map.of(
                "subject", pair.subject(),
                "listed", pair.listed(),
                "kind", pair.kind().word(),
                "similarity", pair.similarity(),
                "weight", pair.weight());
    }

    private static Map<String, Object> evidence(Evidence part) {
        return Map.of(
                "kind", part.kind().word(),
                "verdict", part.verdict().word(),
                "subject", part.subject(),
                "listed", part.listed(),
                "weight", part.weight());
    }
}

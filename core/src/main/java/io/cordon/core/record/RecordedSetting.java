package io.cordon.core.record;

import io.cordon.core.journal.CanonicalJson;
import io.cordon.core.journal.Draft;
import io.cordon.core.screen.Policy;
import io.cordon.core.timeline.Held;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that answers rest on beside the subject. Many answers share one, so it is a document that each entry names by
 * its hash.
 *
 * @param engine the engine's version
 * @param asOf the day asked about
 * @param known the moment whose knowledge was used, as it was asked; empty for all that was held
 * @param policyHash {@link Policy#hash}
 * @param policyText SHA-256 of the policy's document, see {@link PolicyJson}
 * @param grounds the lists asked
 */
public record RecordedSetting(
        String engine, LocalDate asOf, String known, String policyHash, String policyText, List<Ground> grounds) {
    /**
     * One list's part.
     *
     * @param edition the id of the edition that it answered from
     * @param published the edition's day of publication
     * @param sha256 of the edition's files
     * @param absence whether who is not among its hits can be said not to have been listed: {@code not-listed}, else
     *     {@code undetermined}
     * @param held all that was held of the list, as far as it was known
     */
    public record Ground(String edition, LocalDate published, String sha256, String absence, Held held) {
        /** The list's id. */
        public String list() {
            return held.list();
        }
    }

    public RecordedSetting {
        grounds = List.copyOf(grounds);
    }

    /** As a document. */
    public Draft.Document document() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("engine", engine);
        fields.put("asOf", asOf.toString());
        if (!known.isEmpty()) {
            fields.put("known", known);
        }
        fields.put("policy", policyHash);
        fields.put("policyText", policyText);
        fields.put("lists", grounds.stream().map(RecordedSetting::written).toList());
        return Draft.Document.of(CanonicalJson.bytes(fields));
    }

    private static Map<String, Object> written(Ground ground) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("list", ground.list());
        fields.put("edition", ground.edition());
        fields.put("published", ground.published().toString());
        fields.put("sha256", ground.sha256());
        fields.put("absence", ground.absence());
        fields.put(
                "held",
                ground.held().editions().stream().map(RecordedSetting::written).toList());
        fields.put(
                "notices",
                ground.held().notices().stream().map(RecordedSetting::written).toList());
        return fields;
    }

    private static Map<String, Object> written(Held.Part part) {
        return Map.of("id", part.id(), "sha256", part.sha256());
    }

    /**
     * Reads a document's bytes.
     *
     * @throws IllegalArgumentException if they are not one
     */
    public static RecordedSetting read(byte[] json) {
        Fields fields = Fields.of(CanonicalJson.read(json), "setting");
        return new RecordedSetting(
                fields.text("engine"),
                LocalDate.parse(fields.text("asOf")),
                fields.text("known"),
                fields.text("policy"),
                fields.text("policyText"),
                fields.list("lists", RecordedSetting::readGround));
    }

    private static Ground readGround(Object value) {
        Fields ground = Fields.of(value, "list");
        return new Ground(
                ground.text("edition"),
                LocalDate.parse(ground.text("published")),
                ground.text("sha256"),
                ground.text("absence"),
                new Held(
                        ground.text("list"),
                        ground.list("held", RecordedSetting::readPart),
                        ground.list("notices", RecordedSetting::readPart)));
    }

    private static Held.Part readPart(Object value) {
        Fields part = Fields.of(value, "held");
        return new Held.Part(part.text("id"), part.text("sha256"));
    }
}

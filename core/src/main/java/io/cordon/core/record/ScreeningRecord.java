package io.cordon.core.record;

import io.cordon.core.journal.Draft;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.Leaf;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screening;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the journal's entries of screenings in one setting. Safe for several threads. */
public final class ScreeningRecord {
    /** The field of an entry that names the setting's document. */
    public static final String SETTING = "setting";

    /** The field of an entry with the business line that asked; without it, {@value #DEFAULT_LINE}. */
    public static final String LINE = "line";

    /** The business line of who names none. */
    public static final String DEFAULT_LINE = "default";

    private final Draft.Document setting;
    private final Draft.Document policyText;
    private final Policy policy;
    private final Map<String, Object> fields = new TreeMap<>();

    /**
     * Prepares to record.
     *
     * @param engine the engine's version
     * @param asOf the day asked about
     * @param known the moment whose knowledge is used, as it was asked; empty for all that is held
     * @param grounds the lists asked
     * @param stale ids of those that are not current
     */
    public ScreeningRecord(
            String engine,
            java.time.LocalDate asOf,
            String known,
            Policy policy,
            List<RecordedSetting.Ground> grounds,
            List<String> stale) {
        this.policy = policy;
        this.policyText = Draft.Document.of(PolicyJson.bytes(policy));
        this.setting = new RecordedSetting(engine, asOf, known, policy.hash(), policyText.sha256(), grounds).document();
        fields.put("asOf", asOf.toString());
        if (!known.isEmpty()) {
            fields.put("known", known);
        }
        fields.put("engine", engine);
        fields.put("policy", policy.hash());
        fields.put(SETTING, setting.sha256());
        if (!stale.isEmpty()) {
            fields.put("stale", List.copyOf(stale));
        }
    }

    /** The policy's document; where the journal has none of its hash, {@link #policyUsed} goes before the first screening. */
    public Draft.Document policyText() {
        return policyText;
    }

    /** The entry that a policy is used for the first time. */
    public Draft policyUsed(Instant time) {
        Leaf leaf = new Leaf(
                Leaf.Kind.POLICY,
                time,
                Map.of("name", policy.name(), "policy", policy.hash(), "policyText", policyText.sha256()));
        return Draft.of(leaf, policyText);
    }

    /**
     * The entry of a screening.
     *
     * @param line the business line that asked
     * @param salt random bytes, for this entry alone
     */
    public Draft screened(Screening screening, String line, Instant time, byte[] salt) {
        Enclosure beside = new Enclosure(salt, SubjectJson.bytes(screening.subject()), AnswerJson.bytes(screening));
        Map<String, Object> all = fields;
        if (!line.equals(DEFAULT_LINE)) {
            all = new TreeMap<>(fields);
            all.put(LINE, line);
        }
        return Draft.of(new Leaf(Leaf.Kind.SCREENING, time, all), beside, setting, policyText);
    }

    /** The business line of a screening's entry. */
    public static String line(Leaf leaf) {
        return leaf.text(LINE).orElse(DEFAULT_LINE);
    }
}

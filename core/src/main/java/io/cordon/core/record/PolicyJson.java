package io.cordon.core.record;

import io.cordon.core.journal.CanonicalJson;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Caution;
import io.cordon.core.screen.OnStale;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Rule;
import io.cordon.core.screen.Scope;
import io.cordon.core.screen.Terms;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A policy as canonical JSON, whole: what is read back decides as what was written. */
public final class PolicyJson {
    private PolicyJson() {}

    /** The policy's bytes. */
    public static byte[] bytes(Policy policy) {
        Map<String, Object> fields = terms(policy.terms());
        fields.put("policy", policy.name());
        fields.put("about", policy.about());
        fields.put("freshness", policy.onStale().word());
        fields.put("rules", policy.rules().stream().map(PolicyJson::rule).toList());
        return CanonicalJson.bytes(fields);
    }

    private static Map<String, Object> terms(Terms terms) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("threshold", terms.threshold());
        fields.put("name-only-threshold", terms.nameOnlyThreshold());
        fields.put("clear-on", kinds(terms.clearOn()));
        fields.put("weak-aliases", terms.weakAliases().word());
        fields.put("single-words", terms.singleWords().word());
        return fields;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put(
                "when",
                Map.of(
                        "business-line", List.copyOf(rule.when().businessLines()),
                        "list", List.copyOf(rule.when().lists()),
                        "authority", List.copyOf(rule.when().authorities()),
                        "kind",
                                rule.when().kinds().stream()
                                        .map(TargetKind::word)
                                        .sorted()
                                        .toList()));
        rule.threshold().ifPresent(least -> fields.put("threshold", least));
        rule.nameOnlyThreshold().ifPresent(least -> fields.put("name-only-threshold", least));
        rule.clearOn().ifPresent(kinds -> fields.put("clear-on", kinds(kinds)));
        rule.weakAliases().ifPresent(caution -> fields.put("weak-aliases", caution.word()));
        rule.singleWords().ifPresent(caution -> fields.put("single-words", caution.word()));
        return fields;
    }

    private static List<String> kinds(Collection<Evidence.Kind> kinds) {
        return kinds.stream().map(Evidence.Kind::word).sorted().toList();
    }

    /**
     * Reads a policy's bytes.
     *
     * @throws IllegalArgumentException if they are not one
     */
    public static Policy read(byte[] json) {
        Fields fields = Fields.of(CanonicalJson.read(json), "policy");
        Terms terms = new Terms(
                fields.number("threshold"),
                fields.number("name-only-threshold"),
                readKinds(fields),
                constant(Caution.class, fields.text("weak-aliases")),
                constant(Caution.class, fields.text("single-words")));
        return new Policy(
                fields.text("policy"),
                fields.text("about"),
                terms,
                fields.list("rules", PolicyJson::readRule),
                constant(OnStale.class, fields.text("freshness")));
    }

    private static Rule readRule(Object value) {
        Fields rule = Fields.of(value, "rule");
        Fields when = Fields.of(rule.object("when"), "when");
        Set<TargetKind> kinds = new TreeSet<>();
        when.texts("kind").forEach(kind -> kinds.add(constant(TargetKind.class, kind)));
        return new Rule(
                new Scope(
                        Set.copyOf(when.texts("business-line")),
                        Set.copyOf(when.texts("list")),
                        Set.copyOf(when.texts("authority")),
                        kinds),
                number(rule, "threshold"),
                number(rule, "name-only-threshold"),
                rule.has("clear-on") ? Optional.of(readKinds(rule)) : Optional.empty(),
                caution(rule, "weak-aliases"),
                caution(rule, "single-words"));
    }

    private static Set<Evidence.Kind> readKinds(Fields fields) {
        Set<Evidence.Kind> kinds = new TreeSet<>();
        fields.texts("clear-on").forEach(kind -> kinds.add(constant(Evidence.Kind.class, kind)));
        return kinds;
    }

    private static Optional<Double> number(Fields fields, String name) {
        return fields.has(name) ? Optional.of(fields.number(name)) : Optional.empty();
    }

    private static Optional<Caution> caution(Fields fields, String name) {
        return fields.has(name) ? Optional.of(constant(Caution.class, fields.text(name))) : Optional.empty();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

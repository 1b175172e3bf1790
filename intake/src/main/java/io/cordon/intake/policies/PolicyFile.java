package io.cordon.intake.policies;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Caution;
import io.cordon.core.screen.OnStale;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Rule;
import io.cordon.core.screen.Scope;
import io.cordon.core.screen.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a policy of a policy file's document, and gathers what is wrong with it. One serves one file. */
final class PolicyFile {
    private static final int MOST_RULES = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}");
    private static final Pattern LIST_ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private static final String THRESHOLD = "threshold";
    private static final List<String> SETTINGS =
            List.of(THRESHOLD, "name-only-threshold", "clear-on", "weak-aliases", "single-words");
    private static final List<String> TOP = Stream.of(
                    List.of("policy", "about", "freshness"), SETTINGS, List.of("rules"))
            .flatMap(List::stream)
            .toList();
    private static final List<String> RULE =
            Stream.concat(Stream.of("when"), SETTINGS.stream()).toList();
    private static final List<String> CONDITIONS = List.of("business-line", "list", "authority", "kind");

    private static final Map<String, Caution> CAUTIONS = new LinkedHashMap<>();
    private static final Map<String, Evidence.Kind> CLEARING = new LinkedHashMap<>();
    private static final Map<String, TargetKind> KINDS = new LinkedHashMap<>();
    private static final Map<String, OnStale> ON_STALE = new LinkedHashMap<>();

    static {
        for (Caution caution : Caution.values()) {
            CAUTIONS.put(caution.word(), caution);
        }
        for (OnStale onStale : OnStale.values()) {
            ON_STALE.put(onStale.word(), onStale);
        }
        Terms.mayClear().forEach(kind -> CLEARING.put(kind.word(), kind));
        for (TargetKind kind : TargetKind.values()) {
            if (kind != TargetKind.UNKNOWN) {
                KINDS.put(kind.word(), kind);
            }
        }
    }

    private final Fields.Problems problems = new Fields.Problems();

    /** Settings as far as they are stated and right. */
    private record Settings(
            Optional<Double> threshold,
            Optional<Double> nameOnly,
            Optional<Set<Evidence.Kind>> clearOn,
            Optional<Caution> weakAliases,
            Optional<Caution> singleWords) {}

    List<String> problems() {
        return problems.all();
    }

    /** The policy; of use only where there are no problems. */
    Policy policy(Yaml.Value document) {
        Fields top = Fields.of(document, "", TOP, problems);
        top.require("policy", "a name for the policy");
        top.require(THRESHOLD, "the least score that is a hit, such as 0.7,");
        Optional<String> name = top.text("policy");
        if (name.isPresent() && !NAME.matcher(name.get()).matches()) {
            problems.add(
                    top.line("policy"),
                    "policy",
                    "a name of up to 64 letters, digits, spaces, dots and hyphens was expected, not \"" + name.get()
                            + "\"");
        }
        Settings base = settings(top);
        List<Rule> rules = rules(top);
        Terms terms = new Terms(
                base.threshold().orElse(Policy.balanced().threshold()),
                base.nameOnly().orElse(0.0),
                base.clearOn().orElse(Set.of()),
                base.weakAliases().orElse(Caution.COUNT),
                base.singleWords().orElse(Caution.COUNT));
        OnStale onStale = top.word("freshness", ON_STALE).orElse(OnStale.WARN);
        boolean sound = problems.all().isEmpty();
        return new Policy(name.orElse(""), top.text("about").orElse(""), terms, sound ? rules : List.of(), onStale);
    }

    private Settings settings(Fields fields) {
        return new Settings(
                fields.score(THRESHOLD),
                fields.score("name-only-threshold"),
                fields.words("clear-on", CLEARING),
                fields.word("weak-aliases", CAUTIONS),
                fields.word("single-words", CAUTIONS));
    }

    private List<Rule> rules(Fields top) {
        Optional<Yaml.Value> stated = top.value("rules");
        if (stated.isEmpty()) {
            return List.of();
        }
        if (!(stated.get() instanceof Yaml.Sequence list) || list.values().size() > MOST_RULES) {
            problems.add(top.line("rules"), "rules", "a list of up to " + MOST_RULES + " rules was expected");
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < list.values().size(); i++) {
            Yaml.Value written = list.values().get(i);
            Optional<Rule> read = rule(written, "rules[" + (i + 1) + "]");
            if (read.isEmpty()) {
                continue;
            }
            for (int k = 0; k < rules.size(); k++) {
                if (read.get().contends(rules.get(k))) {
                    problems.add(
                            written.line(),
                            "rules[" + (i + 1) + "]",
                            "settles for some subjects and listings what the rule in line " + lines.get(k)
                                    + " settles too, and neither is more specific; part them or make them one");
                }
            }
            rules.add(read.get());
            lines.add(written.line());
        }
        return rules;
    }

    private Optional<Rule> rule(Yaml.Value written, String path) {
        Fields fields = Fields.of(written, path, RULE, problems);
        fields.require("when", "a condition such as {list: us-ofac-sdn}");
        Settings settings = settings(fields);
        if (fields.hasNone(SETTINGS)) {
            problems.add(
                    fields.line(),
                    path,
                    "settles nothing; at least one of " + String.join(", ", SETTINGS) + " was expected");
        }
        Optional<Scope> scope = fields.value("when").flatMap(when -> scope(when, path + ".when"));
        boolean settles = settings.threshold().isPresent()
                || settings.nameOnly().isPresent()
                || settings.clearOn().isPresent()
                || settings.weakAliases().isPresent()
                || settings.singleWords().isPresent();
        return scope.filter(unused -> settles)
                .map(when -> new Rule(
                        when,
                        settings.threshold(),
                        settings.nameOnly(),
                        settings.clearOn(),
                        settings.weakAliases(),
                        settings.singleWords()));
    }

    private Optional<Scope> scope(Yaml.Value when, String path) {
        Fields fields = Fields.of(when, path, CONDITIONS, problems);
        Set<String> businessLines = fields.texts("business-line");
        Set<String> lists = ids(fields, "list", path);
        Set<String> authorities = ids(fields, "authority", path);
        Set<TargetKind> kinds = fields.someWords("kind", KINDS);
        if (fields.hasNone(CONDITIONS)) {
            problems.add(
                    when.line(),
                    path,
                    "holds no condition; at least one of " + String.join(", ", CONDITIONS) + " was expected");
        }
        boolean empty = businessLines.isEmpty() && lists.isEmpty() && authorities.isEmpty() && kinds.isEmpty();
        return empty ? Optional.empty() : Optional.of(new Scope(businessLines, lists, authorities, kinds));
    }

    private Set<String> ids(Fields fields, String name, String path) {
        Set<String> ids = fields.texts(name);
        for (String id : ids) {
            if (!LIST_ID.matcher(id).matches()) {
                problems.add(
                        fields.line(name),
                        path + "." + name,
                        "an id in small letters, digits and hyphens was expected, such as us-ofac-sdn, not \"" + id
                                + "\"");
            }
        }
        return ids;
    }
}

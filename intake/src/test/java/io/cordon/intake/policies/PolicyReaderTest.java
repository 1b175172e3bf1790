package io.cordon.intake.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Caution;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy files: what they say, what is wrong with them, and that schema and reader agree on which are right. */
class PolicyReaderTest {
    private static final Path EXAMPLE = Path.of("../examples/policy.yaml");
    private static final Schema SCHEMA = schema();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("../docs/policy.schema.json")), InputFormat.JSON);
        } catch (IOException e) {
            throw new IllegalStateException("docs/policy.schema.json is missing", e);
        }
    }

    private static boolean suitsSchema(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML).isEmpty();
    }

    private static Policy read(String text) {
        return PolicyReader.read(text, "p.yaml");
    }

    private static List<String> shipped() {
        return Policies.SHIPPED;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedPolicySuitsTheSchemaAndIsReadUnderItsName(String name) {
        assertThat(SCHEMA.validate(Policies.text(name), InputFormat.YAML)).isEmpty();
        assertThat(Policies.named(name).name()).isEqualTo(name);
        assertThat(Policies.named(name).about()).isNotBlank();
    }

    @Test
    void theShippedDefaultIsTheCoresDefault() {
        assertThat(Policies.named("balanced").hash())
                .isEqualTo(Policy.balanced().hash());
        assertThat(Policies.SHIPPED.stream().map(name -> Policies.named(name).hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theExampleSuitsTheSchemaAndSaysWhatItsCommentsSay() throws IOException {
        String text = Files.readString(EXAMPLE);
        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isEmpty();
        Policy policy = PolicyReader.read(EXAMPLE);
        assertThat(policy.name()).isEqualTo("example-bank");
        assertThat(policy.terms().clearOn()).containsExactly(Evidence.Kind.BIRTH_DATE);
        assertThat(policy.terms().singleWords()).isEqualTo(Caution.WITH_EVIDENCE);
        assertThat(policy.rules()).hasSize(3);
        Rule payments = policy.rules().get(0);
        assertThat(payments.when().businessLines()).containsExactly("payments");
        assertThat(payments.threshold()).contains(0.6);
        assertThat(payments.singleWords()).contains(Caution.COUNT);
        assertThat(policy.rules().get(1).when().authorities()).containsExactly("us-ofac");
        assertThat(policy.rules().get(2).when().kinds()).isEqualTo(Set.of(TargetKind.VESSEL, TargetKind.AIRCRAFT));
    }

    @Test
    void formattingCommentsAndOrderDoNotChangeTheHash() {
        Policy one = read("""
                policy: p
                threshold: 0.70   # a comment
                clear-on: [gender, birth-date]
                rules:
                  - when: {list: un-sc, kind: [person, vessel]}
                    threshold: 0.9
                  - weak-aliases: ignore
                    when: {authority: us-ofac}
                """);
        Policy other = read("""
                {"rules": [{"when": {"authority": ["us-ofac"]}, "weak-aliases": "ignore"},
                  {"threshold": 9e-1, "when": {"kind": ["vessel", "person"], "list": "un-sc"}}],
                 "clear-on": ["birth-date", "gender"], "policy": "q", "threshold": .7}
                """);
        assertThat(other.hash()).isEqualTo(one.hash());
        assertThat(read("policy: p\nthreshold: 0.7\n").hash()).isNotEqualTo(one.hash());
    }

    @Test
    void everyProblemIsToldAtOnceWithItsLineAndKey() {
        assertThatThrownBy(() -> read("""
                        policy: true
                        threshold: 70%
                        treshold: 0.7
                        weak-aliases: sometimes
                        clear-on: birth-date
                        weak-aliases: count
                        rules:
                          - when: {list: US OFAC, kind: [person, ship], threshold: 0.5}
                          - when: {kind: person}
                          - threshold: 2
                        """))
                .isInstanceOf(BadInputException.class)
                .hasMessage("""
                        p.yaml has 13 problems:
                          line 1, policy: a text was expected; write "true" with its quotes if it is one
                          line 2, threshold: a score above 0 and below 1 was expected, such as 0.7, not "70%"
                          line 3, treshold: there is no such key; there are: policy, about, freshness, threshold, \
                        name-only-threshold, clear-on, weak-aliases, single-words, rules
                          line 4, weak-aliases: one of count, with-evidence, ignore was expected, not "sometimes"
                          line 5, clear-on: a list was expected, such as [one, other], or []
                          line 6, weak-aliases: stands here again after line 4; keep one
                          line 8, rules[1]: settles nothing; at least one of threshold, name-only-threshold, clear-on, \
                        weak-aliases, single-words was expected
                          line 8, rules[1].when.threshold: there is no such key; there are: business-line, list, \
                        authority, kind
                          line 8, rules[1].when.list: an id in small letters, digits and hyphens was expected, such as \
                        us-ofac-sdn, not "US OFAC"
                          line 8, rules[1].when.kind: one of person, organisation, vessel, aircraft, security, wallet, \
                        territory was expected, not "ship"
                          line 9, rules[2]: settles nothing; at least one of threshold, name-only-threshold, clear-on, \
                        weak-aliases, single-words was expected
                          line 10, rules[3].when: is missing; a condition such as {list: us-ofac-sdn} was expected
                          line 10, rules[3].threshold: a score above 0 and below 1 was expected, such as 0.7, not "2"\
                        """);
    }

    @Test
    void rulesThatContendAreToldWithBothLines() {
        assertThatThrownBy(() -> read("""
                        policy: p
                        threshold: 0.7
                        rules:
                          - when: {list: [a, b]}
                            threshold: 0.5
                          - when: {list: [b, c]}
                            threshold: 0.6
                        """))
                .isInstanceOf(BadInputException.class)
                .hasMessage("p.yaml, line 6, rules[2]: settles for some subjects and listings what the rule in line 4"
                        + " settles too, and neither is more specific; part them or make them one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "word",
                "policy: p",
                "threshold: 0.7",
                "policy: p\nthreshold: 0",
                "policy: p\nthreshold: 1",
                "policy: p\nthreshold: -0.5",
                "policy: p\nthreshold: '0.7'",
                "policy: p\nthreshold: yes",
                "policy: p\nthreshold:",
                "policy: p\nthreshold: [0.7]",
                "policy: 7\nthreshold: 0.7",
                "policy:\nthreshold: 0.7",
                "policy: ' '\nthreshold: 0.7",
                "policy: p/q\nthreshold: 0.7",
                "policy: p\nabout: {}\nthreshold: 0.7",
                "policy: p\nthreshold: 0.7\nmore: 1",
                "policy: p\nthreshold: 0.7\nclear-on: [name]",
                "policy: p\nthreshold: 0.7\nclear-on: [gender, gender]",
                "policy: p\nthreshold: 0.7\nsingle-words: []",
                "policy: p\nthreshold: 0.7\nrules: {}",
                "policy: p\nthreshold: 0.7\nrules: [{}]",
                "policy: p\nthreshold: 0.7\nrules: [{threshold: 0.5}]",
                "policy: p\nthreshold: 0.7\nrules: [{when: {}, threshold: 0.5}]",
                "policy: p\nthreshold: 0.7\nrules: [{when: {kind: person}}]",
                "policy: p\nthreshold: 0.7\nrules: [{when: {kind: [], list: a}, threshold: 0.5}]",
                "policy: p\nthreshold: 0.7\nrules: [{when: {kind: unknown}, threshold: 0.5}]",
                "policy: p\nthreshold: 0.7\nrules: [{when: {list: [a, a]}, threshold: 0.5}]",
                "policy: p\nthreshold: 0.7\nrules: [{when: {business-line: 7}, threshold: 0.5}]",
                "policy: p\nthreshold: 0.7\nrules: [{when: {country: RU}, threshold: 0.5}]"
            })
    void whatTheSchemaRefusesTheReaderRefuses(String text) {
        assertThat(suitsSchema(text)).isFalse();
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{policy: p, threshold: 0.7}",
                "policy: My policy 2.1\nabout: \"it's mine\"\nthreshold: 7e-1\nrules: []\nclear-on: []",
                "policy: '7'\nthreshold: 0.999\nname-only-threshold: 0.9999",
                "policy: p\nthreshold: 0.7\nrules: [{when: {business-line: [Retail Banking, '7']}, single-words: ignore}]"
            })
    void whatTheSchemaTakesTheReaderTakes(String text) {
        assertThat(suitsSchema(text)).isTrue();
        assertThat(read(text).hash()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "policy: p\nthreshold: 0.7\n--- \npolicy: q",
                "policy: &name p\nthreshold: 0.7",
                "policy: *name\nthreshold: 0.7",
                "policy: !!str p\nthreshold: 0.7",
                "policy: p\n threshold: 0.7",
                "policy: p\nthreshold: 0.7\nrules: [[[[[[[[[[1]]]]]]]]]]",
                "? [a]\n: b",
                "a: \u0007",
                "{{{{{{{{{{"
            })
    void trickeryIsRefusedInASentence(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("p.yaml");
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThatThrownBy(() -> read(bomb.toString()))
                .isInstanceOf(BadInputException.class)
                .hasMessage("p.yaml, line 1, sets an anchor; write out what is meant wherever it holds");
    }

    @Test
    void filesThatAreNoPolicyFilesAreRefused() throws IOException {
        Path large = Files.writeString(folder.resolve("large.yaml"), "# " + "x".repeat(PolicyReader.MAX_BYTES));
        assertThatThrownBy(() -> PolicyReader.read(large)).hasMessageContaining("longer than 64 KiB");
        Path latin = Files.write(folder.resolve("latin.yaml"), "policy: ü".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PolicyReader.read(latin)).hasMessageContaining("not in UTF-8");
        assertThatThrownBy(() -> PolicyReader.read(folder)).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Policies.named("blanced"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("no policy is called \"blanced\", and there is no such file; there are: balanced, strict,"
                        + " onboarding; or name a policy file in YAML");
    }

    @Test
    void anyFileAsLongAsAllowedIsReadOrRefusedInNoTime() {
        String deep = "[".repeat(PolicyReader.MAX_BYTES);
        String wide = "a: 1\n".repeat(PolicyReader.MAX_BYTES / 5);
        for (String text : new String[] {deep, wide}) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(BadInputException.class);
        }
    }
}

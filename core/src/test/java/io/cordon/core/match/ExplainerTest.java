package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Evidence.Verdict;
import io.cordon.core.model.Explanation;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.TokenPair;
import io.cordon.core.name.Evasion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads of a hit: a line for each token, a line for each part, one sentence. */
class ExplainerTest {
    private static Explanation persons(String subject, String listed) {
        return explain(Made.persons(subject, listed, 9));
    }

    private static Explanation organisations(String subject, String listed) {
        return explain(Made.organisations(subject, listed, 4));
    }

    private static Explanation explain(NameAlignment names) {
        Explanation explanation = Explainer.explain(names, List.of(), 0, Set.of());
        assertThat(explanation.logOdds())
                .as("the parts add up")
                .isCloseTo(Weights.PRIOR + names.logOdds(), within(1e-6));
        return explanation;
    }

    private static double part(Explanation explanation, String what) {
        return explanation.evidence().stream()
                .filter(one -> one.subject().contains(what))
                .mapToDouble(Evidence::weight)
                .sum();
    }

    @Test
    void hasALineForEveryToken() {
        Explanation explanation = persons("Zrokal Hubwex Pemdit", "Zorkal Pemdit Lintog");
        assertThat(explanation.tokens())
                .extracting(TokenPair::subject, TokenPair::listed, TokenPair::kind)
                .containsExactly(
                        tuple("Zrokal", "Zorkal", TokenPair.Kind.TYPO),
                        tuple("Hubwex", "", TokenPair.Kind.EXTRA),
                        tuple("Pemdit", "Pemdit", TokenPair.Kind.EQUAL),
                        tuple("", "Lintog", TokenPair.Kind.MISSING));
        assertThat(explanation.tokens().get(0).weight()).isCloseTo(9 - Weights.TYPO, within(1e-4));
        assertThat(explanation.tokens().get(1).weight()).isCloseTo(-Weights.EXTRA_WORD, within(1e-4));
        assertThat(explanation.tokens().get(2).weight()).isCloseTo(9, within(1e-4));
        assertThat(explanation.tokens().get(2).similarity()).isEqualTo(1);
        assertThat(explanation.tokens().get(3).weight()).isCloseTo(-Weights.MISSING_LAST, within(1e-4));
        assertThat(part(explanation, "different words stand against")).isCloseTo(-Weights.CLASH, within(1e-4));
        assertThat(part(explanation, "few subjects")).isEqualTo(Weights.PRIOR);
    }

    @Test
    void namesTheWholeNamesPartsWithTheirVerdicts() {
        Explanation further = persons("Zorkal Pemdit Hubwex Lintog", "Zorkal Pemdit");
        assertThat(part(further, "words without a counterpart, together"))
                .isCloseTo(-Weights.EXTRA_FURTHER, within(1e-4));
        Explanation order = persons("Pemdit Zorkal", "Zorkal Pemdit");
        assertThat(part(order, "the words stand in another order")).isCloseTo(-Weights.ORDER, within(1e-4));
        Explanation one = persons("Zorkal", "Zorkal Pemdit");
        assertThat(part(one, "what stands beside the words")).isCloseTo(-Weights.ONE_WORD_ONLY, within(1e-4));
        Explanation common = explain(Made.persons("Zorkal Pemdit", "Zorkal Pemdit", 1));
        assertThat(part(common, "how much the names agree as a whole")).isZero();
        assertThat(common.tokens().getFirst().weight())
                .as("the floor is shared out")
                .isCloseTo((Weights.LEAST_AGREEMENT + 0.02) / 2, within(1e-4));
        for (Evidence evidence : further.evidence()) {
            Verdict expected = evidence.kind() == Evidence.Kind.PRIOR
                    ? Verdict.NEUTRAL
                    : evidence.weight() > 0 ? Verdict.AGREES : Verdict.CONTRADICTS;
            assertThat(evidence.verdict()).isEqualTo(expected);
        }
        Explanation exact = persons("Zorkal Pemdit", "Zorkal Pemdit");
        assertThat(exact.evidence()).as("what weighs nothing is not named").hasSize(1);
    }

    @Test
    void aliasDisguisesAndEvidenceHaveTheirLines() {
        Evidence born = new Evidence(Evidence.Kind.BIRTH_DATE, Verdict.AGREES, "1960", "1960", 1.8);
        NameAlignment names = Made.persons("Zorkal Pemdit", "Zorkal Pemdit", 9);
        Explanation explanation = Explainer.explain(names, List.of(born), -2.5, Set.of(Evasion.SPACED_OUT));
        assertThat(part(explanation, "a low-quality alias by itself")).isEqualTo(-2.5);
        assertThat(explanation.evidence()).contains(born);
        assertThat(explanation.sentence())
                .isEqualTo(
                        "\"Zorkal Pemdit\" is the same name as \"Zorkal Pemdit\"; the name as written has letters spaced "
                                + "out; the birth date agrees (1960, listed 1960).");
    }

    @Test
    void joinedRunsAreOneLineOfWordsAsWritten() {
        Explanation explanation = persons("Zorkalpemdit Hubwex", "Zorkal Pemdit Hubwex Lintog");
        assertThat(explanation.tokens())
                .filteredOn(pair -> pair.kind() == TokenPair.Kind.JOINED)
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.subject()).isEqualTo("Zorkalpemdit");
                    assertThat(pair.listed()).isEqualTo("Zorkal Pemdit");
                    assertThat(pair.weight()).isCloseTo(9 - Weights.JOINED, within(1e-4));
                });
        assertThat(explanation.tokens()).extracting(TokenPair::listed).containsOnlyOnce("Hubwex", "Lintog");
        Explanation parted = persons("Nur Abdulrahman", "Nurabdulrahman");
        assertThat(parted.tokens()).extracting(TokenPair::subject).containsExactly("Nur Abdulrahman");
    }

    @Test
    void legalFormsHaveTheirLines() {
        Explanation extra = organisations("Zorkal Pemdit LLC", "Zorkal Pemdit");
        assertThat(extra.tokens().getLast().kind()).isEqualTo(TokenPair.Kind.ORG_FORM);
        assertThat(extra.tokens().getLast().weight()).isCloseTo(-0.02, within(1e-4));
        Explanation missing = organisations("Zorkal Pemdit", "Zorkal Pemdit LLC");
        assertThat(missing.tokens().getLast().kind()).isEqualTo(TokenPair.Kind.ORG_FORM);
        assertThat(missing.tokens().getLast().listed()).isEqualTo("LLC");
        assertThat(missing.sentence()).contains("is the same name as");
        Explanation acronym = organisations("ZPHLV LLC", "Zorkal Pemdit Hubwex Lintog Vasdum");
        assertThat(acronym.sentence()).contains("\"ZPHLV\" may stand for \"Zorkal Pemdit Hubwex Lintog Vasdum\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zrokal Pemdit        | Zorkal Pemdit       | "Zrokal" may be a slip for "Zorkal"
        Chaykovskiy Pemdit   | Tschaikowski Pemdit | "Chaykovskiy" is another spelling of "Tschaikowski"
        Zorkall Pemdit       | Zirkal Pemdit       | "Zorkall" sounds like "Zirkal"
        Z. Pemdit            | Zorkal Pemdit       | "Z" and "Zorkal" share an initial
        Ted Pemdit           | Theodore Pemdit     | "Ted" is used for "Theodore"
        Zorkalpemdit         | Zorkal Pemdit       | "Zorkalpemdit" is "Zorkal Pemdit" joined or split
        Zorkal Pemdit        | Zorkal Hubwex       | "Hubwex" is missing
        Zorkal Pemdit        | Zorkal Hubwex       | "Pemdit" is not in the listed name
        Zorkal Pemdit        | Zorkal Hubwex       | "Zorkal Pemdit" is compared with "Zorkal Hubwex":
        """)
    void theSentenceSaysHowEachTokenDiffers(String subject, String listed, String said) {
        assertThat(persons(subject, listed).sentence()).contains(said).endsWith(".");
    }

    @Test
    void theSentenceIsSilentOfWhatDoesNotDiffer() {
        assertThat(persons("Zorkal Pemdit", "Zorkal Pemdit").sentence())
                .isEqualTo("\"Zorkal Pemdit\" is the same name as \"Zorkal Pemdit\".");
        assertThat(organisations("Zorkal 7", "Zorkal Seven").sentence()).contains("the same name as");
        assertThat(organisations("Zorkal Pemdit LLC", "Zorkal Pemdit PJSC").sentence())
                .contains("the legal forms \"LLC\" and \"PJSC\" differ");
        assertThat(organisations("Zorkal Pemdit LLC", "Zorkal Pemdit").sentence())
                .contains("the same name as");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        BIRTH_DATE  | CONTRADICTS | 1960   | 1970         | ; the birth date differs (1960, listed 1970).
        BIRTH_PLACE | AGREES      | Balti  | Balti        | ; the birth place agrees.
        COUNTRY     | AGREES      | UA     | UA           | ; the country agrees (UA, listed UA).
        COUNTRY     | CONTRADICTS | UA     | RU           | ; the country differs (UA, listed RU).
        GENDER      | CONTRADICTS | MALE   | FEMALE       | ; the gender differs.
        IDENTIFIER  | AGREES      | AB123  | AB123        | ; the identifier AB123 agrees.
        KIND        | CONTRADICTS | person | organisation | ; one is a person, the other an organisation.
        PRIOR       | NEUTRAL     | few    | x            | "Zorkal".
        NAME        | AGREES      | order  | x            | "Zorkal".
        CALIBRATION | NEUTRAL     | often  | x            | "Zorkal".
        """)
    void theSentenceSaysWhatIsKnownBesideTheNames(
            Evidence.Kind kind, Verdict verdict, String subject, String listed, String said) {
        Evidence evidence = new Evidence(kind, verdict, subject, listed, 1);
        NameAlignment names = Made.persons("Zorkal", "Zorkal", 9);
        assertThat(Explainer.explain(names, List.of(evidence), 0, Set.of()).sentence())
                .endsWith(said);
    }

    @Test
    void aWeakAliasIsForgivenWhereSomethingElseAgrees() {
        Matcher matcher = Matcher.of(Rarity.builtIn());
        PreparedName name = Made.person("Zorkal Pemdit", 9);
        PreparedName near = Made.person("Zrokal Pemdit", 9);
        Evidence born = new Evidence(Evidence.Kind.BIRTH_DATE, Verdict.AGREES, "1960", "1960", 1.8);
        Evidence circa = new Evidence(Evidence.Kind.BIRTH_DATE, Verdict.AGREES, "1960", "~1960", 0.9);
        Evidence country = new Evidence(Evidence.Kind.COUNTRY, Verdict.AGREES, "UA", "UA", 1.8);
        assertThat(weak(matcher, name, name, List.of())).isCloseTo(Weights.WEAK_EXACT, within(1e-4));
        assertThat(weak(matcher, near, name, List.of())).isCloseTo(Weights.WEAK_ALIAS, within(1e-4));
        assertThat(weak(matcher, near, name, List.of(born))).isZero();
        assertThat(weak(matcher, near, name, List.of(circa))).isCloseTo(Weights.WEAK_ALIAS, within(1e-4));
        assertThat(weak(matcher, near, name, List.of(country))).isCloseTo(Weights.WEAK_ALIAS, within(1e-4));
    }

    /** What being a weak alias costs, in the score and in its explanation alike. */
    private static double weak(Matcher matcher, PreparedName subject, PreparedName listed, List<Evidence> evidence) {
        double strong = matcher.logOdds(subject, listed, Likely.UNKNOWN, NameQuality.STRONG, evidence);
        double weak = matcher.logOdds(subject, listed, Likely.UNKNOWN, NameQuality.WEAK, evidence);
        assertThat(matcher.explain(subject, listed, NameQuality.WEAK, evidence).logOdds())
                .isCloseTo(weak, within(1e-6));
        assertThat(matcher.explain(subject, listed, NameQuality.STRONG, evidence)
                        .logOdds())
                .isCloseTo(strong, within(1e-6));
        return weak - strong;
    }

    @Test
    void anIdentifierThatAgreesCountsForMoreThanNames() {
        Matcher matcher = Matcher.of(Rarity.builtIn());
        Evidence same = new Evidence(Evidence.Kind.IDENTIFIER, Verdict.AGREES, "AB12345", "AB12345", 20);
        Evidence other = new Evidence(Evidence.Kind.IDENTIFIER, Verdict.CONTRADICTS, "AB12345", "AB12346", -2.5);
        PreparedName subject = Made.person("Zorkal Pemdit", 9);
        PreparedName listed = Made.person("Hubwex Lintog", 9);
        Explanation explanation = matcher.explain(subject, listed, NameQuality.STRONG, List.of(same));
        assertThat(explanation.logOdds()).isCloseTo(Weights.PRIOR + 20 + Weights.MOST_AGAINST_IDENTIFIER, within(1e-6));
        assertThat(part(explanation, "an identifier counts for more")).isPositive();
        assertThat(matcher.logOdds(subject, listed, Likely.UNKNOWN, NameQuality.STRONG, List.of(same)))
                .isCloseTo(explanation.logOdds(), within(1e-6));
        assertThat(part(matcher.explain(subject, subject, NameQuality.STRONG, List.of(same)), "an identifier counts"))
                .isZero();
        assertThat(part(matcher.explain(subject, listed, NameQuality.STRONG, List.of(other)), "an identifier counts"))
                .isZero();
    }
}

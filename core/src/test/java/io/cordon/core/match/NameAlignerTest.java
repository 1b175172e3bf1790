package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.model.TargetKind;
import io.cordon.core.model.TokenPair;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two names' agreement and differences come to, part by part. */
class NameAlignerTest {
    private static final Offset<Double> NEAR = within(1e-4);

    @Test
    void agreementIsTheSumOfWhatTheCommonerHalvesTell() {
        NameAlignment same = Made.persons("Zorkal Pemdit", "Zorkal Pemdit", 9);
        assertThat(same.agreement()).isCloseTo(18, NEAR);
        assertThat(same.logOdds()).isCloseTo(18, NEAR);
        assertThat(same.isExact()).isTrue();
        assertThat(same.partner()).containsExactly(0, 1);
        NameAlignment commonHere = NameAligner.align(Made.person("Zorkal Pemdit", 7), Made.person("Zorkal Pemdit", 9));
        assertThat(commonHere.agreement()).isCloseTo(14, NEAR);
        NameAlignment commonThere = NameAligner.align(Made.person("Zorkal Pemdit", 9), Made.person("Zorkal Pemdit", 8));
        assertThat(commonThere.agreement()).isCloseTo(16, NEAR);
    }

    @Test
    void ofWhatIsAboveTheMostATenthCounts() {
        double told = Weights.MOST_AGREEMENT;
        NameAlignment much = Made.persons("Zorkal Pemdit Hubwex", "Zorkal Pemdit Hubwex", told / 2);
        assertThat(much.agreementRaw()).isCloseTo(1.5 * told, NEAR);
        assertThat(much.agreement()).isCloseTo(told + 0.05 * told, NEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zorkal                              | Zorkal                              | 1 | 0
        Zorkal Pemdit                       | Zorkal Pemdit                       | 2 | 0
        Zorkal Pemdit Hubwex                | Zorkal Pemdit Hubwex                | 3 | 1
        Zorkal Pemdit Hubwex Lintog         | Zorkal Pemdit Hubwex Lintog         | 4 | 2
        Zorkal Pemdit Hubwex Lintog Vasdum  | Zorkal Pemdit Hubwex Lintog Vasdum  | 5 | 2
        Zrokal Pemdit Hubwex                | Zorkal Pemdit Hubwex                | 3 | 0
        Zrokal Pemdit Hubwex Lintog         | Zorkal Pemdit Hubwex Lintog         | 4 | 1
        Zorkal Pemdit                       | Zorkal Pemdit Hubwex                | 2 | 0
        Zorkal Pemdit Hubwex                | Zorkal Pemdit                       | 2 | 0
        Zorkal Hubwex                       | Zorkal Pemdit Hubwex                | 2 | 0
        """)
    void commonNamesThatAgreeTellAtLeastTheFloor(String subject, String listed, int pairs, int further) {
        NameAlignment alignment = Made.persons(subject, listed, 1);
        assertThat(alignment.agreementRaw()).isCloseTo(pairs, NEAR);
        assertThat(alignment.agreement())
                .isCloseTo(Weights.LEAST_AGREEMENT + further * Weights.LEAST_FURTHER + pairs / 100.0, NEAR);
    }

    @Test
    void oneWordAmongOthersHasNoFloorAndCostsMore() {
        NameAlignment one = Made.persons("Zorkal Pemdit", "Zorkal Hubwex", 1);
        assertThat(one.agreement()).isCloseTo(1, NEAR);
        assertThat(one.clash()).isCloseTo(Weights.CLASH, NEAR);
        assertThat(one.oneWord()).isCloseTo(Weights.ONE_WORD_ONLY, NEAR);
        assertThat(one.unmatched()).isCloseTo(Weights.EXTRA_WORD + Weights.MISSING_LAST, NEAR);
        assertThat(one.partner()).containsExactly(0, Assignment.NONE);
        assertThat(one.isExact()).isFalse();
        assertThat(one.logOdds())
                .isCloseTo(1 - one.clash() - one.oneWord() - one.unmatched() - one.penalties() - one.order(), NEAR);
    }

    @Test
    void everyPairOfWordsThatStandAloneClashes() {
        assertThat(Made.persons("Zorkal Pemdit Dovrig Mustow", "Zorkal Pemdit Hubwex Lintog", 9)
                        .clash())
                .isCloseTo(2 * Weights.CLASH, NEAR);
        assertThat(Made.persons("Zorkal Pemdit Dovrig", "Zorkal Pemdit Hubwex Lintog", 9)
                        .clash())
                .isCloseTo(Weights.CLASH, NEAR);
        assertThat(Made.persons("Zorkal A. Pemdit", "Zorkal B. Pemdit", 9).clash())
                .isCloseTo(Weights.INITIAL_CLASH, NEAR);
        assertThat(Made.persons("Zorkal A. Pemdit", "Zorkal Pemdit", 9).clash()).isZero();
        assertThat(Made.organisations("Zorkal Pemdit Trading", "Zorkal Pemdit Shipping", 9)
                        .clash())
                .isCloseTo(Weights.GENERIC_CLASH, NEAR);
        assertThat(Made.organisations("Zorkal Pemdit 12", "Zorkal Pemdit 34", 9).clash())
                .isCloseTo(Weights.INITIAL_CLASH, NEAR);
        assertThat(Made.organisations("Zorkal Pemdit Trading", "Zorkal Pemdit", 9)
                        .clash())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zorkal Pemdit Hubwex               | Zorkal Pemdit | 3.1
        Zorkal Pemdit Hubwex Lintog        | Zorkal Pemdit | 7.0
        Zorkal Pemdit Hubwex Lintog Vasdum | Zorkal Pemdit | 11.7
        Zorkal Pemdit | Hubwex Zorkal Pemdit               | 3.0
        Zorkal Pemdit | Zorkal Hubwex Pemdit               | 1.5
        Zorkal Pemdit | Zorkal Pemdit Hubwex               | 3.0
        Zorkal Pemdit | Hubwex Zorkal Pemdit Lintog        | 7.0
        Zorkal Pemdit | Zorkal Petrovich Pemdit            | 0.5
        Zorkal Petrovich Pemdit | Zorkal Pemdit            | 0.8
        Zorkal van Pemdit | Zorkal Pemdit                  | 0.15
        Zorkal Pemdit | Zorkal van Pemdit                  | 0.12
        Zorkal abu Pemdit | Zorkal Pemdit                  | 0.9
        Zorkal Pemdit | Zorkal abu Pemdit                  | 0.3
        Zorkal umm Pemdit | Zorkal Pemdit                  | 0.9
        Zorkal Pemdit | Zorkal umm Pemdit                  | 0.3
        Zorkal abd Pemdit | Zorkal Pemdit                  | 0.9
        Zorkal A. Pemdit | Zorkal Pemdit                   | 0.8
        Zorkal Pemdit | Zorkal A. Pemdit                   | 0.45
        Zorkal Pemdit Jr | Zorkal Pemdit                   | 0.3
        Zorkal Pemdit | Zorkal Pemdit Jr                   | 0.3
        Mr Zorkal Pemdit | Zorkal Pemdit                   | 0.02
        Zorkal Pemdit | Mr Zorkal Pemdit                   | 0.02
        Zorkal Pemdit 12 | Zorkal Pemdit                   | 2.6
        Zorkal Pemdit | Zorkal Pemdit 12                   | 2.6
        """)
    void aTokenWithoutAPartnerCostsWhatItsKindSays(String subject, String listed, double cost) {
        NameAlignment alignment = Made.persons(subject, listed, 9);
        assertThat(alignment.unmatched()).isCloseTo(cost, within(1e-3));
        assertThat(alignment.penalties()).isCloseTo(0, NEAR);
        assertThat(alignment.order()).isZero();
    }

    @Test
    void aGenericWordWithoutAPartnerCostsAShareOfWhatItTells() {
        assertThat(Made.organisations("Zorkal Pemdit", "Zorkal Pemdit Trading", 3)
                        .unmatched())
                .isCloseTo(1.2, NEAR);
        assertThat(Made.organisations("Zorkal Pemdit Trading", "Zorkal Pemdit", 3)
                        .unmatched())
                .isCloseTo(1.5, NEAR);
        assertThat(Made.organisations("Zorkal Pemdit LLC", "Zorkal Pemdit", 3).unmatched())
                .isCloseTo(0.02, NEAR);
        assertThat(Made.organisations("Zorkal Pemdit", "Zorkal Pemdit LLC", 3).unmatched())
                .isCloseTo(0.02, NEAR);
    }

    @Test
    void anotherOrderCostsMoreTheMoreElseDiffers() {
        assertThat(Made.persons("Pemdit Zorkal", "Zorkal Pemdit", 9).order()).isCloseTo(Weights.ORDER, NEAR);
        assertThat(Made.persons("Pemdit Zrokal", "Zorkal Pemdit", 9).order())
                .isCloseTo(Weights.ORDER_WITH_DIFFERENCES, NEAR);
        assertThat(Made.persons("Pemdit Zrokalin", "Zorkalin Pemdit", 9).order())
                .isCloseTo(Weights.ORDER_WITH_DIFFERENCES, NEAR);
        assertThat(Made.persons("Pemdit Poutin", "Putin Pemdit", 9).order()).isCloseTo(Weights.ORDER, NEAR);
        assertThat(Made.persons("Pemdit Zorkal Hubwex", "Zorkal Pemdit", 9).order())
                .isCloseTo(Weights.ORDER_WITH_GAPS, NEAR);
        assertThat(Made.persons("Pemdit Zorkal", "Zorkal Hubwex Pemdit", 9).order())
                .isCloseTo(Weights.ORDER_WITH_GAPS, NEAR);
        assertThat(Made.organisations("OOO Zorkal Pemdit", "Zorkal Pemdit OOO", 9)
                        .order())
                .isZero();
        assertThat(Made.persons("Zorkal Pemdit", "Zorkal Pemdit", 9).order()).isZero();
    }

    @Test
    void repeatedWordsArePairedInOrder() {
        assertThat(Made.persons("Zorkal Zorkal", "Zorkal Zorkal", 9).partner()).containsExactly(0, 1);
        assertThat(Made.persons("Zorkal Pemdit Zorkal", "Zorkal Pemdit Zorkal", 9)
                        .partner())
                .containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zorkal LLC          | Zorkal LLC             | 0
        Zorkal              | Zorkal LLC             | 0
        Zorkal LLC          | Zorkal                 | 1.5
        Zorkal LLC          | Zorkal OOO             | 1.5
        Zorkal OJSC         | Zorkal PJSC            | 0
        Zrokal LLC          | Zorkal PJSC            | 2.7
        Zrokal              | Zorkal LLC             | 2.7
        Zrokal LLC          | Zorkal LLC             | 0
        Zorkal Trading      | Zorkal                 | 2.0
        Zorkal              | Zorkal Trading         | 0
        Zorkal              | Zorkal Trading Holding | 1.0
        Zrokal              | Zorkal Trading         | 1.5
        Zorkal              | Zorkal Trading LLC     | 1.5
        Zorkal 12           | Zorkal                 | 0.9
        Zorkal              | Zorkal 12              | 0.9
        Zorkal Pemdit       | Zorkal                 | 2.5
        Zorkal              | Zorkal Pemdit          | 2.5
        Tcherlik            | Chernik                | 2.2
        Zorkall             | Zirkal                 | 2.2
        Zorpal              | Zorkal                 | 0
        Zor Trading         | Zor Trading            | 0
        """)
    void besideASingleWordEverythingIsLookedAtClosely(String subject, String listed, double cost) {
        assertThat(Made.organisations(subject, listed, 4).oneWord()).isCloseTo(cost, within(1e-3));
    }

    @Test
    void aShortWordThatIsOnlyAlikeCostsMoreWhereItIsAllThereIs() {
        assertThat(Made.persons("Lou", "Lu", 9).oneWord()).isCloseTo(Weights.SHORT_WORD, NEAR);
        assertThat(Made.organisations("Lou Trading", "Lu Trading", 9).oneWord())
                .isCloseTo(Weights.SHORT_WORD_BESIDE_ANOTHER, NEAR);
        assertThat(Made.persons("Poutin", "Putin", 9).oneWord()).isZero();
    }

    @Test
    void anInitialBesideASingleWordCostsMostWhereTheListHasNoMoreThanIt() {
        assertThat(Made.persons("A. Pemdit", "Zorkal Pemdit", 9).oneWord()).isCloseTo(Weights.ONE_WORD_ONLY, NEAR);
        assertThat(Made.persons("Z. Pemdit", "Zorkal Pemdit", 9).oneWord())
                .isCloseTo(Weights.INITIAL_BESIDE_ONE_WORD, NEAR);
        assertThat(Made.persons("Zorkal Pemdit", "Z. Pemdit", 9).oneWord())
                .isCloseTo(Weights.LISTED_INITIAL_BESIDE_ONE_WORD, NEAR);
        assertThat(Made.persons("Z. Pemdit", "Z. Pemdit", 9).oneWord()).isZero();
    }

    @Test
    void otherLegalFormsCostLittleWhereSeveralWordsAgree() {
        assertThat(Made.organisations("Zorkal Pemdit LLC", "Zorkal Pemdit PJSC", 9)
                        .oneWord())
                .isCloseTo(Weights.FORM, NEAR);
        assertThat(Made.organisations("Zorkal Pemdit LLC", "Zorkal Pemdit", 9).oneWord())
                .isCloseTo(Weights.FORM, NEAR);
        assertThat(Made.organisations("Zorkal Pemdit", "Zorkal Pemdit LLC", 9).oneWord())
                .isZero();
    }

    @Test
    void aSlipThatMakesAKnownWordOfItsOwnCostsMore() {
        assertThat(known("Zorpal", "Zorkal") - unknown("Zorpal", "Zorkal")).isCloseTo(Weights.KNOWN_OTHER, NEAR);
        assertThat(known("Zorkl", "Zorpkl") - unknown("Zorkl", "Zorpkl")).isCloseTo(Weights.KNOWN_OTHER_LENGTH, NEAR);
        assertThat(known("Zorkl", "Zorkal") - unknown("Zorkl", "Zorkal"))
                .as("the same consonants")
                .isCloseTo(0, NEAR);
        assertThat(known("Zorkall", "Zirkal") - unknown("Zorkall", "Zirkal")).isCloseTo(Weights.KNOWN_OTHER / 2, NEAR);
        assertThat(known("Poutin", "Putin") - unknown("Poutin", "Putin")).isCloseTo(0, NEAR);
        NameAlignment listedUnknown =
                NameAligner.align(Made.knownPerson("Zorkall Pemdit", 9), Made.person("Zirkal Pemdit", 9));
        assertThat(listedUnknown.penalties()).isCloseTo(Weights.PHONETIC, NEAR);
        NameAlignment subjectUnknown =
                NameAligner.align(Made.person("Zorpal Pemdit", 9), Made.knownPerson("Zorkal Pemdit", 9));
        assertThat(subjectUnknown.penalties()).isCloseTo(Weights.TYPO + Weights.SUBSTITUTED, NEAR);
    }

    private static double known(String one, String other) {
        return NameAligner.align(Made.knownPerson(one + " Pemdit", 9), Made.knownPerson(other + " Pemdit", 9))
                .penalties();
    }

    private static double unknown(String one, String other) {
        return Made.persons(one + " Pemdit", other + " Pemdit", 9).penalties();
    }

    @Test
    void aNameWithoutOneInItsMiddleIsAName() {
        NameAlignment generic = Made.organisations("Zorkal Trading", "Zorkal Invest Trading", 2);
        assertThat(generic.agreement()).isGreaterThanOrEqualTo(Weights.LEAST_AGREEMENT);
        assertThat(generic.oneWord()).isZero();
        NameAlignment atEnd = Made.organisations("Zorkal Trading", "Zorkal Trading Invest Holding", 2);
        assertThat(atEnd.oneWord()).isPositive();
        NameAlignment hyphened = Made.persons("Zorkal Z.", "Zorkal Pemdit-Hubwex Z.", 2);
        assertThat(hyphened.agreement()).isGreaterThanOrEqualTo(Weights.LEAST_AGREEMENT);
        assertThat(hyphened.unmatched()).isCloseTo(Weights.MISSING_MIDDLE, NEAR);
        assertThat(hyphened.oneWord()).isZero();
        NameAlignment twoChunks = Made.persons("Zorkal Z.", "Zorkal Pemdit Hubwex Z.", 2);
        assertThat(twoChunks.agreement()).isLessThan(Weights.LEAST_AGREEMENT);
        assertThat(twoChunks.oneWord()).isPositive();
        NameAlignment light = Made.persons("Zorkal Z.", "Zorkal van Pemdit Z.", 2);
        assertThat(light.agreement()).isGreaterThanOrEqualTo(Weights.LEAST_AGREEMENT);
        NameAlignment turned = Made.persons("Z. Zorkal", "Zorkal Pemdit Z.", 2);
        assertThat(turned.agreement()).isLessThan(Weights.LEAST_AGREEMENT);
        NameAlignment slipped = Made.persons("Zrokal Z.", "Zorkal Pemdit Z.", 2);
        assertThat(slipped.agreement()).isLessThan(Weights.LEAST_AGREEMENT);
        NameAlignment more = Made.persons("Zorkal Hubwex Z.", "Zorkal Pemdit Z.", 2);
        assertThat(more.agreement()).isLessThan(Weights.LEAST_AGREEMENT);
    }

    @Test
    void runsThatAgreeOnceJoinedCountAsTheirWords() {
        NameAlignment joined = Made.persons("Zorkalpemdit Hubwex", "Zorkal Pemdit Hubwex", 9);
        assertThat(joined.joins()).hasSize(1);
        assertThat(joined.joins().getFirst())
                .isEqualTo(new Join(0, 1, 0, 2, new Likeness(TokenPair.Kind.JOINED, 0.4f)));
        assertThat(joined.agreementRaw()).as("the less of both sides").isCloseTo(18, NEAR);
        assertThat(joined.penalties()).isCloseTo(Weights.JOINED, NEAR);
        assertThat(joined.unmatched()).isZero();
        assertThat(joined.clash()).isZero();
        NameAlignment parted = Made.persons("Zor kal Pemdit", "Zorkal Pemdit", 9);
        assertThat(parted.penalties()).isCloseTo(Weights.JOINED, NEAR);
        assertThat(parted.agreementRaw()).isCloseTo(18, NEAR);
        NameAlignment slipped = Made.persons("Zorklpemdit Hubwex", "Zorkal Pemdit Hubwex", 9);
        assertThat(slipped.penalties()).isCloseTo(Weights.JOINED + Weights.JOINED_TYPO, NEAR);
        NameAlignment two =
                Made.persons("Zorkalpemdit Vasdum Hubwexlintog", "Zorkal Pemdit Dovrig Vasdum Hubwex Lintog", 2);
        assertThat(two.joins()).hasSize(2);
        assertThat(two.agreement()).isGreaterThanOrEqualTo(Weights.LEAST_AGREEMENT + 2 * Weights.LEAST_FURTHER);
    }

    @Test
    void aListedOrganisationsAcronymStandsForItsName() {
        NameAlignment acronym = Made.organisations("ZPHLV", "Zorkal Pemdit Hubwex Lintog Vasdum", 9);
        assertThat(acronym.joins()).hasSize(1);
        assertThat(acronym.joins().getFirst().likeness().kind()).isEqualTo(TokenPair.Kind.ACRONYM);
        assertThat(acronym.penalties()).isCloseTo(Weights.ACRONYM, NEAR);
        assertThat(acronym.agreementRaw()).isCloseTo(9, NEAR);
        assertThat(Made.organisations("ZPHLV OOO", "Zorkal Pemdit Hubwex Lintog Vasdum", 9)
                        .joins())
                .hasSize(1);
        assertThat(Made.organisations("ZPHLV Dovrig", "Zorkal Pemdit Hubwex Lintog Vasdum", 9)
                        .joins())
                .isEmpty();
        assertThat(Made.organisations("ZPHLX", "Zorkal Pemdit Hubwex Lintog Vasdum", 9)
                        .joins())
                .isEmpty();
        assertThat(Made.organisations("ZPHL", "Zorkal Pemdit Hubwex Lintog", 9).joins())
                .isEmpty();
    }

    @Test
    void oneAlignerUsedAgainAndAgainSaysWhatAFreshOneSays() {
        List<String> words = List.of(
                "Zorkal",
                "Zrokal",
                "Pemdit",
                "Pemditt",
                "Hubwex",
                "Lintog",
                "A.",
                "H.",
                "van",
                "Petrovich",
                "12",
                "Jr",
                "Zorkalpemdit",
                "Zor",
                "kal");
        Random random = new Random(1);
        NameAligner used = new NameAligner();
        for (int round = 0; round < 150; round++) {
            PreparedName subject = Made.person(some(words, random, round), 1 + random.nextInt(9));
            PreparedName listed = Made.person(some(words, random, round + 7), 1 + random.nextInt(9));
            used.compare(subject, listed, Likely.UNKNOWN);
            NameAlignment fresh = NameAligner.align(subject, listed);
            String what =
                    subject.analysed().original() + " | " + listed.analysed().original();
            assertThat(used.logOdds()).as(what).isCloseTo(fresh.logOdds(), NEAR);
            assertThat(used.isExact()).as(what).isEqualTo(fresh.isExact());
            assertPartsAreSound(fresh, what);
        }
    }

    private static void assertPartsAreSound(NameAlignment fresh, String what) {
        assertThat(List.of(
                        fresh.penalties(),
                        fresh.unmatched(),
                        fresh.clash(),
                        fresh.oneWord(),
                        fresh.order(),
                        fresh.agreement()))
                .as(what)
                .allMatch(part -> part >= 0);
        assertThat(fresh.logOdds())
                .isCloseTo(
                        fresh.agreement()
                                - fresh.penalties()
                                - fresh.unmatched()
                                - fresh.clash()
                                - fresh.oneWord()
                                - fresh.order(),
                        NEAR);
    }

    private static String some(List<String> words, Random random, int round) {
        StringBuilder name = new StringBuilder("Hubwex");
        int more = round % 40 == 0 ? 20 : random.nextInt(5);
        for (int i = 0; i < more; i++) {
            name.append(random.nextInt(9) == 0 ? "-" : " ").append(words.get(random.nextInt(words.size())));
        }
        return name.toString();
    }

    @Test
    void joinsAreNotTriedWhereTheyCannotBe() {
        Likely noJoins = new Likely() {
            @Override
            public Likeness between(
                    int i, io.cordon.core.name.NameToken subject, int j, io.cordon.core.name.NameToken listed) {
                return Likeness.between(subject, listed);
            }

            @Override
            public boolean mayJoin() {
                return false;
            }
        };
        NameAligner aligner = new NameAligner();
        PreparedName subject = Made.name("Zorkalpemdit", TargetKind.PERSON, 9, false);
        PreparedName listed = Made.name("Zorkal Pemdit", TargetKind.PERSON, 9, false);
        aligner.compare(subject, listed, noJoins);
        double without = aligner.logOdds();
        aligner.compare(subject, listed, Likely.UNKNOWN);
        assertThat(aligner.logOdds()).isGreaterThan(without + 5);
        assertThat(aligner.isExact()).isFalse();
    }

    @Test
    void spelledAnotherWayIsNoLongerExact() {
        assertThat(Made.persons("Erdoğan Pemdit", "Erdogan Pemdit", 9).isExact())
                .isTrue();
        assertThat(Made.persons("Pemdit Zorkal", "Zorkal Pemdit", 9).isExact()).isTrue();
        assertThat(Made.persons("Chaykovskiy Pemdit", "Tschaikowski Pemdit", 9).isExact())
                .isFalse();
        assertThat(Made.persons("Mr Zorkal Pemdit", "Zorkal Pemdit", 9).isExact())
                .isFalse();
    }
}

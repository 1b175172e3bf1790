package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.model.TargetKind;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the search may rely on: no bound is under what the aligner finds, and where nothing is open it is that. */
class BoundsTest {
    private static final List<String> WORDS = List.of(
            "Zorkal",
            "Zrokal",
            "Zorpal",
            "Pemdit",
            "Pemditt",
            "Hubwex",
            "Lintog",
            "Vasdum",
            "A.",
            "H.",
            "Z.",
            "van",
            "al",
            "bin",
            "Petrovich",
            "Pitrovych",
            "12",
            "Jr",
            "Mr",
            "Zorkalpemdit",
            "Zor",
            "kal",
            "Poutin",
            "Putin",
            "Abdulhubwex",
            "Theodore",
            "Ted",
            "Иванов",
            "Ivanow",
            "محمد",
            "Mohamed");
    private static final List<String> ORGANISATION_WORDS = List.of(
            "Zorkal",
            "Zrokal",
            "Zorpal",
            "Pemdit",
            "Hubwex",
            "Trading",
            "Shipping",
            "Invest",
            "Holding",
            "LLC",
            "OOO",
            "PJSC",
            "OJSC",
            "7",
            "Seven",
            "12",
            "of",
            "and",
            "Zor",
            "kal",
            "Zorkalpemdit",
            "ZHPTI",
            "CJC",
            "CJSC");

    @Test
    void noBoundIsUnderTheNamesLogOdds() {
        Random random = new Random(17);
        for (int round = 0; round < 800; round++) {
            boolean person = round % 2 == 0;
            List<String> words = person ? WORDS : ORGANISATION_WORDS;
            TargetKind kind = person ? TargetKind.PERSON : TargetKind.ORGANISATION;
            PreparedName subject = Made.name(some(words, random), kind, 1 + random.nextInt(9), random.nextBoolean());
            PreparedName listed = Made.name(some(words, random), kind, 1 + random.nextInt(9), random.nextBoolean());
            double found = Weights.PRIOR + NameAligner.align(subject, listed).logOdds();
            double bound = Bounds.logOdds(meeting(subject, listed, true), Bounds.Shape.of(subject));
            assertThat(bound)
                    .as(subject.analysed().original() + " | "
                            + listed.analysed().original())
                    .isGreaterThanOrEqualTo(found - 1e-3);
        }
    }

    private static String some(List<String> words, Random random) {
        StringBuilder name = new StringBuilder();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            name.append(i == 0 ? "" : random.nextInt(9) == 0 ? "-" : " ")
                    .append(words.get(random.nextInt(words.size())));
        }
        return name.toString();
    }

    /** What the search gathers of two names, by the words of {@link Bounds.Meeting}. */
    private static Bounds.Meeting meeting(PreparedName subject, PreparedName listed, boolean withJoins) {
        Bounds.Meeting meeting = new Bounds.Meeting();
        boolean[] like = new boolean[subject.tokens.length];
        double[] least = new double[like.length];
        Arrays.fill(least, Double.MAX_VALUE);
        double mostMissing = 0;
        for (int j = 0; j < listed.tokens.length; j++) {
            NameToken token = listed.tokens[j];
            boolean met = false;
            boolean pair = false;
            double told = 0;
            for (int i = 0; i < like.length; i++) {
                Likeness likeness = Likeness.between(subject.tokens[i], token);
                if (likeness != Likeness.UNLIKE) {
                    met = true;
                    like[i] = true;
                    told = Math.max(told, NameAligner.told(subject, i, listed, j));
                    pair |= PreparedName.isWord(subject.tokens[i]) && PreparedName.isWord(token);
                    least[i] = Math.min(least[i], likeness.penalty());
                }
            }
            meeting.told += told;
            meeting.wordPairs += pair ? 1 : 0;
            if (!met && PreparedName.isWord(token)) {
                meeting.listedAlone++;
                meeting.missing += listed.missing[j];
                mostMissing = Math.max(mostMissing, listed.missing[j]);
            }
        }
        boolean[] joined = withJoins ? joins(meeting, subject, listed, mostMissing) : new boolean[like.length];
        meeting.whole = true;
        for (int i = 0; i < like.length; i++) {
            boolean alike = like[i] || joined[i];
            meeting.whole &= alike || !Bounds.counts(subject.tokens[i].kind());
            if (alike && PreparedName.isWord(subject.tokens[i])) {
                meeting.subjectWords++;
                meeting.agreedExtra += subject.extra[i];
                meeting.penalty += joined[i] ? 0 : Math.min(least[i], subject.extra[i]);
            }
        }
        return meeting;
    }

    private static boolean[] joins(
            Bounds.Meeting meeting, PreparedName subject, PreparedName listed, double mostMissing) {
        boolean[] joined = new boolean[subject.tokens.length];
        int words = 0;
        for (Join join : Joins.find(subject, listed)) {
            Arrays.fill(joined, join.subjectFrom(), join.subjectTo(), true);
            meeting.told += NameAligner.told(subject, listed, join);
            for (int j = join.listedFrom(); j < join.listedTo(); j++) {
                words += PreparedName.isWord(listed.tokens[j]) ? 1 : 0;
            }
        }
        meeting.wordPairs += words;
        meeting.listedAlone = Math.max(0, meeting.listedAlone - words);
        meeting.missing = Math.max(0, meeting.missing - words * mostMissing);
        return joined;
    }

    @Test
    void whereNothingIsOpenTheBoundIsTheLogOdds() {
        assertTight("Zorkal Pemdit", "Zorkal Pemdit", 8);
        assertTight("Zorkal Pemdit Hubwex", "Zorkal Pemdit", 8);
        assertTight("Zorkal Pemdit Hubwex Lintog", "Zorkal Pemdit", 8);
        assertTight("Zorkal Pemdit Hubwex Lintog Vasdum", "Zorkal Pemdit", 8);
        assertTight("Zorkal Pemdit Hubwex", "Zorkal Pemdit Lintog", 8);
        assertTight("Zorkal Pemdit Hubwex", "Zorkal Pemdit Lintog Vasdum", 8);
        assertTight("Zrokal Pemdit", "Zorkal Pemdit", 8);
        assertTight("Zorkal Pemdit", "Zorkal Hubwex", 8);
        assertTight("Zorkal Pemdit Hubwex Lintog", "Zorkal Pemdit Hubwex Lintog", 9);
        assertTight("Zorkal Pemdit Hubwex Lintog", "Zorkal Pemdit Hubwex Lintog", 2);
        assertTight("Zorkal Pemdit Petrovich", "Zorkal Pemdit", 8);
    }

    private static void assertTight(String one, String other, double told) {
        PreparedName subject = Made.person(one, told);
        PreparedName listed = Made.person(other, told);
        double found = Weights.PRIOR + NameAligner.align(subject, listed).logOdds();
        assertThat(Bounds.logOdds(meeting(subject, listed, false), Bounds.Shape.of(subject)))
                .as(one + " | " + other)
                .isCloseTo(found, within(1e-3));
    }

    @Test
    void aWholeNameMissesNoMoreThanOneInTheMiddle() {
        PreparedName subject = Made.person("Zorkal Pemdit", 8);
        PreparedName listed = Made.person("Zorkal Pemdit Hubwex Lintog", 8);
        Bounds.Meeting meeting = meeting(subject, listed, false);
        assertThat(meeting.whole).isTrue();
        assertThat(Bounds.logOdds(meeting, Bounds.Shape.of(subject)))
                .isCloseTo(Weights.PRIOR + 16 - Weights.MISSING_MIDDLE, within(1e-3));
    }

    @Test
    void commonWordsThatAgreeAreBoundedByTheFloorAndItsFurtherWords() {
        double floor = Weights.PRIOR + Weights.LEAST_AGREEMENT + 2 * Weights.LEAST_FURTHER;
        PreparedName two = Made.person("Zorkal Pemdit", 1);
        assertThat(Bounds.logOdds(meeting(two, two, false), Bounds.Shape.of(two)))
                .isCloseTo(floor + 0.02, within(1e-3));
        PreparedName one = Made.person("Zorkal", 1);
        assertThat(Bounds.logOdds(meeting(one, one, false), Bounds.Shape.of(one)))
                .isCloseTo(floor + 0.01, within(1e-3));
        PreparedName other = Made.person("Zorkal Hubwex", 1);
        assertThat(Bounds.logOdds(meeting(two, other, false), Bounds.Shape.of(two)))
                .isLessThan(Weights.PRIOR);
    }

    @Test
    void whatSomeOfTheWordsCanReachIsBoundedBeforeAnyNameIsRead() {
        PreparedName subject = Made.person("Zorkal Pemdit Hubwex", 8);
        Bounds.Shape shape = Bounds.Shape.of(subject);
        assertThat(Bounds.partLogOdds(24, 3, 9.3, true, shape)).isCloseTo(Weights.PRIOR + 20.4, within(1e-3));
        assertThat(Bounds.partLogOdds(16, 2, 6.2, false, shape))
                .isCloseTo(Weights.PRIOR + 16 - Weights.EXTRA_WORD, within(1e-3));
        assertThat(Bounds.partLogOdds(8, 1, 3.1, false, shape))
                .isCloseTo(
                        Weights.PRIOR + 8 - 2 * Weights.EXTRA_WORD - Weights.EXTRA_FURTHER - Weights.ONE_WORD_ONLY,
                        within(1e-3));
        assertThat(Bounds.partLogOdds(0, 0, 0, false, shape))
                .isCloseTo(
                        Weights.PRIOR - 3 * Weights.EXTRA_WORD - 3 * Weights.EXTRA_FURTHER - Weights.ONE_WORD_ONLY,
                        within(1e-3));
        assertThat(Bounds.partLogOdds(8, 1, 3.1, true, shape))
                .as("a name that is whole has the floor")
                .isGreaterThan(Bounds.partLogOdds(8, 1, 3.1, false, shape) + Weights.ONE_WORD_ONLY);
        Bounds.Shape alone = Bounds.Shape.of(Made.person("Zorkal", 1));
        assertThat(Bounds.partLogOdds(1, 1, 3.1, false, alone))
                .isCloseTo(Weights.PRIOR + Weights.LEAST_AGREEMENT + 2 * Weights.LEAST_FURTHER + 0.01, within(1e-3));
        Bounds.Shape none = Bounds.Shape.of(Made.person("12", 4));
        assertThat(Bounds.partLogOdds(4, 0, 0, false, none)).isCloseTo(Weights.PRIOR + 4, within(1e-3));
        Bounds.Shape initial = Bounds.Shape.of(Made.person("A. Zorkal Pemdit", 8));
        assertThat(Bounds.partLogOdds(8, 2, 6.2, true, initial) - Bounds.partLogOdds(8, 2, 6.2, true, shape))
                .as("an initial may be like anything; a word less stands alone")
                .isCloseTo(Bounds.OPEN_TELLS / 100 + Weights.EXTRA_WORD, within(1e-3));
    }

    @Test
    void aNamesShapeCountsItsWordsInitialsAndOthers() {
        Bounds.Shape shape = Bounds.Shape.of(Made.person("Mr A. van Zorkal Petrovich Pemdit", 8));
        assertThat(shape.words()).isEqualTo(3);
        assertThat(shape.initials()).isEqualTo(1);
        assertThat(shape.others()).isEqualTo(3);
        Bounds.Shape organisation = Bounds.Shape.of(Made.organisation("Zorkal Trading 12 LLC", 8));
        assertThat(organisation.words()).isEqualTo(1);
        assertThat(organisation.initials()).isZero();
        assertThat(organisation.others()).isEqualTo(2);
    }

    @Test
    void kindsSayWhatMayBeLikeAnInitialAndWhatCounts() {
        for (TokenKind kind : TokenKind.values()) {
            boolean word = kind == TokenKind.WORD || kind == TokenKind.PATRONYMIC;
            assertThat(Bounds.isWord(kind)).isEqualTo(word);
            assertThat(Bounds.mayHaveInitial(kind))
                    .isEqualTo(!List.of(TokenKind.PARTICLE, TokenKind.NUMBER, TokenKind.ORG_FORM)
                            .contains(kind));
            assertThat(Bounds.counts(kind))
                    .isEqualTo(word
                            || List.of(TokenKind.GENERIC, TokenKind.NUMBER, TokenKind.INITIAL)
                                    .contains(kind));
        }
    }

    @Test
    void theHeadsOfAWordAndItsInitialMeet() {
        for (String[] pair :
                new String[][] {{"A.", "Akbar"}, {"Y.", "Yusuf"}, {"A.", "Abdul Salam"}, {"C.", "Chavez"}}) {
            int initial = Bounds.heads(last("Omar " + pair[0]));
            int word = Bounds.heads(last(pair[1]));
            boolean texts = (initial & 0x7F) == (word & 0x7F);
            boolean skeletons = (initial >>> 8 & 0x7F) == (word >>> 8 & 0x7F);
            boolean compound = (initial & 0x7F) == (word >>> 16 & 0x7F);
            assertThat(texts || skeletons || compound)
                    .as(pair[0] + " " + pair[1])
                    .isTrue();
        }
        int akbar = Bounds.heads(last("Akbar"));
        assertThat(akbar & 0xFF).isEqualTo('a');
        assertThat(akbar >>> 8 & 0xFF).isEqualTo('a');
        assertThat(akbar >>> 16).isEqualTo(' ');
        assertThat(Bounds.heads(last("Abdul Salam")) >>> 16).isEqualTo('a');
        assertThat(Bounds.heads(last("Yusuf")) & 0xFF).isEqualTo('y');
    }

    private static NameToken last(String name) {
        return Made.person(name, 1).analysed().tokens().getLast();
    }
}

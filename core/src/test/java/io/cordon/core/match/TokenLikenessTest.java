package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.model.TargetKind;
import io.cordon.core.model.TokenPair.Kind;
import io.cordon.core.name.NameAnalyser;
import io.cordon.core.name.NameToken;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differences cost, as docs/matching.md has it: of the last tokens of two names. */
class TokenLikenessTest {
    private static NameToken last(String name, TargetKind kind) {
        return NameAnalyser.analyse(name, kind).tokens().getLast();
    }

    private static void assertLike(String one, String other, TargetKind kind, Kind how, double penalty) {
        Likeness likeness = Likeness.between(last(one, kind), last(other, kind));
        assertThat(likeness.kind()).as(one + " " + other).isEqualTo(how);
        assertThat(likeness.penalty()).as(one + " " + other).isCloseTo((float) penalty, within(1e-5f));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Anna         | ANNA            | EQUAL           | 0
        Erdoğan      | Erdogan         | EQUAL           | 0.03
        Tschaikowski | Chaykovskiy     | TRANSLITERATION | 0.3
        Poutin       | Putin           | TRANSLITERATION | 0.2
        Petrov Korschow | Petrov Korzhov | TRANSLITERATION | 0.4
        بشار         | Bashar          | TRANSLITERATION | 0.5
        Bashar       | بشار            | TRANSLITERATION | 0.5
        أسد          | Asad            | TRANSLITERATION | 0.5
        علي          | Alai            | TRANSLITERATION | 1.3
        شر           | Shir            | TRANSLITERATION | 1.3
        عمر          | Omar            | TRANSLITERATION | 0.5
        بشير         | Bashar          | PHONETIC        | 3.3
        Ted          | Theodore        | NICKNAME        | 0.9
        Karim A.     | Karim Akbar     | INITIAL         | 0.8
        Karim Akbar  | Karim A.        | INITIAL         | 0.8
        Omar A.      | Abdul Salam     | INITIAL         | 0.8
        """)
    void spellingsOfOneNameCostLittle(String one, String other, Kind how, double penalty) {
        assertLike(one, other, TargetKind.PERSON, how, penalty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zrok       | Zork       | 1.1
        Zrokk      | Zorkk      | 0.95
        Zrokali    | Zorkali    | 0.95
        Zrokalin   | Zorkalin   | 0.85
        Zorkaln    | Zorkalin   | 0.85
        Zorkl      | Zorkal     | 0.95
        Zorkam     | Zorkan     | 0.95
        Zorkal     | Zorpal     | 1.3
        Zorkalin   | Zorpalin   | 1.2
        Zork       | Zorp       | 1.45
        Зоркал     | Зорпал     | 1.3
        """)
    void aSlipCostsMoreInAShortWordAndWhereTheKeyboardDoesNotExplainIt(String one, String other, double penalty) {
        assertLike(one, other, TargetKind.PERSON, Kind.TYPO, penalty);
        assertLike(other, one, TargetKind.PERSON, Kind.TYPO, penalty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zorkall    | Zirkal      | PHONETIC | 2.2
        Zorkal     | Zirkol      | PHONETIC | 3.3
        Zark       | Zirukk      | PHONETIC | 3.3
        Tcherlik   | Chernik     | TYPO     | 4.2
        Tchern     | Cherd       | TYPO     | 4.2
        Zorkalin   | Zorpamin    | TYPO     | 4.5
        Zorkali    | Zorpami     | TYPO     | 4.5
        Petrovich  | Pitrovych   | PHONETIC | 0.3
        """)
    void whatOnlySoundsAlikeCostsMuch(String one, String other, Kind how, double penalty) {
        assertLike(one, other, TargetKind.PERSON, how, penalty);
        assertLike(other, one, TargetKind.PERSON, how, penalty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zor        | Zro
        Zok        | Zak
        Zorkal     | Pemdit
        Zorkal     | Zorpam
        Zorkalm    | Zorpan
        Tcher      | Ched
        Karim B.   | Karim Akbar
        Karim A.   | Karim B.
        Karim A. Zorkal | Karim A. 7
        بشر        | Omar
        Zorkal 7   | Zorkal 8
        Zorkal 7   | Zorkal Pemdit
        """)
    void otherWordsAreNotAlike(String one, String other) {
        Likeness likeness = Likeness.between(last(one, TargetKind.PERSON), last(other, TargetKind.PERSON));
        assertThat(likeness).as(one + " " + other).isEqualTo(Likeness.UNLIKE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zorkal 007   | Zorkal 7      | PERSON       | NUMBER   | 0.1
        Zorkal Seven | Zorkal Sevem  | ORGANISATION | TYPO     | 0.95
        Zorkal Sevem | Zorkal Seven  | ORGANISATION | TYPO     | 0.95
        Zorkal Seven | Zorkal 7      | ORGANISATION | EQUAL    | 0.03
        Zorkal LLC   | Zorkal OOO    | ORGANISATION | ORG_FORM | 0.05
        Zorkal LLC   | Zorkal PJSC   | ORGANISATION | ORG_FORM | 0.2
        Zorkal OJSC  | Zorkal PJSC   | ORGANISATION | TYPO     | 0.02
        Zorkal JSC   | Zorkal PJSC   | ORGANISATION | TYPO     | 0.02
        Zorkal SA    | Zorkal SAS    | ORGANISATION | ORG_FORM | 0.05
        Zorkal PJSC  | Zorkal PJSC   | ORGANISATION | EQUAL    | 0
        Zorkal CJC   | Zorkal CJSC   | ORGANISATION | TYPO     | 1.0
        """)
    void numbersAndLegalFormsAreComparedByWhatTheyStandFor(
            String one, String other, TargetKind kind, Kind how, double penalty) {
        assertLike(one, other, kind, how, penalty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zorkal CJSC  | Zorkal CJC
        Zorkal CJSC  | Zorkal Pemdit
        Zorkal 12    | Zorkal 21
        Zorkal Seven | Zorkal Eleven
        Zorkal Six   | Zorkal Sid
        """)
    void anotherNumberOrAWordThatIsNoSlippedFormIsUnlike(String one, String other) {
        assertThat(Likeness.between(last(one, TargetKind.ORGANISATION), last(other, TargetKind.ORGANISATION)))
                .isEqualTo(Likeness.UNLIKE);
    }

    @Test
    void particlesAgreeWithTheirLikeAlone() {
        assertThat(particle("Omar al Zorkal", "Omar el Zorkal").penalty()).isCloseTo(0.1f, within(1e-5f));
        assertThat(particle("Omar bin Zorkal", "Omar ibn Zorkal").kind()).isEqualTo(Kind.TRANSLITERATION);
        assertThat(particle("Omar al Zorkal", "Omar bin Zorkal")).isEqualTo(Likeness.UNLIKE);
        assertThat(particle("Omar al Zorkal", "Omar Ali Zorkal")).isEqualTo(Likeness.UNLIKE);
        assertThat(particle("Omar A. Zorkal", "Omar al Zorkal")).isEqualTo(Likeness.UNLIKE);
        assertThat(particle("Omar bint Zorkal", "Omar bimt Zorkal").kind()).isEqualTo(Kind.TYPO);
    }

    private static Likeness particle(String subject, String listed) {
        return Likeness.between(
                NameAnalyser.analyse(subject, TargetKind.PERSON).tokens().get(1),
                NameAnalyser.analyse(listed, TargetKind.PERSON).tokens().get(1));
    }

    @Test
    void whatIsAlikeIsAlikeBothWaysExceptForSlippedForms() {
        List<String> words = List.of(
                "Zorkal",
                "Zrokal",
                "Zorpal",
                "Bashar",
                "بشار",
                "Ted",
                "Theodore",
                "Иванов",
                "Ivanow",
                "Iwanowa",
                "7",
                "Seven",
                "A.",
                "Akbar",
                "Petrovich",
                "al",
                "bint",
                "Muhammad",
                "Mohamed",
                "محمد");
        Random random = new Random(5);
        for (int round = 0; round < 150; round++) {
            String one = words.get(random.nextInt(words.size()));
            String other = words.get(random.nextInt(words.size()));
            NameToken a = last("Karim " + one, TargetKind.PERSON);
            NameToken b = last("Karim " + other, TargetKind.PERSON);
            assertThat(Likeness.between(a, b)).as(one + " " + other).isEqualTo(Likeness.between(b, a));
            assertThat(Likeness.between(a, a)).isEqualTo(Likeness.EQUAL);
        }
    }

    @Test
    void similarityFallsFromOneAsThePenaltyRises() {
        assertThat(Likeness.EQUAL.similarity()).isEqualTo(1);
        assertThat(Likeness.UNLIKE.similarity()).isZero();
        double one = new Likeness(Kind.TYPO, 1).similarity();
        double two = new Likeness(Kind.TYPO, 2).similarity();
        assertThat(one).isStrictlyBetween(0.5, 1.0);
        assertThat(two).isCloseTo(one * one, within(1e-9));
        assertThat(new Likeness(Kind.TYPO, 1).costing(0.5f)).isEqualTo(new Likeness(Kind.TYPO, 1.5f));
    }
}

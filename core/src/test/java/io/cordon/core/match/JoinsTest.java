package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.TargetKind;
import io.cordon.core.model.TokenPair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names joined, split, and hyphened otherwise. */
class JoinsTest {
    private static List<Join> find(String subject, String listed) {
        return Joins.find(Made.person(subject, 9), Made.person(listed, 9));
    }

    private static Join join(int subjectFrom, int subjectTo, int listedFrom, int listedTo, float penalty) {
        return new Join(subjectFrom, subjectTo, listedFrom, listedTo, new Likeness(TokenPair.Kind.JOINED, penalty));
    }

    @Test
    void aRunOfFourLettersOrMoreAgreesWithItsLike() {
        assertThat(find("Zo ka Pemdit", "Zoka Hubwex")).containsExactly(join(0, 2, 0, 1, 0.4f));
        assertThat(find("Zo k Pemdit", "Zok Hubwex")).isEmpty();
        assertThat(find("Pemdit Zorkal", "Hubwex Zor-kal")).containsExactly(join(1, 2, 1, 3, 0.4f));
        assertThat(find("Zorkal Pemdit", "Zorkal Hubwex")).isEmpty();
    }

    @Test
    void aSlipIsForgivenWhereOneSideStoodTogether() {
        float penalty = Weights.JOINED + Weights.JOINED_TYPO;
        assertThat(find("Zor kal Pemdit", "Zorkl Hubwex")).containsExactly(join(0, 2, 0, 1, penalty));
        assertThat(find("Zo kal Pemdit", "Zoka Hubwex"))
                .as("four letters, apart")
                .isEmpty();
        assertThat(find("Zo-kal Pemdit", "Zoka Hubwex"))
                .as("four letters, in one chunk")
                .containsExactly(join(0, 2, 0, 1, penalty));
        assertThat(find("Zor kal Pemdit", "Zo rkl Hubwex"))
                .as("apart on both sides")
                .isEmpty();
        assertThat(find("Zorkal J. Pemdit", "Zorkali Hubwex"))
                .as("with an initial in it")
                .isEmpty();
    }

    @Test
    void wholeNamesMeetHoweverTheyAreCut() {
        assertThat(find("Zo Ka Li Pe Du Mi", "Zoka Lipe Dumi")).contains(join(0, 6, 0, 3, 0.4f));
        assertThat(find("Zorkal", "Zorkal")).isEmpty();
        assertThat(find("Zorkal Pemdit", "Zorkal Pemdit")).contains(join(0, 2, 0, 2, 0.4f));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ZPHLV           | 0
        ZPHLV LLC       | 0
        LLC ZPHLV       | 1
        ZPHLV ZPHLV     | -1
        ZPHLV Trading   | -1
        ZPHLVX          | -1
        """)
    void anAcronymStandsAloneButForLegalForms(String subject, int at) {
        List<Join> found = Joins.find(
                Made.organisation(subject, 9), Made.organisation("Zorkal Pemdit Hubwex Lintog Vasdum LLC", 9));
        if (at < 0) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .containsExactly(new Join(at, at + 1, 0, 6, new Likeness(TokenPair.Kind.ACRONYM, Weights.ACRONYM)));
        }
    }

    @Test
    void aRunSpansAtMostThreeWords() {
        List<NameRun> runs = Made.person("Zo Ka Li Pe", 9).runs();
        assertThat(runs)
                .extracting(NameRun::text)
                .containsExactly("zo", "zoka", "zokali", "ka", "kali", "kalipe", "li", "lipe", "pe");
        assertThat(runs.get(2)).isEqualTo(new NameRun("zokali", 0, 3, 3, false));
        assertThat(runs.get(0).isMany()).isFalse();
        assertThat(runs.get(1).isMany()).isTrue();
        assertThat(Made.person("Zo-Ka", 9).runs().get(1).oneChunk()).isTrue();
    }

    @Test
    void aPartedWordCountsAsItWasSpelledOnceItIsWhole() {
        assertThat(Made.person("Abdurrahman Zorkal", 9).runs())
                .extracting(NameRun::text)
                .containsExactly("abd", "abdurrahman", "abdurrahmanzorkal", "rahman", "rahmanzorkal", "zorkal");
        assertThat(Made.person("Zorkal Abdurrahman", 9).runs())
                .extracting(NameRun::text)
                .containsExactly("zorkal", "zorkalabd", "zorkalabdurrahman", "abd", "abdurrahman", "rahman");
        assertThat(Made.person("Hsi Chin", 9).runs())
                .as("syllables as written and in pinyin")
                .extracting(NameRun::text)
                .contains("hsichin", "xijin");
        assertThat(Made.organisation("Zorkal Obshchestvo s ogranichennoy otvetstvennostyu", 9)
                        .runs())
                .as("no run holds a long legal form")
                .extracting(NameRun::text)
                .containsExactly("zorkal");
        assertThat(Made.organisation("Zorkal LLC", 9).runs())
                .extracting(NameRun::text)
                .containsExactly("zorkal", "zorkalllc", "llc");
    }

    @Test
    void aPreparedNameKeepsWhatItWasGiven() {
        PreparedName name = Made.knownPerson("Zorkal A. Pemdit", 7);
        assertThat(name.information(2)).isEqualTo(7);
        assertThat(name.isKnown(1)).isTrue();
        assertThat(Made.person("Zorkal", 7).isKnown(0)).isFalse();
        assertThat(name.missing(0)).isEqualTo(Weights.MISSING_FIRST);
        assertThat(name.extra(0)).isEqualTo(Weights.EXTRA_WORD);
        assertThat(name.words).isEqualTo(2);
        assertThat(name.runs()).isSameAs(name.runs());
        assertThat(name.analysed().original()).isEqualTo("Zorkal A. Pemdit");
        assertThat(name.hasInitial(name.runs().getFirst())).isFalse();
        assertThat(name.hasInitial(name.runs().get(1))).isTrue();
        assertThatThrownBy(() -> PreparedName.of(name.analysed(), new float[1], new boolean[3]))
                .hasMessageContaining("one value for each token");
        assertThatThrownBy(() -> PreparedName.of(name.analysed(), new float[3], new boolean[2]))
                .hasMessageContaining("one value for each token");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Vladimir Pudin | Vladimir Putin  | 0.5  | 0.99
        Vladimir Putin | Vladimir Putin  | 0.97 | 1
        Zorkal Pemdit  | Hubwex Lintog   | 0    | 0.001
        """)
    void aScoreIsAProbability(String name, String listed, double least, double most) {
        assertThat(Matcher.compare(name, listed, TargetKind.PERSON).score()).isBetween(least, most);
    }
}

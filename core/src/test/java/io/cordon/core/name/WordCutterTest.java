package io.cordon.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCutterTest {
    private final Set<Evasion> found = EnumSet.noneOf(Evasion.class);

    private List<String> words(String name, boolean person) {
        return WordCutter.cut(name, person, found).stream()
                .map(WordCutter.Word::written)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Anna Berg            | Anna,Berg
        Anna-Berg            | Anna,Berg
        Berg, Anna           | Berg,Anna
        Al-Qa’ida            | Al,Qaida
        O`Neil O´Neil        | ONeil,ONeil
        J.-C. Berg           | J,C,Berg
        J.C. Berg            | J,C,Berg
        Anna & Berg          | Anna,and,Berg
        Anna+Berg            | Anna,and,Berg
        P@vel                | P@vel
        M@ns $am             | M@ns,am
        Pavel!               | Pavel
        Al!                  | Al
        P@ vel               | P,vel
        Nur AlDin            | Nur,Al,Din
        Nur ElDin            | Nur,El,Din
        Nur UlDin            | Nur,UlDin
        Nur AmDin            | Nur,AmDin
        McDonald             | McDonald
        ЗатворQarchak        | Затвор,Qarchak
        ЗаQarchak            | ЗаQarchak
        ЗатворQa             | ЗатворQa
        ЗатворQarЗатвор      | ЗатворQarЗатвор
        S a m Berg           | S,a,m,Berg
        S a m i Berg         | Sami,Berg
        習 近 平 山            | 習,近,平,山
        """)
    void aPersonsNameIsCutAtSpacesHyphensAndPunctuation(String name, String words) {
        assertThat(words(name, true)).containsExactly(words.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        RepublicaDonetsk     | Republica,Donetsk
        RepublicaDoNetsk     | Republica,DoNetsk
        RepDon               | Rep,Don
        ReDonetsk            | ReDonetsk
        RepublicaDo          | RepublicaDo
        RepDonetskAlfa       | Rep,Donetsk,Alfa
        RepublicaDONETSK     | RepublicaDONETSK
        BMWGroup             | BMWGroup
        I C E Limited        | ICE,Limited
        W & G                | WG
        W and G Trading      | WG,Trading
        Anna and G           | Anna,and,G
        W and Anna           | W,and,Anna
        L.X.C Aviation       | LXC,Aviation
        T.E.G.Limited        | TEG,Limited
        Zor.T.E              | Zor,TE
        L.XX.C               | LXXC
        LL.XX                | LL,XX
        LL.XX.CC             | LL,XX,CC
        L.XXX.C              | L,XXX,C
        LL.X.C               | LLXC
        Ltd.                 | Ltd
        I C E S Limited      | ICES,Limited
        A. B. Trading        | A,B,Trading
        X Trading Y          | X,Trading,Y
        """)
    void anOrganisationsLettersStayTogether(String name, String words) {
        assertThat(words(name, false)).containsExactly(words.split(","));
    }

    @Test
    void fourLettersSpacedOutAreReported() {
        words("S a m i", true);
        assertThat(found).containsExactly(Evasion.SPACED_OUT);
        found.clear();
        words("S a m", true);
        words("S. a. m. i.", true);
        words("習 近 平 山", true);
        assertThat(found).isEmpty();
    }

    @Test
    void wordsOfOneChunkStoodBetweenTheSameSpaces() {
        List<WordCutter.Word> words = WordCutter.cut("Anna-Maria Berg\u00A0Lund & Son", true, found);
        assertThat(words).extracting(WordCutter.Word::chunk).containsExactly(0, 0, 1, 2, 3, 4);
        assertThat(WordCutter.cut("J.-C. Berg", true, found))
                .extracting(WordCutter.Word::dotted)
                .containsExactly(true, true, false);
        assertThat(WordCutter.cut("W & G Son", false, found))
                .extracting(WordCutter.Word::chunk)
                .containsExactly(0, 3);
    }

    @Test
    void marksThatCombineStayAndNothingIsNoWord() {
        assertThat(words("Jose\u0301", true)).containsExactly("Jose\u0301");
        assertThat(words("मोदी", true)).containsExactly("मोदी");
        assertThat(words("P|ter P$3", true)).containsExactly("P|ter", "P$3");
        assertThat(words("...", true)).isEmpty();
        assertThat(words("", true)).isEmpty();
        assertThat(words("Anna..Berg", true)).containsExactly("Anna", "Berg");
        assertThat(WordCutter.lower("ANNA")).isEqualTo("anna");
    }
}

package io.cordon.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.TargetKind;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each token of a name is said to be. */
class TaggersTest {
    private static List<NameToken> tokens(String name, TargetKind kind) {
        return NameAnalyser.analyse(name, kind).tokens();
    }

    private static String tagged(String name, TargetKind kind) {
        return tokens(name, kind).stream()
                .map(token -> token.text() + ":" + token.kind())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Dr Zorkal Pemdit      | dr:HONORIFIC zorkal:WORD pemdit:WORD
        Zorkal Pemdit Dr      | zorkal:WORD pemdit:WORD dr:HONORIFIC
        Zorkal Dr Pemdit      | zorkal:WORD dr:WORD pemdit:WORD
        Zorkal Pemdit Sheikh  | zorkal:WORD pemdit:WORD sheikh:WORD
        Sheikh Dr Pemdit      | sheikh:HONORIFIC dr:HONORIFIC pemdit:WORD
        Pemdit Sheikh Zorkal  | pemdit:WORD sheikh:WORD zorkal:WORD
        Zorkal Pemdit Jr      | zorkal:WORD pemdit:WORD jr:SUFFIX
        Zorkal Jr             | zorkal:WORD jr:WORD
        Jr Zorkal Pemdit      | jr:WORD zorkal:WORD pemdit:WORD
        Zorkal 12 Pemdit      | zorkal:WORD 12:NUMBER pemdit:WORD
        Zorkal e Pemdit       | zorkal:WORD e:PARTICLE pemdit:WORD
        Zorkal E Pemdit       | zorkal:WORD e:INITIAL pemdit:WORD
        Zorkal k Pemdit       | zorkal:WORD k:INITIAL pemdit:WORD
        e Zorkal Pemdit       | e:INITIAL zorkal:WORD pemdit:WORD
        Zorkal Pemdit e       | zorkal:WORD pemdit:WORD e:INITIAL
        Zorkal van Pemdit     | zorkal:WORD van:PARTICLE pemdit:WORD
        Zorkal Petrovich      | zorkal:WORD petrovich:PATRONYMIC
        Ж. Pemdit             | zh:INITIAL pemdit:WORD
        Al Bin                | al:WORD bin:WORD
        Dr                    | dr:WORD
        习 Pemdit              | xi:WORD pemdit:WORD
        """)
    void ofAPerson(String name, String expected) {
        assertThat(tagged(name, TargetKind.PERSON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zorkal Trading LLC          | zorkal:WORD trading:GENERIC llc:ORG_FORM
        LLC Zorkal                  | llc:ORG_FORM zorkal:WORD
        LLC                         | llc:WORD
        Zorkal Seven                | zorkal:WORD 7:NUMBER
        V Zorkal                    | v:WORD zorkal:WORD
        Zorkal V                    | zorkal:WORD 5:NUMBER
        Zorkal 007                  | zorkal:WORD 7:NUMBER
        Twenty 4 Zorkal             | 24:NUMBER zorkal:WORD
        Twenty Four Zorkal          | 24:NUMBER zorkal:WORD
        20 4 Zorkal                 | 20:NUMBER 4:NUMBER zorkal:WORD
        Twenty 12 Zorkal            | 20:NUMBER 12:NUMBER zorkal:WORD
        Nineteen 4 Zorkal           | 19:NUMBER 4:NUMBER zorkal:WORD
        Ten 4 Zorkal                | 10:NUMBER 4:NUMBER zorkal:WORD
        Twenty Zorkal 4             | 20:NUMBER zorkal:WORD 4:NUMBER
        Intl Zorkal                 | international:GENERIC zorkal:WORD
        Zorkal Limited              | zorkal:WORD limited:ORG_FORM
        Zorkal Joint                | zorkal:WORD joint:ORG_FORM
        Zorkal S Ogranichennoy      | zorkal:WORD s:ORG_FORM ogranichennoy:ORG_FORM
        Zorkal S Pemdit             | zorkal:WORD s:WORD pemdit:WORD
        """)
    void ofAnOrganisation(String name, String expected) {
        assertThat(tagged(name, TargetKind.ORGANISATION)).isEqualTo(expected);
    }

    @Test
    void shipsHaveNoLegalForms() {
        assertThat(tagged("Zorkal LLC", TargetKind.VESSEL)).isEqualTo("zorkal:WORD llc:WORD");
        assertThat(tagged("Zorkal Seven", TargetKind.VESSEL)).isEqualTo("zorkal:WORD 7:NUMBER");
    }

    @Test
    void legalFormsOfOneSortShareAClass() {
        int llc = tokens("Zorkal LLC", TargetKind.ORGANISATION).getLast().group();
        int ooo = tokens("OOO Zorkal", TargetKind.ORGANISATION).getFirst().group();
        int pjsc = tokens("Zorkal PJSC", TargetKind.ORGANISATION).getLast().group();
        int loose = tokens("Zorkal Joint", TargetKind.ORGANISATION).getLast().group();
        assertThat(llc).isEqualTo(ooo).isNotEqualTo(pjsc).isNotEqualTo(loose);
        NameToken phrase =
                tokens("Zorkal Joint-Stock Company", TargetKind.ORGANISATION).getLast();
        assertThat(phrase.text()).isEqualTo("jointstockcompany");
        assertThat(phrase.written()).isEqualTo("Joint Stock Company");
        assertThat(phrase.group()).isEqualTo(pjsc);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Zorkal Pemdit        | false
        Zorkal Pemdit LLC    | true
        Zorkal Pemdit SA     | true
        Zorkal SA            | false
        SA Zorkal Pemdit     | false
        Zorkal Trading       | true
        Zorkal of Pemdit     | false
        """)
    void aNameOfUnknownKindIsReadByWhatItHolds(String name, boolean organisation) {
        boolean tagged = tokens(name, TargetKind.UNKNOWN).stream()
                .anyMatch(token -> token.kind() == TokenKind.ORG_FORM || token.kind() == TokenKind.GENERIC);
        assertThat(tagged).isEqualTo(organisation);
    }

    @Test
    void acronymsAreOfOrganisationsOfFiveWordsOrMore() {
        assertThat(acronym("Zorkal Pemdit Hubwex Lintog Vasdum", TargetKind.ORGANISATION))
                .isEqualTo("zphlv");
        assertThat(acronym("Zorkal of Pemdit and Hubwex Lintog Trading LLC", TargetKind.ORGANISATION))
                .isEqualTo("zphlt");
        assertThat(acronym("Zorkal Pemdit Hubwex Lintog", TargetKind.ORGANISATION))
                .isEmpty();
        assertThat(acronym("Zorkal al Pemdit Hubwex Lintog", TargetKind.ORGANISATION))
                .isEmpty();
        assertThat(acronym("Zorkal Pemdit Hubwex Lintog Vasdum", TargetKind.PERSON))
                .isEmpty();
    }

    private static String acronym(String name, TargetKind kind) {
        return NameAnalyser.analyse(name, kind).acronym();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Abd Alrahman         | abd rahman
        Abd al-Rahman        | abd rahman
        Abd Alhai            | abd alhai
        Abd Alhaim           | abd haim
        Abd Elhaim           | abd haim
        Omar Alrahman        | omar alrahman
        Nur al-Din           | nur din
        Nur ud Din           | nur din
        al Din               | al din
        Abd ud Zorkal        | abd zorkal
        Nur bin Din          | nur bin din
        مُحَمَّد                  | mhmd
        عمر                  | amr
        عادل                 | adl
        """)
    void compoundsAndVowelMarksComeToOneForm(String name, String texts) {
        assertThat(tokens(name, TargetKind.PERSON).stream().map(NameToken::text).collect(Collectors.joining(" ")))
                .isEqualTo(texts);
    }

    @Test
    void aTokenRemembersWordChunkScriptAndSpelling() {
        List<NameToken> tokens = tokens("Anna-Maria Abdulrahman Иванов", TargetKind.PERSON);
        assertThat(tokens).extracting(NameToken::word).containsExactly(0, 1, 2, 2, 3);
        assertThat(tokens).extracting(NameToken::chunk).containsExactly(0, 0, 1, 1, 2);
        assertThat(tokens).extracting(NameToken::own).containsExactly("", "", "", "", "иванов");
        assertThat(tokens).extracting(NameToken::written).contains("Anna", "Abdulrahman", "Иванов");
        assertThat(tokens.get(3).surface()).isEqualTo("abdulrahman");
        assertThat(tokens.get(3).head()).isEqualTo('a');
        assertThat(tokens.get(2).head()).isEqualTo(' ');
        assertThat(tokens).noneMatch(NameToken::vowelless);
        assertThat(tokens("علي", TargetKind.PERSON)).allMatch(NameToken::vowelless);
        assertThat(tokens("דוד", TargetKind.PERSON)).allMatch(NameToken::vowelless);
        assertThat(tokens("Աննա", TargetKind.PERSON)).noneMatch(NameToken::vowelless);
        NameToken moved = tokens.getLast().withoutPlace();
        assertThat(moved.word()).isZero();
        assertThat(moved.chunk()).isZero();
        assertThat(moved.text()).isEqualTo("ivanov");
        assertThat(tokens.getFirst().withoutPlace()).isSameAs(tokens.getFirst());
        assertThat(tokens.get(1).withoutPlace().word()).isZero();
        List<NameToken> article = tokens("Nur al-Din", TargetKind.PERSON);
        assertThat(article.getLast().surface()).isEqualTo("aldin");
        assertThat(article.getLast().spelled()).isEqualTo("aldin");
        assertThat(NameAnalyser.analyse("Nur al-Din", TargetKind.PERSON).compact())
                .isEqualTo("nuraldin");
        assertThat(NameAnalyser.analyse("Nuraldin", TargetKind.PERSON).compact())
                .isEqualTo("nuraldin");
        List<NameToken> cut = tokens("Zorkal FinancialCorporation", TargetKind.ORGANISATION);
        assertThat(cut.getLast().written()).isEqualTo("Corporation");
        List<NameToken> joined = tokens("Zorkal FINANCIALCORPORATION", TargetKind.ORGANISATION);
        assertThat(joined).extracting(NameToken::kind).endsWith(TokenKind.GENERIC, TokenKind.ORG_FORM);
        assertThat(joined.get(1).surface()).isEqualTo("financialcorporation");
    }

    @Test
    void aNameHasAtMostSixtyFourTokensOfAThousandCharacters() {
        assertThat(tokens("zo ".repeat(100), TargetKind.PERSON)).hasSize(64);
        assertThat(tokens("z".repeat(1500), TargetKind.PERSON).getFirst().text())
                .hasSize(1000);
        assertThat(tokens("z".repeat(1000), TargetKind.PERSON).getFirst().text())
                .hasSize(1000);
        NameToken nothing = tokens("***", TargetKind.PERSON).getFirst();
        assertThat(nothing.text())
                .isNotEmpty()
                .isEqualTo(tokens("***", TargetKind.PERSON).getFirst().text());
        assertThat(nothing.text())
                .isNotEqualTo(tokens("**", TargetKind.PERSON).getFirst().text());
        assertThat(nothing.written()).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        jointstockcompany Zorkal               | jointstockcompany:ORG_FORM zorkal:WORD
        jointstokcompany Zorkal                | jointstockcompany:ORG_FORM zorkal:WORD
        joint stockcompany Zorkal              | jointstockcompany:ORG_FORM zorkal:WORD
        Zorkal limitedliabilitycompany         | zorkal:WORD limitedliabilitycompany:ORG_FORM
        Zorkal limted liability company        | zorkal:WORD limitedliabilitycompany:ORG_FORM
        Zorkal Corporatiom                     | zorkal:WORD corporation:ORG_FORM
        Zorkal Companyy                        | zorkal:WORD company:ORG_FORM
        Zorkal Obshchestvo                     | zorkal:WORD obshchestvo:ORG_FORM
        Zorkal Sirketj                         | zorkal:WORD sirketj:WORD
        Zorkal Gmbh Co                         | zorkal:WORD gmbhco:ORG_FORM
        Zorkal and Co                          | zorkal:WORD andco:ORG_FORM
        """)
    void legalFormsAreKnownJoinedSplitAndWithASlip(String name, String expected) {
        assertThat(tagged(name, TargetKind.ORGANISATION)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "financialcorporation, 9",
        "corporationzorkal, 11",
        "corporation, 0",
        "zorkal, 0",
        "xcorporation, 0",
        "xycorporation, 0",
        "zorcorporation, 3",
        "ofcompanies, 2",
        "companiesof, 9",
        "zorllc, 0",
        "corporationx, 0"
    })
    void aWordAndAFormRunTogetherAreCutAtTheSeam(String token, int at) {
        assertThat(OrgForms.seam(word(token))).isEqualTo(at);
    }

    @Test
    void aLegalFormIsTheLongestPhraseThereIs() {
        assertThat(OrgForms.lengthAt(List.of("joint", "stock", "company", "zorkal"), 0))
                .isEqualTo(3);
        assertThat(OrgForms.lengthAt(List.of("zorkal", "llc"), 1)).isEqualTo(1);
        assertThat(OrgForms.lengthAt(List.of("zorkal", "llc"), 0)).isZero();
        assertThat(OrgForms.lengthAt(List.of("open", "joint", "company"), 0))
                .as("a word left out")
                .isEqualTo(3);
        assertThat(OrgForms.lengthAt(List.of("ltd", "xx"), 0)).isEqualTo(1);
        assertThat(OrgForms.isFormWord("joint")).isTrue();
        assertThat(OrgForms.isFormWord("zorkal")).isFalse();
        assertThat(OrgForms.isFormWord("sirketi")).isTrue();
        assertThat(OrgForms.isFormWord("firma")).isFalse();
        assertThat(OrgForms.inPhrase("lmited")).isEqualTo("limited");
        assertThat(OrgForms.inPhrase("limited")).isEqualTo("limited");
        assertThat(OrgForms.inPhrase("zorkal")).isEqualTo("zorkal");
        assertThat(OrgForms.inPhrase("xyz")).isEqualTo("xyz");
    }

    private static NameToken word(String text) {
        return new NameToken(
                text,
                text,
                text,
                "",
                text,
                TokenKind.WORD,
                Skeletons.fine(text),
                Skeletons.coarse(Skeletons.fine(text)),
                -1,
                0,
                0,
                false,
                Readings.NONE,
                NameToken.NO_HEAD);
    }
}

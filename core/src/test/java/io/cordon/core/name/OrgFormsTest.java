package io.cordon.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrgFormsTest {
    private static List<NameToken> tokens(String name) {
        return NameAnalyser.analyse(name, TargetKind.ORGANISATION).tokens();
    }

    private static List<String> words(String name) {
        return tokens(name).stream()
                .filter(token -> token.kind() != TokenKind.ORG_FORM)
                .map(NameToken::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        OPEN JOINT STOCK COMPANY Naftan                    | naftan
        OPENN JOINT STOCK COMPANY Naftan                   | naftan
        Opeen Joint Stck Company Naftan                    | naftan
        OPEN JOINT COMPANY Naftan                          | naftan
        JOINT STOCK COMP ANY Naftan                        | naftan
        FEDERAL TSATE UNITARY ENTERPRISE Optika            | optika
        sociedad de responsabilidad Neptunus               | neptunus
        AKTSIONERE TOVARYSTVO Sberbank                     | sberbank
        Obščestvo s ograničennoj otvetstvennostju Novelko  | novelko
        Obschtschestwo s ogranitschennoi otwetstwennostju Novelko | novelko
        Akcioniernoje Obszczestwo Novelko                  | novelko
        Акционшрное Общество Полимер                       | polimer
        ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬ Гумич      | gumich
        Акционерный Коммерческий Бжнк НОВИКОМБАНК          | novikombank
        SpoločnosťAlrosa                                   | alrosa
        ENTERPRISESZ Morye LLC                             | enterprisesz,morye
        """)
    void areFoundInspiteOfSlipsGapsAndOtherRomanisations(String name, String expected) {
        assertThat(words(name)).containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ansar al Sharia       | ansar,al,sharia
        Aqssa Society         | aqssa,society
        Donetsk Rpublic       | donetsk,rpublic
        E-Sail                | e,sail
        """)
    void areNotSeenInWordsOfTheirOwn(String name, String expected) {
        assertThat(words(name)).contains(expected.split(",")[1]);
        assertThat(words(name)).hasSize(expected.split(",").length);
    }

    @Test
    void areCutFromTheWordsTheyAreJoinedTo() {
        assertThat(words("RUSSIAN FINANCIALCORPORATION")).containsExactly("russia", "finance");
        assertThat(words("Renova GROUP OFCOMPANIES")).containsExactly("renova", "group", "de");
        assertThat(tokens("RUSSIAN FINANCIALCORPORATION").getLast().kind()).isEqualTo(TokenKind.ORG_FORM);
    }
}

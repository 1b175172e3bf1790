package io.cordon.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameAnalyserTest {
    private static List<String> person(String name) {
        return NameAnalyser.analyse(name, TargetKind.PERSON).tokens().stream()
                .map(NameToken::text)
                .toList();
    }

    private static List<TokenKind> kinds(String name, TargetKind kind) {
        return NameAnalyser.analyse(name, kind).tokens().stream()
                .map(NameToken::kind)
                .toList();
    }

    @Test
    void bringsScriptsToLatin() {
        assertThat(person("Владимир Путин")).containsExactly("vladimir", "putin");
        assertThat(person("Αλέξης Τσίπρας")).containsExactly("alexis", "tsipras");
        assertThat(person("ბარაკ ობამა")).containsExactly("barak", "obama");
        assertThat(person("باراك أوباما")).containsExactly("barak", "obama");
        assertThat(person("بشار الأسد")).containsExactly("bshar", "al", "asd");
        assertThat(person("习近平")).containsExactly("xi", "jin", "ping");
        assertThat(person("김정은")).containsExactly("kim", "jeong", "eun");
        assertThat(person("नरेन्द्र मोदी")).hasSize(2).allMatch(token -> token.matches("[a-z]+"));
        assertThat(person("בנימין נתניהו")).containsExactly("bnimin", "ntnihu");
    }

    @Test
    void foldsMarksApostrophesAndHyphens() {
        assertThat(person("Recep Tayyip Erdoğan")).containsExactly("recep", "tayyip", "erdogan");
        assertThat(person("Al-Qa’ida")).containsExactly("al", "qaida");
        assertThat(person("Łukasz Świętochowski")).containsExactly("lukasz", "swietochowski");
    }

    @Test
    void tellsInitialsHonorificsParticlesAndPatronymicsApart() {
        assertThat(kinds("Mr. J.-C. de la Fontaine Jr", TargetKind.PERSON))
                .containsExactly(
                        TokenKind.HONORIFIC,
                        TokenKind.INITIAL,
                        TokenKind.INITIAL,
                        TokenKind.PARTICLE,
                        TokenKind.PARTICLE,
                        TokenKind.WORD,
                        TokenKind.SUFFIX);
        assertThat(kinds("Vladimir Vladimirovich Putin", TargetKind.PERSON))
                .containsExactly(TokenKind.WORD, TokenKind.PATRONYMIC, TokenKind.WORD);
    }

    @Test
    void findsLegalFormsHoweverWritten() {
        assertThat(kinds("Oboronnye Initsiativy o.O.O.", TargetKind.ORGANISATION))
                .containsExactly(TokenKind.WORD, TokenKind.WORD, TokenKind.ORG_FORM);
        assertThat(kinds("Gazprom Open Joint Stock Company", TargetKind.UNKNOWN))
                .containsExactly(TokenKind.WORD, TokenKind.ORG_FORM);
        assertThat(kinds("First General Trading 44", TargetKind.ORGANISATION))
                .containsExactly(TokenKind.NUMBER, TokenKind.GENERIC, TokenKind.GENERIC, TokenKind.NUMBER);
    }

    @Test
    void partsArabicCompoundsHoweverJoined() {
        assertThat(person("Abdulrahman Nureddin")).containsExactly("abd", "rahman", "nur", "din");
        assertThat(person("Abd al-Rahman Nur ud-Din")).containsExactly("abd", "rahman", "nur", "din");
        assertThat(person("Abderrahmane")).containsExactly("abd", "rahmane");
    }

    @Test
    void undoesAndReportsDisguises() {
        AnalysedName lookAlike = NameAnalyser.analyse("Vladimir Рutin", TargetKind.PERSON);
        assertThat(lookAlike.evasions()).containsExactly(Evasion.LOOK_ALIKE_LETTERS);
        assertThat(lookAlike.compact()).isEqualTo("vladimirputin");
        AnalysedName invisible = NameAnalyser.analyse("Vla\u200Bdimir Putin", TargetKind.PERSON);
        assertThat(invisible.evasions()).containsExactly(Evasion.INVISIBLE_CHARACTERS);
        assertThat(invisible.compact()).isEqualTo("vladimirputin");
        AnalysedName digits = NameAnalyser.analyse("I9or Sech1n", TargetKind.PERSON);
        assertThat(digits.evasions()).containsExactly(Evasion.DIGITS_FOR_LETTERS);
        assertThat(digits.compact()).isEqualTo("igorsechin");
        AnalysedName spaced = NameAnalyser.analyse("P u t i n Vladimir", TargetKind.PERSON);
        assertThat(spaced.evasions()).containsExactly(Evasion.SPACED_OUT);
        assertThat(spaced.compact()).isEqualTo("putinvladimir");
    }

    @Test
    void romanisationsOfOneNameShareASkeleton() {
        assertThat(List.of("Tchaikovsky", "Tschaikowski", "Chaykovskiy").stream()
                        .map(name -> NameAnalyser.analyse(name, TargetKind.PERSON)
                                .tokens()
                                .getFirst()
                                .fine())
                        .distinct())
                .hasSize(1);
        assertThat(List.of("Putin", "Poutine", "Putyn").stream()
                        .map(name -> NameAnalyser.analyse(name, TargetKind.PERSON)
                                .tokens()
                                .getFirst()
                                .fine())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aNameWithoutLettersStillHasAToken() {
        assertThat(NameAnalyser.analyse("***", TargetKind.PERSON).tokens()).hasSize(1);
    }
}

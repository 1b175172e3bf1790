package io.cordon.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisguisesTest {
    private final Set<Evasion> found = EnumSet.noneOf(Evasion.class);

    @ParameterizedTest
    @CsvSource({
        "Put\u200Bin, Putin, true",
        "\u202EPutin, Putin, false",
        "Putin\u200B, Putin, false",
        "Put\u00ADin, Putin, false",
        "Pu\u0007tin, Putin, true",
        "Pu\uFE00tin, Putin, true",
        "Pu\uFE0Ftin, Putin, true",
        "Pu\u115Ftin, Putin, true",
        "Pu\u1160tin, Putin, true",
        "Pu\u3164tin, Putin, true",
        "Пу\u200Bтин, Путин, false",
        "Ｐｕｔｉｎ, Putin, false",
        "Pu\uFDFFtin, Pu\uFDFFtin, false",
        "Putin, Putin, false",
        "Пу\u200Btin, Пуtin, false",
        "Pu\u200Bтин, Puтин, false",
        "Pu 1\u200Btin, Pu 1tin, false"
    })
    void invisibleCharactersGoAndAreReportedInsideLatinWords(String written, String plain, boolean reported) {
        assertThat(Disguises.visible(written, found)).isEqualTo(plain);
        assertThat(found.contains(Evasion.INVISIBLE_CHARACTERS)).isEqualTo(reported);
    }

    @Test
    void spacesAndTabsAreNotInvisible() {
        assertThat(Disguises.visible("Anna\tБерг", found)).isEqualTo("Anna\tБерг");
        assertThat(Disguises.visible("Anna\nBerg", found)).isEqualTo("Anna\nBerg");
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "рutin, putin, true",
        "putіn, putin, true",
        "αlexis, alexis, true",
        "владимиp, владимир, true",
        "putin, putin, false",
        "путин, путин, false",
        "erdoğan, erdoğan, false",
        "ptаo, ptao, true",
        "習近a, 習近a, false",
        "pa-о7, pa-o7, true",
        "7-о, 7-о, false",
        "tоwnѕ, towns, true",
        "ꓲvanov, lvanov, true"
    })
    void aWordIsOfOneScript(String word, String plain, boolean reported) {
        assertThat(Disguises.oneScript(word, found)).isEqualTo(plain);
        assertThat(found.contains(Evasion.LOOK_ALIKE_LETTERS)).isEqualTo(reported);
    }

    @ParameterizedTest
    @CsvSource({
        "vl4dimir, vladimir, true",
        "put1n, putin, true",
        "b0r1s, b0r1s, false",
        "se5hin, seshin, true",
        "i9or, igor, true",
        "mar$hal, marshal, true",
        "s3rg3y, sergey, true",
        "vlad7mir, vladtmir, true",
        "p@vel, pavel, true",
        "iv!n, ivin, true",
        "p|ter, plter, true",
        "1van, 1van, false",
        "ivan1, ivan1, false",
        "ab1c, abic, true",
        "a1b, a1b, false",
        "a11b2c, a11b2c, false",
        "a1b1c, a1b1c, false",
        "ab11cd, abiicd, true",
        "ab111cd, ab111cd, false",
        "b2b1c, b2b1c, false",
        "putin, putin, false",
        "p-1ter, p-1ter, false"
    })
    void digitsBetweenLettersAreRead(String word, String plain, boolean reported) {
        assertThat(Disguises.withoutDigits(word, found)).isEqualTo(plain);
        assertThat(found.contains(Evasion.DIGITS_FOR_LETTERS)).isEqualTo(reported);
    }

    @Test
    void anEmptyWordHidesNothing() {
        assertThat(Disguises.withoutDigits("", found)).isEmpty();
        assertThat(Disguises.oneScript("", found)).isEmpty();
        assertThat(Disguises.visible("", found)).isEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void everyDisguiseIsNamedInWords() {
        for (Evasion evasion : Evasion.values()) {
            assertThat(evasion.words()).isNotBlank();
        }
    }
}

package io.cordon.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables of names say, and the small rules beside them. */
class TablesTest {
    @ParameterizedTest
    @CsvSource({
        "bn, bin",
        "abn, bin",
        "bnt, bint",
        "abw, abu",
        "aby, abu",
        "aba, abu",
        "abd, abd",
        "ebd, abd",
        "alasd, al asd",
        "alas, alas",
        "abdalrhmn, abd rhmn",
        "abdalah, abd ah",
        "abdala, abdala",
        "mhmwd, mhmud",
        "krym, krim",
        "awbama, obama",
        "aymn, imn",
        "nwal, nwal",
        "ywsf, yusf",
        "hya, hya",
        "saw, saw",
        "w, w",
        "dawd, dawd",
        "lyw, liu"
    })
    void arabicWordsPartTheirArticleAndReadLongVowels(String word, String tokens) {
        List<String> into = new ArrayList<>();
        ArabicWords.part(word, into);
        assertThat(String.join(" ", into)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource({
        "김정은, kim jeong eun",
        "이명박, lee myeong bak",
        "리설주, lee seol ju",
        "박근혜, park geun hye",
        "최룡해, choi ryong hae",
        "정은, jeong eun",
        "문재인, mun jae in",
        "닭, dak",
        "가힣, ga hit",
        "김김, kim gim",
        "a김, a gim"
    })
    void hangulIsReadByTheRuleButForFamilyNames(String word, String latin) {
        assertThat(Hangul.toLatin(word)).isEqualTo(latin);
    }

    @Test
    void hangulSyllablesAreTheirBlockAlone() {
        assertThat(Hangul.isSyllable('가')).isTrue();
        assertThat(Hangul.isSyllable('힣')).isTrue();
        assertThat(Hangul.isSyllable('가' - 1)).isFalse();
        assertThat(Hangul.isSyllable('힣' + 1)).isFalse();
        assertThat(Hangul.toLatin("\uABFF")).isEqualTo("\uABFF");
        assertThat(Hangul.toLatin("\uD7A4")).isEqualTo("\uD7A4");
    }

    @ParameterizedTest
    @CsvSource({
        "Anna7, anna7", "Владимир, vladimir", "Щукин, shchukin", "Ђоковић, djokovic", "съединение, sedinenie",
                "България, balgariya",
        "объект, obekt", "подъем, podem", "Erdoğan, erdogan", "Łukasz, lukasz", "Straße, strasse", "習近平, xi jin ping",
        "Ωνάσης, onasis", "Αθήνα, athina", "김정은, kim jeong eun", "สมชาย, smchay"
    })
    void wordsOfAnyScriptComeToLatinLetters(String word, String latin) {
        assertThat(Latiniser.toLatin(word)).isEqualTo(latin);
        assertThat(Latiniser.toLatin(word)).as("and again").isEqualTo(latin);
    }

    @Test
    void nothingButLettersDigitsAndSingleSpacesIsKept() {
        assertThat(Latiniser.toLatin("A-b 9z!")).isEqualTo("ab 9z");
        assertThat(Latiniser.toLatin(" a   b ")).isEqualTo("a b");
        assertThat(Latiniser.toLatin("0azAZ9{`:/")).isEqualTo("0azaz9");
        assertThat(Letters.has('ж')).isTrue();
        assertThat(Letters.has('a')).isFalse();
        assertThat(Letters.toLatin("жx")).isEqualTo("zhx");
        assertThat(Letters.toLatin("\uD83D\uDE00ж")).isEqualTo("\uD83D\uDE00zh");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "007, 7", "999999999, 999999999", "1234567890, -1", "7a, -1", "a7, -1", "'', -1", "0, 0"})
    void numbersInDigitsHaveAtMostNine(String token, int value) {
        assertThat(Numbers.ofDigits(token)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"seven, 7", "siete, 7", "vii, 7", "third, 3", "zorkal, -1", "7, -1"})
    void numbersInWordsOfManyLanguages(String token, int value) {
        assertThat(Numbers.ofWord(token)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "petrovich, true", "ivanovna, true", "ilinichna, true", "petrovitch, true", "ovic, false", "petrovic, false",
        "nikolovic, false", "petkovskovic, true", "abovich, true", "ovich, false", "aovich, false", "zorkal, false",
        "petrowitsch, true", "abcdefovic, true", "abcdeovic, false"
    })
    void patronymicsEndAsTheyDo(String token, boolean patronymic) {
        assertThat(Vocabulary.isPatronymic(token)).isEqualTo(patronymic);
    }

    @Test
    void particlesOfOneLineStandForOneAnother() {
        assertThat(Vocabulary.particleGroup("al"))
                .isEqualTo(Vocabulary.particleGroup("el"))
                .isNotEqualTo(-1);
        assertThat(Vocabulary.particleGroup("bin")).isNotEqualTo(Vocabulary.particleGroup("al"));
        assertThat(Vocabulary.particleGroup("zorkal")).isEqualTo(-1);
        assertThat(Vocabulary.particleGroup("van")).isEqualTo(Vocabulary.particleGroup("von"));
        assertThat(Vocabulary.isParticle("van")).isTrue();
        assertThat(Vocabulary.isParticle("zorkal")).isFalse();
        assertThat(Vocabulary.isHonorific("sheikh")).isTrue();
        assertThat(Vocabulary.isHonorific("zorkal")).isFalse();
        assertThat(Vocabulary.isSuffix("jr")).isTrue();
        assertThat(Vocabulary.isSuffix("zorkal")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "abdul, abd",
        "abdulrahman, abd rahman",
        "abdurrahman, abd rahman",
        "abderrahmane, abd rahmane",
        "abdoulrahman, abd rahman",
        "abdullah, abdullah",
        "abdallah, abdallah",
        "abdulovich, abdulovich",
        "abdelaziz, abd aziz",
        "abdessalam, abd salam",
        "abdusalam, abd salam",
        "abdulhai, abd hai",
        "abdulha, abdulha",
        "abdullhai, abd lhai",
        "abdkarim, abdkarim",
        "abdibrahim, abdibrahim",
        "abdulahmad, abd ahmad",
        "abdouxyzt, abdouxyzt",
        "abdumalik, abdumalik",
        "abdulnoureddine, abd nour din",
        "noureddine, nour din",
        "nuruddin, nur din",
        "salahuddin, salah din",
        "din, din",
        "deen, din",
        "nudin, nudin",
        "aludin, aludin",
        "eddin, din",
        "zorkal, zorkal",
        "ziaeddin, zia din"
    })
    void arabicCompoundsComeToOneForm(String token, String parts) {
        List<String> into = new ArrayList<>();
        Compounds.part(token, into);
        assertThat(String.join(" ", into)).isEqualTo(parts);
    }

    @Test
    void nicknamesShareAFamily() {
        assertThat(Nicknames.related("ted", "theodore")).isTrue();
        assertThat(Nicknames.related("theodore", "ted")).isTrue();
        assertThat(Nicknames.related("sasha", "alexander")).isTrue();
        assertThat(Nicknames.related("sasha", "alexandra")).isTrue();
        assertThat(Nicknames.related("alexander", "alexandra")).isFalse();
        assertThat(Nicknames.related("zorkal", "zorkal")).isFalse();
        assertThat(Nicknames.related("ted", "zorkal")).isFalse();
        assertThat(Nicknames.familiesOf("sasha")).hasSize(2).isSorted();
        assertThat(Nicknames.familiesOf("zorkal")).isEmpty();
    }

    @Test
    void ordinaryWordsTellWhatTheTableSays() {
        assertThat(OrdinaryWords.ofName("john")).isEqualTo(4.5f);
        assertThat(OrdinaryWords.ofName("zorkal")).isNaN();
        assertThat(OrdinaryWords.ofNameLike(Skeletons.fine("mohamed"))).isEqualTo(4.5f);
        assertThat(OrdinaryWords.ofNameLike("zurkal")).isNaN();
        assertThat(OrdinaryWords.ofGeneric("the")).isEqualTo(1f);
        assertThat(OrdinaryWords.ofGeneric("zorkal")).isNaN();
        assertThat(OrdinaryWords.canonical("und")).isEqualTo("and");
        assertThat(OrdinaryWords.canonical("zorkal")).isEqualTo("zorkal");
        assertThat(OrdinaryWords.isNearGeneric("tradimg", "")).isTrue();
        assertThat(OrdinaryWords.isNearGeneric("tradimg", "trading")).isFalse();
        assertThat(OrdinaryWords.isNearGeneric("zorkal", "")).isFalse();
        assertThat(OrdinaryWords.isNearGeneric("thx", ""))
                .as("short words are near too much")
                .isFalse();
        assertThat(Spellings.keyOf("mohamed")).isEqualTo("muhammad");
        assertThat(Spellings.keyOf("zorkal")).isEqualTo("zorkal");
        assertThat(WadeGiles.pinyin("hsi")).isEqualTo("xi");
        assertThat(WadeGiles.pinyin("zorkal")).isEqualTo("zorkal");
        assertThat(WadeGiles.isShownBy(List.of("hsi", "chin", "ping"))).isTrue();
        assertThat(WadeGiles.isShownBy(List.of("hsi", "hsi", "hsi", "hsi"))).isTrue();
        assertThat(WadeGiles.isShownBy(List.of("hsi", "hsi", "hsi", "hsi", "hsi")))
                .isFalse();
        assertThat(WadeGiles.isShownBy(List.of("hsi", "hsi"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "zorkal, zrokal, true", "zorkal, zorka, true", "zorka, zorkal, true", "zorkal, zorkall, true",
                "zorkal, zorpal, true",
        "zorkal, zorkal, false", "zorkal, zorkalpe, false", "zorkal, zropal, false", "zorkal, orkall, false",
                "ab, ba, true",
        "zorkal, zorkla, true", "zorkal, xzorka, false", "zorkal, ozrkal, true", "zorkal, zorlka, false", "'', a, true",
        "zorkal, orkal, true", "abcd, badc, false", "abc, bad, false", "zorkal, zrpkal, false", "ab, bx, false"
    })
    void aSlipIsOneLetterOrASwap(String one, String other, boolean slip) {
        assertThat(Slip.isOne(one, other)).isEqualTo(slip);
        assertThat(Slip.isOne(other, one)).isEqualTo(slip);
    }
}

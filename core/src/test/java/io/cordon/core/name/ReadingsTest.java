package io.cordon.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {
    private static List<Readings> of(String name) {
        return NameAnalyser.analyse(name, TargetKind.PERSON).tokens().stream()
                .map(NameToken::readings)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Сергей Коржов                | Sergei Korschow
        Николай Козицын              | Nikolai Iwanowitsch Kosizyn
        Константин Завизенов         | Konstantin Sawisenow
        Пётр Тултаев                 | Piotr Tułtajew
        Юрий Нилов                   | Jurij Niłow
        Александр Кузнецов           | Aleksandr Kuzniecow
        Казбек Тайсаев               | Kazbek Tajsaev
        Дмитрий Певцов               | Dmitrij Pevcov
        Андрей Шипицин               | Andrej Šipicin
        Igor Shubin Nikolaevich      | Igor Choubine Nikolaievitch
        Yevgeniy Glotov              | Jewgienij GŁOTOW
        Alexei Likhachev             | Aleksei Lichatschjow
        """)
    void agreeAcrossConventions(String one, String other) {
        List<Readings> ours = of(one);
        List<Readings> theirs = of(other);
        assertThat(ours.get(1).agrees(theirs.get(one.startsWith("Николай") ? 2 : 1)))
                .as(ours + " " + theirs)
                .isTrue();
        assertThat(theirs.get(theirs.size() == 3 && ours.size() == 2 ? 2 : 1).agrees(ours.get(1)))
                .isTrue();
    }

    @Test
    void tellZAndSApartUnderOneConvention() {
        assertThat(of("Ivan Zavarzin").get(1).agrees(of("Ivan Savarsin Petrov").get(1)))
                .isFalse();
        assertThat(of("Ivan Petrov Zhukov")
                        .get(2)
                        .agrees(of("Ivan Petrov Shukov").get(2)))
                .isFalse();
    }

    @Test
    void belongToNamesThatLookSlavicAlone() {
        assertThat(of("Li Xiang Zhao")).allMatch(Readings::isEmpty);
        assertThat(of("John Smith")).allMatch(Readings::isEmpty);
        assertThat(Readings.NONE.agrees(Readings.NONE)).isFalse();
    }

    @Test
    void joinTheFamilyNamesOfWomenAndMen() {
        assertThat(of("Anna Ivanova").get(1).agrees(of("Anna Ivanov").get(1))).isTrue();
        assertThat(of("Anna Zakharovskaya")
                        .get(1)
                        .agrees(of("Anna Zakharovskiy").get(1)))
                .isTrue();
        assertThat(of("Anna Petrova").get(1).agrees(of("Anna Ivanov").get(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        shukhov     | Suhuv    | Suhuv
        zhukov      | Zukuv    | Sukuv
        petrovskaya | patruvska | patruvska
        chernyy     | Carni    | Carni
        xenia       | ksana    | ksana
        kozlov      | kuzluv   | kusluv
        """)
    void leaveOutGlidesAndDoubledLetters(String word, String plain, String loose) {
        Readings readings = Readings.of(word, word, Readings.ALL);
        assertThat(readings.loose()).isEqualTo(loose);
        assertThat(readings.plain()).isEqualTo(plain);
        assertThat(readings.isEmpty()).isFalse();
    }

    @Test
    void areNotMadeOfShortWordsNumbersOrNamesThatDoNotLookSlavic() {
        assertThat(Readings.of("ov", "ov", Readings.ALL)).isEqualTo(Readings.NONE);
        assertThat(Readings.of("7ov", "7ov", Readings.ALL)).isEqualTo(Readings.NONE);
        assertThat(Readings.of("iya", "iya", Readings.ALL)).isEqualTo(Readings.NONE);
        assertThat(Readings.of("nov", "nov", Readings.ALL).plain()).isEqualTo("nuv");
        assertThat(Readings.of("novov", "novov", new Readings.Shown(false, true, true, true)))
                .isEqualTo(Readings.NONE);
        Readings plainOnly = Readings.of("schukow", "schukow", new Readings.Shown(true, false, false, false));
        assertThat(plainOnly.others()).isEmpty();
        assertThat(plainOnly.german()).isEmpty();
        assertThat(Readings.of("schukow", "schukow", Readings.ALL).german()).isEqualTo("Sukuv");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        anna smith         | false | false | false | false
        petrov             | true  | false | false | false
        petrow             | true  | false | true  | true
        petrovc            | false | false | false | true
        novov schmidt      | true  | true  | true  | true
        kowalczyk          | true  | false | false | true
        kasza              | true  | false | false | true
        łubin              | true  | false | false | true
        иванн              | true  | false | false | false
        ooo zorkal         | true  | false | true  | false
        poutine            | false | true  | false | false
        naïm               | false | true  | false | false
        rewoljuzija        | true  | false | true  | true
        neftjana           | true  | false | false | true
        ajab               | false | false | false | true
        majad              | false | false | false | true
        zajad              | false | false | true  | true
        zov                | false | false | false | false
        xnov               | false | false | false | false
        xinov              | true  | false | false | false
        """)
    void areShownByTheNamesOwnLetters(
            String name, boolean slavic, boolean french, boolean german, boolean latinSlavic) {
        assertThat(Readings.shown(List.of(name.split(" "))))
                .isEqualTo(new Readings.Shown(slavic, french, german, latinSlavic));
    }

    @Test
    void agreeOneWayAndTheOther() {
        Readings plain = new Readings("abc", "abc", List.of(), "");
        Readings other = new Readings("xyz", "xyz", List.of("abc"), "");
        Readings third = new Readings("uvw", "uvw", List.of("abc"), "");
        Readings german = new Readings("def", "def", List.of(), "abc");
        Readings germanToo = new Readings("ghi", "ghi", List.of(), "abc");
        Readings apart = new Readings("klm", "klm", List.of("nop"), "qrs");
        for (Readings[] pair :
                new Readings[][] {{plain, other}, {other, third}, {plain, german}, {german, germanToo}, {plain, plain}
                }) {
            assertThat(pair[0].agrees(pair[1])).isTrue();
            assertThat(pair[1].agrees(pair[0])).isTrue();
        }
        for (Readings one : List.of(plain, other, third, german, germanToo)) {
            assertThat(one.agrees(apart)).isFalse();
            assertThat(apart.agrees(one)).isFalse();
            assertThat(one.agrees(Readings.NONE)).isFalse();
            assertThat(Readings.NONE.agrees(one)).isFalse();
        }
    }
}

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
}

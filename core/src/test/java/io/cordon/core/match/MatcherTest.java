package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.model.TargetKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    private static final double THRESHOLD = 0.7;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Vladimir Putin          | Путин Владимир Владимирович      | PERSON
        Vladimir Pudin          | Vladimir Putin                   | PERSON
        VladimirPutin           | Vladimir Putin                   | PERSON
        Nikolai Patr ushev      | Nikolai Platonovich Patrushev    | PERSON
        bin Salman Mohammed     | Mohammed bin Salman              | PERSON
        Serei Lavrov            | Sergei Lavrov                    | PERSON
        Muammar Gaddafi         | Moammar Qadhafi                  | PERSON
        Ali A. Velayati         | Ali Akbar Velayati               | PERSON
        Ted Doe                 | Theodore Doe                     | PERSON
        Bashar al-Assad         | بشار الأسد                        | PERSON
        Xi Jinping              | 习近平                             | PERSON
        OAO Gazprom             | Open Joint Stock Company Gasprom | ORGANISATION
        Siemens AG              | Siemens Aktiengesellschaft       | ORGANISATION
        1st International Bank  | First International Bank         | ORGANISATION
        LXC Aviation            | L.X.C Aviation                   | ORGANISATION
        """)
    void oneParty(String name, String listed, TargetKind kind) {
        Comparison comparison = Matcher.compare(name, listed, kind);
        assertThat(comparison.score()).as(comparison.toString()).isGreaterThan(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Frank Richter                | Frederik Richter                    | PERSON
        Ihab Makhlouf                | Rami Makhlouf                       | PERSON
        Thomas A. Lind               | Thomas Lindemann                    | PERSON
        Oleksandr Zelenskyy          | Volodymyr Oleksandrovych Zelenskyy  | PERSON
        Computing Ltd                | Vladimir Putin                      | UNKNOWN
        Volkswagen AG                | Siemens AG                          | ORGANISATION
        LXC Aviation                 | LAU Aviation                        | ORGANISATION
        General Trading LLC          | Alpha General Trading LLC           | ORGANISATION
        Government of Estonia        | Government of Ethiopia              | ORGANISATION
        """)
    void twoParties(String name, String listed, TargetKind kind) {
        Comparison comparison = Matcher.compare(name, listed, kind);
        assertThat(comparison.score()).as(comparison.toString()).isLessThan(THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Vladimir Putin          | Путин Владимир Владимирович      | PERSON
        FridrichBuchenberg      | Friedrich Buchenberg             | PERSON
        Ali Vellabati           | Ali Akbar Velayati               | PERSON
        Alpha Trading LLC Dubai | Beta General Trading Co          | ORGANISATION
        """)
    void thePartsAddUpToTheScore(String name, String listed, TargetKind kind) {
        NameAlignment alignment = NameAligner.align(prepare(name, kind), prepare(listed, kind));
        Comparison comparison = Matcher.compare(name, listed, kind);
        assertThat(comparison.explanation().logOdds()).isCloseTo(Weights.PRIOR + alignment.logOdds(), within(1e-6));
        assertThat(comparison.score()).isEqualTo(comparison.explanation().score());
        assertThat(comparison.explanation().sentence())
                .startsWith("\"" + name + "\"")
                .endsWith(".");
    }

    private static PreparedName prepare(String name, TargetKind kind) {
        return PreparedName.of(io.cordon.core.name.NameAnalyser.analyse(name, kind), Rarity.builtIn());
    }
}

package io.cordon.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.TargetKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class WadeGilesTest {
    private static List<String> person(String name) {
        return NameAnalyser.analyse(name, TargetKind.PERSON).tokens().stream()
                .map(NameToken::text)
                .toList();
    }

    @Test
    void becomesPinyinWhereTheNameShowsIt() {
        assertThat(person("Hsi Chin-ping")).containsExactly("xi", "jin", "ping");
        assertThat(person("Mao Tse-tung")).containsExactly("mao", "ze", "dong");
        assertThat(person("Teng Hsiao-ping")).containsExactly("deng", "xiao", "ping");
    }

    @Test
    void isLeftAloneWhereTheNameMayBeAnothers() {
        assertThat(person("Chung Chin")).containsExactly("chung", "chin");
        assertThat(person("Hsi Smith")).containsExactly("hsi", "smith");
        assertThat(person("Hsi")).containsExactly("hsi");
    }
}

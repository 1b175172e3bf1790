package io.cordon.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RomanisationTest {
    @Test
    void writesRussianNamesAsEachStandardDoes() {
        assertThat(Romanisation.all("Чайковский", ""))
                .containsEntry("icao", "Chaikovskii")
                .containsEntry("bgn", "Chaykovskiy")
                .containsEntry("iso", "Čajkovskij")
                .containsEntry("french", "Tchaïkovski")
                .containsEntry("german", "Tschaikowski")
                .containsEntry("polish", "Czajkowskij");
        assertThat(Romanisation.all("Хрущёв", ""))
                .containsEntry("french", "Khrouchtchiov")
                .containsEntry("german", "Chruschtschjow")
                .containsEntry("icao", "Khrushchev");
        assertThat(Romanisation.all("Елена Есенина", ""))
                .containsEntry("bgn", "Yelena Yesenina")
                .containsEntry("german", "Jelena Jessenina");
        assertThat(Romanisation.all("ПУТИН", ""))
                .containsEntry("french", "POUTINE")
                .containsEntry("icao", "PUTIN");
    }

    @Test
    void knowsUkrainianBulgarianAndSerbian() {
        assertThat(Romanisation.all("Зеленський Володимир Євген Згурський", ""))
                .containsEntry("kmu55", "Zelenskyi Volodymyr Yevhen Zghurskyi");
        assertThat(Romanisation.all("Марія Їжакевич", "")).containsEntry("kmu55", "Mariia Yizhakevych");
        assertThat(Romanisation.all("Щерев Ъгъл", "bg")).containsEntry("bulgaria", "Shterev Agal");
        assertThat(Romanisation.all("Милошевић Ђинђић", "")).containsEntry("serbia", "Milošević Đinđić");
    }

    @Test
    void writesGreek() {
        assertThat(Romanisation.all("Αλέξης Τσίπρας", "")).containsEntry("elot", "Alexis Tsipras");
        assertThat(Romanisation.all("Ευάγγελος Παπανδρέου", "")).containsEntry("elot", "Evangelos Papandreou");
    }

    @Test
    void leavesOtherScriptsAndMixturesAlone() {
        assertThat(Romanisation.all("Sergey", "")).isEmpty();
        assertThat(Romanisation.all("بشار", "")).isEmpty();
        assertThat(Romanisation.all("Сергей Smith", "")).isEmpty();
    }
}

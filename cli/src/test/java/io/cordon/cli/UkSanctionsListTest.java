package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The UK Sanctions List in both its forms gives one answer, with the measures that it states. */
class UkSanctionsListTest {
    private static Path held(String form) {
        return SharedLists.held(
                "uk-" + form,
                data -> SharedLists.add(
                        data, "uk-sl", SharedLists.list("uk-sl/2023-01-14-rebuilt/UK-Sanctions-List." + form + ".xz")));
    }

    private static List<Map<String, Object>> targets(String form, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "--list";
        args[1] = "uk-sl";
        args[2] = "--json";
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.cordon(held(form), "targets", args).done().json();
    }

    @Test
    void bothFormsGiveTheSameTargetsMeasuresAndDates() {
        List<Map<String, Object>> fromCsv = targets("csv", "--all");
        assertThat(fromCsv).hasSize(3776);
        assertThat(targets("xml", "--all")).containsExactlyInAnyOrderElementsOf(fromCsv);
    }

    @Test
    void theMeasuresAreThoseOfEachDesignation() {
        assertThat(targets("csv", "--measure", "travel-ban")).hasSize(2978);
        assertThat(targets("csv", "--measure", "asset-freeze")).hasSize(3740);
        assertThat(targets("xml", "--measure", "travel-ban")).hasSize(2978);
        assertThat(targets("xml", "--measure", "asset-freeze")).hasSize(3740);
    }
}

package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The five lists of the reference set come in whole. */
class ReferenceSetTest {
    /** Records of each file, counted when the files were gathered. */
    private static final Map<String, Long> RECORDS =
            Map.of("us-ofac-sdn", 8976L, "us-ofac-cons", 443L, "eu-fsf", 5860L, "un-sc", 877L, "uk-ofsi", 4686L);

    @Test
    void noTargetOfTheFiveListsIsLost() {
        Map<String, Object> held = new LinkedHashMap<>();
        for (Map<String, Object> edition :
                Run.cordon(SharedLists.referenceSet(), "lists", "--json").done().json()) {
            held.put((String) JsonObjects.get(edition, "id"), JsonObjects.get(edition, "targets"));
            assertThat(edition).containsKeys("edition", "published", "read", "sha256");
            assertThat((String) edition.get("sha256")).matches("[0-9a-f]{64}");
        }
        assertThat(held).containsExactlyInAnyOrderEntriesOf(new LinkedHashMap<>(RECORDS));
    }

    @Test
    void everyTargetOfTheFiveListsIsShown() {
        Map<String, Long> shown = new LinkedHashMap<>();
        Run.cordon(SharedLists.referenceSet(), "targets", "--all", "--json")
                .done()
                .json()
                .forEach(target -> shown.merge((String) JsonObjects.get(target, "list"), 1L, Long::sum));
        assertThat(shown).containsExactlyInAnyOrderEntriesOf(RECORDS);
    }

    @Test
    void theSameFileAgainIsAlreadyHeldHoweverItIsPacked() {
        Run again = SharedLists.add(
                SharedLists.referenceSet(), "un-sc", SharedLists.list("un-sc/2025-06-18-ammitto/consolidated.xml.xz"));
        assertThat(again.out()).contains("already held");
        Run json = SharedLists.add(
                SharedLists.referenceSet(),
                "us-ofac-cons",
                SharedLists.list("us-ofac-cons/2025-03-28-kebalkhadka/consolidated.xml"),
                "--json");
        assertThat(json.json().getFirst())
                .containsEntry("outcome", "already-held")
                .containsEntry("edition", "us-ofac-cons@2025-03-28");
    }
}

package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The article of 9 July 2014: whom it mentions, and whether the president himself was listed. */
class PresidentTest {
    private static final String PUTIN = "eu-fsf:EU.7510.16";

    private static String article() {
        return SharedLists.file("articles/moscow-times-2014-07-09.txt");
    }

    private static Path file() {
        return SharedLists.held("fsf", PresidentTest::addFile);
    }

    static Path fileAndJournal() {
        return SharedLists.held("fsf-journal", data -> {
            addFile(data);
            SharedLists.add(data, "eu-journal", SharedLists.list(SharedLists.EU_JOURNAL));
        });
    }

    private static void addFile(Path data) {
        SharedLists.add(data, "eu-fsf", "--published", "2026-05-01", SharedLists.list(SharedLists.EU_2026));
    }

    private static Map<String, Object> president(Path data, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "--article";
        args[1] = article();
        args[2] = "--json";
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.cordon(data, "screen", args).done().json().stream()
                .filter(answer -> "Vladimir Putin"
                        .equals(JsonObjects.object(answer, "mention").get("text")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> hits(Map<String, Object> answer, String field) {
        return JsonObjects.objects(answer, field).stream()
                .map(hit -> JsonObjects.get(hit, "target"))
                .toList();
    }

    @Test
    void theArticleMentionsWhomAReaderFinds(@TempDir Path none) {
        List<Map<String, Object>> answers = Run.cordon(none, "screen", "--article", article(), "--json")
                .done()
                .json();
        assertThat(answers)
                .extracting(answer -> JsonObjects.object(answer, "mention").get("text") + ", "
                        + JsonObjects.object(answer, "mention").get("kind"))
                .contains(
                        "Vladimir Putin, person",
                        "Civic Chamber, organisation",
                        "Russia, place",
                        "Ukraine, place",
                        "Crimea, place",
                        "Slovyansk, place",
                        "United States, place",
                        "European Union, organisation");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(JsonObjects.object(answer, "article"))
                        .containsEntry("date", "2014-07-09")
                        .containsKey("url"));
    }

    @Test
    void onTheSampleHeIsNotListed(@TempDir Path none) {
        Map<String, Object> answer = president(none);
        assertThat(answer).containsEntry("asOf", "2014-07-09").containsEntry("verdict", "not listed");
        assertThat(hits(answer, "hits")).isEmpty();
        assertThat(JsonObjects.objects(answer, "lists"))
                .allSatisfy(list -> assertThat(list).containsEntry("absence", "not-listed"));
    }

    @Test
    void withTheJournalHeIsNotListedYet() {
        Map<String, Object> answer = president(fileAndJournal());
        assertThat((String) answer.get("verdict")).startsWith("not listed").contains("2022-02-25");
        assertThat(hits(answer, "hits")).isEmpty();
        assertThat(hits(answer, "notInForce")).contains(PUTIN);
    }

    @Test
    void withTheFileAloneItCannotBeDetermined() {
        Map<String, Object> answer = president(file());
        assertThat((String) answer.get("verdict")).startsWith("CANNOT BE DETERMINED");
        assertThat(JsonObjects.objects(answer, "hits").getFirst())
                .containsEntry("target", PUTIN)
                .containsEntry("status", "undetermined")
                .containsEntry("listedOnIs", "no-later-than");
    }

    @Test
    void inMarch2022HeIsListedByTheEu() {
        Map<String, Object> answer = president(fileAndJournal(), "--as-of", "2022-03-15");
        assertThat((String) answer.get("verdict")).startsWith("LISTED").contains("2022-02-25");
        assertThat(JsonObjects.objects(answer, "hits").getFirst())
                .containsEntry("target", PUTIN)
                .containsEntry("list", "eu-fsf")
                .containsEntry("status", "in-force")
                .containsEntry("listedOn", "2022-02-25")
                .containsEntry("listedOnIs", "exact")
                .containsEntry("measures", List.of("asset-freeze", "travel-ban"));
    }
}

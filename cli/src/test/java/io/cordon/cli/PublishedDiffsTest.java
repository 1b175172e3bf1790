package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Target;
import io.cordon.core.timeline.Change;
import io.cordon.core.timeline.Changes;
import io.cordon.core.timeline.ListHistory;
import io.cordon.store.SqliteStore;
import io.cordon.store.Store;
import io.cordon.store.TargetJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What {@code diff} reports between published editions is what the raw files differ in, as a plain search of their text
 * finds it; and the changes applied in order turn the first edition into the last.
 */
class PublishedDiffsTest {
    private static final Pattern UN_RECORD = Pattern.compile(
            "<(INDIVIDUAL|ENTITY)>(?:(?!</\\1>).)*?<REFERENCE_NUMBER>\\s*([^<]+?)\\s*</REFERENCE_NUMBER>" + ".*?</\\1>",
            Pattern.DOTALL);
    private static final List<String> UN_EDITIONS = List.of(
            "2017-06-30-DukeQIANSH/consolidated.xml",
            "2020-03-20-Mendw/consolidated.xml",
            "2021-01-27-ammitto/consolidated.xml",
            "2022-02-25-ammitto/consolidated.xml",
            "2023-03-09-ammitto/consolidated.xml",
            "2023-08-23-ammitto/consolidated.xml.xz",
            "2025-06-18-ammitto/consolidated.xml.xz");

    private static Path un() {
        return SharedLists.held(
                "un-seven",
                data -> UN_EDITIONS.forEach(
                        edition -> SharedLists.add(data, "un-sc", SharedLists.list("un-sc/" + edition))));
    }

    private static Path ofac() {
        return SharedLists.held("sdn-july", data -> {
            for (String[] edition :
                    new String[][] {{"2019-07-a-faiyaz72", "2019-07-18"}, {"2019-07-25-faiyaz72", "2019-07-25"}}) {
                String folder = "us-ofac-sdn/" + edition[0] + "/";
                SharedLists.add(
                        data,
                        "us-ofac-sdn",
                        "--published",
                        edition[1],
                        SharedLists.list(folder + "sdn.csv"),
                        SharedLists.list(folder + "alt.csv"),
                        SharedLists.list(folder + "add.csv"));
            }
        });
    }

    @Test
    void betweenTheSevenUnEditions() throws IOException {
        Path data = un();
        try (Store store = SqliteStore.open(data)) {
            List<String> ids = store.editions().stream().map(e -> e.id()).toList();
            assertThat(ids).hasSize(7);
            List<Map<String, String>> raw = new ArrayList<>();
            for (String id : ids) {
                raw.add(unRecords(store.raw(id).getFirst()));
            }
            for (int i = 1; i < ids.size(); i++) {
                compare(data, "un-sc", ids.get(i - 1), ids.get(i), raw.get(i - 1), raw.get(i));
            }
        }
    }

    @Test
    void betweenTwoSdnEditionsOfJuly2019() throws IOException {
        Path data = ofac();
        try (Store store = SqliteStore.open(data)) {
            compare(
                    data,
                    "us-ofac-sdn",
                    "us-ofac-sdn@2019-07-18",
                    "us-ofac-sdn@2019-07-25",
                    sdnRecords(store.raw("us-ofac-sdn@2019-07-18")),
                    sdnRecords(store.raw("us-ofac-sdn@2019-07-25")));
        }
    }

    @Test
    void theChangesAppliedInOrderTurnTheFirstEditionIntoTheLast() {
        assertApplied(un(), "un-sc", 7);
        assertApplied(ofac(), "us-ofac-sdn", 2);
    }

    @Test
    void everyTargetWhoseStoredContentDiffersIsReported() {
        assertReported(un(), "un-sc");
        assertReported(ofac(), "us-ofac-sdn");
    }

    /** Told by the stored JSON, not by the comparison under test; letters are sorted, since order alone is no change. */
    private static void assertReported(Path data, String list) {
        try (Store store = SqliteStore.open(data)) {
            ListHistory history = store.history(list);
            for (int i = 1; i < history.editions().size(); i++) {
                Map<String, String> before = contents(targets(history, i - 1));
                Set<String> differing = new TreeSet<>();
                contents(targets(history, i)).forEach((id, content) -> {
                    if (before.containsKey(id) && !content.equals(before.get(id))) {
                        differing.add(id);
                    }
                });
                Set<String> amended = new TreeSet<>();
                for (Change change : Changes.between(targets(history, i - 1), targets(history, i))) {
                    if (change.kind() == Change.Kind.AMENDED) {
                        amended.add(change.target().toString());
                        assertThat(change.fields()).isNotEmpty();
                    }
                }
                assertThat(differing).isNotEmpty();
                assertThat(amended).containsAll(differing);
            }
        }
    }

    private static Map<String, String> contents(List<Target> targets) {
        Map<String, String> contents = new HashMap<>();
        for (Target target : targets) {
            char[] letters = new String(TargetJson.write(target), StandardCharsets.UTF_8).toCharArray();
            Arrays.sort(letters);
            contents.put(target.id().toString(), new String(letters));
        }
        return contents;
    }

    private static void assertApplied(Path data, String list, int editions) {
        try (Store store = SqliteStore.open(data)) {
            ListHistory history = store.history(list);
            assertThat(history.editions()).hasSize(editions);
            Collection<Target> now = targets(history, 0);
            for (int i = 1; i < editions; i++) {
                List<Change> changes = Changes.between(targets(history, i - 1), targets(history, i));
                assertThat(changes).isNotEmpty();
                now = Changes.apply(now, changes);
            }
            assertThat(Changes.between(now, targets(history, editions - 1))).isEmpty();
            assertThat(now).hasSize(history.editions().getLast().targets());
        }
    }

    private static List<Target> targets(ListHistory history, int edition) {
        return history.runs().stream()
                .filter(run -> run.first() <= edition && edition <= run.last())
                .map(ListHistory.Run::target)
                .toList();
    }

    private static void compare(
            Path data, String list, String before, String after, Map<String, String> was, Map<String, String> is) {
        Map<String, Set<String>> reported = new HashMap<>();
        for (String kind : List.of("designated", "amended", "delisted")) {
            reported.put(kind, new TreeSet<>());
        }
        for (Map<String, Object> change :
                Run.cordon(data, "diff", list, before, after, "--json").done().json()) {
            String reference = ((String) JsonObjects.get(change, "id")).substring(list.length() + 1);
            reported.getOrDefault((String) change.get("change"), Set.of()).add(reference);
        }
        Set<String> came = new TreeSet<>(is.keySet());
        came.removeAll(was.keySet());
        Set<String> went = new TreeSet<>(was.keySet());
        went.removeAll(is.keySet());
        Set<String> differ = new TreeSet<>(is.keySet());
        differ.retainAll(was.keySet());
        differ.removeIf(reference -> Objects.equals(was.get(reference), is.get(reference)));
        assertThat(reported).as("%s to %s", before, after).containsEntry("designated", came);
        assertThat(reported).as("%s to %s", before, after).containsEntry("delisted", went);
        // Text may differ without the content doing so (the order of rows), never the other way round.
        assertThat(differ).containsAll(reported.getOrDefault("amended", Set.of()));
        assertThat(reported.getOrDefault("amended", Set.of()).size())
                .as("amended of the %d whose text differs", differ.size())
                .isGreaterThanOrEqualTo(differ.size() / 2);
    }

    private static Map<String, String> unRecords(byte[] xml) {
        Map<String, String> records = new HashMap<>();
        Matcher matcher = UN_RECORD.matcher(new String(xml, StandardCharsets.UTF_8));
        while (matcher.find()) {
            records.merge(matcher.group(2), matcher.group().replaceAll("\\s+", " "), String::concat);
        }
        return records;
    }

    private static Map<String, String> sdnRecords(List<byte[]> files) {
        Map<String, String> records = new HashMap<>();
        for (byte[] file : files) {
            new String(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> line.matches("\\d+,.*"))
                    .sorted()
                    .forEach(line -> records.merge(line.substring(0, line.indexOf(',')), line + "\n", String::concat));
        }
        return records;
    }
}

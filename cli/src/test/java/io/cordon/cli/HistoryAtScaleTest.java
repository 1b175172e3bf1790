package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.store.SqliteStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Thirteen editions of the SDN list over nine years and seven of the UN's over eight, as they were published. */
class HistoryAtScaleTest {
    /** Folder, day, targets in the file. */
    private record Published(String folder, String day, int targets, boolean trio) {}

    private static final List<Published> SDN = List.of(
            new Published("2015-01-seavoyage", "2015-01-02", 5876, false),
            new Published("2016-10-Dermody", "2016-10-07", 5337, true),
            new Published("2018-01-archerimpact", "2018-01-25", 6068, false),
            new Published("2018-12-moov-test", "2018-12-20", 7379, true),
            new Published("2019-07-25-faiyaz72", "2019-07-25", 7773, true),
            new Published("2019-07-a-faiyaz72", "2019-07-31", 7737, true),
            new Published("2021-04-garybogle", "2021-04-25", 8890, true),
            new Published("2021-06-moov-bench", "2021-06-30", 8976, true),
            new Published("2021-08-18-jackdwyer", "2021-08-18", 9083, false),
            new Published("2022-11-30-jackdwyer", "2022-11-30", 11122, false),
            new Published("2023-02-10-jackdwyer", "2023-02-10", 11583, false),
            new Published("2024-02-14-jackdwyer", "2024-02-14", 13928, false),
            new Published("2024-05-03-jackdwyer", "2024-05-03", 14965, false));

    private static final List<Published> UN = List.of(
            new Published("2017-06-30-DukeQIANSH", "2017-06-30", 1024, false),
            new Published("2020-03-20-Mendw", "2020-03-20", 1014, false),
            new Published("2021-01-27-ammitto", "2021-01-27", 1003, false),
            new Published("2022-02-25-ammitto", "2022-02-25", 966, false),
            new Published("2023-03-09-ammitto", "2023-03-09", 958, false),
            new Published("2023-08-23-ammitto", "2023-08-23", 955, false),
            new Published("2025-06-18-ammitto", "2025-06-18", 877, false));

    private static Path held() {
        return SharedLists.held("all-editions", data -> {
            for (Published edition : SDN) {
                addSdn(data, edition);
            }
            for (Published edition : UN) {
                String packed = edition.day().compareTo("2023-08-01") > 0 ? ".xz" : "";
                SharedLists.add(
                        data, "un-sc", SharedLists.list("un-sc/" + edition.folder() + "/consolidated.xml" + packed));
            }
        });
    }

    private static void addSdn(Path data, Published edition) {
        String folder = "us-ofac-sdn/" + edition.folder() + "/";
        if (!edition.trio()) {
            String packed = edition.day().compareTo("2022-01-01") > 0 ? ".xz" : "";
            SharedLists.add(
                    data, "us-ofac-sdn", "--published", edition.day(), SharedLists.list(folder + "sdn.csv" + packed));
            return;
        }
        boolean upper = edition.folder().contains("Dermody");
        SharedLists.add(
                data,
                "us-ofac-sdn",
                "--published",
                edition.day(),
                SharedLists.list(folder + (upper ? "SDN.CSV" : "sdn.csv")),
                SharedLists.list(folder + (upper ? "ALT.CSV" : "alt.csv")),
                SharedLists.list(folder + (upper ? "ADD.CSV" : "add.csv")));
    }

    @Test
    void onTheDayOfEachEditionThoseInForceAreThoseInItsFile() {
        Map<String, Long> counted = new LinkedHashMap<>();
        Map<String, Long> inFiles = new LinkedHashMap<>();
        count("us-ofac-sdn", SDN, counted, inFiles);
        count("un-sc", UN, counted, inFiles);
        assertThat(counted).isEqualTo(inFiles);
    }

    private static void count(
            String list, List<Published> editions, Map<String, Long> counted, Map<String, Long> inFiles) {
        for (Published edition : editions) {
            String key = list + "@" + edition.day();
            inFiles.put(key, (long) edition.targets());
            long inForce = Run.cordon(held(), "targets", "--list", list, "--as-of", edition.day(), "--json")
                    .done()
                    .json()
                    .stream()
                    .filter(target -> "in-force".equals(target.get("status")))
                    .count();
            counted.put(key, inForce);
        }
    }

    @Test
    void editionsAreKeptAsWhatTheyChangeAndTakeLessThanThreeTimesTheNewestOnesSpace() throws SQLException {
        String newest = "(SELECT content FROM membership GROUP BY content HAVING sum(change) > 0)";
        String url = "jdbc:sqlite:" + held().resolve(SqliteStore.FILE);
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            long all = number(sql, "SELECT sum(length(CAST(json AS BLOB)) + length(hash)) FROM content");
            long changes = number(sql, "SELECT count(*) FROM membership");
            long ofNewest = number(
                    sql, "SELECT sum(length(CAST(json AS BLOB)) + length(hash)) FROM content WHERE id IN " + newest);
            long whole = all + 16 * changes;
            assertThat(whole).as("%s bytes against %s", whole, ofNewest).isLessThan(3 * ofNewest);
            long copies = number(sql, "SELECT sum(targets) FROM edition");
            assertThat(changes).as("changes kept, of targets published").isLessThan(copies);
        }
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}

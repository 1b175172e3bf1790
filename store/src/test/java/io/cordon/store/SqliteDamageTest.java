package io.cordon.store;

import static io.cordon.store.TestEditions.DAY;
import static io.cordon.store.TestEditions.READ;
import static io.cordon.store.TestEditions.account;
import static io.cordon.store.TestEditions.edition;
import static io.cordon.store.TestEditions.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are not what was written. */
class SqliteDamageTest {
    private static final String SDN = "us-ofac-sdn";
    private static final String FIRST = "us-ofac-sdn@2019-07-01";
    private static final String SECOND = "us-ofac-sdn@2019-07-02";

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void twoEditionsAndALog() {
        store = SqliteStore.open(folder);
        store.add(edition(SDN, DAY, targets(SDN, 1, 100), "raw one"));
        store.add(edition(SDN, DAY.plusDays(1), targets(SDN, 2, 102), "raw two"));
        store.add(edition("un-sc", DAY, targets("un-sc", 1, 3), "raw three"));
        byte[] log = "log".getBytes(StandardCharsets.UTF_8);
        store.addNotices(
                "changes",
                "log.txt",
                Digests.hex(log),
                log,
                List.of(new RandomTargets(1).notice("eu-fsf"), new RandomTargets(2).notice("eu-fsf")),
                account(OptionalInt.empty(), 2),
                READ);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void damage(String... statements) throws SQLException {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
                Statement sql = raw.createStatement()) {
            List<String> triggers = new ArrayList<>();
            try (ResultSet row = sql.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
                while (row.next()) {
                    triggers.add(row.getString(1));
                }
            }
            for (String trigger : triggers) {
                sql.execute("DROP TRIGGER " + trigger);
            }
            for (String statement : statements) {
                assertThat(sql.executeUpdate(statement)).as(statement).isPositive();
            }
        }
    }

    private void isReported(String edition) {
        assertThatThrownBy(() -> store.history(SDN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(edition + " is damaged")
                .hasMessageContaining("restore it from a backup");
        assertThat(store.newest("un-sc").orElseThrow().runs())
                .as("another list still answers")
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE content SET json = replace(json, 'Person 50', 'Person 5O') WHERE reference = '50'",
                "UPDATE content SET json = '{}' WHERE reference = '50' AND list = 'us-ofac-sdn'",
                "UPDATE content SET hash = zeroblob(32) WHERE reference = '50'",
                "DELETE FROM membership WHERE content = (SELECT id FROM content WHERE reference = '50')",
                "DELETE FROM content WHERE reference = '50'",
                "UPDATE edition SET targets = targets + 1 WHERE id = 'us-ofac-sdn@2019-07-01'",
                "UPDATE edition SET checksum = zeroblob(32) WHERE id = 'us-ofac-sdn@2019-07-01'"
            })
    void damageToTheFirstEditionIsReportedWithItsName(String statement) throws SQLException {
        damage(statement);
        isReported(FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE content SET json = replace(json, 'Person 101', 'Person 1O1') WHERE reference = '101'",
                "DELETE FROM membership WHERE content = (SELECT id FROM content WHERE reference = '102')",
                "UPDATE membership SET change = 1 WHERE change = -1",
                "DELETE FROM membership WHERE change = -1",
                "UPDATE edition SET checksum = zeroblob(32) WHERE id = 'us-ofac-sdn@2019-07-02'"
            })
    void damageToTheNewestEditionIsReportedWithItsName(String statement) throws SQLException {
        damage(statement);
        isReported(SECOND);
        assertThatThrownBy(() -> store.newest(SDN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(SECOND + " is damaged");
    }

    @Test
    void noEditionIsBuiltOnADamagedOne() throws SQLException {
        damage("DELETE FROM membership WHERE content = (SELECT id FROM content WHERE reference = '101')"
                + " AND edition = (SELECT seq FROM edition WHERE id = '" + SECOND + "')");
        // Target 101 is listed anew as far as the rows can tell; the edition itself is written whole.
        assertThat(store.add(edition(SDN, DAY.plusDays(2), targets(SDN, 2, 102), "raw four"))
                        .kind())
                .isEqualTo(ImportOutcome.Kind.ADDED);
        assertThat(store.newest(SDN).orElseThrow().runs()).hasSize(101);
        isReported(SECOND);
    }

    @Test
    void aFlippedByteInARawFileIsReported() throws SQLException {
        damage("UPDATE raw_file SET gzip = CAST(substr(gzip, 1, 14) || X'00' || substr(gzip, 16) AS BLOB)");
        for (String id : List.of(FIRST, SECOND)) {
            assertThatThrownBy(() -> store.raw(id))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("list.xml of " + id + " is damaged");
        }
    }

    @Test
    void anExchangedRawFileIsReported() throws SQLException {
        damage("UPDATE edition_file SET sha256 = (SELECT sha256 FROM edition WHERE id = '" + SECOND + "')");
        assertThatThrownBy(() -> store.raw(FIRST))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("the files of " + FIRST + " are not those that were written");
        assertThat(store.raw(SECOND)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM notice WHERE position = 1",
                "UPDATE notice SET json = replace(json, 'eu-fsf', 'eu-fsF') WHERE position = 1",
                "UPDATE notice SET position = 7 - position"
            })
    void damagedNoticesAreReportedWithTheirPublication(String statement) throws SQLException {
        damage(statement);
        assertThatThrownBy(() -> store.history("eu-fsf"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("log.txt (changes) is damaged");
    }

    @Test
    void aContentOfALaterVersionIsReported() throws SQLException {
        byte[] later = "{\"list\":\"us-ofac-sdn\",\"reference\":\"1\",\"soul\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        String hash = Digests.hex(later);
        byte[][] hashes = new byte[100][];
        List<Contents.Encoded> encoded = Contents.encode(targets(SDN, 1, 100));
        for (int i = 0; i < 100; i++) {
            hashes[i] = i == 0 ? Digests.of(later) : encoded.get(i).hash();
        }
        String checksum = java.util.HexFormat.of().formatHex(Contents.checksum(List.of(hashes)));
        damage(
                "UPDATE content SET hash = X'" + hash + "', json = '" + new String(later, StandardCharsets.UTF_8)
                        + "' WHERE reference = '1' AND list = 'us-ofac-sdn'",
                "UPDATE edition SET checksum = X'" + checksum + "' WHERE id = '" + FIRST + "'");
        assertThatThrownBy(() -> store.history(SDN))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("a target of " + FIRST + " cannot be read by this version")
                .hasMessageContaining("soul");
    }
}

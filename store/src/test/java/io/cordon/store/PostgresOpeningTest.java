package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is opened, what is not, and what is said then. */
class PostgresOpeningTest {
    @TempDir
    Path folder = Path.of("");

    private StoreLocation location() {
        return StoreLocation.of(folder, Optional.of(TestPostgres.address(folder)));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection raw = TestPostgres.raw(folder);
                Statement sql = raw.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private void isNotOpened(StoreLocation location, String... words) {
        assertThatThrownBy(() -> Stores.open(location).close())
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(words);
    }

    @Test
    void anEmptyDatabaseIsMadeReadyByManyAtOnce() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<?>> opened = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                // Different properties stand for different processes: each has a pool of its own and looks for itself.
                StoreLocation location = StoreLocation.of(
                        folder, Optional.of(TestPostgres.address(folder) + "&ApplicationName=node" + i));
                opened.add(pool.submit(() -> Stores.open(location).close()));
            }
            for (Future<?> one : opened) {
                one.get();
            }
        }
        try (Stores stores = Stores.open(location())) {
            assertThat(stores.store().lists()).isEmpty();
        }
    }

    @Test
    void aLaterVersionsDatabaseIsNotTouched() throws SQLException {
        Stores.open(location()).close();
        execute(
                "INSERT INTO cordon_schema (installed_rank, version, description, type, script, installed_by, execution_time,"
                        + " success) VALUES (9, '99', 'later', 'SQL', 'V99__later.sql', 'postgres', 1, true)");
        isNotOpened(location(), "written by a later version", "its schema is 99");
    }

    @Test
    void anotherProgramsDatabaseIsNotTouched() throws SQLException {
        execute("CREATE TABLE customers (id int)");
        isNotOpened(location(), "tables of another program", "--store");
    }

    @Test
    void aDatabaseThatIsNotThereOrRefusesIsTold() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> Stores.open(
                        StoreLocation.of(folder, Optional.of("jdbc:postgresql://a:hush@localhost:" + free + "/x"))))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("not reached")
                .hasMessageNotContaining("hush");
        String other = TestPostgres.address(folder).replaceFirst("/t[0-9a-f]+\\?", "/nowhere?");
        isNotOpened(StoreLocation.of(folder, Optional.of(other)), "nowhere", "create it");
        execute("CREATE ROLE reader" + Integer.toHexString(folder.hashCode()) + " LOGIN");
        isNotOpened(
                StoreLocation.of(
                        folder,
                        Optional.of(TestPostgres.address(folder)
                                .replace("user=postgres", "user=reader" + Integer.toHexString(folder.hashCode())))),
                "lacks a right");
    }

    @Test
    void theSchemasOfBothDatabasesHaveTheSameTablesAndColumns() throws SQLException {
        Stores.open(location()).close();
        Stores.open(StoreLocation.in(folder)).close();
        try (Connection postgres = TestPostgres.raw(folder);
                Connection sqlite =
                        java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
                Statement pg = postgres.createStatement();
                Statement lite = sqlite.createStatement()) {
            List<String> copied = new ArrayList<>();
            for (CopiedTable table : CopiedTable.ALL) {
                copied.add(table.name());
                List<String> here = new ArrayList<>();
                try (var row = pg.executeQuery("SELECT column_name FROM information_schema.columns WHERE table_name = '"
                        + table.name() + "' ORDER BY ordinal_position")) {
                    while (row.next()) {
                        here.add(row.getString(1));
                    }
                }
                List<String> there = new ArrayList<>();
                try (var row = lite.executeQuery("SELECT name FROM pragma_table_info('" + table.name() + "')")) {
                    while (row.next()) {
                        there.add(row.getString(1));
                    }
                }
                assertThat(table.columns()).as(table.name()).isEqualTo(here);
                here.remove("rowid");
                assertThat(there).as(table.name()).isEqualTo(here);
            }
            try (var row = lite.executeQuery(
                    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
                List<String> all = new ArrayList<>();
                while (row.next()) {
                    all.add(row.getString(1));
                }
                assertThat(copied).as("a copy copies every table").containsExactlyInAnyOrderElementsOf(all);
            }
        }
    }
}

package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on PostgreSQL, and the way there. */
class StoreCommandTest {
    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @TempDir
    Path data = Path.of("");

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static String database(String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE DATABASE " + name);
        }
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name + "?user=postgres";
    }

    private Run on(String store, String command, String... more) {
        List<String> all = new ArrayList<>(List.of("--store", store));
        all.addAll(List.of(more));
        return Run.cordon(data, command, all.toArray(String[]::new));
    }

    private Path list(LocalDate published, int parties) throws IOException {
        Path file = data.resolve("stops-" + published + ".csv");
        Files.createDirectories(data);
        Files.writeString(file, UpdateTest.list(published, parties));
        return file;
    }

    @Test
    void everyCommandAnswersFromTheDatabaseAsFromTheFolderItWasCopiedFrom() throws Exception {
        Run.cordon(
                        data,
                        "import",
                        "stops",
                        list(LocalDate.parse("2025-05-01"), 20).toString())
                .done();
        Run.cordon(
                        data,
                        "import",
                        "stops",
                        list(LocalDate.parse("2025-05-02"), 21).toString())
                .done();
        Run.cordon(data, "screen", "Ivan Petrov the 7th", "--record").done();
        Run.cordon(data, "resolve", "--join", "stops:P-1", "stops:P-2", "--reason", "one man", "--by", "mara")
                .done();
        String store = database("copied");

        Run copied = Run.cordon(data, "store", "copy", "--to", store).done();

        assertThat(copied.out()).contains("edition", "verify there", "reads back as it is here");
        assertThat(copied.out() + copied.err()).doesNotContain("user=");
        for (List<String> asked : List.of(
                List.of("lists"),
                List.of("lists", "--json"),
                List.of("lists", "--attempts"),
                List.of("targets", "--list", "stops"),
                List.of("show", "stops:P-3"),
                List.of("history", "stops:P-3"),
                List.of("diff", "stops", "--from", "2025-05-01", "--to", "2025-05-02"),
                List.of("screen", "Ivan Petrov the 9th", "--json"),
                List.of("resolve", "--decisions"),
                List.of("journal", "key"),
                List.of("journal", "show", "3", "--json"),
                List.of("journal", "export", "--format", "jsonl"))) {
            String[] more = asked.subList(1, asked.size()).toArray(String[]::new);
            Run here = Run.cordon(data, asked.getFirst(), more);
            Run there = on(store, asked.getFirst(), more);
            assertThat(there.out()).as(asked + " " + there.err()).isEqualTo(here.out());
            assertThat(there.code()).isEqualTo(here.code());
        }
        assertThat(on(store, "journal", "verify").done().out()).contains("all is as it was written");
        assertThat(on(store, "replay", "--all").done().out()).contains("identical");
    }

    @Test
    void aDatabaseIsBegunAndKeptByTheCommandsAlone() throws Exception {
        String store = database("begun");
        assertThat(on(store, "screen", "Sergey Aksyonov").done().out()).contains("sample");
        on(store, "import", "stops", list(LocalDate.parse("2025-05-01"), 20).toString())
                .done();
        assertThat(on(
                                store,
                                "import",
                                "stops",
                                list(LocalDate.parse("2025-05-02"), 3).toString())
                        .err())
                .contains("refused");
        assertThat(on(store, "screen", "Ivan Petrov the 7th", "--record").done().out())
                .contains("stops@2025-05-01");
        assertThat(on(store, "journal", "verify").done().out()).contains("all is as it was written");
        assertThat(data.resolve("cordon.db"))
                .as("nothing is kept in the folder")
                .doesNotExist();
        assertThat(data.resolve("snapshots")).as("what can be derived anew is").isDirectory();
        on(store, "import", "stops", list(LocalDate.parse("2025-05-03"), 22).toString())
                .done();
        assertThat(on(store, "screen", "Ivan Petrov the 7th").done().out()).contains("stops@2025-05-03");
        Run again = Run.cordon(data, "store", "copy", "--to", store);
        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err()).contains("nothing to copy");
    }

    @Test
    void whatIsNoAddressIsTold() {
        Run run = on("jdbc:oracle:thin:hush@db", "lists");
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("jdbc:postgresql://HOST").doesNotContain("hush");
        Run both = on("jdbc:postgresql://db/x", "store", "copy", "--to", "jdbc:postgresql://db/y");
        assertThat(both.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(both.err()).contains("leave --store out");
    }
}

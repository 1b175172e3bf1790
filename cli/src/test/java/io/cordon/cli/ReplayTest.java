package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.answers.Engine;
import io.cordon.store.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that were recorded, made again. */
class ReplayTest {
    private static final String HEAD = "id,kind,name,programme,measures,listed_on,birth_date\n";

    @TempDir
    Path data = Path.of("");

    @TempDir
    Path input = Path.of("");

    private void edition(String published, String rows) throws IOException {
        Path file = Files.writeString(input.resolve("house-" + published + ".csv"), HEAD + rows);
        Run.cordon(data, "import", "house-test", file.toString(), "--published", published, "--accept-shrink")
                .done();
    }

    private void twoEditions() throws IOException {
        edition(
                "2026-01-01",
                "P1,person,Ivan Ivanovich Testov,house,asset-freeze,2014-03-17,1970-01-01\n"
                        + "P2,person,Anna Andere,house,asset-freeze,2015-01-01,\n");
        edition(
                "2026-02-01",
                "P1,person,Ivan Testov-Petrov,house,asset-freeze,2014-03-17,1971-02-02\n"
                        + "P2,person,Anna Andere,house,asset-freeze|travel-ban,2015-01-01,\n");
    }

    private static long number(Run recorded) {
        return Long.parseLong(String.valueOf(recorded.done().json().getFirst().get("screening")));
    }

    /** Changes the database as somebody with the file in hand can, whatever the triggers say. */
    static void tamper(Path data, String update, byte... value) {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(SqliteStore.FILE));
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
            try (PreparedStatement change = raw.prepareStatement(update)) {
                if (value.length > 0) {
                    change.setBytes(1, value);
                }
                assertThat(change.executeUpdate()).isPositive();
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] stored(Path data, String query) {
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(SqliteStore.FILE));
                Statement sql = raw.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getBytes(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRecordedAnswerShowsItsNumberAndReplaysIdentically() throws IOException {
        twoEditions();
        Run text = Run.cordon(data, "screen", "Ivan Testov", "Nobody Atall", "--record")
                .done();
        assertThat(text.out()).contains("Ivan Testov  [screening 3]").contains("Nobody Atall  [screening 4]");
        Run json =
                Run.cordon(data, "screen", "Anna Andere", "--record", "--json").done();
        assertThat(number(json)).isEqualTo(5);
        assertThat(Run.cordon(data, "screen", "Anna Andere").done().out()).doesNotContain("[screening");

        Run replay = Run.cordon(data, "replay", "3", "4", "5").done();
        assertThat(replay.out())
                .contains("3  identical", "4  identical", "5  identical")
                .contains("3 screenings in 1 setting: 3 identical, 0 different, 0 erased, 0 refused.");
        assertThat(replay.err()).isEmpty();
        assertThat(Run.cordon(data, "replay", "--all", "--json").done().json())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one).containsEntry("result", "identical"));
        assertThat(Run.cordon(data, "replay", "--all", "--since", "2999-01-01")
                        .done()
                        .out())
                .contains("0 screenings");
    }

    @Test
    void anAnswerOfBeforeAnAmendmentReplaysFromTheEditionsOfThen() throws IOException {
        edition("2026-01-01", "P1,person,Ivan Ivanovich Testov,house,asset-freeze,2014-03-17,1970-01-01\n");
        long before = number(
                Run.cordon(data, "screen", "Ivan Ivanovich Testov", "--as-of", "2026-02-15", "--record", "--json"));
        twoEditions();
        Run after = Run.cordon(data, "screen", "Ivan Ivanovich Testov", "--as-of", "2026-02-15", "--record", "--json");
        assertThat(number(after)).isGreaterThan(before);
        Run shown = Run.cordon(data, "journal", "show", Long.toString(before)).done();
        Run shownAfter = Run.cordon(data, "journal", "show", Long.toString(number(after)))
                .done();
        assertThat(answer(shown)).as("the answers differ").isNotEqualTo(answer(shownAfter));
        Run replay = Run.cordon(data, "replay", Long.toString(before), Long.toString(number(after)))
                .done();
        assertThat(replay.out()).contains("2 screenings in 2 settings: 2 identical");
    }

    private static String answer(Run shown) {
        return shown.out().replaceAll("(?s).*Answer:\\s*(.*?)\\s*Setting:.*", "$1");
    }

    @Test
    void everySettingIsReplayed() throws IOException {
        twoEditions();
        Path customers = Files.writeString(
                input.resolve("customers.csv"),
                "id,type,name,birth_date,country,passport,branch\nC1,person,Ivan Testov,1971-02-02,RU,AB 123,north\n"
                        + "C2,person,Änna Andere,,,,\"south, east\"\nC3,company,Nobody Ltd,,,,\n");
        Run.cordon(data, "screen", "--customers", customers.toString(), "--record")
                .done();
        Run.cordon(data, "screen", "Ivan Testov", "--record", "--policy", "strict")
                .done();
        Run.cordon(data, "screen", "Ivan Testov", "--record", "--threshold", "0.31")
                .done();
        Run.cordon(data, "screen", "Ivan Testov", "--record", "--as-of", "2026-01-15")
                .done();
        Run.cordon(data, "screen", "Ivan Testov", "--record", "--list", "sample")
                .done();
        Run.cordon(data, "screen", "Sergey Aksyonov", "--record", "--list", "sample,house-test")
                .done();
        Run.cordon(data, "screen", "Anna Andere", "--record", "--known", "2999-01-01")
                .done();
        Run.cordon(
                        data,
                        "screen",
                        "Ivan Testov",
                        "--record",
                        "--kind",
                        "person",
                        "--birth-date",
                        "~1971",
                        "--country",
                        "Russia",
                        "--business-line",
                        "payments")
                .done();
        Path policy = Files.writeString(
                input.resolve("ours.yaml"),
                "policy: ours\nthreshold: 0.6\nclear-on: [birth-date]\nrules:\n  - when: {list: house-test, kind: person}\n"
                        + "    threshold: 0.55\n    single-words: ignore\n");
        Run.cordon(data, "screen", "Ivan Testov", "--record", "--policy", policy.toString())
                .done();
        Files.delete(policy);
        Run replay = Run.cordon(data, "replay", "--all").done();
        assertThat(replay.out()).contains("11 screenings in 8 settings: 11 identical");
        assertThat(Run.cordon(data, "journal", "verify").done().out()).contains("all is as it was written");
    }

    @Test
    void aResultFileNamesTheScreeningOfEachRow() throws IOException {
        twoEditions();
        Path customers = Files.writeString(
                input.resolve("customers.csv"), "id,name\nC1,Ivan Testov\nC2,Nobody Atall\nC3,Anna Andere\n");
        Path results = input.resolve("results.csv");
        Run.cordon(data, "screen", "--customers", customers.toString(), "--output", results.toString(), "--record")
                .done();
        List<String> lines = Files.readAllLines(results);
        assertThat(lines.getFirst()).contains(",stale,screening,");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches(".*,[345],,"));
        assertThat(Run.cordon(data, "replay", "--all").done().out()).contains("3 identical");
    }

    @Test
    void aByteOfAnEditionsFileChangedOnDiskIsRefusedAndNamed() throws IOException {
        twoEditions();
        long number = number(Run.cordon(data, "screen", "Ivan Testov", "--record", "--json"));
        byte[] gzip = stored(
                data,
                "SELECT gzip FROM raw_file r JOIN edition_file f ON f.sha256 = r.sha256 WHERE f.name LIKE"
                        + " '%house-2026-02-01.csv'");
        gzip[gzip.length / 2] ^= 1;
        tamper(
                data,
                "UPDATE raw_file SET gzip = ? WHERE sha256 = (SELECT sha256 FROM edition_file WHERE name LIKE"
                        + " '%house-2026-02-01.csv')",
                gzip);
        Run replay = Run.cordon(data, "replay", Long.toString(number));
        assertThat(replay.code()).isEqualTo(ExitCode.BAD_INPUT);
        String said = replay.out().replaceAll("\\s+", " ");
        assertThat(said)
                .contains("REFUSED: 3")
                .contains("house-2026-02-01.csv")
                .contains("house-test@2026-02-01")
                .contains("1 refused");
    }

    @Test
    void anEditionThatIsNotHeldAnyMoreOrIsAnotherIsRefused() throws IOException {
        twoEditions();
        long number = number(Run.cordon(data, "screen", "Ivan Testov", "--record", "--json"));
        tamper(data, "UPDATE edition SET sha256 = '" + "0".repeat(64) + "' WHERE id = 'house-test@2026-02-01'");
        Run replay = Run.cordon(data, "replay", Long.toString(number));
        assertThat(replay.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(replay.out().replaceAll("\\s+", " "))
                .contains("the edition house-test@2026-02-01 with SHA-256")
                .contains("is not held");
        assertThat(Run.cordon(data, "journal", "verify").out().replaceAll("\\s+", " "))
                .contains("entry 1: the edition house-test@2026-02-01 is not the one that it tells of");
    }

    @Test
    void anAnswerThatWasRecordedOtherwiseIsShownFieldByField() throws IOException {
        twoEditions();
        long number = number(Run.cordon(data, "screen", "Anna Andere", "--record", "--json"));
        // As a fault of an earlier version would have left it: another answer, properly committed to.
        rewriteAnswer(number, answer -> answer.replace("Anna Andere", "Anna Other"));
        Run replay = Run.cordon(data, "replay", Long.toString(number));
        assertThat(replay.code()).isEqualTo(ExitCode.HIT);
        assertThat(replay.out())
                .contains("3  DIFFERENT")
                .contains("hits[house-test:P2].name")
                .contains("recorded: \"Anna Other\"")
                .contains("now:      \"Anna Andere\"")
                .contains("1 different");
        Map<String, Object> json = Run.cordon(data, "replay", Long.toString(number), "--json")
                .json()
                .getFirst();
        assertThat(JsonObjects.objects(json, "differences")).isNotEmpty();
    }

    private void rewriteAnswer(long number, java.util.function.UnaryOperator<String> change) {
        byte[] salt = stored(data, "SELECT salt FROM journal_enclosure WHERE entry = " + number);
        String before = new String(
                stored(data, "SELECT answer FROM journal_enclosure WHERE entry = " + number),
                java.nio.charset.StandardCharsets.UTF_8);
        byte[] after = change.apply(before).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String leaf = new String(
                stored(data, "SELECT leaf FROM journal_entry WHERE entry = " + number),
                java.nio.charset.StandardCharsets.UTF_8);
        String old = io.cordon.core.journal.Enclosure.commitment(
                salt, before.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(leaf).contains(old);
        tamper(data, "UPDATE journal_enclosure SET answer = ? WHERE entry = " + number, after);
        tamper(
                data,
                "UPDATE journal_entry SET leaf = ? WHERE entry = " + number,
                leaf.replace(old, io.cordon.core.journal.Enclosure.commitment(salt, after))
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(Run.cordon(data, "journal", "verify").code())
                .as("and the tree tells")
                .isEqualTo(ExitCode.HIT);
    }

    @Test
    void anAnswerOfAnotherVersionIsComparedAndSaysSo() throws IOException {
        twoEditions();
        long number = number(Run.cordon(data, "screen", "Anna Andere", "--record", "--json"));
        byte[] setting =
                stored(data, "SELECT bytes FROM journal_document WHERE CAST(bytes AS TEXT) LIKE '%\"lists\"%'");
        String other = new String(setting, java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"engine\":\"" + Engine.VERSION, "\"engine\":\"0.0.9");
        byte[] bytes = other.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String sha256 = io.cordon.core.journal.Draft.Document.of(bytes).sha256();
        String was = io.cordon.core.journal.Draft.Document.of(setting).sha256();
        tamper(
                data,
                "UPDATE journal_document SET bytes = ?, sha256 = '" + sha256 + "' WHERE sha256 = '" + was + "'",
                bytes);
        String leaf = new String(
                stored(data, "SELECT leaf FROM journal_entry WHERE entry = " + number),
                java.nio.charset.StandardCharsets.UTF_8);
        tamper(
                data,
                "UPDATE journal_entry SET leaf = ? WHERE entry = " + number,
                leaf.replace(was, sha256).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Run replay = Run.cordon(data, "replay", Long.toString(number)).done();
        assertThat(replay.err()).contains("answered by version 0.0.9");
        assertThat(replay.out()).contains("1 identical");
    }

    @Test
    void whatCannotBeReplayedIsSaid() throws IOException {
        assertThat(Run.cordon(data, "replay", "1").err()).contains("nothing is recorded");
        twoEditions();
        assertThat(Run.cordon(data, "replay", "0").err()).contains("entry 0 is no screening");
        assertThat(Run.cordon(data, "replay", "9").err()).contains("no entry 9");
        assertThat(Run.cordon(data, "replay").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.cordon(data, "replay", "--all", "1").code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.cordon(data, "screen", "--article", "x", "--record").err())
                .contains("not for an article");
    }
}

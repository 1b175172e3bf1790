package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal as its users see it. */
class JournalTest {
    @TempDir
    Path data = Path.of("");

    @TempDir
    Path output = Path.of("");

    @BeforeEach
    void threeScreenings() {
        Run.cordon(data, "screen", "Sergey Aksyonov", "Nobody Atall", "--record")
                .done();
        Run.cordon(data, "screen", "Anna Andere", "--record").done();
    }

    private String key() {
        return Run.cordon(data, "journal", "key").done().out().strip();
    }

    private Path checkpoint() {
        Path file = output.resolve("checkpoint");
        Run.cordon(data, "journal", "checkpoint", "--output", file.toString()).done();
        return file;
    }

    @Test
    void theJournalIsSoundAndTellsWhatIsSigned() {
        Run verify = Run.cordon(data, "journal", "verify").done();
        assertThat(verify.out()).contains("4 entries, 2 checkpoints, 0 erased: all is as it was written.");
        assertThat(verify.out()).contains("the first 4 entries, by " + key());
        Map<String, Object> json =
                Run.cordon(data, "journal", "verify", "--json").done().json().getFirst();
        assertThat(json).containsEntry("sound", true);
        assertThat(Run.cordon(data, "journal", "show", "0").done().out()).contains("Entry 0: policy");
        assertThat(Run.cordon(data, "journal", "show", "1").done().out())
                .contains("Entry 1: screening", "Sergey Aksyonov", "\"hits\":[{");
        assertThat(Run.cordon(data, "journal", "show", "1", "--json")
                        .done()
                        .json()
                        .getFirst())
                .containsKeys("leaf", "salt", "subject", "answer", "setting");
    }

    @Test
    void aBackupIsRestoredByUsingItAndAnswersAndVerifiesAsTheOther() {
        Path backup = output.resolve("backup");
        Run made =
                Run.cordon(data, "store", "backup", "--to", backup.toString()).done();
        assertThat(made.out()).contains("the journal's 4 entries verify there");
        Run verify = Run.cordon(backup, "journal", "verify", "--key", key()).done();
        assertThat(verify.out()).contains("4 entries", "all is as it was written");
        assertThat(Run.cordon(backup, "journal", "show", "1", "--json").done().out())
                .isEqualTo(Run.cordon(data, "journal", "show", "1", "--json")
                        .done()
                        .out());
        Run.cordon(backup, "screen", "Sergey Aksyonov", "--record").done();
        Run.cordon(backup, "journal", "verify", "--key", key()).done();
        Run again = Run.cordon(data, "store", "backup", "--to", backup.toString());
        assertThat(again.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err()).contains("new or empty");
    }

    @Test
    void aProofIsCheckedWithoutTheJournal() throws IOException {
        Path proof = output.resolve("proof.json");
        Run.cordon(data, "journal", "prove", "2", "--output", proof.toString()).done();
        assertThat(Files.size(proof)).isLessThan(2000);
        Path elsewhere = output.resolve("elsewhere");
        Run check = Run.cordon(elsewhere, "journal", "check", proof.toString(), "--key", key())
                .done();
        assertThat(check.out()).contains("The proof holds: entry 2 is among the 4 entries");
        assertThat(elsewhere).doesNotExist();
        assertThat(Run.cordon(data, "journal", "check", proof.toString()).done().out())
                .contains("holds");

        String text = Files.readString(proof);
        Files.writeString(proof, text.replace("\"entry\":2", "\"entry\":1"));
        Run wrong = Run.cordon(elsewhere, "journal", "check", proof.toString(), "--key", key());
        assertThat(wrong.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err()).contains("does not lead from entry 1");
        Files.writeString(proof, "no proof");
        assertThat(Run.cordon(data, "journal", "check", proof.toString()).err()).contains("a proof as cordon journal");
        assertThat(Run.cordon(data, "journal", "prove", "99").err()).contains("no entry 99");
    }

    @Test
    void aJournalThatGrewIsConsistentAndOneThatWasRewrittenIsNot() throws IOException {
        Path old = checkpoint();
        assertThat(Files.readAllLines(old).get(1)).isEqualTo("4");
        Run.cordon(data, "screen", "Somebody Else", "--record").done();
        assertThat(Run.cordon(data, "journal", "consistency", old.toString())
                        .done()
                        .out())
                .contains("5 entries begin with the 4");
        Run.cordon(data, "journal", "consistency", old.toString(), "--json").done();
        byte[] nodes = ReplayTest.stored(data, "SELECT nodes FROM journal_entry WHERE entry = 3");
        nodes[nodes.length - 1] ^= 1;
        ReplayTest.tamper(data, "UPDATE journal_entry SET nodes = ? WHERE entry = 3", nodes);
        Run rewritten = Run.cordon(data, "journal", "consistency", old.toString());
        assertThat(rewritten.code()).isEqualTo(ExitCode.HIT);
        assertThat(rewritten.out()).contains("REWRITTEN");
        Run verify = Run.cordon(data, "journal", "verify");
        assertThat(verify.code()).isEqualTo(ExitCode.HIT);
        assertThat(verify.out()).contains("WRONG: entry 3: an inner node");
    }

    @Test
    void anErasureIsRecordedVerifiesAndReplaysAsErased() throws IOException {
        Path proof = output.resolve("proof.json");
        Run.cordon(data, "journal", "prove", "1", "--output", proof.toString()).done();
        Run.cordon(data, "journal", "erase", "1", "--reason", "request 2026/17").done();
        assertThat(Run.cordon(data, "journal", "verify").done().out())
                .contains("5 entries")
                .contains("1 erased: all is");
        assertThat(Run.cordon(data, "journal", "check", proof.toString()).done().out())
                .contains("holds");
        assertThat(Run.cordon(data, "journal", "show", "1").done().out())
                .contains("erased; entry 4 tells")
                .doesNotContain("Aksyonov");
        assertThat(Run.cordon(data, "journal", "show", "4").done().out()).contains("erasure", "request 2026/17");
        assertThat(Run.cordon(data, "replay", "--all").done().out()).contains("2 identical, 0 different, 1 erased");
        assertThat(Run.cordon(data, "journal", "erase", "1", "--reason", "again")
                        .err())
                .contains("erased already");
        for (String file : List.of("cordon.db", "cordon.db-wal")) {
            Path path = data.resolve(file);
            if (Files.exists(path)) {
                assertThat(new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as("no copy is left in %s", file)
                        .doesNotContain("{\"kind\":\"unknown\",\"names\":[\"Sergey Aksyonov\"]}");
            }
        }
    }

    @Test
    void everythingIsWrittenOut() throws IOException {
        List<Map<String, Object>> lines = Run.cordon(data, "journal", "export", "--format", "jsonl")
                .done()
                .json();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).containsKeys("entry", "leaf", "salt", "subject", "answer");
        assertThat(Run.cordon(data, "journal", "export", "--without-personal-data")
                        .done()
                        .out())
                .doesNotContain("Aksyonov");
        Path csv = output.resolve("journal.csv");
        Run.cordon(data, "journal", "export", "--format", "csv", "--output", csv.toString())
                .done();
        assertThat(Files.readAllLines(csv)).hasSize(5);
        assertThat(Files.readAllLines(csv).get(1)).startsWith("0,policy,");
    }

    @Test
    void whereThereIsNoJournalNoneIsMade() {
        Path none = output.resolve("none");
        for (String command : List.of("verify", "key", "checkpoint", "export")) {
            assertThat(Run.cordon(none, "journal", command).err()).contains("there is no journal in");
        }
        assertThat(none).doesNotExist();
        assertThat(Run.cordon(data, "journal").code()).isEqualTo(ExitCode.BAD_INPUT);
    }
}

package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.answers.KeptSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second start answers from the snapshot that the first one kept; it never answers from one that is out of date. */
class KeptSnapshotsTest {
    @TempDir
    Path data = Path.of("");

    @TempDir
    Path input = Path.of("");

    private String answer() {
        Run run = Run.cordon(data, "screen", "Ivan Ivanovich Testov", "--as-of", "2026-02-01", "--json");
        assertThat(run.code()).as("%s", run).isZero();
        return run.out();
    }

    private void imported(String name, String published) throws IOException {
        Path file = input.resolve(published + ".csv");
        Files.writeString(
                file,
                "id,kind,name,programme,measures,listed_on\nP1,person," + name + ",house,asset-freeze,2014-03-17\n");
        Run run = Run.cordon(data, "import", "house-test", file.toString(), "--published", published);
        assertThat(run.code()).as("%s", run).isZero();
    }

    private List<Path> kept() throws IOException {
        Path folder = data.resolve(KeptSnapshots.FOLDER);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".snapshot")).toList());
        }
    }

    @Test
    void whatTheDatabaseHoldsIsReadAnewOnlyOnceItHasChanged() throws IOException {
        imported("Ivan Ivanovich Testov", "2026-01-01");
        answer();
        Path folder = data.resolve(KeptSnapshots.FOLDER);
        List<Path> contents;
        try (Stream<Path> files = Files.list(folder)) {
            contents =
                    files.filter(file -> file.toString().endsWith(".contents")).toList();
        }
        assertThat(contents).hasSize(1);
        var written = Files.getLastModifiedTime(contents.getFirst());
        // Were it read anew, it would be written anew.
        Files.setLastModifiedTime(contents.getFirst(), java.nio.file.attribute.FileTime.fromMillis(1_000_000_000_000L));
        answer();
        assertThat(Files.getLastModifiedTime(contents.getFirst())).isLessThan(written);
    }

    @Test
    void theFirstStartKeepsASnapshotAndTheSecondAnswersTheSameFromIt() throws IOException {
        imported("Ivan Ivanovich Testov", "2026-01-01");
        String first = answer();
        assertThat(kept()).hasSize(1);
        Path file = kept().getFirst();
        var written = Files.getLastModifiedTime(file);

        assertThat(answer()).isEqualTo(first);

        assertThat(kept()).containsExactly(file);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(first).contains("house-test:P1");
    }

    @Test
    void afterAnImportTheAnswerIsFromTheNewEdition() throws IOException {
        imported("Ivan Ivanovich Testov", "2026-01-01");
        assertThat(answer()).contains("house-test:P1");
        imported("Pyotr Petrovich Other", "2026-01-15");
        assertThat(answer()).doesNotContain("house-test:P1");
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aDamagedSnapshotIsBuiltAgain() throws IOException {
        imported("Ivan Ivanovich Testov", "2026-01-01");
        String first = answer();
        Path file = kept().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(answer()).isEqualTo(first);
        assertThat(Files.readAllBytes(file)).isNotEqualTo(bytes);
    }

    @Test
    void whereNoneCanBeKeptTheAnswerIsTheSame() throws IOException {
        imported("Ivan Ivanovich Testov", "2026-01-01");
        Files.writeString(data.resolve(KeptSnapshots.FOLDER), "a file stands in the folder's place");
        assertThat(answer()).contains("house-test:P1");
    }

    @Test
    void onlyTheLatestAreKept() throws IOException {
        imported("Ivan Ivanovich Testov", "2026-01-01");
        for (int day = 1; day <= 7; day++) {
            Run run = Run.cordon(data, "screen", "Testov", "--as-of", "2026-02-0" + day);
            assertThat(run.code()).isZero();
        }
        assertThat(kept()).hasSizeLessThanOrEqualTo(4);
    }
}

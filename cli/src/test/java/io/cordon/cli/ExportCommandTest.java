package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported is imported again; a house's own file is imported by its mapping. */
class ExportCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theSampleGoesOutAndComesBack() throws IOException {
        int targets = Run.cordon(folder.resolve("none"), "targets", "--as-of", "2014-07-09", "--json")
                .done()
                .json()
                .size();
        for (String format : new String[] {"ftm", "simple"}) {
            Path file = folder.resolve("export." + format);
            Run export = Run.cordon(
                            folder.resolve("none"),
                            "export",
                            "--format",
                            format,
                            "--as-of",
                            "2014-07-09",
                            "--output",
                            file.toString())
                    .done();
            assertThat(export.out()).contains("As of 2014-07-09: " + targets + " targets written to");
            Path data = folder.resolve("data-" + format);
            Run.cordon(data, "import", "copy", "--published", "2014-07-09", file.toString())
                    .done();
            assertThat(Run.cordon(data, "targets", "--list", "copy", "--as-of", "2014-07-09", "--json")
                            .done()
                            .json())
                    .hasSize(targets);
            assertThat(Run.cordon(data, "screen", "Sergey Aksyonov", "--as-of", "2014-07-09")
                            .done()
                            .out())
                    .contains("copy:");
        }
    }

    @Test
    void aFormatThatIsNotKnownAndAFolderThatIsNotThereAreSaid() {
        Path nowhere = folder.resolve("not/there.json");
        Run unknown = Run.cordon(folder, "export", "--format", "xml", "--output", nowhere.toString());
        assertThat(unknown.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("--format xml is not known; ftm or simple was expected");
        Run unwritable = Run.cordon(folder, "export", "--format", "ftm", "--output", nowhere.toString());
        assertThat(unwritable.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unwritable.err()).contains("cannot be written");
    }

    @Test
    void aHousesOwnFileIsImportedByItsMapping() throws IOException {
        Path csv = Files.writeString(folder.resolve("stop.csv"), "Nr;Name\n1;Ivo Hoeven\n");
        Path mapping = Files.writeString(
                folder.resolve("stop.yaml"),
                "separator: \";\"\npublished: 2026-11-02\nfields: {id: Nr, name: Name, measures: {value: asset-freeze}}\n");
        Path data = folder.resolve("data");
        Run.cordon(data, "import", "stop", "--mapping", mapping.toString(), csv.toString())
                .done();
        assertThat(Run.cordon(data, "screen", "Ivo Hoeven").done().out()).contains("stop:1");
        Run refused = Run.cordon(data, "import", "un-sc", "--mapping", mapping.toString(), csv.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("a mapping is for a house list");
    }
}

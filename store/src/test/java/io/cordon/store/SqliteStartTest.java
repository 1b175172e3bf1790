package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process loads that uses a data folder alone: the command line's start must not pay for a database that it does not use. */
class SqliteStartTest {
    @TempDir
    Path folder = Path.of("");

    static final class Uses {
        private Uses() {}

        public static void main(String[] arguments) {
            try (Stores stores = Stores.open(StoreLocation.in(Path.of(arguments[0])))) {
                stores.journal().append(TestDrafts.screening(1));
                stores.attempts().lastGood(List.of("un-sc"));
                System.out.println("used " + stores.store().lists());
            }
        }
    }

    @Test
    void nothingOfPostgresIsLoaded() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Uses.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).isZero();
        assertThat(said).contains("used []");
        assertThat(said).anyMatch(line -> line.contains("io.cordon.store.SqliteDatabase"));
        assertThat(said)
                .noneMatch(line -> line.contains("org.flywaydb")
                        || line.contains("com.zaxxer.hikari")
                        || line.contains("org.postgresql")
                        || line.contains("io.cordon.store.Postgres"));
    }
}

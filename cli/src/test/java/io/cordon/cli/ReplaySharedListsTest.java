package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Screenings recorded while five editions of the US list come in one after the other, all made again afterwards.
 * {@code -Dcordon.replay.screenings=10000} takes as many; a few by default.
 */
class ReplaySharedListsTest {
    private static final int SCREENINGS = Integer.getInteger("cordon.replay.screenings", 500);

    private static final String[][] EDITIONS = {
        {"2015-01-31", "2015-01-seavoyage/sdn.csv"},
        {"2018-01-31", "2018-01-archerimpact/sdn.csv"},
        {"2019-07-25", "2019-07-25-faiyaz72/sdn.csv", "2019-07-25-faiyaz72/alt.csv", "2019-07-25-faiyaz72/add.csv"},
        {"2021-06-30", "2021-06-moov-bench/sdn.csv", "2021-06-moov-bench/alt.csv", "2021-06-moov-bench/add.csv"},
        {"2022-11-30", "2022-11-30-jackdwyer/sdn.csv.xz"}
    };

    @TempDir
    Path data = Path.of("");

    @TempDir
    Path input = Path.of("");

    @Test
    void everyScreeningAcrossFiveEditionsReplaysIdentically() throws IOException {
        List<String> listed = names(Path.of(SharedLists.list("us-ofac-sdn/2019-07-25-faiyaz72/sdn.csv")));
        Random random = new Random(12);
        for (String[] edition : EDITIONS) {
            List<String> words = new ArrayList<>(List.of("--published", edition[0], "--accept-shrink"));
            for (int i = 1; i < edition.length; i++) {
                words.add(SharedLists.list("us-ofac-sdn/" + edition[i]));
            }
            SharedLists.add(data, "us-ofac-sdn", words.toArray(String[]::new));
            Path customers = customers(listed, random);
            Run.cordon(
                            data,
                            "screen",
                            "--customers",
                            customers.toString(),
                            "--output",
                            input.resolve("results" + edition[0] + ".csv").toString(),
                            "--record",
                            "--as-of",
                            edition[0])
                    .done();
        }
        long start = System.nanoTime();
        Run replay = Run.cordon(data, "replay", "--all").done();
        System.out.printf("replay: %s (%.1f s)%n", replay.out().strip(), (System.nanoTime() - start) / 1e9);
        assertThat(replay.out())
                .contains(SCREENINGS / EDITIONS.length * EDITIONS.length + " screenings in 5 settings: "
                        + SCREENINGS / EDITIONS.length * EDITIONS.length + " identical, 0 different");
        assertThat(Files.readAllLines(input.resolve("results2021-06-30.csv")))
                .as("there is something to compare")
                .filteredOn(line -> line.contains(",hit,"))
                .hasSizeGreaterThan(SCREENINGS / 20);
        Run.cordon(data, "journal", "verify").done();
    }

    private static List<String> names(Path sdn) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(sdn, StandardCharsets.ISO_8859_1)) {
            String[] parts = line.split("\"", -1);
            if (parts.length > 2 && parts[1].length() > 6) {
                names.add(parts[1]);
            }
        }
        assertThat(names).hasSizeGreaterThan(5_000);
        return names;
    }

    /** Half of them listed, some with a slip; half made up. */
    private Path customers(List<String> listed, Random random) throws IOException {
        StringBuilder text = new StringBuilder("id,name,birth_date,country\n");
        for (int i = 0; i < SCREENINGS / EDITIONS.length; i++) {
            String name = listed.get(random.nextInt(listed.size()));
            if (i % 2 == 0) {
                String[] words = name.split("[ ,]+");
                name = words[0] + " "
                        + listed.get(random.nextInt(listed.size())).split("[ ,]+")[0] + "son";
            } else if (i % 5 == 0) {
                int at = 1 + random.nextInt(name.length() - 2);
                name = name.substring(0, at) + name.substring(at + 1);
            }
            text.append("C").append(i).append(",\"").append(name).append("\",");
            text.append(i % 3 == 0 ? "196" + i % 10 + "-0" + (1 + i % 9) + "-11" : "")
                    .append(',');
            text.append(i % 4 == 0 ? "Russia" : "").append('\n');
        }
        return Files.writeString(input.resolve("customers.csv"), text);
    }
}

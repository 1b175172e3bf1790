package io.cordon.store;

import io.cordon.core.model.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process of its own that imports one edition after another, saying on its output what it is about to do and what came
 * of it: {@code begin 3}, {@code ADDED 3}.
 */
final class ImportingProcess {
    static final String LIST = "us-ofac-sdn";
    static final int TARGETS = 1_000;

    private ImportingProcess() {}

    /** Imports the editions numbered from first to last, inclusive. */
    static Process start(Path folder, int first, int last) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(first),
                        Integer.toString(last))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) {
        try (Store store = SqliteStore.open(Path.of(arguments[0]))) {
            for (int number = Integer.parseInt(arguments[1]); number <= Integer.parseInt(arguments[2]); number++) {
                NewEdition edition = edition(number);
                System.out.println("begin " + number);
                System.out.println(store.add(edition).kind() + " " + number);
            }
        }
    }

    /** The same for the same number in every process: half of the targets differ from one number to the next. */
    static NewEdition edition(int number) {
        Random random = new Random(number);
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < TARGETS; i++) {
            String state = random.nextBoolean() ? "always the same" : "as of edition " + number;
            targets.add(TestEditions.target(LIST, i, state));
        }
        return TestEditions.edition(LIST, TestEditions.DAY.plusDays(number), targets, "edition " + number);
    }
}

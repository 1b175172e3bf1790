package io.cordon.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process of its own that appends to the journal with several threads and imports editions beside, saying each number once it
 * was acknowledged: {@code ack 17 2003}, where the second number says what the entry is about.
 */
final class RecordingProcess {
    private static final int THREADS = 6;

    private RecordingProcess() {}

    /** @param entries that each thread appends at most */
    static Process start(Path folder, int first, int entries) throws IOException {
        return start(folder, Optional.empty(), first, entries);
    }

    /** @param address of a database, where it is not the folder's own */
    static Process start(Path folder, Optional<String> address, int first, int entries) throws IOException {
        return start(folder, address, first, entries, Map.of());
    }

    /** @param environment more variables */
    static Process start(Path folder, Optional<String> address, int first, int entries, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                RecordingProcess.class.getName(),
                folder.toString(),
                Integer.toString(first),
                Integer.toString(entries)));
        address.ifPresent(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    public static void main(String[] arguments) throws InterruptedException {
        int first = Integer.parseInt(arguments[1]);
        int entries = Integer.parseInt(arguments[2]);
        Optional<String> address = arguments.length > 3 ? Optional.of(arguments[3]) : Optional.empty();
        try (Journal journal = Stores.openJournal(StoreLocation.of(Path.of(arguments[0]), address))) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int thread = t;
                threads.add(Thread.ofPlatform().start(() -> append(journal, first + thread * 100_000, entries)));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static void append(Journal journal, int first, int entries) {
        for (int i = 0; i < entries; i++) {
            long number = journal.append(TestDrafts.screening(first + i));
            synchronized (RecordingProcess.class) {
                System.out.println("ack " + number + " " + (first + i));
            }
        }
    }
}

package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.journal.Leaf;
import io.cordon.store.Journal;
import io.cordon.store.SqliteJournal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server killed under load, again and again: what it acknowledged is in the journal, which verifies. */
class KilledServerTest {
    private static final int ROUNDS = 5;
    private static final int ASKERS = 4;
    private static final Pattern LISTENS = Pattern.compile("listens at http://127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    Path data = Path.of("");

    private String administrator = "";
    private String screener = "";

    private record Child(Process process, int port) {}

    private Child start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.cordon.server.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher key = Asked.KEY.matcher(line);
            if (key.find()) {
                administrator = key.group();
            }
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return new Child(process, Integer.parseInt(listens.group(1)));
            }
        }
        throw new AssertionError("the server did not start:\n" + said);
    }

    @Test
    void everyAcknowledgedScreeningOutlivesAKill() throws IOException, InterruptedException {
        Random random = new Random(13);
        Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        for (int round = 0; round < ROUNDS; round++) {
            Child child = start();
            if (screener.isEmpty()) {
                HttpResponse<String> made = Asked.send(
                        child.port(),
                        "POST",
                        "/api/v1/keys",
                        administrator,
                        "application/json",
                        "{\"name\":\"load\",\"role\":\"screener\"}");
                screener = String.valueOf(Asked.json(made.body()).get("key"));
            }
            int before = acknowledged.size();
            Thread[] askers = new Thread[ASKERS];
            for (int i = 0; i < ASKERS; i++) {
                askers[i] = Thread.ofVirtual().start(() -> ask(child.port(), acknowledged));
            }
            long deadline = System.currentTimeMillis() + 60_000;
            while (acknowledged.size() < before + 20 && System.currentTimeMillis() < deadline) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(300));
            child.process().destroyForcibly().waitFor();
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(acknowledged.size()).as("answers in round %s", round).isGreaterThan(before);
        }
        try (Journal journal = SqliteJournal.open(data)) {
            assertThat(acknowledged).doesNotHaveDuplicates();
            for (long number : acknowledged) {
                assertThat(journal.entry(number).orElseThrow().leaf().kind()).isEqualTo(Leaf.Kind.SCREENING);
            }
            assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
        }
    }

    private void ask(int port, Queue<Long> acknowledged) {
        while (true) {
            try {
                HttpResponse<String> response = Asked.send(
                        port,
                        "POST",
                        "/api/v1/screenings",
                        screener,
                        "application/json",
                        "{\"name\":\"Sergey Aksyonov\"}");
                if (response.statusCode() == 200) {
                    acknowledged.add(((Number) Asked.json(response.body()).getOrDefault("screening", -1)).longValue());
                }
            } catch (UncheckedIOException e) {
                return; // the server is gone
            }
        }
    }
}

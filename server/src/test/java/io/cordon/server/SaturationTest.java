package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.journal.Leaf;
import io.cordon.store.Journal;
import io.cordon.store.SqliteJournal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More than a small server can hold, and a server that is told to stop in the middle of its work. */
class SaturationTest {
    private static final int ASKERS = 60;
    private static final int EACH = 3;

    @TempDir
    Path data = Path.of("");

    @Test
    void withASmallHeapTheLargestBodiesFromManyAtOnceAreRefusedInTurnAndNothingBreaks()
            throws IOException, InterruptedException {
        // Bodies that grow most when they are read: a mebibyte of empty objects.
        String large = "{\"name\":\"A\",\"extra\":[" + "{},".repeat((1 << 20) / 3 - 20) + "{}]}";
        String small = "{\"name\":\"Sergey Aksyonov\"}";
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        Queue<Integer> ofSmall = new ConcurrentLinkedQueue<>();
        try (Child child = Child.started(data, "160m", Map.of(), "--cordon.limits.body-time=5m")) {
            String key = child.key("screener");
            List<Thread> askers = new ArrayList<>();
            for (int i = 0; i < ASKERS; i++) {
                int number = i;
                askers.add(Thread.ofVirtual().start(() -> {
                    for (int n = 0; n < EACH; n++) {
                        boolean asksLittle = (number + n) % 3 == 0;
                        HttpResponse<String> response = Asked.send(
                                child.port,
                                "POST",
                                "/api/v1/screenings",
                                key,
                                "application/json",
                                asksLittle ? small : large);
                        (asksLittle ? ofSmall : statuses).add(response.statusCode());
                    }
                }));
            }
            for (Thread asker : askers) {
                asker.join();
            }
            assertThat(child.process.isAlive()).isTrue();
            assertThat(statuses).isNotEmpty().isSubsetOf(400, 429, 503);
            assertThat(ofSmall).isNotEmpty().isSubsetOf(200, 429, 503);
            HttpResponse<String> after =
                    Asked.send(child.port, "POST", "/api/v1/screenings", key, "application/json", small);
            assertThat(after.statusCode()).isEqualTo(200);
            child.stop();
            assertThat(child.said()).doesNotContain("OutOfMemoryError");
        }
    }

    private static void line(OutputStream out, String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String answered(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains("\"screening\"")) {
                return line;
            }
        }
        return "";
    }

    @Test
    void toldToStopItEndsABatchThatIsUnderWayAndTakesNothingNew() throws IOException, InterruptedException {
        try (Child child = Child.started(data, "512m", Map.of());
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), child.port)) {
            socket.setSoTimeout(30_000);
            String key = child.key("screener");
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/screenings/batch HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer " + key
                            + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            line(out, "{\"ref\":\"0\",\"name\":\"Sergey Aksyonov\"}");
            assertThat(answered(in)).contains("\"ref\":\"0\"");

            child.stop(); // SIGTERM
            boolean refused = false;
            for (int i = 0; i < 100 && !refused; i++) {
                try (Socket another = new Socket(InetAddress.getLoopbackAddress(), child.port)) {
                    Thread.sleep(50);
                    assertThat(another.isConnected()).isTrue();
                } catch (ConnectException e) {
                    refused = true;
                }
            }
            assertThat(refused).as("new connections are refused").isTrue();
            assertThat(child.process.isAlive()).isTrue();
            for (int i = 1; i <= 5; i++) {
                line(out, "{\"ref\":\"" + i + "\",\"name\":\"Sergey Aksyonov\"}");
                assertThat(answered(in)).contains("\"ref\":\"" + i + "\"");
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            long ended = System.nanoTime();
            child.process.waitFor();
            assertThat((System.nanoTime() - ended) / 1e9).isLessThan(20);
        }
        int[] found = {0};
        try (Journal journal = SqliteJournal.open(data)) {
            journal.each(0, entry -> found[0] += entry.leaf().kind() == Leaf.Kind.SCREENING ? 1 : 0);
            assertThat(journal.verify(journal.key(), done -> {}).problems()).isEmpty();
        }
        assertThat(found[0]).isEqualTo(6);
    }
}

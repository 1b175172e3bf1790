package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.screen.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much may be asked: often, at once, long, slowly. */
class LimitsTest {
    private static final String BODY = "{\"name\":\"Somebody\"}";

    @TempDir
    Path data = Path.of("");

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    private Asked started(String... set) {
        Asked asked = Asked.started(data, Policy.balanced(), set);
        open.add(asked);
        return asked;
    }

    /** A connection on which bytes are sent by hand. */
    private Socket connected(Asked asked, String text) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), asked.server().port());
        open.add(socket);
        socket.setSoTimeout(30_000);
        send(socket, text);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String firstLine(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private static String head(String method, String path, String key, String more) {
        return method + " " + path + " HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer " + key + "\r\n" + more + "\r\n";
    }

    @Test
    void aCallerThatAsksTooOftenIsToldWhenToAskAgainAndOthersAreNotHeldUp() throws InterruptedException {
        Asked first = Asked.started(data, Policy.balanced());
        String slow = first.key("screener");
        String quick = first.key("screener");
        first.close();
        Asked asked = started(
                "cordon.limits.keys[" + slow.substring(7, 23) + "].requests-per-second=2",
                "cordon.limits.keys[" + slow.substring(7, 23) + "].burst=5");
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> response = asked.post("/api/v1/screenings", slow, BODY);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("RateLimit-Policy").orElse(""))
                    .contains("q=5");
        }
        HttpResponse<String> refused = asked.post("/api/v1/screenings", slow, BODY);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("RateLimit").orElse("")).contains("r=0");
        assertThat(refused.body()).contains("too-many-requests");
        for (int i = 0; i < 20; i++) {
            assertThat(asked.post("/api/v1/screenings", quick, BODY).statusCode())
                    .isEqualTo(200);
        }
        Thread.sleep(1100);
        assertThat(asked.post("/api/v1/screenings", slow, BODY).statusCode()).isEqualTo(200);
    }

    @Test
    void aNetworkThatIsRefusedTooOftenGets429AndValidKeysFromItAreNotHeldUp() {
        Asked asked = started("cordon.limits.refused-per-minute=10");
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            statuses.add(asked.get("/api/v1/lists", "nonsense").statusCode());
        }
        assertThat(statuses.subList(0, 10)).containsOnly(401);
        assertThat(statuses.subList(12, 15)).containsOnly(429);
        assertThat(asked.get("/api/v1/lists", asked.key("analyst")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLongIsRefusedBeforeItIsRead() throws IOException {
        Asked first = Asked.started(data, Policy.balanced());
        String small = first.key("screener");
        String usual = first.key("screener");
        first.close();
        Asked asked = started("cordon.limits.keys[" + small.substring(7, 23) + "].body=1KB");
        Socket socket = connected(
                asked,
                head(
                        "POST",
                        "/api/v1/screenings",
                        small,
                        "Content-Type: application/json\r\nContent-Length: 2000\r\n"));
        assertThat(firstLine(socket)).contains("413");
        // Where no length is stated, it is told on the way.
        Socket chunked = connected(
                asked,
                head(
                                "POST",
                                "/api/v1/screenings",
                                small,
                                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
                        + "7d0\r\n" + "x".repeat(2000) + "\r\n");
        assertThat(firstLine(chunked)).contains("413");
        assertThat(asked.post("/api/v1/screenings", usual, "{\"name\":\"" + "A".repeat(1500) + "\"}")
                        .statusCode())
                .isNotEqualTo(413);
    }

    @Test
    void aBodyThatTricklesIsGivenUp() throws IOException, InterruptedException {
        Asked asked = started("cordon.limits.body-time=1s");
        Socket socket = connected(
                asked,
                head(
                        "POST",
                        "/api/v1/screenings",
                        asked.key("screener"),
                        "Content-Type: application/json\r\nContent-Length: 100\r\n"));
        long began = System.nanoTime();
        for (int i = 0; i < 20 && socket.getInputStream().available() == 0; i++) {
            send(socket, " ");
            Thread.sleep(200);
        }
        assertThat(firstLine(socket)).contains("408");
        assertThat((System.nanoTime() - began) / 1e9).isLessThan(10);
    }

    @Test
    void aConnectionThatSaysNothingIsClosedAndHeadersHaveALimit() throws IOException {
        Asked asked = started("server.tomcat.connection-timeout=1s");
        Socket silent = connected(asked, "GET /livez HTT");
        assertThat(silent.getInputStream().read()).isEqualTo(-1);
        Socket lengthy = connected(asked, head("GET", "/livez", "x".repeat(10_000), ""));
        assertThat(firstLine(lengthy)).contains("400");
    }

    @Test
    void batchesOfOneCallerAreBounded() throws IOException, InterruptedException {
        Asked asked = started("cordon.limits.batches-at-once=2");
        String key = asked.key("screener");
        String begin = head(
                        "POST",
                        "/api/v1/screenings/batch",
                        key,
                        "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n")
                + "14\r\n" + BODY + "\n\r\n";
        Socket one = connected(asked, begin);
        Socket two = connected(asked, begin);
        assertThat(firstLine(one)).contains("200");
        assertThat(firstLine(two)).contains("200");
        assertThat(firstLine(connected(asked, begin))).contains("429");
        send(one, "0\r\n\r\n");
        Thread.sleep(500);
        assertThat(firstLine(connected(asked, begin))).contains("200");
    }

    @Test
    void whoFindsNoRoomForABodyGets503AndIsToldToAskAgain() throws IOException {
        Asked asked = started("cordon.limits.bodies-in-memory=64KB", "cordon.limits.patience=200ms");
        String key = asked.key("screener");
        String analyst = asked.key("analyst");
        Socket holds = connected(
                asked,
                head("POST", "/api/v1/screenings", key, "Content-Type: application/json\r\nContent-Length: 65000\r\n"));
        HttpResponse<String> busy = asked.post("/api/v1/screenings", key, BODY);
        for (int i = 0; i < 50 && busy.statusCode() == 200; i++) {
            busy = asked.post("/api/v1/screenings", key, BODY); // until the other has got its room
        }
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.body()).contains("busy");
        assertThat(busy.headers().firstValue("Retry-After")).contains("1");
        assertThat(asked.get("/api/v1/lists", analyst).statusCode())
                .as("what has no body needs no room")
                .isEqualTo(200);
        holds.close();
    }
}

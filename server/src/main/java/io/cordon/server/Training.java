package io.cordon.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A server that starts on the built-in sample in a folder of its own, answers itself for a while and ends: run once, so that the
 * JVM keeps what a start loads and links and what was called often (JEP 483, JEP 515), and later starts are quick.
 */
final class Training {
    private static final int ROUNDS = 1_500;
    private static final Pattern KEY = Pattern.compile("cordon_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
    private static final List<String> NAMES = List.of(
            "Sergey Aksyonov",
            "Maria Petrova",
            "Ahmed Al-Rashid",
            "Wang Wei",
            "\u0418\u0432\u0430\u043d \u041f\u0435\u0442\u0440\u043e\u0432",
            "Bank Rossiya Ltd");

    private Training() {}

    /** Runs it. */
    static void run(Function<Path, ServerSettings> settings) {
        try {
            Path folder = Files.createTempDirectory("cordon-training");
            try {
                ByteArrayOutputStream shown = new ByteArrayOutputStream();
                try (CordonServer server = CordonServer.start(
                        settings.apply(folder), new PrintStream(shown, true, StandardCharsets.UTF_8))) {
                    ask(
                            server.port(),
                            key(shown.toString(StandardCharsets.UTF_8)).orElseThrow());
                }
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> key(String text) {
        Matcher key = KEY.matcher(text);
        return key.find() ? Optional.of(key.group()) : Optional.empty();
    }

    private static void ask(int port, String administrator) throws IOException, InterruptedException {
        String here = "http://127.0.0.1:" + port;
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String made = post(client, here + "/api/v1/keys", administrator, "{\"name\":\"t\",\"role\":\"analyst\"}");
        String key = key(made).orElseThrow();
        for (int i = 0; i < ROUNDS; i++) {
            String name = NAMES.get(i % NAMES.size());
            post(client, here + "/api/v1/screenings", key, "{\"name\":\"" + name + "\"}");
            post(
                    client,
                    here + "/match/default",
                    key,
                    "{\"queries\":{\"q\":{\"schema\":\"LegalEntity\",\"properties\":{\"name\":[\"" + name + "\"]}}}}");
        }
    }

    private static String post(HttpClient client, String address, String key, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

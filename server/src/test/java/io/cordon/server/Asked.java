package io.cordon.server;

import io.cordon.answers.DataFolder;
import io.cordon.core.journal.Leaf;
import io.cordon.core.screen.Policy;
import io.cordon.server.setup.Configured;
import io.cordon.store.Journal;
import io.cordon.store.SqliteJournal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A server on a free port, and requests to it over HTTP. */
final class Asked implements AutoCloseable {
    static final Pattern KEY = Pattern.compile("cordon_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final CordonServer server;
    final String administrator;

    private Asked(Path data, CordonServer server, String administrator) {
        this.data = data;
        this.server = server;
        this.administrator = administrator;
    }

    static Asked started(Path data, Policy policy, String... set) {
        return started(new DataFolder(data, Optional.empty()), policy, set);
    }

    static Asked started(DataFolder folder, Policy policy, String... set) {
        List<String> arguments = Arrays.stream(set).map(one -> "--" + one).toList();
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        CordonServer server = CordonServer.start(
                new ServerSettings(
                        "127.0.0.1",
                        0,
                        folder,
                        List.of(),
                        policy,
                        false,
                        Optional.empty(),
                        Configured.read(arguments).cordon(),
                        arguments),
                new PrintStream(shown, true, StandardCharsets.UTF_8));
        Matcher key = KEY.matcher(shown.toString(StandardCharsets.UTF_8));
        return new Asked(folder.path(), server, key.find() ? key.group() : "");
    }

    /** The journal's entries of one action. */
    List<Leaf> adminEntries(String action) {
        List<Leaf> found = new ArrayList<>();
        try (Journal journal = SqliteJournal.open(data)) {
            journal.each(0, entry -> {
                Leaf leaf = entry.leaf();
                if (leaf.kind() == Leaf.Kind.ADMIN && leaf.text("action").equals(Optional.of(action))) {
                    found.add(leaf);
                }
            });
        }
        return found;
    }

    CordonServer server() {
        return server;
    }

    String key(String role, String... scopes) {
        String words = scopes.length == 0 ? "" : ",\"scopes\":[\"" + String.join("\",\"", scopes) + "\"]";
        HttpResponse<String> made = send(
                "POST",
                "/api/v1/keys",
                administrator,
                "application/json",
                "{\"name\":\"" + role + "\",\"role\":\"" + role + "\"" + words + "}");
        if (made.statusCode() != 200) {
            throw new AssertionError(made.body());
        }
        return String.valueOf(json(made.body()).get("key"));
    }

    /** A key of a business line. */
    String keyOf(String role, String line) {
        HttpResponse<String> made = post(
                "/api/v1/keys",
                administrator,
                "{\"name\":\"" + role + "\",\"role\":\"" + role + "\",\"line\":\"" + line + "\"}");
        if (made.statusCode() != 200) {
            throw new AssertionError(made.body());
        }
        return String.valueOf(json(made.body()).get("key"));
    }

    HttpResponse<String> get(String path, String key) {
        return send("GET", path, key, "", "");
    }

    HttpResponse<String> post(String path, String key, String body, String... headers) {
        return send("POST", path, key, "application/json", body, headers);
    }

    HttpResponse<String> send(String method, String path, String key, String type, String body, String... headers) {
        return send(server.port(), method, path, key, type, body, headers);
    }

    static HttpResponse<String> send(
            int port, String method, String path, String key, String type, String body, String... headers) {
        return exchange(request(port, method, path, key, type, body, headers), HttpResponse.BodyHandlers.ofString());
    }

    byte[] bytes(String path, String key) {
        HttpResponse<byte[]> response =
                exchange(request(server.port(), "GET", path, key, "", ""), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode());
        }
        return response.body();
    }

    /** The answer's status alone, as some answers have no end. */
    int status(String method, String path, String key, String type, String body) {
        HttpResponse<InputStream> response = exchange(
                request(server.port(), method, path, key, type, body), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream unread = response.body()) {
            return response.statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpRequest request(
            int port, String method, String path, String key, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request, body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static Map<String, Object> json(String text) {
        return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    @Override
    public void close() {
        server.close();
    }
}

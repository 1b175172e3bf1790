package io.cordon.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile("listens at http://127\\.0\\.0\\.1:(\\d+)");
    private static final long START_SECONDS = 90;

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile int port;
    private volatile String administrator = "";

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().unstarted(this::read);
    }

    /** Starts one that keeps to a data folder, with more options; it listens when this returns. */
    static ServerProcess start(Path data, List<String> options) throws IOException, InterruptedException {
        ServerProcess started = launch(data, options);
        if (!started.listens()) {
            started.kill();
            throw new AssertionError("the server did not start:\n" + String.join("\n", started.said));
        }
        return started;
    }

    /** As {@link #start}, without waiting for it to listen. */
    static ServerProcess launch(Path data, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
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
                data.toString()));
        command.addAll(options);
        ServerProcess started = new ServerProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        started.reader.start();
        return started;
    }

    private boolean listens() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (port == 0 && process.isAlive() && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        return port != 0;
    }

    /** The exit code, once it has ended by itself. */
    int ended() throws InterruptedException {
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("the server did not end:\n" + String.join("\n", said));
        }
        reader.join();
        return process.exitValue();
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                Matcher key = Asked.KEY.matcher(line);
                if (key.find()) {
                    administrator = key.group();
                }
                Matcher listens = LISTENS.matcher(line);
                if (listens.find()) {
                    port = Integer.parseInt(listens.group(1));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            said.add(String.valueOf(e.getMessage())); // killed
        }
    }

    int port() {
        return port;
    }

    /** The key it showed at its first start; empty at later ones. */
    String administrator() {
        return administrator;
    }

    /** What it wrote so far. */
    String said() {
        return String.join("\n", said);
    }

    /** A key made by an administrator's. */
    String key(String administrator, String role) {
        HttpResponse<String> made = Asked.send(
                port,
                "POST",
                "/api/v1/keys",
                administrator,
                "application/json",
                "{\"name\":\"" + role + "\",\"role\":\"" + role + "\"}");
        if (made.statusCode() != 200) {
            throw new AssertionError(made.body());
        }
        return String.valueOf(Asked.json(made.body()).get("key"));
    }

    HttpResponse<String> get(String path, String key) {
        return Asked.send(port, "GET", path, key, "", "");
    }

    /** Screens a name. */
    HttpResponse<String> screen(String key, String name) {
        return Asked.send(port, "POST", "/api/v1/screenings", key, "application/json", "{\"name\":\"" + name + "\"}");
    }

    /** The number under which an answer is in the journal. */
    static long number(HttpResponse<String> answer) {
        return ((Number) Asked.json(answer.body()).getOrDefault("screening", -1)).longValue();
    }

    /** Ends it at once, without a last word. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            kill();
        }
    }
}

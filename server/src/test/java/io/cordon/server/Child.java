package io.cordon.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, as it is started from the command line. */
final class Child implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile("listens at http://127\\.0\\.0\\.1:(\\d+)");

    final Process process;
    final int port;
    final String administrator;
    private final StringBuffer said;
    private final Thread reader;

    private Child(Process process, int port, String administrator, StringBuffer said, BufferedReader out) {
        this.process = process;
        this.port = port;
        this.administrator = administrator;
        this.said = said;
        this.reader = Thread.ofVirtual().start(() -> {
            try {
                out.lines().forEach(line -> said.append(line).append('\n'));
            } catch (UncheckedIOException e) {
                said.append("(killed)\n");
            }
        });
    }

    static Child started(Path data, String heap, Map<String, String> environment, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.cordon.server.Main",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        command.addAll(Arrays.asList(flags));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        StringBuffer said = new StringBuffer();
        String administrator = "";
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.append(line).append('\n');
            Matcher key = Asked.KEY.matcher(line);
            if (key.find()) {
                administrator = key.group();
            }
            Matcher listens = LISTENS.matcher(line);
            if (listens.find()) {
                return new Child(process, Integer.parseInt(listens.group(1)), administrator, said, out);
            }
        }
        throw new AssertionError("the server did not start:\n" + said);
    }

    /** Tells it to stop, as a service manager does; unlike the process's own way, what it writes can be read on. */
    void stop() {
        process.toHandle().destroy();
    }

    /** Everything it wrote, once it has ended. */
    String said() throws InterruptedException {
        process.waitFor();
        reader.join();
        return said.toString();
    }

    String key(String role) {
        return String.valueOf(Asked.json(Asked.send(
                                port,
                                "POST",
                                "/api/v1/keys",
                                administrator,
                                "application/json",
                                "{\"name\":\"" + role + "\",\"role\":\"" + role + "\"}")
                        .body())
                .get("key"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

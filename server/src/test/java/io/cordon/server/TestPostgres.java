package io.cordon.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL server that can be stopped, killed and started again on the same data, as one in production. */
final class TestPostgres implements AutoCloseable {
    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private TestPostgres(Path data, int port, EmbeddedPostgres server) {
        this.data = data;
        this.port = port;
        this.server = server;
    }

    static TestPostgres started(Path folder) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path data = folder.resolve("postgres");
        return new TestPostgres(data, port, start(data, port));
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    /** For {@code --store}. */
    String address() {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    Connection raw() throws SQLException {
        return DriverManager.getConnection(address());
    }

    /** Stops it in order; connections are ended. */
    void stop() throws IOException {
        server.close();
    }

    /** As if its machine lost power, but for what its disk holds: every process of it is killed. */
    void kill() throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(handle.descendants().toList());
        all.addFirst(handle);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            for (int i = 0; one.isAlive() && i < 500; i++) {
                Thread.sleep(10);
            }
        }
        server.close(); // which finds nothing to stop, and lets go of its lock
    }

    /** Starts it again on the same data and port. */
    void restart() throws IOException {
        server = start(data, port);
    }

    /** Ends every connection but the one that asks; how many there were. */
    int cutAll() throws SQLException {
        try (Connection connection = raw();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Sends a signal to every process that serves a connection of Cordon's. */
    void signalAll(String signal, List<Long> backends) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        backends.forEach(pid -> command.add(Long.toString(pid)));
        new ProcessBuilder(command).start().waitFor(10, TimeUnit.SECONDS);
    }

    /** The processes that serve connections of Cordon's. */
    List<Long> backends() throws SQLException {
        List<Long> pids = new ArrayList<>();
        try (Connection connection = raw();
                Statement sql = connection.createStatement();
                ResultSet row =
                        sql.executeQuery("SELECT pid FROM pg_stat_activity WHERE application_name = 'cordon'")) {
            while (row.next()) {
                pids.add(row.getLong(1));
            }
        }
        return pids;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

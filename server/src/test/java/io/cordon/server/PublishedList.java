package io.cordon.server;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority on this machine: a real HTTPS server that publishes one house list, and counts who asks. */
final class PublishedList implements AutoCloseable {
    private static final String SECRET = "changeit";

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger asked = new AtomicInteger();
    private final Path certificate;
    private volatile String list = "";

    private PublishedList(HttpsServer server, Path certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    static PublishedList started(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path keys = folder.resolve("server.p12");
        Path certificate = folder.resolve("server.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                SECRET,
                "-keystore",
                keys.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-storepass",
                SECRET,
                "-keystore",
                keys.toString(),
                "-file",
                certificate.toString());
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, SECRET.toCharArray());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        PublishedList published = new PublishedList(server, certificate);
        server.setExecutor(published.threads);
        server.createContext("/", exchange -> {
            published.asked.incrementAndGet();
            byte[] body = published.list.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return published;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** Publishes an edition in place of the last. */
    void publish(LocalDate day, String programme, String name) {
        list = "# list: stops\n# published: " + day
                + "\nid,kind,name,programme,measures,legal_basis,listed_on\nP-1,person," + name + "," + programme
                + ",asset-freeze,\"Decision 1\",2020-01-01\n";
    }

    /** How often somebody asked for it. */
    int asked() {
        return asked.get();
    }

    /** Tells a data folder where the list is published. */
    void catalogueIn(Path data) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("catalogue.yaml"), """
                catalogue: 1
                network:
                  trust: %s
                lists:
                  stops:
                    addresses: https://localhost:%d/stops.csv
                    stale-after: 30d
                    private-addresses: allowed
                """.formatted(
                        certificate, server.getAddress().getPort()));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

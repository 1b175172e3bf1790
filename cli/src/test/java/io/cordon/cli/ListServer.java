package io.cordon.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A real HTTPS server on this machine that publishes one list, and misbehaves as told: each request takes the next answer. */
final class ListServer implements AutoCloseable {
    private static final char[] SECRET = "changeit".toCharArray();

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<HttpHandler> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    /**
     * Starts a server.
     *
     * @param keys a key store as {@link #keys} makes it
     */
    ListServer(Path keys) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys)) {
            store.load(in, SECRET);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, SECRET);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        HttpHandler next;
        synchronized (this) {
            asked.add(exchange.getRequestURI() + " If-None-Match "
                    + exchange.getRequestHeaders().getFirst("If-None-Match"));
            next = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        }
        next.handle(exchange);
    }

    /** From here on it answers with these, one a request; the last one again and again. */
    synchronized void answers(HttpHandler... next) {
        answers.clear();
        answers.addAll(List.of(next));
        asked.clear();
    }

    /** What was asked since the answers were set. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address(String path) {
        return "https://localhost:" + port() + path;
    }

    /** A file, and 304 to whoever has it already. */
    static HttpHandler file(String content, String etag) {
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
                return;
            }
            send(exchange, 200, content.getBytes(StandardCharsets.UTF_8));
        };
    }

    static HttpHandler status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, "sorry".getBytes(StandardCharsets.UTF_8));
        };
    }

    static HttpHandler redirect(String to) {
        return status(302, "Location", to);
    }

    /** States more bytes than it sends, then hangs up. */
    static HttpHandler cutOff(String content, int sent) {
        return exchange -> {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes, 0, sent);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    /** States fewer bytes than the file has, and sends no more than it states. */
    static HttpHandler shortLength(String content, int stated) {
        return exchange -> {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, stated);
            exchange.getResponseBody().write(bytes, 0, stated);
            exchange.close();
        };
    }

    /** A byte now and then, for ever. */
    static HttpHandler drip() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                while (true) {
                    out.write('#');
                    out.flush();
                    pause(20);
                }
            }
        };
    }

    /** Takes the request and never answers. */
    static HttpHandler silent() {
        return exchange -> pause(60_000);
    }

    /** A page for people, with status 200. */
    static HttpHandler page(String title) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            send(
                    exchange,
                    200,
                    ("<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body>Sorry.</body></html>")
                            .getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Zeros that pack to a thousandth of their size. */
    static HttpHandler bomb(int mebibytes, boolean asTransferCoding) {
        return exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                for (int i = 0; i < mebibytes; i++) {
                    gzip.write(new byte[1 << 20]);
                }
            }
            if (asTransferCoding) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            }
            send(exchange, 200, packed.toByteArray());
        };
    }

    /** The file packed for the transfer. */
    static HttpHandler packed(String content) {
        return exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(content.getBytes(StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            send(exchange, 200, packed.toByteArray());
        };
    }

    private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped"));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /**
     * Makes a key with a certificate for a host.
     *
     * @param folder where {@code HOST.p12} and {@code HOST.pem} come to lie
     * @return the key store; the certificate is beside it
     */
    static Path keys(Path folder, String host) throws IOException, InterruptedException {
        Path store = folder.resolve(host + ".p12");
        Path certificate = folder.resolve(host + ".pem");
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(SECRET),
                "-keystore",
                store.toString());
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "server",
                "-storepass",
                new String(SECRET),
                "-keystore",
                store.toString(),
                "-file",
                certificate.toString());
        return store;
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("keytool failed: " + said);
        }
    }
}

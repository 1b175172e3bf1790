package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.screen.Policy;
import io.cordon.server.setup.Configured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS of the server's own, with certificates that are replaced while it runs. */
class TlsTest {
    private static final long PATIENCE_MS = 60_000;

    @TempDir
    Path folder = Path.of("");

    private static HttpResponse<String> get(int port, X509Certificate... trusted) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(Certificates.trusting(trusted))
                .build();
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/livez"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Certificate shown(HttpResponse<String> response) throws IOException {
        return response.sslSession().orElseThrow().getPeerCertificates()[0];
    }

    @Test
    void aNewCertificateIsTakenWithoutARestart() throws IOException, InterruptedException {
        Path certificate = folder.resolve("cordon.crt");
        Path key = folder.resolve("cordon.key");
        X509Certificate first = Certificates.write(folder, certificate, key);
        try (Asked asked = Asked.started(
                folder.resolve("data"),
                Policy.balanced(),
                "cordon.tls.certificate=" + certificate,
                "cordon.tls.private-key=" + key)) {
            int port = asked.server().port();
            HttpResponse<String> response = get(port, first);
            assertThat(shown(response)).isEqualTo(first);
            assertThat(response.headers()
                            .firstValue("Strict-Transport-Security")
                            .orElse(""))
                    .contains("max-age=31536000");
            assertThat(response.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");

            X509Certificate second = Certificates.write(folder, certificate, key);
            long deadline = System.currentTimeMillis() + PATIENCE_MS;
            while (!shown(get(port, first, second)).equals(second) && System.currentTimeMillis() < deadline) {
                Thread.sleep(200);
            }
            assertThat(shown(get(port, second))).isEqualTo(second);
            assertThatThrownBy(() -> get(port, first)).isInstanceOf(SSLHandshakeException.class);
        }
    }

    @Test
    void withoutTlsThereIsNoStrictTransport() {
        try (Asked asked = Asked.started(folder.resolve("plain"), Policy.balanced())) {
            assertThat(asked.get("/livez", "").headers().firstValue("Strict-Transport-Security"))
                    .isEmpty();
        }
    }

    @Test
    void oldProtocolsAreNotSpoken() throws Exception {
        Path certificate = folder.resolve("cordon.crt");
        Path key = folder.resolve("cordon.key");
        X509Certificate first = Certificates.write(folder, certificate, key);
        try (Asked asked = Asked.started(
                folder.resolve("data"),
                Policy.balanced(),
                "cordon.tls.certificate=" + certificate,
                "cordon.tls.private-key=" + key)) {
            SSLContext context = Certificates.trusting(first);
            try (javax.net.ssl.SSLSocket socket = (javax.net.ssl.SSLSocket) context.getSocketFactory()
                    .createSocket("127.0.0.1", asked.server().port())) {
                socket.setEnabledProtocols(new String[] {"TLSv1.1"});
                assertThatThrownBy(socket::startHandshake).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aCertificateWithoutItsKeyIsRefusedBeforeAnythingStarts() {
        assertThatThrownBy(() -> Configured.read(List.of("--cordon.tls.certificate=" + folder.resolve("none.crt"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cordon.tls.private-key");
    }
}

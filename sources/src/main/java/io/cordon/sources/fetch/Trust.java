package io.cordon.sources.fetch;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: the platform's authorities, and a house's own beside them. */
final class Trust {
    private Trust() {}

    /**
     * The context of all connections.
     *
     * @param more a PEM file of further authorities
     * @throws BadInputException if the file holds no certificate
     */
    static SSLContext context(Optional<Path> more) {
        try {
            if (more.isEmpty()) {
                return SSLContext.getDefault();
            }
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (TrustManager manager : managers(null)) {
                if (manager instanceof X509TrustManager platform) {
                    for (X509Certificate authority : platform.getAcceptedIssuers()) {
                        store.setCertificateEntry("platform-" + number++, authority);
                    }
                }
            }
            for (Certificate authority : read(more.get())) {
                store.setCertificateEntry("house-" + number++, authority);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS cannot be set up on this Java platform", e);
        }
    }

    /** Without a store, the platform's own. */
    private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Collection<? extends Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (read.isEmpty()) {
                throw new BadInputException(file + " holds no certificate; certificates in PEM were expected"
                        + " (-----BEGIN CERTIFICATE-----); correct network.trust in the catalogue");
            }
            return read;
        } catch (IOException | GeneralSecurityException e) {
            throw new BadInputException(
                    file + " cannot be read as certificates in PEM (" + e.getMessage()
                            + "); correct network.trust in the catalogue",
                    e);
        }
    }
}

package io.cordon.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Certificates for this machine, made by the JDK's own tool. */
final class Certificates {
    private static final char[] SECRET = "changeit".toCharArray();

    private Certificates() {}

    /** Makes a certificate of its own and writes it and its key as PEM; for the client, its serial number. */
    static X509Certificate write(Path folder, Path certificate, Path key) {
        Path store = folder.resolve("made-" + System.nanoTime() + ".p12");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "cordon",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=ip:127.0.0.1,dns:localhost",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            "changeit",
                            "-storetype",
                            "PKCS12")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(said);
            }
            KeyStore made = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                made.load(in, SECRET);
            }
            X509Certificate one = (X509Certificate) made.getCertificate("cordon");
            Files.writeString(
                    key, pem("PRIVATE KEY", made.getKey("cordon", SECRET).getEncoded()));
            Files.writeString(certificate, pem("CERTIFICATE", one.getEncoded()));
            return one;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }

    /** Trusts these certificates alone. */
    static SSLContext trusting(X509Certificate... certificates) {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, SECRET);
            for (int i = 0; i < certificates.length; i++) {
                trusted.setCertificateEntry("c" + i, certificates[i]);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            TrustManager[] all = factory.getTrustManagers();
            if (all.length == 0) {
                throw new AssertionError("nothing is trusted");
            }
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}

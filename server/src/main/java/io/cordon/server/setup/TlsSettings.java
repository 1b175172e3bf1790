package io.cordon.server.setup;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * TLS of the server's own. When the files change they are read again, and new connections get the new certificate.
 *
 * @param certificate the certificate and those that vouch for it, a PEM file; empty for plain HTTP
 * @param privateKey its private key, a PEM file
 */
public record TlsSettings(
        @DefaultValue("") String certificate,
        @DefaultValue("") String privateKey) {
    /** Whether the server speaks TLS. */
    public boolean on() {
        return !certificate.isEmpty();
    }
}

package io.cordon.server.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Entity tags (RFC 9110, section 8.8.3): strong, as they are hashes of what is answered. */
final class Tags {
    private static final int BYTES = 18; // 144 bits: no two contents share one

    private Tags() {}

    static String of(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return '"' + Base64.getUrlEncoder().encodeToString(java.util.Arrays.copyOf(hash, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

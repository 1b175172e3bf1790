package io.cordon.cli.batch;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which content a customers file has.
 *
 * @param bytes its size
 * @param sha256 of its bytes as they are
 */
public record InputIdentity(long bytes, String sha256) {
    private static final int PIECE = 1 << 20;

    /**
     * Reads it to its end.
     *
     * @throws BadInputException if it cannot be read
     */
    public static InputIdentity of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[PIECE];
            long bytes = 0;
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                digest.update(piece, 0, n);
                bytes += n;
            }
            return new InputIdentity(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    String written() {
        return bytes + " bytes, SHA-256 " + sha256;
    }
}

package io.cordon.core.journal;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What lies beside an entry and may be erased: personal data. The entry holds a commitment to each part, which tells nothing
 * of it to who does not have the salt, and which nobody can keep with another content.
 *
 * @param salt 32 random bytes, of this entry alone
 * @param subject canonical JSON of whom it is about
 * @param answer canonical JSON of what was answered or decided
 */
public record Enclosure(byte[] salt, byte[] subject, byte[] answer) {
    /** Bytes in a salt. */
    public static final int SALT_BYTES = 32;

    public Enclosure {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, not " + salt.length);
        }
    }

    /** The commitment to a part: SHA-256 of the salt and the part, in lower-case hexadecimal. */
    public static String commitment(byte[] salt, byte[] part) {
        MessageDigest digest = TreeHash.sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(part));
    }
}

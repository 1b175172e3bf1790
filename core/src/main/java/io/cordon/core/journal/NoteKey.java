package io.cordon.core.journal;

import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key that checks signed notes, after C2SP signed-note: written {@code name+hash+key}, with the key's hash in
 * hexadecimal and an Ed25519 key of 32 bytes, a one byte before it, in Base64.
 */
public final class NoteKey {
    static final byte ED25519 = 1;

    /** What goes before a raw Ed25519 public key in X.509. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final byte[] hash;
    private final PublicKey key;

    private NoteKey(String name, byte[] raw) throws GeneralSecurityException {
        this.name = name;
        this.raw = raw.clone();
        this.hash = Arrays.copyOf(
                TreeHash.sha256().digest(joined((name + "\n").getBytes(StandardCharsets.UTF_8), typed(raw))), 4);
        this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(joined(X509, raw)));
    }

    /**
     * A key of a name.
     *
     * @param raw its 32 bytes
     */
    public static NoteKey of(String name, byte[] raw) {
        if (name.isEmpty()
                || name.length() > 200
                || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+')) {
            throw new BadInputException("a key's name has no space and no plus sign, unlike \"" + name + "\"");
        }
        if (raw.length != 32) {
            throw new BadInputException("an Ed25519 key has 32 bytes, not " + raw.length);
        }
        try {
            return new NoteKey(name, raw);
        } catch (GeneralSecurityException e) {
            throw new BadInputException("the key of " + name + " is no Ed25519 key (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws BadInputException if it is not that, or its hash is not that of its key
     */
    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length == 3) {
            try {
                byte[] typed = Base64.getDecoder().decode(parts[2]);
                if (typed.length == 33 && typed[0] == ED25519) {
                    NoteKey key = of(parts[0], Arrays.copyOfRange(typed, 1, 33));
                    if (key.toString().equals(text.strip())) {
                        return key;
                    }
                    throw new BadInputException("the public key \"" + text.strip()
                            + "\" was mistyped: the hash in it is not that of the key; copy it again");
                }
            } catch (IllegalArgumentException e) {
                throw new BadInputException("the key in \"" + text.strip() + "\" is not Base64; copy it again", e);
            }
        }
        throw new BadInputException(
                "a public key is written name+hash+key, as cordon journal key prints it, not \"" + text.strip() + "\"");
    }

    /** The name of who signs. */
    public String name() {
        return name;
    }

    /** Its first bytes tell signatures of this key from others: four bytes. */
    byte[] hash() {
        return hash.clone();
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // a signature of another length or form
        }
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(hash) + "+"
                + Base64.getEncoder().encodeToString(typed(raw));
    }

    private static byte[] typed(byte[] raw) {
        return joined(new byte[] {ED25519}, raw);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** The four bytes as in {@link #hash}, compared. */
    boolean hashes(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }
}

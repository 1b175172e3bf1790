package io.cordon.core.journal;

import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;

/** A private Ed25519 key that signs notes, with its public one. Safe for several threads. */
public final class NoteSigner {
    /** What goes before a raw Ed25519 private key in PKCS #8. */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /**
     * A pair of keys.
     *
     * @param seed the private key's 32 bytes
     * @throws BadInputException if they do not belong together
     */
    public static NoteSigner of(NoteKey key, byte[] seed) {
        try {
            if (seed.length != 32) {
                throw new BadInputException("the private key of " + key.name() + " has 32 bytes, not " + seed.length);
            }
            NoteSigner signer = new NoteSigner(
                    key,
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(NoteKey.joined(PKCS8, seed))));
            byte[] probe = "cordon".getBytes(StandardCharsets.UTF_8);
            if (!key.verifies(probe, signer.signature(probe))) {
                throw new BadInputException("the private key of " + key.name() + " is not that of its public key");
            }
            return signer;
        } catch (GeneralSecurityException e) {
            throw new BadInputException(
                    "the private key of " + key.name() + " is no Ed25519 key (" + e.getMessage() + ")", e);
        }
    }

    /** The public key. */
    public NoteKey key() {
        return key;
    }

    /** The signature of bytes: 64 bytes. */
    byte[] signature(byte[] text) {
        try {
            Signature sign = Signature.getInstance("Ed25519");
            sign.initSign(secret);
            sign.update(text);
            return sign.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 signs with Ed25519", e);
        }
    }
}

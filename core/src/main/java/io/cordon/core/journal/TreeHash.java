package io.cordon.core.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a Merkle tree after RFC 9162, section 2.1.1: leaves and inner nodes are told apart by a first byte. */
public final class TreeHash {
    /** Bytes in a hash. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** The hash of a leaf: SHA-256 of a zero byte and the leaf's bytes. */
    public static byte[] leaf(byte[] bytes) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(bytes);
    }

    /** The hash of an inner node: SHA-256 of a one byte and the hashes of its two children. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static byte[] empty() {
        return sha256().digest();
    }

    /** Never given a byte: a copy of it costs less than asking the platform for another one. */
    private static final MessageDigest FRESH = fresh();

    static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return fresh();
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

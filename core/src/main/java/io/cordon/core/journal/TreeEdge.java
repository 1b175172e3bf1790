package io.cordon.core.journal;

import java.io.ByteArrayOutputStream;

/**
 * The right edge of a tree that grows: all that is needed to add a leaf and to tell the root.
 *
 * <p>A tree of 11 leaves is a complete subtree of 8, one of 2 and one of 1, as 11 is 1011 in binary. The edge holds those
 * three hashes, that of the subtree of {@code 1 << level} leaves at its level. A leaf added is carried up as in binary
 * counting, and each carry completes a subtree: n leaves complete 2n - 1 subtrees at most, so that adding costs two hashes on
 * average and {@code log n} at worst. Not safe for several threads.
 */
public final class TreeEdge {
    /** More leaves than these are not counted. */
    public static final int MAX_LEVEL = 62;

    private final byte[][] hashes = new byte[MAX_LEVEL + 1][];
    private long size;

    /** The edge of the tree without leaves. */
    public TreeEdge() {}

    /** The edge of a tree that is stored; reads a hash for each one in the binary form of its size. */
    public static TreeEdge of(long size, TreeNodes nodes) {
        TreeEdge edge = new TreeEdge();
        edge.size = size;
        for (int level = 0; level < MAX_LEVEL; level++) {
            if ((size >> level & 1) == 1) {
                edge.hashes[level] = nodes.hash(level, (size >> level) - 1);
            }
        }
        return edge;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /**
     * Adds a leaf.
     *
     * @param leafHash see {@link TreeHash#leaf}
     * @return the hashes of the subtrees that it completes, from its own upwards, one after the other
     */
    public byte[] add(byte[] leafHash) {
        ByteArrayOutputStream completed = new ByteArrayOutputStream(2 * TreeHash.BYTES);
        completed.writeBytes(leafHash);
        byte[] hash = leafHash;
        int level = 0;
        for (; (size >> level & 1) == 1; level++) {
            hash = TreeHash.node(hashes[level], hash);
            completed.writeBytes(hash);
        }
        hashes[level] = hash;
        size++;
        return completed.toByteArray();
    }

    /** The root of the tree as it is now. */
    public byte[] root() {
        if (size == 0) {
            return TreeHash.empty();
        }
        int level = Long.numberOfTrailingZeros(size);
        byte[] root = hashes[level];
        for (level++; level < MAX_LEVEL; level++) {
            if ((size >> level & 1) == 1) {
                root = TreeHash.node(hashes[level], root);
            }
        }
        return root.clone();
    }
}

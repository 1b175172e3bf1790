package io.cordon.core.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proofs over a Merkle tree, made and checked, after RFC 9162, sections 2.1.3 and 2.1.4.
 *
 * <p>A tree of n leaves is split at k, the largest power of two below n: the left subtree is complete and never changes
 * again, the right one is split on. An inclusion proof is the siblings on the way from a leaf to the root; a consistency
 * proof is the subtrees that the old tree and the new one share, with what the new one adds. Both are at most
 * {@code log2 n + 1} hashes, and making one reads at most twice as many. Checking needs the proof and two roots alone.
 *
 * <pre>
 *          root(7)              inclusion of leaf 4: [5, 6, 0..3]
 *         /       \             consistency 3 to 7:  [2, 3, 0..1, 4..6]
 *      0..3        4..6
 *     /    \      /    \
 *   0..1  2..3  4..5    6
 * </pre>
 */
public final class TreeProofs {
    private TreeProofs() {}

    /** The root of the tree of the first {@code size} leaves. */
    public static byte[] root(long size, TreeNodes nodes) {
        return size == 0 ? TreeHash.empty() : subtree(0, size, nodes);
    }

    /**
     * The proof that a leaf is in a tree, from the leaf upwards.
     *
     * @param index of the leaf, from 0
     * @param size of the tree
     */
    public static List<byte[]> inclusion(long index, long size, TreeNodes nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has no leaf " + index);
        }
        List<byte[]> path = new ArrayList<>();
        include(index, 0, size, nodes, path);
        return path;
    }

    private static void include(long index, long from, long to, TreeNodes nodes, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, nodes, path);
            path.add(subtree(middle, to, nodes));
        } else {
            include(index, middle, to, nodes, path);
            path.add(subtree(from, middle, nodes));
        }
    }

    /** The proof that a tree begins with all leaves of a smaller one; empty where either is empty or both are the same. */
    public static List<byte[]> consistency(long before, long after, TreeNodes nodes) {
        if (before < 0 || before > after) {
            throw new IllegalArgumentException("a tree of " + after + " leaves has not grown out of one of " + before);
        }
        List<byte[]> proof = new ArrayList<>();
        if (before > 0 && before < after) {
            agree(before, 0, after, true, nodes, proof);
        }
        return proof;
    }

    /** @param whole whether the part of the old tree in question is all of it, whose root the checker has */
    private static void agree(long before, long from, long to, boolean whole, TreeNodes nodes, List<byte[]> proof) {
        if (before == to) {
            if (!whole) {
                proof.add(subtree(from, to, nodes));
            }
            return;
        }
        long middle = from + split(to - from);
        if (before <= middle) {
            agree(before, from, middle, whole, nodes, proof);
            proof.add(subtree(middle, to, nodes));
        } else {
            agree(before, middle, to, false, nodes, proof);
            proof.add(subtree(from, middle, nodes));
        }
    }

    /**
     * Checks that a leaf is in a tree.
     *
     * @param root of the tree of {@code size} leaves
     */
    public static boolean includes(long index, long size, byte[] leafHash, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = TreeHash.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Checks that the tree of {@code after} leaves begins with all leaves of the tree of {@code before}. */
    public static boolean consistent(long before, byte[] rootBefore, long after, byte[] rootAfter, List<byte[]> proof) {
        if (before < 0 || before > after) {
            return false;
        }
        if (before == after) {
            return proof.isEmpty() && Arrays.equals(rootBefore, rootAfter);
        }
        if (before == 0) {
            return proof.isEmpty() && Arrays.equals(rootBefore, TreeHash.empty());
        }
        // Where the old tree is complete the new one has its root as a node, which the proof leaves out.
        List<byte[]> hashes = new ArrayList<>();
        if (Long.bitCount(before) == 1) {
            hashes.add(rootBefore);
        }
        hashes.addAll(proof);
        if (hashes.isEmpty()) {
            return false;
        }
        int trailing = Long.numberOfTrailingZeros(before);
        long node = before - 1 >> trailing;
        long last = after - 1 >> trailing;
        byte[] old = hashes.getFirst();
        byte[] now = hashes.getFirst();
        for (byte[] sibling : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = TreeHash.node(sibling, old);
                now = TreeHash.node(sibling, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = TreeHash.node(now, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, rootBefore) && Arrays.equals(now, rootAfter);
    }

    /** The hash over the leaves from {@code from} to before {@code to}; {@code from} is where such a subtree can begin. */
    private static byte[] subtree(long from, long to, TreeNodes nodes) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.hash(level, from >> level);
        }
        long middle = from + split(count);
        return TreeHash.node(subtree(from, middle, nodes), subtree(middle, to, nodes));
    }

    /** The largest power of two below a count of two or more. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}

package io.cordon.core.journal;

/** Where the hashes of complete subtrees are read from. */
@FunctionalInterface
public interface TreeNodes {
    /**
     * The hash of the complete subtree over the leaves {@code index << level} to {@code (index + 1 << level) - 1}.
     *
     * @param level 0 for leaves, one more for each step up
     * @param index the place on the level, from the left
     */
    byte[] hash(int level, long index);
}

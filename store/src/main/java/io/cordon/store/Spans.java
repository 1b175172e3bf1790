package io.cordon.store;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which contents are live while a list's editions follow each other, and from where to where each was.
 *
 * <p>Contents are known by their rank in ascending order of hash. Then the live ones are a bit set, and reading it from
 * end to end gives the hashes in the order in which an edition's checksum takes them: checking an edition sorts nothing.
 *
 * <pre>
 *   rank      0 1 2 3        edition 0: +0 +2 +3    live {0,2,3}
 *   edition   . . . .        edition 1: -2 +1       live {0,1,3}    span (2, 0..0)
 *                            end                                    spans (0, 0..1) (1, 1..1) (3, 0..1)
 * </pre>
 */
final class Spans {
    private final byte[][] hashes;
    private final int[] placeOf;
    private final int[] rankOf;
    private final BitSet live = new BitSet();
    private int liveCount;
    private final int[] since;
    private final int[] firsts;

    /** Triples of place, first and last edition. */
    private int[] spans = new int[48];

    private int size;

    /** Takes a span: the content at a place is in the editions from {@code first} to {@code last}, inclusive. */
    interface Span {
        void of(int place, int first, int last);
    }

    /**
     * Nothing is live yet.
     *
     * @param contents every content's hash; a content is spoken of by its place in this list
     */
    Spans(List<byte[]> contents) {
        Integer[] order = IntStream.range(0, contents.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(contents::get, Arrays::compareUnsigned));
        hashes = new byte[order.length][];
        placeOf = new int[order.length];
        rankOf = new int[order.length];
        since = new int[order.length];
        firsts = new int[order.length];
        Arrays.fill(firsts, Integer.MAX_VALUE);
        for (int rank = 0; rank < order.length; rank++) {
            hashes[rank] = contents.get(order[rank]);
            placeOf[rank] = order[rank];
            rankOf[order[rank]] = rank;
        }
    }

    /** A content comes or goes with an edition; false if it was there already, or was not there. */
    boolean change(int place, boolean comes, int edition) {
        int rank = rankOf[place];
        if (live.get(rank) == comes) {
            return false;
        }
        live.set(rank, comes);
        liveCount += comes ? 1 : -1;
        if (comes) {
            since[rank] = edition;
            firsts[rank] = Math.min(firsts[rank], edition);
        } else {
            add(rank, edition - 1);
        }
        return true;
    }

    int live() {
        return liveCount;
    }

    /** As {@link Contents#checksum} over the live contents. */
    byte[] checksum() {
        MessageDigest digest = Digests.sha256();
        for (int rank = live.nextSetBit(0); rank >= 0; rank = live.nextSetBit(rank + 1)) {
            digest.update(hashes[rank]);
        }
        return digest.digest();
    }

    /** After the last of so many editions: what is live stays to the end. */
    void end(int editions) {
        for (int rank = live.nextSetBit(0); rank >= 0; rank = live.nextSetBit(rank + 1)) {
            add(rank, editions - 1);
        }
    }

    /** The first edition that carries the content at a place. */
    int first(int place) {
        return firsts[rankOf[place]];
    }

    void forEach(Span span) {
        for (int i = 0; i < size; i += 3) {
            span.of(spans[i], spans[i + 1], spans[i + 2]);
        }
    }

    private void add(int rank, int last) {
        if (size == spans.length) {
            spans = Arrays.copyOf(spans, 2 * size);
        }
        spans[size++] = placeOf[rank];
        spans[size++] = since[rank];
        spans[size++] = last;
    }
}

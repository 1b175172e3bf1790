package io.cordon.core.search;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Finds all spellings within one or two edits of a token.
 *
 * <p>Two strings within k edits (insert, drop, substitute, swap two neighbours) share a string that both become by
 * dropping at most k letters (Garbe's symmetric deletion; Mor and Fraenkel 1982). So each spelling is filed under the
 * hashes of all its forms with up to k letters dropped, and a token is looked up under all of its own. Entries are longs,
 * the form's hash in the high half and the spelling's number in the low half, sorted, with a table of where each value of the
 * hash's first bits begins. Hits are candidates: the caller verifies them, so a hash collision costs time alone.
 */
final class DeletionIndex {
    private static final int MOST_BUCKET_BITS = 20;
    private static final int BASE = 1_000_003;
    private final LongBuffer entries;
    private final int[] bucketStart;
    private final int shift;

    DeletionIndex(LongBuffer sorted, int[] bucketStart) {
        entries = sorted;
        this.bucketStart = bucketStart;
        shift = Integer.numberOfLeadingZeros(bucketStart.length - 1) + 1;
    }

    /** Gathers spellings. */
    static final class Builder {
        private long[] entries = new long[1 << 16];
        private int size;

        /** Files a spelling under its forms with up to so many letters dropped. */
        void add(String spelling, int number, int drops) {
            forms(spelling, drops, hash -> {
                if (size == entries.length) {
                    entries = Arrays.copyOf(entries, size * 2);
                }
                entries[size++] = (long) hash << 32 | number;
            });
        }

        void write(SnapshotFile.Writer out) {
            long[] sorted = sorted();
            int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(size) - 2, 2, MOST_BUCKET_BITS);
            int[] starts = new int[(1 << bits) + 1];
            for (long entry : sorted) {
                starts[((int) (entry >>> 32) >>> (32 - bits)) + 1]++;
            }
            for (int i = 0; i < starts.length - 1; i++) {
                starts[i + 1] += starts[i];
            }
            out.longs(Section.DELETIONS, sorted);
            out.ints(Section.DELETION_BUCKETS, starts);
        }

        /** In unsigned order of the high half, so that buckets by its first bits are runs; repeated entries once. */
        private long[] sorted() {
            long[] sorted = Arrays.copyOf(entries, size);
            entries = new long[0];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] ^= Long.MIN_VALUE;
            }
            Arrays.parallelSort(sorted);
            int kept = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i == 0 || sorted[i] != sorted[i - 1]) {
                    sorted[kept++] = sorted[i];
                }
            }
            for (int i = 0; i < kept; i++) {
                sorted[i] ^= Long.MIN_VALUE;
            }
            return Arrays.copyOf(sorted, kept);
        }
    }

    /** Offers every spelling that may be within so many edits; one may be offered more than once. */
    void lookUp(String token, int drops, IntConsumer numbers) {
        forms(token, drops, hash -> {
            int bucket = hash >>> shift;
            int end = bucketStart[bucket + 1];
            for (int i = bucketStart[bucket]; i < end; i++) {
                long entry = entries.get(i);
                if ((int) (entry >>> 32) == hash) {
                    numbers.accept((int) entry);
                }
            }
        });
    }

    /**
     * The hashes of a term and of its forms with letters dropped. The hash is a polynomial in {@link #BASE}, so that each
     * form's comes from the sums over the letters before, between and behind what was dropped, not from its letters.
     */
    static void forms(String term, int drops, IntConsumer hashes) {
        int n = term.length();
        int[] power = new int[n + 1];
        int[] before = new int[n + 1];
        power[0] = 1;
        for (int i = 0; i < n; i++) {
            power[i + 1] = power[i] * BASE;
            before[i + 1] = before[i] * BASE + term.charAt(i);
        }
        int whole = before[n];
        hashes.accept(mix(whole));
        for (int i = 0; i < n && drops > 0; i++) {
            if (i > 0 && term.charAt(i) == term.charAt(i - 1)) {
                continue;
            }
            int behind = whole - before[i + 1] * power[n - i - 1];
            hashes.accept(mix(before[i] * power[n - i - 1] + behind));
            for (int j = i + 1; j < n && drops > 1; j++) {
                int between = before[j] - before[i + 1] * power[j - i - 1];
                int behindBoth = whole - before[j + 1] * power[n - j - 1];
                hashes.accept(mix((before[i] * power[j - i - 1] + between) * power[n - j - 1] + behindBoth));
            }
        }
    }

    private static int mix(int sum) {
        int hash = sum * 0x9E3779B9;
        hash ^= hash >>> 15;
        hash *= 0x85EBCA6B;
        return hash ^ hash >>> 13;
    }
}

package io.cordon.core.search;

/**
 * How runs of tokens begin and end. Two texts that differ by one letter left out, put in, changed, or by two neighbours
 * that changed places, begin or end alike: the difference touches two neighbouring letters at most, so that of the
 * shorter one's letters, if they are at least {@code 2h + 1}, the first {@code h} or the last {@code h} stay as they are.
 * That sieves most runs out without a look at their letters.
 */
public final class RunEnds {
    private static final int MOST_LETTERS = 12;
    private static final int MOST_BITS = 1 << 28;
    private static final int SPREAD = 0x9E3779B9;
    private static final int END = 0x40000000;

    private RunEnds() {}

    /** A number for how a text begins, and how long it is. */
    public static int begin(String text) {
        return begin(text, text.length());
    }

    /** A number for how a text ends, and how long it is. */
    public static int end(String text) {
        return end(text, text.length());
    }

    /** How many letters are looked at where one of the two texts has so many, and the other one more, as many, or one fewer. */
    private static int letters(int length) {
        return Math.clamp((length - 2) / 2, 0, MOST_LETTERS);
    }

    private static int begin(String text, int length) {
        return hash(text, 0, letters(length), length);
    }

    private static int end(String text, int length) {
        return hash(text, text.length() - letters(length), text.length(), length | END);
    }

    private static int hash(String text, int from, int to, int start) {
        int hash = start;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return hash * SPREAD;
    }

    /** The ends of listed runs, as bits, of which at most one in five is set. */
    static final class Listed {
        private static final int LEAST_BITS = 1 << 20;
        private static final int BITS_PER_RUN = 64;

        private final int[] bits;
        private final int shift;

        /** Of bits that {@link #bits} gave. */
        Listed(int[] bits) {
            this.bits = bits;
            shift = Integer.numberOfLeadingZeros(bits.length * Integer.SIZE - 1);
        }

        /** With room for so many runs. */
        static Listed of(int runs) {
            int least = Math.clamp((long) runs * BITS_PER_RUN, LEAST_BITS, MOST_BITS);
            return new Listed(new int[Integer.highestOneBit(least) / Integer.SIZE]);
        }

        void add(String text) {
            for (int length = text.length() - 1; length <= text.length() + 1; length++) {
                set(begin(text, length) >>> shift);
                set(end(text, length) >>> shift);
            }
        }

        private void set(int bit) {
            bits[bit / Integer.SIZE] |= 1 << bit;
        }

        private boolean get(int bit) {
            return (bits[bit / Integer.SIZE] >>> bit & 1) != 0;
        }

        boolean mayBeLike(int begin, int end) {
            return get(begin >>> shift) || get(end >>> shift);
        }

        int[] bits() {
            return bits;
        }
    }
}

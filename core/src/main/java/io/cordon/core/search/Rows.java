package io.cordon.core.search;

import java.util.Arrays;

/** For each key from 0 on a row of ints, one row after another; keys past the last have empty rows. */
final class Rows {
    private final int[] starts;
    private final int[] values;

    Rows(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    int from(int key) {
        return key >= 0 && key < starts.length - 1 ? starts[key] : 0;
    }

    int to(int key) {
        return key >= 0 && key < starts.length - 1 ? starts[key + 1] : 0;
    }

    /** A value by its place, between {@link #from} and {@link #to}. */
    int value(int place) {
        return values[place];
    }

    /** All values of a row. */
    int[] of(int key) {
        return Arrays.copyOfRange(values, from(key), to(key));
    }

    int count(int key) {
        return to(key) - from(key);
    }

    /** Gathers pairs of key and value; a row keeps the order in which its values came, repeated neighbours once. */
    static final class Builder {
        private int[] keys = new int[1024];
        private int[] found = new int[1024];
        private int size;
        private int[] starts = {0};
        private int[] values = {};

        void add(int key, int value) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                found = Arrays.copyOf(found, size * 2);
            }
            keys[size] = key;
            found[size++] = value;
        }

        /** Like {@link #finish}, with repeated neighbours kept. */
        Builder finishWhole(int keyCount) {
            return finish(keyCount, false);
        }

        Builder finish(int keyCount) {
            return finish(keyCount, true);
        }

        private Builder finish(int keyCount, boolean once) {
            int[] next = new int[keyCount + 1];
            for (int k = 0; k < size; k++) {
                next[keys[k] + 1]++;
            }
            for (int key = 0; key < keyCount; key++) {
                next[key + 1] += next[key];
            }
            int[] begin = next.clone();
            int[] sorted = new int[size];
            for (int k = 0; k < size; k++) {
                sorted[next[keys[k]]++] = found[k];
            }
            keys = new int[0];
            found = new int[0];
            keep(begin, sorted, once);
            return this;
        }

        private void keep(int[] begin, int[] sorted, boolean once) {
            starts = new int[begin.length];
            int kept = 0;
            for (int key = 0; key < begin.length - 1; key++) {
                starts[key] = kept;
                for (int k = begin[key]; k < begin[key + 1]; k++) {
                    if (!once || k == begin[key] || sorted[k] != sorted[k - 1]) {
                        sorted[kept++] = sorted[k];
                    }
                }
            }
            starts[begin.length - 1] = kept;
            values = Arrays.copyOf(sorted, kept);
        }

        /** How many values a row has, once it is finished. */
        int count(int key) {
            return starts[key + 1] - starts[key];
        }

        int[] starts() {
            return starts;
        }

        int[] values() {
            return values;
        }
    }
}

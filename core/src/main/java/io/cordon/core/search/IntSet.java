package io.cordon.core.search;

import java.util.Arrays;

/** A set of ints, open-addressed and at most half full; zero is kept apart. */
final class IntSet {
    private static final int SPREAD = 0x9E3779B9;

    private int[] slots = new int[1 << 10];
    private int size;
    private boolean zero;

    void add(int value) {
        if (value == 0) {
            zero = true;
            return;
        }
        if (2 * size >= slots.length) {
            int[] had = slots;
            slots = new int[had.length * 2];
            size = 0;
            Arrays.stream(had).filter(old -> old != 0).forEach(this::put);
        }
        put(value);
    }

    private void put(int value) {
        int slot = slot(value);
        size += slots[slot] == 0 ? 1 : 0;
        slots[slot] = value;
    }

    boolean contains(int value) {
        return value == 0 ? zero : slots[slot(value)] != 0;
    }

    /** Where a value stands, or would. */
    private int slot(int value) {
        int mask = slots.length - 1;
        int slot = value * SPREAD >>> Integer.numberOfLeadingZeros(mask) & mask;
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}

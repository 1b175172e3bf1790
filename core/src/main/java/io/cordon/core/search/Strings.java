package io.cordon.core.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Distinct strings, numbered from 0. Looked up by an open-addressed table of numbers, at most half full: a string's hash
 * says where to begin, and its bytes decide.
 */
final class Strings {
    static final int NONE = -1;
    private static final int SPREAD = 0x9E3779B9;

    private final byte[] bytes;
    private final int[] starts;
    private final int[] slots;
    private final int mask;
    /** Strings decoded so far; an entry may be written by several threads, always with the same text. */
    private final String[] decoded;

    Strings(byte[] bytes, int[] starts, int[] slots) {
        this.bytes = bytes;
        this.starts = starts;
        this.slots = slots;
        mask = slots.length / 2 - 1;
        decoded = new String[starts.length - 1];
    }

    int size() {
        return decoded.length;
    }

    /** A string's number, or {@link #NONE}. */
    int find(String text) {
        int hash = text.hashCode();
        for (int slot = hash * SPREAD & mask; ; slot = slot + 1 & mask) {
            int number = slots[2 * slot];
            if (number == NONE) {
                return NONE;
            }
            if (slots[2 * slot + 1] == hash && get(number).equals(text)) {
                return number;
            }
        }
    }

    String get(int number) {
        String had = decoded[number];
        if (had != null) {
            return had;
        }
        String text = new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
        decoded[number] = text;
        return text;
    }

    static String decode(ByteBuffer from, int start, int end) {
        byte[] copy = new byte[end - start];
        from.get(start, copy);
        return new String(copy, StandardCharsets.UTF_8);
    }

    /** Numbers strings in the order in which they come. */
    static final class Builder {
        private final Map<String, Integer> numbers = new HashMap<>(1 << 17);
        private String[] texts = new String[1 << 16];
        private int size;

        int add(String text) {
            Integer had = numbers.putIfAbsent(text, size);
            if (had != null) {
                return had;
            }
            if (size == texts.length) {
                texts = Arrays.copyOf(texts, size * 2);
            }
            texts[size] = text;
            return size++;
        }

        int find(String text) {
            return numbers.getOrDefault(text, NONE);
        }

        String get(int number) {
            return texts[number];
        }

        int size() {
            return size;
        }

        void write(SnapshotFile.Writer out) {
            Blob blob = new Blob();
            int[] slots = new int[2 * Math.max(2, Integer.highestOneBit(Math.max(1, size)) * 4)];
            Arrays.fill(slots, NONE);
            int mask = slots.length / 2 - 1;
            for (int number = 0; number < size; number++) {
                blob.add(texts[number].getBytes(StandardCharsets.UTF_8));
                int hash = texts[number].hashCode();
                int slot = hash * SPREAD & mask;
                while (slots[2 * slot] != NONE) {
                    slot = slot + 1 & mask;
                }
                slots[2 * slot] = number;
                slots[2 * slot + 1] = hash;
            }
            blob.write(out, Section.STRING_BYTES, Section.STRING_STARTS);
            out.ints(Section.STRING_SLOTS, slots);
        }
    }
}

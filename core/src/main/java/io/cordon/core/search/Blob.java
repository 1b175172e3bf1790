package io.cordon.core.search;

import java.util.Arrays;

/** Byte strings, one after another, with where each begins; one more start at the end. */
final class Blob {
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private final IntArray starts = new IntArray();

    Blob() {
        starts.add(0);
    }

    void add(byte[] value) {
        int end = Math.addExact(size, value.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, (int) Math.min(Integer.MAX_VALUE - 8, bytes.length * 2L)));
        }
        System.arraycopy(value, 0, bytes, size, value.length);
        size = end;
        starts.add(size);
    }

    void write(SnapshotFile.Writer out, Section content, Section begins) {
        out.bytes(content, bytes, size);
        out.ints(begins, starts.toArray());
    }
}

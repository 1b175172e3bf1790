package io.cordon.cli.batch;

import java.io.ByteArrayOutputStream;

/**
 * Parquet's hybrid of run lengths and packed bits (Encodings.md, "RLE"): eight or more equal values are a run, all others are
 * packed in groups of eight, each in as many bits as the greatest needs, lowest bits first.
 */
final class RunLengths {
    private static final int GROUP = 8;

    private RunLengths() {}

    /** The values, each in {@code bits} bits. */
    static byte[] of(int[] values, int bits) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < values.length) {
            int run = run(values, at);
            if (run >= GROUP) {
                varint(out, run << 1);
                for (int shift = 0; shift < bits; shift += 8) {
                    out.write(values[at] >>> shift);
                }
                at += run;
            } else {
                int end = at;
                while (end < values.length && run(values, end) < GROUP) {
                    end = Math.min(end + GROUP, values.length);
                }
                packed(out, values, at, end, bits);
                at = end;
            }
        }
        return out.toByteArray();
    }

    private static int run(int[] values, int at) {
        int end = at + 1;
        while (end < values.length && values[end] == values[at]) {
            end++;
        }
        return end - at;
    }

    private static void packed(ByteArrayOutputStream out, int[] values, int from, int to, int bits) {
        int groups = (to - from + GROUP - 1) / GROUP;
        varint(out, groups << 1 | 1);
        long buffer = 0;
        int held = 0;
        for (int i = from; i < from + groups * GROUP; i++) {
            buffer |= (long) (i < to ? values[i] : 0) << held;
            held += bits;
            while (held >= 8) {
                out.write((int) buffer);
                buffer >>>= 8;
                held -= 8;
            }
        }
    }

    private static void varint(ByteArrayOutputStream out, int value) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            out.write(left & 0x7F | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}

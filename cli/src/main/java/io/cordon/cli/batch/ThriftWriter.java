package io.cordon.cli.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes structs in Thrift's compact protocol, as far as Parquet's headers need it (thrift-compact-protocol.md): a field is
 * a byte of id difference and type; numbers are zigzag varints.
 */
final class ThriftWriter {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int LONG_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> before = new ArrayDeque<>();
    private int last;

    byte[] bytes() {
        return out.toByteArray();
    }

    ThriftWriter i32(int field, int value) {
        head(field, I32);
        varint(zigzag(value));
        return this;
    }

    ThriftWriter i64(int field, long value) {
        head(field, I64);
        varint(zigzag(value));
        return this;
    }

    ThriftWriter text(int field, String value) {
        head(field, BINARY);
        binary(value);
        return this;
    }

    /** A struct as a field; {@link #end} closes it. */
    ThriftWriter struct(int field) {
        head(field, STRUCT);
        return element();
    }

    /** A list of structs; each is opened with {@link #element} and closed with {@link #end}. */
    ThriftWriter structs(int field, int size) {
        list(field, size, STRUCT);
        return this;
    }

    ThriftWriter element() {
        before.push(last);
        last = 0;
        return this;
    }

    /** Ends a struct, the outermost too. */
    ThriftWriter end() {
        out.write(0);
        if (!before.isEmpty()) {
            last = before.pop();
        }
        return this;
    }

    ThriftWriter i32s(int field, int... values) {
        list(field, values.length, I32);
        for (int value : values) {
            varint(zigzag(value));
        }
        return this;
    }

    ThriftWriter texts(int field, String... values) {
        list(field, values.length, BINARY);
        for (String value : values) {
            binary(value);
        }
        return this;
    }

    private void list(int field, int size, int type) {
        head(field, LIST);
        if (size < LONG_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(LONG_LIST << 4 | type);
            varint(size);
        }
    }

    /** Parquet's field numbers are small and written in order, so the difference always fits. */
    private void head(int field, int type) {
        out.write(field - last << 4 | type);
        last = field;
    }

    private void binary(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}

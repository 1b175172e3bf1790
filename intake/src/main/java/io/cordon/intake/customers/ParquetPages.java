package io.cordon.intake.customers;

import java.nio.ByteBuffer;

/**
 * Walks the pages of one column chunk by their headers and sees that they fit into it: a header that says otherwise would
 * have a reader wait for bytes that never come, or reserve memory for values that are not there. A header is a struct in
 * Thrift's compact protocol (thrift-compact-protocol.md: a field is a byte of id difference and type, numbers are zigzag
 * varints); only the few fields that bound the reading are looked at, the others are passed over.
 */
final class ParquetPages {
    private static final int MAX_PAGE_BYTES = 256 << 20;
    private static final int MAX_DEPTH = 8;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;
    private static final int DATA_PAGE_V2 = 3;
    /** Fields of a page header. */
    private static final int TYPE = 1;

    private static final int UNPACKED = 2;
    private static final int PACKED = 3;
    private static final int DATA_HEADER = 5;
    private static final int DICTIONARY_HEADER = 7;
    private static final int DATA_HEADER_V2 = 8;

    private final ByteBuffer chunk;
    private final long values;

    private ParquetPages(ByteBuffer chunk, long values) {
        this.chunk = chunk;
        this.values = values;
    }

    /**
     * What is wrong with the pages, or nothing.
     *
     * @param chunk from the first page to the end of the last
     * @param values how many the footer says there are
     */
    static String fault(ByteBuffer chunk, long values) {
        try {
            return new ParquetPages(chunk, values).walk();
        } catch (java.nio.BufferUnderflowException | IllegalArgumentException e) {
            return "a page's header goes beyond the column";
        }
    }

    private String walk() {
        long found = 0;
        while (found < values) {
            long[] header = new long[DATA_HEADER_V2 + 1];
            long[] counts = new long[DATA_HEADER_V2 + 1];
            struct(header, counts, 0);
            long packed = header[PACKED];
            long unpacked = header[UNPACKED];
            if (packed < 0 || packed > chunk.remaining()) {
                return "a page is said to be longer than what is left of its column";
            }
            if (unpacked < 0 || unpacked > MAX_PAGE_BYTES) {
                return "a page is said to unpack to " + unpacked + " bytes";
            }
            int type = (int) header[TYPE];
            if (type == DATA_PAGE || type == DATA_PAGE_V2) {
                long count = counts[type == DATA_PAGE ? DATA_HEADER : DATA_HEADER_V2];
                if (count < 0 || count > values - found) {
                    return "its pages are said to hold more values than the column";
                }
                found += count;
            } else if (type == DICTIONARY_PAGE
                    && (counts[DICTIONARY_HEADER] < 0 || counts[DICTIONARY_HEADER] > unpacked)) {
                return "its dictionary is said to hold more values than bytes";
            }
            chunk.position(chunk.position() + (int) packed);
        }
        return "";
    }

    /**
     * Reads a struct.
     *
     * @param numbers takes the struct's own numbers, by field
     * @param counts takes the first number of each struct inside it, by field
     */
    private void struct(long[] numbers, long[] counts, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("too deep");
        }
        int field = 0;
        for (int head = chunk.get() & 0xFF; head != 0; head = chunk.get() & 0xFF) {
            int step = head >>> 4;
            field = step == 0 ? (int) zigzag() : field + step;
            int type = head & 0x0F;
            boolean known = field > 0 && field < numbers.length;
            if (type >= 4 && type <= 6) {
                long number = zigzag();
                if (known) {
                    numbers[field] = number;
                }
            } else if (type == 12) {
                long[] inner = new long[2];
                struct(inner, new long[2], depth + 1);
                if (field > 0 && field < counts.length) {
                    counts[field] = inner[1];
                }
            } else {
                skip(type, depth);
            }
        }
    }

    private void skip(int type, int depth) {
        switch (type) {
            case 1, 2 -> {}
            case 3 -> chunk.get();
            case 4, 5, 6 -> zigzag();
            case 7 -> forward(8);
            case 8 -> forward(varint());
            case 9, 10 -> {
                int head = chunk.get() & 0xFF;
                long size = head >>> 4 == 15 ? varint() : head >>> 4;
                for (long i = 0; i < size; i++) {
                    skip((head & 0x0F) <= 2 ? 3 : head & 0x0F, depth + 1);
                }
            }
            case 12 -> struct(new long[1], new long[1], depth + 1);
            default -> throw new IllegalArgumentException("no type of a page's header: " + type);
        }
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("too deep");
        }
    }

    private void forward(long bytes) {
        if (bytes < 0 || bytes > chunk.remaining()) {
            throw new IllegalArgumentException("beyond the end");
        }
        chunk.position(chunk.position() + (int) bytes);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int octet = chunk.get();
            value |= (long) (octet & 0x7F) << shift;
            if (octet >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without an end");
    }

    private long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }
}

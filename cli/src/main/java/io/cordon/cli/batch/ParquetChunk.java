package io.cordon.cli.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * One column of one row group, as pages packed with gzip: a dictionary where values repeat, then one page of values. A value
 * that is absent has definition level 0.
 *
 * @param bytes the pages
 * @param dictionaryLength length of the dictionary's page, or 0 where there is none
 * @param unpackedLength length of the pages were they not packed
 */
record ParquetChunk(byte[] bytes, int dictionaryLength, long unpackedLength) {
    static final int PLAIN = 0;
    static final int RLE = 3;
    static final int RLE_DICTIONARY = 8;
    private static final int DATA_PAGE = 0;
    private static final int DICTIONARY_PAGE = 2;

    static ParquetChunk of(Column column, List<ResultRow> rows) {
        Map<Object, Integer> distinct = new LinkedHashMap<>();
        int[] levels = new int[rows.size()];
        int[] codes = new int[rows.size()];
        int present = 0;
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Object> value = rows.get(i).value(column);
            if (value.isPresent()) {
                levels[i] = 1;
                codes[present++] = distinct.computeIfAbsent(value.get(), unused -> distinct.size());
                plain(plain, value.get());
            }
        }
        byte[] defined = RunLengths.of(levels, 1);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(little(4).putInt(defined.length).array());
        page.writeBytes(defined);
        Pages pages = new Pages();
        boolean dictionary = column.type() == Column.Type.TEXT && distinct.size() * 2 <= present && present > 0;
        if (dictionary) {
            ByteArrayOutputStream entries = new ByteArrayOutputStream();
            distinct.keySet().forEach(value -> plain(entries, value));
            pages.add(DICTIONARY_PAGE, distinct.size(), entries.toByteArray(), PLAIN);
            int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(distinct.size() - 1));
            page.write(bits);
            page.writeBytes(RunLengths.of(java.util.Arrays.copyOf(codes, present), bits));
        } else {
            page.writeBytes(plain.toByteArray());
        }
        int dictionaryLength = pages.out.size();
        pages.add(DATA_PAGE, rows.size(), page.toByteArray(), dictionary ? RLE_DICTIONARY : PLAIN);
        return new ParquetChunk(pages.out.toByteArray(), dictionaryLength, pages.unpacked);
    }

    private static void plain(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case Long number -> out.writeBytes(little(8).putLong(number).array());
            case Double number -> out.writeBytes(little(8).putDouble(number).array());
            default -> {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                out.writeBytes(little(4).putInt(text.length).array());
                out.writeBytes(text);
            }
        }
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Pages one after the other, each behind its header. */
    private static final class Pages {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private long unpacked;

        void add(int type, int values, byte[] content, int encoding) {
            byte[] packed = gzip(content);
            ThriftWriter header =
                    new ThriftWriter().i32(1, type).i32(2, content.length).i32(3, packed.length);
            if (type == DATA_PAGE) {
                header.struct(5)
                        .i32(1, values)
                        .i32(2, encoding)
                        .i32(3, RLE)
                        .i32(4, RLE)
                        .end();
            } else {
                header.struct(7).i32(1, values).i32(2, encoding).end();
            }
            byte[] head = header.end().bytes();
            out.writeBytes(head);
            out.writeBytes(packed);
            unpacked += head.length + content.length;
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

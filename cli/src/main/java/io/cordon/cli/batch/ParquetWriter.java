package io.cordon.cli.batch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Parquet, written as its format says (Apache Parquet format 2.12): {@code PAR1}, row groups, a footer that says where each
 * column of each group lies, its length, {@code PAR1}. A block is a row group; nothing of a group depends on the groups
 * before it but where it begins, so that a run can go on after any of them, given the places of those before.
 *
 * <p>Written here rather than by a library, because a library keeps the footer's content to itself until the file is closed,
 * and what is killed never closes.
 */
final class ParquetWriter implements RowWriter {
    private static final int CUSTOMERS = 8192;
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.ISO_8859_1);
    private static final int INT64 = 2;
    private static final int DOUBLE = 5;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int GZIP = 2;

    /** Where one column of one group lies. */
    private record Place(long start, int dictionaryLength, long packed, long unpacked) {}

    private record Group(int rows, List<Place> places) {}

    private final Grounds grounds;
    private final List<Group> groups = new ArrayList<>();
    private long position = MAGIC.length;

    ParquetWriter(Grounds grounds) {
        this.grounds = grounds;
    }

    @Override
    public byte[] begin() {
        return MAGIC.clone();
    }

    @Override
    public byte[] block(List<ResultRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Place> places = new ArrayList<>();
        for (Column column : Column.values()) {
            ParquetChunk chunk = ParquetChunk.of(column, rows);
            places.add(new Place(
                    position + bytes.size(), chunk.dictionaryLength(), chunk.bytes().length, chunk.unpackedLength()));
            bytes.writeBytes(chunk.bytes());
        }
        groups.add(new Group(rows.size(), places));
        position += bytes.size();
        return bytes.toByteArray();
    }

    @Override
    public int customersInBlock() {
        return CUSTOMERS;
    }

    @Override
    public boolean keepsEachBlock() {
        return true;
    }

    @Override
    public String noteOfBlock() {
        Group last = groups.getLast();
        StringBuilder note = new StringBuilder().append(last.rows);
        for (Place place : last.places) {
            note.append(' ')
                    .append(place.dictionaryLength)
                    .append(' ')
                    .append(place.packed)
                    .append(' ')
                    .append(place.unpacked);
        }
        return note.toString();
    }

    @Override
    public void restore(List<String> notes) {
        for (String note : notes) {
            long[] numbers =
                    Arrays.stream(note.split(" ")).mapToLong(Long::parseLong).toArray();
            List<Place> places = new ArrayList<>();
            for (int i = 1; i < numbers.length; i += 3) {
                places.add(new Place(position, (int) numbers[i], numbers[i + 1], numbers[i + 2]));
                position += numbers[i + 1];
            }
            groups.add(new Group((int) numbers[0], places));
        }
    }

    @Override
    public byte[] end() {
        ThriftWriter footer = new ThriftWriter().i32(1, 1);
        schema(footer);
        footer.i64(3, groups.stream().mapToLong(Group::rows).sum());
        footer.structs(4, groups.size());
        groups.forEach(group -> describe(footer, group));
        Map<String, String> identity = grounds.identity();
        footer.structs(5, identity.size());
        identity.forEach((item, value) ->
                footer.element().text(1, "cordon " + item).text(2, value).end());
        byte[] content = footer.text(6, "cordon " + grounds.engine()).end().bytes();
        return ByteBuffer.allocate(content.length + 4 + MAGIC.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(content)
                .putInt(content.length)
                .put(MAGIC)
                .array();
    }

    private static void schema(ThriftWriter footer) {
        footer.structs(2, Column.values().length + 1);
        footer.element().text(4, "screening").i32(5, Column.values().length).end();
        for (Column column : Column.values()) {
            footer.element().i32(1, type(column)).i32(3, OPTIONAL).text(4, column.header());
            if (column.type() == Column.Type.TEXT) {
                footer.i32(6, UTF8).struct(10).struct(1).end().end();
            }
            footer.end();
        }
    }

    private static int type(Column column) {
        return switch (column.type()) {
            case WHOLE -> INT64;
            case NUMBER -> DOUBLE;
            case TEXT -> BYTE_ARRAY;
        };
    }

    private static void describe(ThriftWriter footer, Group group) {
        footer.element().structs(1, group.places.size());
        for (Column column : Column.values()) {
            Place place = group.places.get(column.ordinal());
            boolean dictionary = place.dictionaryLength > 0;
            footer.element().i64(2, place.start).struct(3);
            footer.i32(1, type(column));
            footer.i32s(
                    2,
                    dictionary
                            ? new int[] {ParquetChunk.PLAIN, ParquetChunk.RLE, ParquetChunk.RLE_DICTIONARY}
                            : new int[] {ParquetChunk.PLAIN, ParquetChunk.RLE});
            footer.texts(3, column.header()).i32(4, GZIP);
            footer.i64(5, group.rows).i64(6, place.unpacked).i64(7, place.packed);
            footer.i64(9, place.start + place.dictionaryLength);
            if (dictionary) {
                footer.i64(11, place.start);
            }
            footer.end().end();
        }
        footer.i64(2, group.places.stream().mapToLong(Place::unpacked).sum());
        footer.i64(3, group.rows).end();
    }
}

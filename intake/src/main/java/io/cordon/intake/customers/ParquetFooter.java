package io.cordon.intake.customers;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.RowGroup;
import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a Parquet file says of itself, checked before it is believed: a file is {@code PAR1}, data, a footer, the footer's
 * length in four bytes, {@code PAR1} (Apache Parquet format 2.12, "File Format"). A footer may claim anything, so sizes are
 * held against the file and against fixed bounds.
 */
final class ParquetFooter {
    private static final String MAGIC = "PAR1";
    private static final String MAGIC_ENCRYPTED = "PARE";
    private static final int TAIL = 8;
    private static final int MAX_FOOTER_BYTES = 64 << 20;

    /** Largest a row group may be when unpacked: it is about what has to be at hand at once. */
    private static final long MAX_GROUP_BYTES = 2L << 30;

    private static final Set<CompressionCodec> READ = EnumSet.of(
            CompressionCodec.UNCOMPRESSED, CompressionCodec.GZIP, CompressionCodec.SNAPPY, CompressionCodec.ZSTD);

    private ParquetFooter() {}

    static boolean beginsAsParquet(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            String head = text(file, 0, 4);
            return head.equals(MAGIC) || head.equals(MAGIC_ENCRYPTED);
        }
    }

    /** Checks that the file is whole, as far as its ends tell. */
    static void check(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            long size = file.size();
            if (text(file, 0, 4).equals(MAGIC_ENCRYPTED)) {
                throw new BadInputException(path + " is an encrypted Parquet file; store it without encryption");
            }
            if (size < MAGIC.length() + TAIL || !text(file, size - 4, 4).equals(MAGIC)) {
                throw new BadInputException(
                        path + " begins as a Parquet file but does not end as one, so a part of it is"
                                + " missing; copy or write it again");
            }
            ByteBuffer tail = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            file.read(tail, size - TAIL);
            long footer = Integer.toUnsignedLong(tail.getInt(0));
            if (footer > size - MAGIC.length() - TAIL) {
                throw new BadInputException(path + " is damaged: its footer says it is " + footer
                        + " bytes long, which is more than the file holds; copy or write it again");
            }
            if (footer > MAX_FOOTER_BYTES) {
                throw new BadInputException(path + " has a footer of " + footer + " bytes; at most " + MAX_FOOTER_BYTES
                        + " are read; write it with larger row groups or fewer columns");
            }
        }
    }

    /** Checks what the footer says of each part of the file. */
    static void check(FileMetaData footer, Path path) throws IOException {
        long rows = 0;
        try (FileChannel file = FileChannel.open(path)) {
            for (RowGroup group : footer.rowGroups()) {
                check(group, file, path);
                rows += group.numRows();
            }
        }
        if (rows != footer.numRows()) {
            throw new BadInputException(path + " is damaged: it says that it has " + footer.numRows()
                    + " rows, and its parts hold " + rows + "; write it again");
        }
    }

    private static void check(RowGroup group, FileChannel file, Path path) throws IOException {
        long unpacked = 0;
        for (ColumnChunk chunk : group.columns()) {
            check(chunk.metaData(), file, path);
            unpacked += chunk.metaData().totalUncompressedSize();
        }
        if (group.numRows() < 0 || unpacked < 0 || unpacked > MAX_GROUP_BYTES) {
            throw new BadInputException(path + " has a row group of " + unpacked + " bytes unpacked; at most "
                    + MAX_GROUP_BYTES + " are read; write it with smaller row groups");
        }
    }

    private static void check(ColumnMetaData column, FileChannel file, Path path) throws IOException {
        if (!READ.contains(column.codec())) {
            throw new BadInputException(path + " is packed with " + column.codec()
                    + "; uncompressed, gzip, snappy and zstd are read; write it with one of them");
        }
        Long dictionary = column.dictionaryPageOffset();
        long start = dictionary == null || dictionary <= 0
                ? column.dataPageOffset()
                : Math.min(dictionary, column.dataPageOffset());
        long length = column.totalCompressedSize();
        if (start < MAGIC.length()
                || length < 0
                || length > Math.min(file.size() - start, MAX_GROUP_BYTES - 1)
                || column.totalUncompressedSize() < 0) {
            throw new BadInputException(path + " is damaged: its footer points outside the file for the column "
                    + column.pathInSchema() + "; copy or write it again");
        }
        String fault = ParquetPages.fault(file.map(FileChannel.MapMode.READ_ONLY, start, length), column.numValues());
        if (!fault.isEmpty()) {
            throw new BadInputException(path + " is damaged in the column " + column.pathInSchema() + ": " + fault
                    + "; copy or write it again");
        }
    }

    static BadInputException damaged(String name, Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return new BadInputException(
                    name + " is damaged, or has a part that does not fit into the memory that this"
                            + " process may use; write it with smaller row groups",
                    cause);
        }
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new BadInputException(name + " cannot be read as Parquet: " + why + "; copy or write it again", cause);
    }

    private static String text(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        file.read(bytes, at);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }
}

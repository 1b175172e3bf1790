package io.cordon.core.search;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A snapshot's bytes: a header, then one section after another, each at a multiple of eight, numbers little-endian.
 *
 * <pre>
 * 0   magic "CORDSNAP"     16  length of all
 * 8   format               24  checksum (CRC-32C) of what follows the header
 * 12  number of sections   32  offset and length of each section, longs
 * </pre>
 *
 * A file is written beside its place and moved there whole, so that a reader sees all of it or none. What was written
 * is checked when it is opened: magic, format, length and checksum.
 */
final class SnapshotFile {
    private static final long MAGIC = 0x50414E5344524F43L;
    /** Raised whenever the layout or the meaning of a section changes. */
    private static final int FORMAT = 2;

    private static final int HEADER = 32;
    private static final int SECTIONS = Section.values().length;
    private static final int BODY = HEADER + SECTIONS * 16;
    private static final int ALIGNED = 8;

    private final ByteBuffer all;

    private SnapshotFile(ByteBuffer all) {
        this.all = all;
    }

    /** Gathers sections in memory. */
    static final class Writer {
        private final ByteBuffer[] sections = new ByteBuffer[SECTIONS];

        void bytes(Section section, byte[] values, int length) {
            sections[section.ordinal()] = ByteBuffer.wrap(values, 0, length);
        }

        void ints(Section section, int[] values, int length) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(length, Integer.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes.asIntBuffer().put(values, 0, length);
            sections[section.ordinal()] = bytes;
        }

        void ints(Section section, int[] values) {
            ints(section, values, values.length);
        }

        void longs(Section section, long[] values) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Long.BYTES))
                    .order(ByteOrder.LITTLE_ENDIAN);
            bytes.asLongBuffer().put(values);
            sections[section.ordinal()] = bytes;
        }

        void rows(Section starts, Section values, Rows.Builder rows) {
            ints(starts, rows.starts());
            ints(values, rows.values());
        }

        /** All of it in one buffer. */
        SnapshotFile finish() {
            long length = BODY;
            for (ByteBuffer section : sections) {
                length += align(section.remaining());
            }
            ByteBuffer all = ByteBuffer.allocateDirect(Math.toIntExact(length)).order(ByteOrder.LITTLE_ENDIAN);
            all.putLong(0, MAGIC).putInt(8, FORMAT).putInt(12, SECTIONS).putLong(16, length);
            int at = BODY;
            for (int i = 0; i < SECTIONS; i++) {
                int size = sections[i].remaining();
                all.putLong(HEADER + i * 16, at).putLong(HEADER + i * 16 + 8, size);
                all.put(at, sections[i], sections[i].position(), size);
                at += align(size);
            }
            all.putLong(24, checksum(all));
            return new SnapshotFile(all);
        }

        private static int align(int size) {
            return Math.addExact(size, ALIGNED - 1) / ALIGNED * ALIGNED;
        }
    }

    /**
     * Maps a file.
     *
     * @throws BadInputException if it is not a whole snapshot of this format
     * @throws UncheckedIOException if it cannot be read
     */
    static SnapshotFile open(Path path) {
        ByteBuffer all;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size < BODY || size > Integer.MAX_VALUE) {
                throw broken(path, "its size is " + size + " bytes");
            }
            all = channel.map(FileChannel.MapMode.READ_ONLY, 0, size).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
        if (all.getLong(0) != MAGIC || all.getInt(8) != FORMAT || all.getInt(12) != SECTIONS) {
            throw broken(path, "it is not of format " + FORMAT);
        }
        if (all.getLong(16) != all.capacity()) {
            throw broken(path, "it has " + all.capacity() + " bytes and should have " + all.getLong(16));
        }
        if (all.getLong(24) != checksum(all)) {
            throw broken(path, "its checksum is not that of its content");
        }
        return new SnapshotFile(all);
    }

    private static BadInputException broken(Path path, String why) {
        return new BadInputException(
                path + " is not a whole snapshot of the lists: " + why + "; delete it and it is made anew");
    }

    private static long checksum(ByteBuffer all) {
        CRC32C sum = new CRC32C();
        sum.update(all.slice(HEADER, all.capacity() - HEADER));
        return sum.getValue();
    }

    /** Writes it to a file, which is there whole or not at all. */
    void write(Path path) throws IOException {
        Path beside = path.resolveSibling(
                path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer from = all.duplicate().rewind();
                while (from.hasRemaining()) {
                    channel.write(from);
                }
                channel.force(true);
            }
            move(beside, path);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    int size() {
        return all.capacity();
    }

    ByteBuffer bytes(Section section) {
        int entry = HEADER + section.ordinal() * 16;
        int from = Math.toIntExact(all.getLong(entry));
        int size = Math.toIntExact(all.getLong(entry + 8));
        return all.slice(from, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    IntBuffer ints(Section section) {
        return bytes(section).asIntBuffer();
    }

    /** A copy on the heap, for what is read in inner loops: twice as fast there as a mapped buffer. */
    int[] intArray(Section section) {
        IntBuffer from = ints(section);
        int[] copy = new int[from.remaining()];
        from.get(copy);
        return copy;
    }

    byte[] byteArray(Section section) {
        ByteBuffer from = bytes(section);
        byte[] copy = new byte[from.remaining()];
        from.get(copy);
        return copy;
    }

    LongBuffer longs(Section section) {
        return bytes(section).asLongBuffer();
    }

    Rows rows(Section starts, Section values) {
        return new Rows(intArray(starts), intArray(values));
    }
}

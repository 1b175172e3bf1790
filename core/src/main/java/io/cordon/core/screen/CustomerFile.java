package io.cordon.core.screen;

import io.cordon.core.model.BadInputException;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * An index's bytes: a header, then one part after another, numbers big-endian. Each part is written to a file of its own
 * while customers come, so that a base of any size is built in little memory, and mapped by itself, so that each may have
 * up to 2 GB.
 *
 * <pre>
 * 0   magic "CORDCUST"     16  for each part: offset, length, checksum (CRC-32C), longs
 * 8   format               then the checksum of the header to there, a long
 * 12  number of parts
 * </pre>
 */
final class CustomerFile {
    private static final long MAGIC = 0x434F524443555354L;
    /** Raised whenever the layout or the meaning of a part changes. */
    private static final int FORMAT = 2;

    private static final int TABLE = 16;
    private static final int ENTRY = 24;

    /** The parts, in the order in which they lie in the file. */
    enum Part {
        /** The caller's own bytes. */
        NOTE,
        /** Each customer: first name, where its record begins, the most that evidence can add (float bits). */
        CUSTOMERS,
        RECORDS,
        /** Hash of an identifier's key, and its customer. */
        IDENTIFIERS,
        /** Each name: first token, where its texts begin, its first backward word, hash of its whole text, its first run. */
        NAMES,
        /** Each token of each name: type, place. */
        TOKENS,
        /** Each name's whole text and runs of several tokens, a line each. */
        TEXTS,
        /** How each run of several tokens begins and ends: {@link io.cordon.core.search.RunEnds}. */
        RUNS,
        /** Hashes of the longer words of each name when it is read backwards. */
        BACKWARDS,
        /** Tokens without their places, each distinct one once, and where each begins. */
        TYPES,
        TYPE_STARTS
    }

    private static final int PARTS = Part.values().length;
    private static final int HEADER = TABLE + PARTS * ENTRY + Long.BYTES;

    private final ByteBuffer[] parts;

    private CustomerFile(ByteBuffer[] parts) {
        this.parts = parts;
    }

    ByteBuffer bytes(Part part) {
        return parts[part.ordinal()].duplicate();
    }

    IntBuffer ints(Part part) {
        return bytes(part).asIntBuffer();
    }

    /** Writes parts beside the file, and the file when all is there. */
    static final class Writer implements AutoCloseable {
        private final Path file;
        private final Path[] paths = new Path[PARTS];
        private final DataOutputStream[] streams = new DataOutputStream[PARTS];
        private final CRC32C[] sums = new CRC32C[PARTS];

        Writer(Path file) throws IOException {
            this.file = file;
            long process = ProcessHandle.current().pid();
            for (int i = 0; i < PARTS; i++) {
                paths[i] = file.resolveSibling(file.getFileName() + "." + process + "." + i + ".part");
                sums[i] = new CRC32C();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(paths[i]), 1 << 16);
                streams[i] = new DataOutputStream(new CheckedOutputStream(out, sums[i]));
            }
        }

        DataOutputStream to(Part part) {
            return streams[part.ordinal()];
        }

        /** Puts the parts together; the file is there whole or not at all. */
        void finish() throws IOException {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            header.putLong(MAGIC).putInt(FORMAT).putInt(PARTS);
            long at = HEADER;
            for (int i = 0; i < PARTS; i++) {
                streams[i].close();
                long length = Files.size(paths[i]);
                if (length > Integer.MAX_VALUE) {
                    throw new BadInputException("the customers are too many for one index: its part " + Part.values()[i]
                            + " has " + length + " bytes and may have " + Integer.MAX_VALUE
                            + "; split the customers' file");
                }
                header.putLong(at).putLong(length).putLong(sums[i].getValue());
                at += length;
            }
            header.putLong(checksum(header.duplicate().flip()));
            Path whole = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                join(header.flip(), whole);
                move(whole, file);
            } finally {
                Files.deleteIfExists(whole);
            }
        }

        private void join(ByteBuffer header, Path whole) throws IOException {
            try (FileChannel out = FileChannel.open(
                    whole, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                while (header.hasRemaining()) {
                    out.write(header);
                }
                for (Path path : paths) {
                    try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
                        long size = in.size();
                        for (long done = 0; done < size; ) {
                            done += in.transferTo(done, size - done, out);
                        }
                    }
                    Files.delete(path);
                }
                out.force(true);
            }
        }

        private static void move(Path from, Path to) throws IOException {
            try {
                Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void close() throws IOException {
            for (int i = 0; i < PARTS; i++) {
                streams[i].close();
                Files.deleteIfExists(paths[i]);
            }
        }
    }

    /**
     * Maps a file.
     *
     * @throws BadInputException if it is not a whole index of this format
     * @throws UncheckedIOException if it cannot be read
     */
    static CustomerFile open(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // Until the header is whole, or the file ends.
            }
            header.flip();
            if (header.limit() < HEADER
                    || header.getLong(0) != MAGIC
                    || header.getInt(8) != FORMAT
                    || header.getInt(12) != PARTS) {
                throw broken(path, "it is not of format " + FORMAT);
            }
            if (checksum(header.slice(0, HEADER - Long.BYTES)) != header.getLong(HEADER - Long.BYTES)) {
                throw broken(path, "the checksum of its header is another");
            }
            ByteBuffer[] parts = new ByteBuffer[PARTS];
            for (int i = 0; i < PARTS; i++) {
                int entry = TABLE + i * ENTRY;
                long offset = header.getLong(entry);
                long length = header.getLong(entry + 8);
                if (offset + length > channel.size()) {
                    throw broken(path, "it ends before its part " + Part.values()[i]);
                }
                parts[i] = channel.map(FileChannel.MapMode.READ_ONLY, offset, length);
                if (checksum(parts[i].duplicate()) != header.getLong(entry + 16)) {
                    throw broken(path, "the checksum of its part " + Part.values()[i] + " is another");
                }
            }
            return new CustomerFile(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }

    private static BadInputException broken(Path path, String why) {
        return new BadInputException(
                path + " is not a whole index of customers: " + why + "; delete it and build it anew");
    }

    private static long checksum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}

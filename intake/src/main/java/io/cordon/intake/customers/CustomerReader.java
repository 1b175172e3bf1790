package io.cordon.intake.customers;

import io.cordon.core.model.BadInputException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A customers file, CSV, JSON lines or Parquet, read one customer at a time; its size does not matter. The format is found
 * from the content, {@code .gz} is unpacked. {@code docs/customers.md} says what a file may look like.
 *
 * <p>Strict unless {@link #onBadRow} is given: the first row that cannot be read ends the reading, so that nobody is
 * passed over in silence. A reader is used once, by one thread.
 */
public final class CustomerReader implements Iterable<CustomerRow>, AutoCloseable {
    private static final int MAX_HEADER_BYTES = CheckedInput.MAX_LINE_BYTES;

    private final AutoCloseable source;
    private final String name;
    private final Rows rows;
    private final DoubleSupplier fraction;
    private @Nullable Consumer<BadInputException> badRows;
    private boolean started;
    private long read;
    private long skipped;

    private CustomerReader(AutoCloseable source, Rows rows, String name, DoubleSupplier fraction) {
        this.source = source;
        this.rows = rows;
        this.name = name;
        this.fraction = fraction;
    }

    /**
     * Opens a file, or standard input where {@code pathOrDash} is {@code -}.
     *
     * @throws BadInputException if it cannot be read, is empty, or its header names no column that holds a name
     */
    public static CustomerReader open(String pathOrDash) {
        return pathOrDash.equals("-") ? of(System.in, "standard input") : open(Path.of(pathOrDash));
    }

    /**
     * Opens a file.
     *
     * @throws BadInputException as {@link #open(String)}
     */
    public static CustomerReader open(Path path) {
        String name = path.toString();
        if (Files.isDirectory(path)) {
            throw new BadInputException(name + " is a folder; name the customers file inside it");
        }
        if (!Files.exists(path)) {
            throw new BadInputException(name + " does not exist; a customers file was expected there");
        }
        try {
            if (ParquetRows.isParquet(path)) {
                ParquetRows rows = ParquetRows.open(path);
                return new CustomerReader(rows, rows, name, rows::fractionRead);
            }
            return of(Files.newInputStream(path), name, Files.size(path));
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * Reads from a stream, which {@link #close} closes.
     *
     * @param name what messages call it
     * @throws BadInputException as {@link #open(String)}
     */
    public static CustomerReader of(InputStream in, String name) {
        return of(in, name, 0);
    }

    /** @param size bytes there are to read, or 0 where not known */
    private static CustomerReader of(InputStream in, String name, long size) {
        boolean opened = false;
        try {
            CountedInput counted = new CountedInput(in);
            BufferedInputStream text =
                    new BufferedInputStream(new CheckedInput(unpacked(counted, name), name), 1 << 16);
            DoubleSupplier fraction = () -> size == 0 ? Double.NaN : Math.min(1, (double) counted.count() / size);
            CustomerReader reader = new CustomerReader(in, rows(text, name), name, fraction);
            opened = true;
            return reader;
        } catch (IOException e) {
            throw unreadable(name, e);
        } catch (UncheckedIOException e) {
            throw unreadable(name, e.getCause() == null ? new IOException(e) : e.getCause());
        } finally {
            if (!opened) {
                closeQuietly(in);
            }
        }
    }

    /** Skips rows that cannot be read, telling {@code report} of each, where it is possible to go on after them. */
    public CustomerReader onBadRow(Consumer<BadInputException> report) {
        badRows = report;
        return this;
    }

    /** The customers in the order of the file. Can be asked for once. */
    @Override
    public Iterator<CustomerRow> iterator() {
        start();
        return new RowIterator();
    }

    private void start() {
        if (started) {
            throw new IllegalStateException(name + " is being read already; open it again to read it again");
        }
        started = true;
    }

    /** The customers as a stream; closing it closes the reader. */
    public Stream<CustomerRow> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(this::close);
    }

    /**
     * Everything the file has, in its order, with a {@link RejectedRow} for each row that cannot be used. Can be asked for
     * once, and instead of {@link #iterator}.
     */
    public Iterator<CustomerEntry> entries() {
        start();
        return new EntryIterator();
    }

    /** How much of the file has been read, from 0 to 1; not a number where that is not known. Any thread may ask. */
    public double fractionRead() {
        return fraction.getAsDouble();
    }

    /** Customers read so far. */
    public long read() {
        return read;
    }

    /** Rows skipped so far; always 0 unless {@link #onBadRow} was given. */
    public long skipped() {
        return skipped;
    }

    @Override
    public void close() {
        closeQuietly(source);
    }

    private static void closeQuietly(AutoCloseable in) {
        if (in == System.in) {
            return;
        }
        try {
            in.close();
        } catch (Exception e) {
            // Nothing was written to it, so nothing is lost with it.
        }
    }

    private static InputStream unpacked(InputStream in, String name) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(in, 1 << 16);
        byte[] head = peek(raw, 6);
        int first = head.length < 2 ? -1 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        return switch (first) {
            case 0x1F8B -> new GZIPInputStream(raw, 1 << 16);
            case 0x5041 -> {
                if (head.length >= 4 && head[2] == 'R' && head[3] == '1') {
                    throw new BadInputException(name
                            + " is a Parquet file in a stream; Parquet is read from its end, so name the file itself");
                }
                yield raw;
            }
            case 0x504B ->
                throw new BadInputException(
                        name + " is a zip archive or a spreadsheet; save its table as CSV in UTF-8 and read that");
            case 0xFD37, 0x425A, 0x28B5 ->
                throw new BadInputException(
                        name + " is packed in a form other than gzip; unpack it, or pipe it in with -");
            case 0xFFFE, 0xFEFF ->
                throw new BadInputException(
                        name + " is in UTF-16; save the file in UTF-8 (in a spreadsheet: \"CSV UTF-8\") and try again");
            default -> raw;
        };
    }

    private static byte[] peek(BufferedInputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    private static Rows rows(BufferedInputStream text, String name) throws IOException {
        byte[] bom = peek(text, 3);
        if (bom.length == 3 && (bom[0] & 0xFF) == 0xEF && (bom[1] & 0xFF) == 0xBB && (bom[2] & 0xFF) == 0xBF) {
            text.skipNBytes(3);
        }
        String header = headerLine(text);
        String start = header.stripLeading();
        if (start.isEmpty()) {
            throw new BadInputException(
                    name + " is empty; CSV with a header line, or JSON with one object a line, was expected");
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 15);
        return switch (start.charAt(0)) {
            case '{' -> new JsonRows(reader, name);
            case '[' ->
                throw new BadInputException(
                        name
                                + " is a JSON array; JSON lines were expected: one object a line, with no brackets around them");
            case '<' ->
                throw new BadInputException(
                        name
                                + " looks like XML or HTML; CSV with a header line, or JSON with one object a line, was expected");
            default -> new CsvRows(reader, header, name);
        };
    }

    /** The first line that is not blank, with {@code text} left standing where it was. */
    private static String headerLine(BufferedInputStream text) throws IOException {
        text.mark(MAX_HEADER_BYTES + 2);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean blank = true;
        for (int octet = text.read(); octet >= 0 && line.size() < MAX_HEADER_BYTES; octet = text.read()) {
            if (octet == '\n' || octet == '\r') {
                if (!blank) {
                    break;
                }
            } else {
                blank = blank && (octet == ' ' || octet == '\t');
            }
            line.write(octet);
        }
        text.reset();
        return line.toString(StandardCharsets.UTF_8);
    }

    private static BadInputException unreadable(String name, IOException e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new BadInputException(name + " cannot be read: " + why, e);
    }

    /** Reads one row ahead, so that blank rows are passed over before {@code hasNext} answers. */
    private final class EntryIterator implements Iterator<CustomerEntry> {
        private @Nullable CustomerEntry ahead;

        @Override
        public boolean hasNext() {
            while (ahead == null && more()) {
                ahead = entry();
            }
            return ahead != null;
        }

        private boolean more() {
            try {
                return rows.hasNext();
            } catch (UncheckedIOException e) {
                throw unreadable(name, e.getCause() == null ? new IOException(e) : e.getCause());
            }
        }

        private @Nullable CustomerEntry entry() {
            String ref = "";
            try {
                Cells cells = rows.next();
                if (cells.isBlank()) {
                    return null;
                }
                ref = cells.ref();
                return SubjectBuilder.read(cells, rows.unit() + " " + cells.line() + " of " + name);
            } catch (BadInputException e) {
                if (!rows.canContinue()) {
                    throw e;
                }
                return new RejectedRow(rows.line(), ref, e);
            } catch (UncheckedIOException e) {
                throw unreadable(name, e.getCause() == null ? new IOException(e) : e.getCause());
            }
        }

        @Override
        public CustomerEntry next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException("no customer after the last of " + name);
            }
            CustomerEntry entry = ahead;
            ahead = null;
            return entry;
        }
    }

    /** Customers alone: a row that cannot be used is reported, or ends the reading. */
    private final class RowIterator implements Iterator<CustomerRow> {
        private final EntryIterator entries = new EntryIterator();
        private @Nullable CustomerRow ahead;

        @Override
        public boolean hasNext() {
            while (ahead == null && entries.hasNext()) {
                switch (entries.next()) {
                    case CustomerRow row -> ahead = row;
                    case RejectedRow rejected -> skip(rejected.problem());
                }
            }
            return ahead != null;
        }

        private void skip(BadInputException problem) {
            if (badRows == null) {
                throw problem;
            }
            skipped++;
            badRows.accept(problem);
        }

        @Override
        public CustomerRow next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException("no customer after the last of " + name);
            }
            CustomerRow row = ahead;
            ahead = null;
            read++;
            return row;
        }
    }
}

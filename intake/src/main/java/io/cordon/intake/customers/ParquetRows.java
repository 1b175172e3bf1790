package io.cordon.intake.customers;

import dev.hardwood.HardwoodContext;
import dev.hardwood.InputFile;
import dev.hardwood.metadata.RepetitionType;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.schema.SchemaNode;
import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a Parquet file. Columns are named as in CSV; a list is several values; columns that hold a record or a map are
 * passed over, as a customers file has no use for them.
 *
 * <p>What the file says of itself is checked by {@link ParquetFooter} before anything is read by it. The reader's classes
 * are loaded when a Parquet file is opened and not before.
 */
final class ParquetRows implements Rows, AutoCloseable {
    /** The reader tells of its own workings, which is of no use to who screens customers. Held, as loggers are weak. */
    private static final Logger READER = Logger.getLogger("dev.hardwood");

    static {
        READER.setLevel(Level.WARNING);
    }

    private record Column(int index, String header, Field field, boolean several) {}

    private final String name;
    private final HardwoodContext threads;
    private final ParquetFileReader file;
    private final RowReader rows;
    private final List<Column> columns;
    private final long total;
    private volatile long row;
    private boolean broken;

    private ParquetRows(String name, HardwoodContext threads, ParquetFileReader file) {
        this.name = name;
        this.threads = threads;
        this.file = file;
        this.columns = columns(file.getFileSchema().getRootNode().children());
        this.total = file.getFileMetaData().numRows();
        this.rows = file.rowReader();
    }

    /** Whether the file begins as Parquet does. */
    static boolean isParquet(Path path) throws IOException {
        return ParquetFooter.beginsAsParquet(path);
    }

    /**
     * Opens a file.
     *
     * @throws BadInputException if it is damaged, encrypted or too large in some part, or has no column with a name
     */
    static ParquetRows open(Path path) throws IOException {
        String name = path.toString();
        ParquetFooter.check(path);
        HardwoodContext threads = HardwoodContext.create(1);
        Optional<ParquetFileReader> file = Optional.empty();
        Optional<ParquetRows> rows = Optional.empty();
        try {
            file = Optional.of(ParquetFileReader.open(InputFile.of(path), threads));
            ParquetFooter.check(file.get().getFileMetaData(), path);
            rows = Optional.of(new ParquetRows(name, threads, file.get()));
            return rows.get();
        } catch (BadInputException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            throw ParquetFooter.damaged(name, e);
        } finally {
            if (rows.isEmpty()) {
                close(file, threads);
            }
        }
    }

    private static void close(Optional<ParquetFileReader> file, HardwoodContext threads) throws IOException {
        try (threads) {
            if (file.isPresent()) {
                file.get().close();
            }
        }
    }

    private List<Column> columns(List<SchemaNode> nodes) {
        if (nodes.size() > CsvRows.MAX_COLUMNS) {
            throw new BadInputException(
                    name + " has " + nodes.size() + " columns; at most " + CsvRows.MAX_COLUMNS + " are read");
        }
        List<Column> found = new ArrayList<>();
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (isReadable(nodes.get(i))) {
                String header = nodes.get(i).name();
                headers.add(header);
                found.add(new Column(i, header, Headers.field(header), Headers.isPlural(header)));
            }
        }
        if (found.stream().noneMatch(column -> column.field.isName())) {
            throw new BadInputException(name + " has no column that holds a name; " + CsvRows.namesExpected(headers));
        }
        return found;
    }

    /** A value, or a list of values. */
    private static boolean isReadable(SchemaNode node) {
        return switch (node) {
            case SchemaNode.PrimitiveNode value -> value.repetitionType() != RepetitionType.REPEATED;
            case SchemaNode.GroupNode group ->
                group.isList() && group.getListElement() instanceof SchemaNode.PrimitiveNode;
        };
    }

    @Override
    public boolean hasNext() {
        if (broken) {
            return false;
        }
        try {
            return rows.hasNext();
        } catch (RuntimeException | OutOfMemoryError e) {
            broken = true;
            throw ParquetFooter.damaged(name, e);
        }
    }

    @Override
    public Cells next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no row after the last of " + name);
        }
        long at = row + 1;
        try {
            rows.next();
            row = at;
            List<Cells.Cell> cells = new ArrayList<>(columns.size());
            for (Column column : columns) {
                List<String> values = new ArrayList<>(1);
                add(rows.isNull(column.index) ? null : rows.getValue(column.index), column, values);
                cells.add(new Cells.Cell(column.header, column.field, column.several, List.copyOf(values)));
            }
            return new Cells(at, cells);
        } catch (BadInputException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            broken = true;
            throw ParquetFooter.damaged(name, e);
        }
    }

    private void add(@Nullable Object value, Column column, List<String> to) {
        if (value == null) {
            return;
        }
        if (value instanceof PqList list) {
            for (Object one : list.values()) {
                add(one, column, to);
            }
            return;
        }
        String text = text(value, column);
        if (text.length() > CheckedInput.MAX_LINE_BYTES) {
            throw new BadInputException("row " + row + " of " + name + " has a value longer than 1 MiB in "
                    + column.header + "; a customers file has one customer a row");
        }
        to.add(text);
    }

    private String text(Object value, Column column) {
        return switch (value) {
            case String text -> text;
            case byte[] bytes ->
                Utf8.decode(bytes)
                        .orElseThrow(() -> new BadInputException("row " + row + " of " + name + " has bytes in "
                                + column.header + " that are no UTF-8 text; store the column as a string"));
            case Double number -> plain(number);
            case Float number -> plain(number);
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Instant time -> day(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            case LocalDateTime time -> day(time);
            case LocalDate day -> day.toString();
            default -> value.toString();
        };
    }

    /** Columns of whole numbers with gaps are often stored as fractions: 1960.0 is the year 1960. */
    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** A moment at midnight is a date that was stored as a moment. */
    private static String day(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    @Override
    public boolean canContinue() {
        return !broken;
    }

    @Override
    public long line() {
        return row;
    }

    @Override
    public String unit() {
        return "row";
    }

    double fractionRead() {
        return total == 0 ? 1 : (double) row / total;
    }

    @Override
    public void close() throws IOException {
        try (threads) {
            rows.close();
            file.close();
        }
    }
}

package io.cordon.intake.customers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.cordon.core.model.BadInputException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of a CSV file. The delimiter is the one that makes most sense of the header line. */
final class CsvRows implements Rows {
    static final int MAX_COLUMNS = 1000;
    /** Never in a text: the delimiter of a file with one column, so that a comma in a name parts nothing. */
    private static final char NONE = '\u001F';

    private record Column(String header, Field field, boolean several) {}

    private final String name;
    private final List<Column> columns;
    private final char delimiter;
    private final Iterator<CsvRecord> records;
    private boolean broken;
    private long line = 1;

    /** @param headerLine the first line, which {@code text} still begins with */
    CsvRows(Reader text, String headerLine, String name) {
        this.name = name;
        this.delimiter = delimiter(headerLine);
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(CheckedInput.MAX_LINE_BYTES * 2)
                .build(CsvRecordHandler.of(handler -> handler.maxFields(MAX_COLUMNS)), text)
                .iterator();
        this.columns = columns(record().getFields());
    }

    @Override
    public boolean hasNext() {
        if (broken) {
            return false;
        }
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw parseFailure(e);
        }
    }

    @Override
    public Cells next() {
        CsvRecord row = record();
        int count = row.getFieldCount();
        line = row.getStartingLineNumber();
        if (count != columns.size()) {
            throw new BadInputException("line " + line + " of " + name + " has " + counted(count, "column")
                    + " where the header has " + columns.size() + "; "
                    + (count > columns.size()
                            ? "put double quotes around a value that holds " + shown(delimiter)
                            : "a value that is not known is left empty, but its delimiter stays"));
        }
        List<Cells.Cell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Column column = columns.get(i);
            cells.add(new Cells.Cell(column.header, column.field, column.several, List.of(row.getField(i))));
        }
        return new Cells(line, cells);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean canContinue() {
        return !broken;
    }

    private CsvRecord record() {
        try {
            return records.next();
        } catch (CsvParseException e) {
            throw parseFailure(e);
        } catch (BadInputException e) {
            broken = true;
            throw e;
        }
    }

    private BadInputException parseFailure(CsvParseException e) {
        broken = true;
        Throwable cause = e.getCause();
        while (cause != null) {
            if (cause instanceof BadInputException own) {
                return own;
            }
            cause = cause.getCause();
        }
        return new BadInputException(
                name + " is not well-formed CSV: " + e.getMessage()
                        + "; a double quote opens a value only at its start, must be closed, and is doubled inside it",
                e);
    }

    private List<Column> columns(List<String> headers) {
        List<Column> found = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String written = headers.get(i).strip();
            String header = written.isEmpty() ? "column " + (i + 1) : written;
            int times = seen.merge(header, 1, Integer::sum);
            found.add(new Column(
                    times == 1 ? header : header + " (" + times + ")",
                    Headers.field(written),
                    Headers.isPlural(written)));
        }
        if (found.stream().noneMatch(column -> column.field.isName())) {
            throw new BadInputException("the first line of " + name + " names no column that holds a name; "
                    + namesExpected(found.stream().map(Column::header).toList()));
        }
        return found;
    }

    /** What there is instead of a column with a name, and what was expected. */
    static String namesExpected(List<String> headers) {
        return "it has "
                + headers.stream()
                        .limit(40)
                        .map(header -> "\"" + abridged(header) + "\"")
                        .collect(Collectors.joining(", "))
                + ". A header line is expected, with one of: "
                + String.join(", ", Headers.spellings(Field.NAME)) + "; or "
                + String.join(", ", Headers.spellings(Field.GIVEN)) + " and "
                + String.join(", ", Headers.spellings(Field.FAMILY));
    }

    private static String abridged(String header) {
        return header.length() <= 60 ? header : header.substring(0, 60) + "...";
    }

    /** The delimiter that yields most known headers; among equals the one that yields most columns. */
    private static char delimiter(String headerLine) {
        char best = NONE;
        long bestScore = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            String[] parts = headerLine.replace("\"", "").split(Pattern.quote(String.valueOf(candidate)), -1);
            if (parts.length > 1) {
                long known = 0;
                for (String part : parts) {
                    known += Headers.field(part.strip()) == Field.EXTRA ? 0 : 1;
                }
                long score = known * (MAX_COLUMNS * 2000L) + parts.length;
                if (score > bestScore) {
                    best = candidate;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    private static String shown(char delimiter) {
        return delimiter == '\t' ? "a tab" : delimiter == NONE ? "a delimiter" : "\"" + delimiter + "\"";
    }

    private static String counted(int n, String noun) {
        return n + " " + (n == 1 ? noun : noun + "s");
    }
}

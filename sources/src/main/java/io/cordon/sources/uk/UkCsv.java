package io.cordon.sources.uk;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.BadInputException;
import io.cordon.sources.PublishedCsv;
import io.cordon.sources.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The CSV that both British lists share: a line that dates the file, a row of column names, then rows. Columns are found
 * by name, whatever their order; case, spaces and punctuation of the names do not matter.
 */
final class UkCsv {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private final SourceFile file;
    private final String text;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** Places of the columns asked for so far, as they were asked for. */
    private final Map<String, Integer> asked = new HashMap<>();

    private Optional<LocalDate> published = Optional.empty();
    private int @Nullable [] unknownColumns;

    private UkCsv(SourceFile file, String text) {
        this.file = file;
        this.text = text;
    }

    /** A row of the file. */
    final class Row {
        private final CsvRecord record;

        Row(CsvRecord record) {
            this.record = record;
        }

        /** The column's content, runs of white space made one space; empty where the file has no such column. */
        String get(String column) {
            int place = asked.computeIfAbsent(column, name -> places.getOrDefault(key(name), -1));
            return place < 0 ? "" : squeezed(record.getField(place));
        }

        /** Gives what stands in columns that are not known, by the column's name. */
        void others(Set<String> known, BiConsumer<String, String> sink) {
            for (int i : unknownColumns(known)) {
                String value = squeezed(record.getField(i));
                if (!value.isEmpty()) {
                    sink.accept(columns.get(i).isEmpty() ? "column " + (i + 1) : columns.get(i), value);
                }
            }
        }

        /** Where the row stands, for the start of a sentence. */
        String where() {
            return file.name() + ", line " + record.getStartingLineNumber();
        }
    }

    /**
     * Reads a file through.
     *
     * @param required columns without which the file is not this list
     * @throws BadInputException if it is not CSV, lacks a column, or a row has more or fewer fields than there are columns
     */
    static UkCsv read(SourceFile file, boolean windowsToo, List<String> required, Consumer<Row> rows) {
        UkCsv csv = new UkCsv(file, UkText.of(file, windowsToo));
        PublishedCsv.read(file, csv.text, record -> csv.record(record, required, rows));
        if (csv.columns.isEmpty()) {
            throw new BadInputException(file.name() + " has no row of column names (" + String.join(", ", required)
                    + ", ...) and so no list in it; fetch the file again");
        }
        return csv;
    }

    private int[] unknownColumns(Set<String> known) {
        if (unknownColumns == null) {
            Set<String> keys = known.stream().map(UkCsv::key).collect(Collectors.toSet());
            unknownColumns = IntStream.range(0, columns.size())
                    .filter(i -> !keys.contains(key(columns.get(i))))
                    .toArray();
        }
        return unknownColumns;
    }

    private void record(CsvRecord record, List<String> required, Consumer<Row> rows) {
        if (!columns.isEmpty()) {
            PublishedCsv.requireWidth(file, record, columns.size());
            rows.accept(new Row(record));
            return;
        }
        if (isHeader(record, required)) {
            header(record, required);
        } else if (published.isEmpty()) {
            published = dated(record);
        }
    }

    private static boolean isHeader(CsvRecord record, List<String> required) {
        String first = key(required.getFirst());
        return record.getFields().stream().anyMatch(field -> key(field).equals(first));
    }

    private void header(CsvRecord record, List<String> required) {
        for (String field : record.getFields()) {
            places.putIfAbsent(key(field), columns.size());
            columns.add(squeezed(field));
        }
        for (String column : required) {
            if (!places.containsKey(key(column))) {
                throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber()
                        + ", names the columns, but has no \"" + column
                        + "\"; this is not the published layout, so fetch the file again");
            }
        }
    }

    /** {@code Report Date: 14-Jan-2023} in one field, {@code Last Updated,13/04/2018} in two. */
    private static Optional<LocalDate> dated(CsvRecord record) {
        for (String field : record.getFields()) {
            Optional<LocalDate> day = UkDates.day(field.substring(field.indexOf(':') + 1));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    static String key(String column) {
        StringBuilder key = new StringBuilder(column.length());
        column.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }

    static String squeezed(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        return SPACES.matcher(raw).replaceAll(" ").strip();
    }

    /** Most fields need no change: no white space but single spaces inside. */
    private static boolean isPlain(String raw) {
        boolean space = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ' ' ? space : c < ' ' || c == '\u0085' || c == '\u00A0') {
                return false;
            }
            space = c == ' ';
        }
        return !space || raw.isEmpty();
    }

    /** The date above the column names. */
    Optional<LocalDate> published() {
        return published;
    }

    /** Whether the last row is ended by a line break; one that is not may have been cut inside its last field. */
    boolean endsWithLineBreak() {
        return text.endsWith("\n") || text.endsWith("\r");
    }
}

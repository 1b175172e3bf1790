package io.cordon.sources.house;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The house-list CSV: comment lines about the list, a header, and a row for each target and programme. */
final class HouseReader implements SourceReader {
    @Override
    public String form() {
        return "house-list CSV (UTF-8, a header line with the columns id and name)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        if (files.size() != 1) {
            return false;
        }
        String head = files.getFirst().head(64 << 10);
        // The head is decoded as Latin-1, in which UTF-8's byte order mark is these three characters.
        String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
        return text.lines()
                .dropWhile(Head::isComment)
                .findFirst()
                .map(HouseReader::isHeader)
                .orElse(false);
    }

    private static boolean isHeader(String line) {
        List<Column> columns = new ArrayList<>();
        for (String field : line.replace("\"", "").split(",", -1)) {
            Column.of(field).ifPresent(columns::add);
        }
        return columns.contains(Column.ID) && columns.contains(Column.NAME);
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        String text = decoded(file);
        Account account = new Account();
        HouseTargets targets = new HouseTargets(list, file, Head.of(file, text), account);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            Header header = null;
            for (CsvRecord record : csv) {
                if (header == null) {
                    header = Header.of(file, record, account);
                } else {
                    header.keepUnknown(record, targets.add(header.row(file, record)));
                }
            }
        } catch (CsvParseException e) {
            throw new BadInputException(file.name() + " is not well-formed CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return targets.reading();
    }

    /** The file's text; a byte that is not UTF-8 is refused with its line. */
    static String decoded(SourceFile file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.content());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += file.content()[i] == '\n' ? 1 : 0;
            }
            throw new BadInputException(
                    file.name() + ", line " + line + ": the bytes are not UTF-8; save the file with encoding UTF-8", e);
        }
    }

    /** The header line: where each column stands, and which columns are the house's own. */
    private record Header(int width, int line, Map<Column, Integer> known, Map<String, Integer> unknown) {
        static Header of(SourceFile file, CsvRecord record, Account account) {
            Map<Column, Integer> known = new EnumMap<>(Column.class);
            Map<String, Integer> unknown = new LinkedHashMap<>();
            for (int i = 0; i < record.getFieldCount(); i++) {
                String name = record.getField(i).strip();
                var column = Column.of(name);
                Integer before = column.isPresent() ? known.put(column.get(), i) : unknown.put(name, i);
                if (before != null) {
                    throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber()
                            + ": the column " + name + " stands twice in the header");
                }
                if (column.isEmpty()) {
                    account.unknown("column " + name);
                }
            }
            for (Column needed : List.of(Column.ID, Column.NAME)) {
                if (!known.containsKey(needed)) {
                    throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber()
                            + ": the header has no column " + needed.header() + "; a house list needs id, name and"
                            + " programme or measures");
                }
            }
            if (!known.containsKey(Column.PROGRAMME) && !known.containsKey(Column.MEASURES)) {
                throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber()
                        + ": the header has neither a column programme nor a column measures; one of them is needed");
            }
            return new Header(record.getFieldCount(), (int) record.getStartingLineNumber(), known, unknown);
        }

        Row row(SourceFile file, CsvRecord record) {
            if (record.getFieldCount() != width) {
                throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber() + ": the row has "
                        + record.getFieldCount() + " fields, where the header in line " + line + " has " + width
                        + "; is a comma outside quotation marks, or is the file cut off?");
            }
            Map<Column, List<String>> cells = new EnumMap<>(Column.class);
            known.forEach((column, place) -> cells.put(column, List.of(record.getField(place))));
            return new Row(
                    file.name() + ", line " + record.getStartingLineNumber(),
                    column -> "column " + column.header(),
                    cells,
                    true);
        }

        void keepUnknown(CsvRecord record, Target.Builder builder) {
            unknown.forEach((name, index) -> builder.other(name, record.getField(index)));
        }
    }
}

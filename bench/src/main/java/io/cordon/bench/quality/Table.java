package io.cordon.bench.quality;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cordon.core.model.BadInputException;
import io.cordon.sources.SourceFile;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A user's CSV file with a header line, read whole; further columns are ignored. */
final class Table {
    private static final int MOST_ROWS = 2_000_000;

    private Table() {}

    /**
     * Its rows.
     *
     * @throws BadInputException if it cannot be read, is no CSV, lacks a column that is needed, or has no row
     */
    static List<NamedCsvRecord> read(Path file, List<String> needed) {
        SourceFile content = SourceFile.open(file);
        List<NamedCsvRecord> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .ofNamedCsvRecord(new InputStreamReader(content.stream(), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : csv) {
                if (rows.isEmpty()) {
                    requireColumns(file, needed, row.getHeader());
                }
                if (rows.size() == MOST_ROWS) {
                    throw new BadInputException(file + " has more than " + MOST_ROWS + " rows; split it");
                }
                rows.add(row);
            }
        } catch (CsvParseException e) {
            throw new BadInputException(file + " is not well-formed CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage(), e);
        }
        if (rows.isEmpty()) {
            throw new BadInputException(
                    file + " has no row; a header line with " + String.join(", ", needed) + " and rows were expected");
        }
        return rows;
    }

    /**
     * The file itself, or a folder's CSV files ({@code .csv}, {@code .csv.gz}) in the order of their names.
     *
     * @throws BadInputException if there is none
     */
    static List<Path> files(Path fileOrFolder) {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> inside = Files.list(fileOrFolder)) {
            List<Path> files = inside.filter(file -> file.toString().matches("(?i).*\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BadInputException(
                        "the folder " + fileOrFolder + " holds no CSV file; name a file or a folder" + " that does");
            }
            return files;
        } catch (IOException e) {
            throw new BadInputException("the folder " + fileOrFolder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireColumns(Path file, List<String> needed, List<String> header) {
        List<String> missing = new ArrayList<>(needed);
        missing.removeAll(header);
        if (!missing.isEmpty()) {
            throw new BadInputException(file + " lacks the column " + String.join(", ", missing)
                    + "; its header line has " + String.join(", ", header));
        }
    }

    /** A cell, or empty where the column is absent. */
    static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }

    /** Where a row stands, for messages. */
    static String at(Path file, NamedCsvRecord row) {
        return file + " line " + row.getStartingLineNumber();
    }
}

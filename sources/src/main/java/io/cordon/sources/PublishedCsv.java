package io.cordon.sources;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** CSV as authorities publish it, where a row of another width or without an end means that the file was cut off. */
public final class PublishedCsv {
    private PublishedCsv() {}

    /**
     * A file's text in UTF-8.
     *
     * @throws BadInputException if its last row does not end
     */
    public static String whole(SourceFile file) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new BadInputException(file.name() + " does not end with a line break, so its last row was cut off;"
                    + " fetch the file again");
        }
        return text;
    }

    /**
     * Gives the records of a file's text, the header among them, whatever their widths.
     *
     * @throws BadInputException if the text is not CSV
     */
    public static void read(SourceFile file, String text, Consumer<CsvRecord> records) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                records.accept(record);
            }
        } catch (CsvParseException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new BadInputException(
                    file.name() + " is not well-formed CSV (cut off, perhaps): " + e.getMessage()
                            + (cause == e ? "" : " " + cause.getMessage())
                            + "; fetch the file again",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Holds a record to the number of columns.
     *
     * @throws BadInputException if it has more or fewer fields
     */
    public static void requireWidth(SourceFile file, CsvRecord record, int columns) {
        if (record.getFieldCount() != columns) {
            throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber() + ", has "
                    + record.getFieldCount() + " fields, but there are " + columns
                    + " columns; the file is cut off or damaged, so fetch it again");
        }
    }
}

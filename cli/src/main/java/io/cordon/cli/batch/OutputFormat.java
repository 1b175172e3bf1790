package io.cordon.cli.batch;

import io.cordon.core.model.BadInputException;
import java.nio.file.Path;
import java.util.Locale;

/** How results are written. */
public enum OutputFormat {
    CSV,
    JSONL,
    PARQUET;

    /**
     * The format that a file's ending names.
     *
     * @throws BadInputException if it names none
     */
    public static OutputFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")) {
            return JSONL;
        }
        if (name.endsWith(".parquet")) {
            return PARQUET;
        }
        throw new BadInputException("the ending of --output " + file
                + " names no format; end it in .csv, .jsonl or .parquet, or say --format csv, jsonl or parquet");
    }

    RowWriter writer(Grounds grounds) {
        return switch (this) {
            case CSV -> new CsvWriter();
            case JSONL -> new JsonLinesWriter();
            case PARQUET -> new ParquetWriter(grounds);
        };
    }
}

package io.cordon.cli;

import io.cordon.cli.batch.BatchScreening;
import io.cordon.cli.batch.OutputFormat;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options for screening a customers file into a result file. */
final class BatchOptions {
    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Write the customers' results to a file, a row for each hit and one for each customer without.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "Of the output: csv, jsonl or parquet. Default: by its ending.")
    private Optional<OutputFormat> format = Optional.empty();

    @Option(names = "--resume", description = "Go on with an output that was interrupted, from where it stopped.")
    private boolean resume;

    @Option(names = "--progress", description = "Show progress also where nobody watches, a line every ten seconds.")
    private boolean progress;

    @Option(
            names = "--by-profile",
            description = "Of the output: one row for each party that hits, for its best hit, not one for each target.")
    private boolean byProfile;

    boolean byProfile() {
        return byProfile;
    }

    boolean toFile() {
        return output.isPresent();
    }

    /** Whether an option makes no sense without an output. */
    boolean needsOutput() {
        return output.isEmpty() && (format.isPresent() || resume || byProfile);
    }

    boolean alwaysProgress() {
        return progress;
    }

    BatchScreening screening(String input, boolean skipBadRows) {
        Path file = output.orElseThrow();
        return new BatchScreening(input, file, format.orElseGet(() -> OutputFormat.of(file)), resume, skipBadRows);
    }
}

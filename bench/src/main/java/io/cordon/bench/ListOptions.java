package io.cordon.bench;

import io.cordon.bench.quality.Lists;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say which lists to measure on. */
final class ListOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where lists are kept. Default: $CORDON_HOME, else ~/.cordon.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = {"--lists", "--list"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists; 'sample' is the built-in one. Default: all held.")
    private List<String> lists = List.of();

    @Option(
            names = "--reference",
            paramLabel = "r4|r5",
            description =
                    "A reference set of published files instead of the lists held, from $CORDON_DATA or shared/data"
                            + " in a folder above.")
    private Optional<ReferenceSet> reference = Optional.empty();

    Lists read(LocalDate today) {
        return reference
                .map(set -> set.read(SharedData.require()))
                .orElseGet(() -> HeldLists.load(dataFolder(), lists, today));
    }

    private Path dataFolder() {
        String home = System.getenv("CORDON_HOME");
        return data.orElseGet(() ->
                home == null || home.isBlank() ? Path.of(System.getProperty("user.home"), ".cordon") : Path.of(home));
    }
}

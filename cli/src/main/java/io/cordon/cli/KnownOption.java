package io.cordon.cli;

import io.cordon.answers.Known;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --known}, wherever a command takes {@code --as-of}. */
final class KnownOption {
    @Option(
            names = "--known",
            paramLabel = "YYYY-MM-DD[THH:MM:SSZ]",
            description = "Use only what had been read by then: the end of that day, or that moment, in UTC."
                    + " Default: all that is known now.")
    private Optional<Known> known = Optional.empty();

    Optional<Known> known() {
        return known;
    }
}

package io.cordon.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself. */
@Command(
        name = "cordon",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Sanctions screening: may we deal with this party, on this date?",
        footer = {
            "",
            "Until a list is imported, the built-in sample answers: the persons and companies under US and EU"
                    + " measures over Crimea on 9 July 2014.",
            "",
            "cordon evaluate measures what is found and what is spared, cordon bench how fast; see their --help.",
            "",
            "Exit codes: 0 done; 1 done, with --fail-on-hit and a hit; 2 bad input or usage; 3 no usable list."
        })
final class CordonCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    CordonCommand(Console console) {}

    /** The options that every command takes, before its name or after it. */
    GlobalOptions options() {
        return options;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "name a command, for example: cordon screen \"Sergey Aksyonov\"");
    }
}

package io.cordon.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's measuring commands. */
@Command(
        name = "cordon",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measures how well Cordon finds and spares, and how fast.")
final class BenchCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "name a command, for example: cordon evaluate, or cordon bench");
    }
}

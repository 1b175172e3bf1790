package io.cordon.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code docs/cli.md} is what every command says of itself. */
class CliReferenceTest {
    @Test
    void theReferenceIsWhatTheCommandsSay() {
        CommandLine root = Main.commandLine(new Console(silent(), silent()));
        StringBuilder page = new StringBuilder("""
                # The command line

                This page is what `--help` says of each command. It is generated:
                `./mvnw verify -Dgolden.update=true` writes it anew.
                """);
        for (CommandLine command : withSubcommands(root)) {
            page.append("\n## ")
                    .append(command.getCommandSpec().qualifiedName())
                    .append("\n\n```text\n");
            command.getUsageMessage(Ansi.OFF)
                    .lines()
                    .forEach(line -> page.append(line.stripTrailing()).append('\n'));
            page.append("```\n");
        }
        Golden.matches(Path.of("../docs/cli.md"), page.toString());
    }

    private static List<CommandLine> withSubcommands(CommandLine command) {
        List<CommandLine> all = new ArrayList<>(List.of(command));
        command.getSubcommands().values().forEach(sub -> all.addAll(withSubcommands(sub)));
        return all;
    }

    private static PrintStream silent() {
        return new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}

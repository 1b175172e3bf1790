package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

class CommandsTest {
    @TempDir
    Path data = Path.of("");

    @Test
    void aCommandIsCalledByTheNameItGivesItself() {
        assertThat(Commands.byName())
                .isNotEmpty()
                .allSatisfy((name, type) ->
                        assertThat(type.getAnnotation(Command.class).name()).isEqualTo(name));
    }

    @Test
    void theCommandNamedFirstIsDescribedAloneAndElseAllAre() {
        Console console =
                new Console(new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()));
        assertThat(Main.commandLine(console, "lists", "--json").getSubcommands())
                .containsOnlyKeys("lists");
        assertThat(Main.commandLine(console, "--json", "lists").getSubcommands())
                .containsOnlyKeys(Commands.byName().keySet());
        assertThat(Main.commandLine(console).getSubcommands())
                .containsOnlyKeys(Commands.byName().keySet());
    }

    @Test
    void optionsOfTheProgramMayStandBeforeTheCommandOrBehind() {
        assertThat(Run.cordon(data, "compare", "--json", "Anna", "Anna").code()).isZero();
        assertThat(Run.cordon(data, "--json", "compare", "Anna", "Anna").code()).isZero();
        assertThat(Run.cordon(data, "compere").err())
                .contains("there is no such command")
                .contains("compare, policy, store");
    }
}

package io.cordon.cli;

import io.cordon.answers.Known;
import io.cordon.answers.NoUsableListException;
import io.cordon.core.model.BadInputException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs the command line and turns what goes wrong into a sentence and an exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        System.exit(code);
    }

    /** Runs one command; {@code System.exit} is left to {@link #main}. */
    static int run(PrintStream out, PrintStream err, String... args) {
        CommandLine line = commandLine(new Console(out, err), args);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("cordon: the memory that this process may use is not enough (" + e.getMessage()
                    + "); give it more with CORDON_JAVA_OPTS=-Xmx8g, or take a smaller file");
            return ExitCode.BAD_INPUT;
        }
    }

    /** The command line, with at least the command that the arguments begin with; with all where there are none. */
    static CommandLine commandLine(Console console, String... args) {
        CommandLine line = new CommandLine(new CordonCommand(console), new CommandFactory(console));
        Commands.add(line, args);
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, Main::day);
        line.registerConverter(Known.class, Main::known);
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((e, given) -> badUsage(e, console));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
        return line;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "a day that exists was expected, written YYYY-MM-DD such as 2014-07-09, not \"" + text + "\"");
        }
    }

    private static Known known(String text) {
        try {
            return Known.parse(text);
        } catch (BadInputException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static int badUsage(ParameterException e, Console console) {
        boolean noCommand = e instanceof UnmatchedArgumentException unmatched
                && e.getCommandLine().getParent() == null
                && !unmatched.isUnknownOption();
        console.err()
                .println("cordon: "
                        + (noCommand
                                ? "there is no such command; there are: "
                                        + String.join(
                                                ", ",
                                                e.getCommandLine()
                                                        .getSubcommands()
                                                        .keySet())
                                : e.getMessage()));
        console.err().println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.BAD_INPUT;
    }

    private static int failed(Exception e, Console console) {
        console.out().flush();
        if (e instanceof BadInputException) {
            console.err().println("cordon: " + e.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (e instanceof NoUsableListException) {
            console.err().println("cordon: " + e.getMessage());
            return ExitCode.NO_USABLE_LIST;
        }
        console.err().println("cordon: a fault in cordon itself; please report it with the lines below");
        e.printStackTrace(console.err());
        return ExitCode.BAD_INPUT;
    }
}

package io.cordon.bench;

import io.cordon.core.model.BadInputException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs the measuring commands and turns what goes wrong into a sentence and an exit code: 0 done, 2 bad input or usage. */
public final class Main {
    private static final int BAD_INPUT = 2;

    private Main() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(out, err, Clock.systemUTC(), args);
        out.flush();
        System.exit(code);
    }

    /** Runs one command; {@code System.exit} is left to {@link #main}. */
    static int run(PrintStream out, PrintStream err, Clock clock, String... args) {
        CommandLine line = new CommandLine(new BenchCommand());
        line.addSubcommand("evaluate", new EvaluateCommand(out, err, clock));
        CommandLine speed = new CommandLine(new SpeedCommand(out, err, clock));
        speed.addSubcommand("customers", new CustomersCommand(out, err, clock));
        speed.addSubcommand("rescreening", new RescreenCommand(out, err, clock));
        speed.addSubcommand("profiles", new ProfilesCommand(out, err, clock));
        line.addSubcommand("bench", speed);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((e, given) -> badUsage(e, err));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, out, err));
        return line.execute(args);
    }

    private static int badUsage(ParameterException e, PrintStream err) {
        err.println("cordon: " + e.getMessage());
        err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return BAD_INPUT;
    }

    private static int failed(Exception e, PrintStream out, PrintStream err) {
        out.flush();
        if (e instanceof BadInputException) {
            err.println("cordon: " + e.getMessage());
            return BAD_INPUT;
        }
        err.println("cordon: a fault in cordon itself; please report it with the lines below");
        e.printStackTrace(err);
        return BAD_INPUT;
    }
}

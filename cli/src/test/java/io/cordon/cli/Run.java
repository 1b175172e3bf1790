package io.cordon.cli;

import io.cordon.answers.Engine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run of the program, inside this process.
 *
 * @param code the exit code
 * @param out what it answered
 * @param err what it said besides
 */
record Run(int code, String out, String err) {

    /** Runs a command on a data folder. */
    static Run cordon(Path data, String command, String... args) {
        List<String> line = new ArrayList<>(List.of(command, "--data", data.toString()));
        line.addAll(List.of(args));
        return bare(line.toArray(String[]::new));
    }

    /** Runs exactly these words. */
    static Run bare(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that reads this text from standard input. */
    static Run fed(String input, Path data, String command, String... args) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            return cordon(data, command, args);
        } finally {
            System.setIn(before);
        }
    }

    /** This run, if it ended well; else the test ends here, with what the program said. */
    Run done() {
        if (code != ExitCode.DONE) {
            throw new AssertionError("exit code " + code + "\n" + err + out);
        }
        return this;
    }

    /** The answer as JSON, an object a line. */
    List<Map<String, Object>> json() {
        return out.lines().map(JsonObjects::parse).toList();
    }

    /** The answer with everything that depends on the moment or the machine replaced by a word. */
    String settled(Path data) {
        return out.replace(data.toString(), "DATA")
                .replace("\r\n", "\n")
                .replaceAll("\"read\":\"[^\"]*\"", "\"read\":\"READ\"")
                .replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d", "yyyy-mm-dd hh:mm")
                .replaceAll("(?m)(yyyy-mm-dd hh:mm .*?)\\d+$", "$1AGE")
                .replace(Engine.VERSION, "VERSION");
    }
}

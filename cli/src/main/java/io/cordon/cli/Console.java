package io.cordon.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out answers
 * @param err progress, warnings, errors
 */
record Console(PrintStream out, PrintStream err) {
    /** Whether a person watches. */
    boolean isTerminal() {
        java.io.Console console = System.console();
        return console != null && console.isTerminal();
    }
}

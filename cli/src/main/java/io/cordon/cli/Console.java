package io.cordon.cli;

import java.io.PrintStream;

/**
 * Where a command writes.
 *
 * @param out answers
 * @param err progress, warnings, errors
 */
record Console(PrintStream out, PrintStream err) {
    /**
     * Whether a person watches. The launcher sets {@code jdk.console=java.base}: with it every JDK since 21 has a console
     * only where input and output are both a terminal.
     */
    boolean isTerminal() {
        return "java.base".equals(System.getProperty("jdk.console")) && System.console() != null;
    }
}

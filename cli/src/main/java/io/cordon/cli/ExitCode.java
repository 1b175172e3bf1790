package io.cordon.cli;

/** What the program's exit codes mean. */
final class ExitCode {
    static final int DONE = 0;
    /** Done, and {@code --fail-on-hit} was given and there was a hit. */
    static final int HIT = 1;
    /** Bad input or usage. */
    static final int BAD_INPUT = 2;
    /** No list that could answer. */
    static final int NO_USABLE_LIST = 3;

    private ExitCode() {}
}

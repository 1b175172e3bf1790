package io.cordon.cli;

import io.cordon.answers.ListAges;
import java.io.PrintStream;

/** How current lists are, in words. */
final class AgesText {
    private AgesText() {}

    /** Says which lists are stale, and why; nothing where none is. */
    static void print(PrintStream out, ListAges ages) {
        for (String list : ages.stale()) {
            Table.wrap("STALE: " + list + ": " + ages.of(list).because(), Table.WIDTH - 2)
                    .forEach(line -> out.println("  " + line));
        }
    }
}

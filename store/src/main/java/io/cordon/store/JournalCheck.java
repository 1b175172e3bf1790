package io.cordon.store;

import java.util.List;

/**
 * What checking a journal found.
 *
 * @param entries how many there are
 * @param checkpoints how many there are
 * @param signed how many entries are under the newest checkpoint that is right
 * @param erased how many have had erased what lay beside them
 * @param root the root computed from the entries
 * @param problems sentences, each naming what is wrong; the first {@value #MOST_TOLD} of them
 * @param wrong how many problems there are in all
 */
public record JournalCheck(
        long entries, long checkpoints, long signed, long erased, byte[] root, List<String> problems, long wrong) {
    static final int MOST_TOLD = 200;

    public JournalCheck {
        problems = List.copyOf(problems);
    }
}

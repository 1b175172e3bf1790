package io.cordon.sources;

import io.cordon.core.model.ReadAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Counts what a reader meets. Not thread-safe. */
public final class Account {
    private OptionalInt stated = OptionalInt.empty();
    private int read;
    private int kept;
    private final Map<String, Integer> unknown = new TreeMap<>();
    private final List<String> warnings = new ArrayList<>();

    /** The file says how many records it has. */
    public void stated(int records) {
        stated = OptionalInt.of(records);
    }

    /** A record was read. */
    public void read() {
        read++;
    }

    /** A record became a target. */
    public void kept() {
        kept++;
    }

    /** An element, column or value that the reader does not know. */
    public void unknown(String what) {
        unknown.merge(what, 1, Integer::sum);
    }

    /** Something the person who imports should know; each sentence is kept once. */
    public void warn(String sentence) {
        if (!warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    /** The count so far. */
    public ReadAccount done() {
        return new ReadAccount(stated, read, kept, unknown, warnings);
    }
}

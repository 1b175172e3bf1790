package io.cordon.bench.speed;

import io.cordon.core.model.Subject;
import java.util.BitSet;

/** One way of finding the listed names that a name may be. Used by one thread at a time. */
interface Method {
    /** What it is called in tables. */
    String label();

    /** The word for it on the command line and in JSON. */
    String word();

    /**
     * The listings found.
     *
     * @param found takes the places of listings in the list of listings; empty when called
     */
    void find(Subject subject, BitSet found);
}

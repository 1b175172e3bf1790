package io.cordon.core.match;

import io.cordon.core.name.NameToken;

/**
 * What is known beforehand of a subject's name and one listed name: how their tokens are alike, and whether runs of them
 * can agree. It says of tokens what {@link Likeness#between} says, and rules out only runs that the full comparison
 * would find unlike.
 */
public interface Likely {
    /** Knows nothing, and compares. */
    Likely UNKNOWN = new Likely() {
        @Override
        public Likeness between(int i, NameToken subject, int j, NameToken listed) {
            return Likeness.between(subject, listed);
        }

        @Override
        public boolean mayJoin() {
            return true;
        }
    };

    /** How two tokens, the subject's i-th and the listed name's j-th, are alike, or {@link Likeness#UNLIKE}. */
    Likeness between(int i, NameToken subject, int j, NameToken listed);

    /** Whether a run of the subject's tokens may agree with one of the listed name's. */
    boolean mayJoin();
}

package io.cordon.core.match;

/**
 * What a search already knows of a subject's name and one listed name: which of their tokens cannot be alike, and
 * whether runs of them can agree. It may only rule out what the full comparison would find unlike.
 */
public interface Likely {
    /** Knows nothing: everything may be. */
    Likely EVERYTHING = new Likely() {
        @Override
        public boolean mayBeAlike(int subjectToken, int listedToken) {
            return true;
        }

        @Override
        public boolean mayJoin() {
            return true;
        }
    };

    /** Whether two tokens, by their places, may be alike. */
    boolean mayBeAlike(int subjectToken, int listedToken);

    /** Whether a run of the subject's tokens may agree with one of the listed name's. */
    boolean mayJoin();
}

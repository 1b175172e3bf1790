package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.NameRun;
import io.cordon.core.match.PreparedName;
import io.cordon.core.name.Recent;

/** Finds every listed name with a run of tokens that a run of the subject's may agree with once both are run together. */
final class LikeRuns {
    private static final int MOST_KEPT = 1 << 15;
    private static final int[] NONE = {};
    private static final int WORD_BITS = 7;

    private final Strings strings;
    private final DeletionIndex deletions;
    private final RunEnds.Listed ends;
    private final Rows ofMany;
    private final int[] tellsOfMany;
    private final Rows ofOne;
    private final int[] tellsOfOne;
    /** For single tokens, the texts of runs they may agree with. */
    private final Recent<String, int[]> kept = new Recent<>(MOST_KEPT);
    /** The same for runs of several within one chunk, which come again: syllables, hyphened names. */
    private final Recent<String, int[]> keptOfMany = new Recent<>(MOST_KEPT);

    LikeRuns(SnapshotFile file, Strings strings, DeletionIndex deletions) {
        this.strings = strings;
        this.deletions = deletions;
        ends = new RunEnds.Listed(file.intArray(Section.RUN_ENDS));
        ofMany = file.rows(Section.RUN_STARTS, Section.RUN_NAMES);
        tellsOfMany = file.intArray(Section.RUN_TELLS);
        tellsOfOne = file.intArray(Section.LONE_RUN_TELLS);
        ofOne = file.rows(Section.LONE_RUN_STARTS, Section.LONE_RUN_NAMES);
    }

    /** Takes a name and what its run {@link #tells}; one may be offered more than once. */
    @FunctionalInterface
    interface Names {
        void name(int name, int tells);
    }

    /** What the agreement of a listed run tells, as float bits whose lowest three say how many words it holds. */
    static int tells(PreparedName name, NameRun run) {
        float told = 0;
        int words = 0;
        for (int t = run.from(); t < run.to(); t++) {
            told += name.information(t);
            words += Bounds.isWord(name.analysed().tokens().get(t).kind()) ? 1 : 0;
        }
        // Rounded up, so that what is read back is never less.
        return (Float.floatToRawIntBits(told) + WORD_BITS & ~WORD_BITS) | words;
    }

    static int words(int tells) {
        return tells & WORD_BITS;
    }

    static float told(int tells) {
        return Float.intBitsToFloat(tells & ~WORD_BITS);
    }

    void like(NameRun run, LikeTokens.Room room, Names names) {
        String text = run.text();
        if (text.length() < Bounds.LEAST_RUN_LETTERS - 1
                || run.isMany() && !ends.mayBeLike(RunEnds.begin(text), RunEnds.end(text))) {
            return;
        }
        int[] texts = texts(run, room);
        for (int found : texts) {
            offer(ofMany, tellsOfMany, found, names);
            if (run.isMany()) {
                offer(ofOne, tellsOfOne, found, names);
            }
        }
    }

    private int[] texts(NameRun run, LikeTokens.Room room) {
        if (!run.isMany()) {
            return kept.get(run.text(), lone -> near(lone, false, room));
        }
        return run.oneChunk()
                ? keptOfMany.get(run.text(), text -> near(text, true, room))
                : near(run.text(), true, room);
    }

    /** Whether a listed run of several tokens, or of one, has this text. */
    boolean holds(int text, boolean ofSeveral) {
        return (ofSeveral ? ofMany : ofOne).count(text) > 0;
    }

    /** Whether a listed run of several tokens may agree with one token. */
    boolean isLikeMany(String text, LikeTokens.Room room) {
        for (int found : near(text, false, room)) {
            if (ofMany.count(found) > 0) {
                return true;
            }
        }
        return false;
    }

    private int[] near(String text, boolean many, LikeTokens.Room room) {
        IntArray found = new IntArray();
        if (text.length() < Bounds.LEAST_RUN_LETTERS_WITH_TYPO - 1) {
            int same = strings.find(text);
            return same == Strings.NONE ? NONE : new int[] {same};
        }
        room.nextSpellings();
        room.pattern.set(text);
        deletions.lookUp(text, 1, spelling -> {
            boolean holds = ofMany.count(spelling) > 0 || many && ofOne.count(spelling) > 0;
            if (holds && room.isNew(spelling) && room.pattern.within(strings.get(spelling), 1) <= 1) {
                found.add(spelling);
            }
        });
        return found.toArray();
    }

    private static void offer(Rows rows, int[] tells, int key, Names names) {
        int to = rows.to(key);
        for (int k = rows.from(key); k < to; k++) {
            names.name(rows.value(k), tells[k]);
        }
    }
}

package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.NameRun;

/** Finds every listed name with a run of tokens that a run of the subject's may agree with once both are run together. */
final class LikeRuns {
    private static final int MOST_KEPT = 1 << 15;
    private static final int[] NONE = {};

    private final Strings strings;
    private final DeletionIndex deletions;
    private final Rows ofMany;
    private final Rows ofOne;
    /** For single tokens, the texts of runs they may agree with. */
    private final Recent<String, int[]> kept = new Recent<>(MOST_KEPT);

    LikeRuns(SnapshotFile file, Strings strings, DeletionIndex deletions) {
        this.strings = strings;
        this.deletions = deletions;
        ofMany = file.rows(Section.RUN_STARTS, Section.RUN_NAMES);
        ofOne = file.rows(Section.LONE_RUN_STARTS, Section.LONE_RUN_NAMES);
    }

    /** Takes the number of a name; one may be offered more than once. */
    @FunctionalInterface
    interface Names {
        void name(int name);
    }

    void like(NameRun run, LikeTokens.Room room, Names names) {
        String text = run.text();
        if (text.length() < Bounds.LEAST_RUN_LETTERS - 1) {
            return;
        }
        int[] texts = run.isMany() ? null : kept.get(text);
        if (texts == null) {
            texts = near(text, run.isMany(), room);
            if (!run.isMany()) {
                kept.put(text, texts);
            }
        }
        for (int found : texts) {
            offer(ofMany, found, names);
            if (run.isMany()) {
                offer(ofOne, found, names);
            }
        }
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

    private static void offer(Rows rows, int key, Names names) {
        int to = rows.to(key);
        for (int k = rows.from(key); k < to; k++) {
            names.name(rows.values().get(k));
        }
    }
}

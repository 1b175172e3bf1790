package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.Arrays;

/**
 * Tells of tokens, runs of tokens and whole names of subjects, each by itself, whether they can lead to any name of a
 * snapshot: for many names whose tokens are known by number, so that each distinct token is looked up once and most
 * names are passed over without being searched.
 *
 * <p>{@link Search} reaches a listed name over a token that is like one of its tokens, over a run that is like one of its
 * runs, over an acronym or over the whole. So a subject's name of which nothing passes here reaches none. Immutable and
 * safe for many threads.
 */
public final class Sieve {
    /** Nothing is reached over the token. */
    public static final int NONE = 0;
    /** Names without initials may be reached, where what the token tells is enough. */
    public static final int LIKE = 1;
    /** Names may be reached whatever the token tells: names with initials, over a run, or as an acronym. */
    public static final int ALWAYS = 2;

    private final Strings strings;
    private final StoredNames names;
    private final LikeTokens likeTokens;
    private final LikeRuns likeRuns;
    private final Rows plain;
    private final Rows initialed;
    private final Rows byAcronym;
    /** Hashes of the forms with a letter dropped of listed runs: of those of several tokens, and of all. */
    private final IntSet runsOfSeveral = new IntSet();

    private final IntSet runs = new IntSet();
    private final IntSet wholes = new IntSet();
    private final RunEnds.Listed ends = RunEnds.Listed.of(0);

    Sieve(
            Strings strings,
            StoredNames names,
            LikeTokens likeTokens,
            LikeRuns likeRuns,
            Rows plain,
            Rows initialed,
            Rows byCompact,
            Rows byAcronym) {
        this.strings = strings;
        this.names = names;
        this.likeTokens = likeTokens;
        this.likeRuns = likeRuns;
        this.plain = plain;
        this.initialed = initialed;
        this.byAcronym = byAcronym;
        for (int string = 0; string < strings.size(); string++) {
            String text = strings.get(string);
            if (likeRuns.holds(string, true)) {
                DeletionIndex.forms(text, 1, runsOfSeveral::add);
                DeletionIndex.forms(text, 1, runs::add);
                ends.add(text);
            }
            if (likeRuns.holds(string, false)) {
                DeletionIndex.forms(text, 1, runs::add);
                ends.add(text);
            }
            if (byCompact.count(string) > 0) {
                wholes.add(text.hashCode());
            }
        }
    }

    /** Room to look tokens up in, for one thread at a time. */
    public final class Room {
        private final LikeTokens.Room room = likeTokens.room();
        private final IntArray reachedNames = new IntArray();

        private Room() {}

        /** {@link #NONE}, or {@link #LIKE} and {@link #ALWAYS} as bits. */
        public int token(NameToken token) {
            int reached = byAcronym.count(strings.find(token.text())) > 0
                            || holds(token.spelled(), runsOfSeveral) && likeRuns.isLikeMany(token.spelled(), room)
                    ? ALWAYS
                    : NONE;
            reachedNames.clear();
            TokenKind kind = token.kind();
            // Over these, only names with initials are reached.
            boolean light = kind == TokenKind.ORG_FORM || kind == TokenKind.PARTICLE || kind == TokenKind.INITIAL;
            for (int type : likeTokens.find(token, room).types()) {
                reached |= initialed.count(type) > 0 ? ALWAYS | LIKE : 0;
                if (!light && plain.count(type) > 0) {
                    reached |= LIKE;
                    addNames(type);
                }
            }
            return reached;
        }

        /**
         * The names without initials that the token just looked up reaches, rising: as often as they have tokens that are
         * like it.
         */
        public int[] names() {
            int[] sorted = reachedNames.toArray();
            Arrays.sort(sorted);
            return sorted;
        }

        private void addNames(int type) {
            int to = plain.to(type);
            for (int k = plain.from(type); k < to; k++) {
                int name = plain.value(k);
                for (int token = names.firstToken(name); token < names.endToken(name); token++) {
                    if (names.type(token) == type) {
                        reachedNames.add(name);
                    }
                }
            }
        }
    }

    /** Room for one thread. */
    public Room room() {
        return new Room();
    }

    /** Whether {@link #run} may hold for a run whose {@link RunEnds} these are: much cheaper, and seldom wrong. */
    public boolean runEnds(int begin, int end) {
        return ends.mayBeLike(begin, end);
    }

    /** Whether a listed name may have a run like this one of several tokens, as {@link io.cordon.core.match.NameRun} has it. */
    public boolean run(String text) {
        return holds(text, runs);
    }

    /** Whether a listed name's whole text may have this hash. */
    public boolean whole(int hash) {
        return wholes.contains(hash);
    }

    private static boolean holds(String text, IntSet forms) {
        if (text.length() < Bounds.LEAST_RUN_LETTERS - 1) {
            return false;
        }
        boolean[] found = {false};
        DeletionIndex.forms(text, 1, hash -> found[0] |= forms.contains(hash));
        return found[0];
    }
}

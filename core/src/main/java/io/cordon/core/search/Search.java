package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.Likely;
import io.cordon.core.match.Likeness;
import io.cordon.core.match.NameRun;
import io.cordon.core.match.PreparedName;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One subject's name, looked up. Reused, so that a look-up makes no garbage; for one thread at a time.
 *
 * <p>Every token type that one of the subject's tokens is like gets a slot, which says which tokens and how. Names are
 * reached over the postings of those types: not of all of them, but of enough that a name which is reached by none of
 * them stays below the threshold (the essential lists of MaxScore; Turtle and Flood, <em>Query evaluation: strategies and
 * optimizations</em>, 1995). Names with initials are reached over all, since an initial may stand for any word. Each
 * name reached is then bounded from its own tokens, whose slots say what they can agree with.
 */
final class Search implements Likely {
    /** A name has at most this many tokens, so that a set of them is a long. */
    private static final int MOST_TOKENS = 64;

    /** More than the tokens of any name tell. */
    private static final float EVERYTHING = 1_000f;

    private static final int HEAD_BITS = 8;
    private static final int HEAD = (1 << HEAD_BITS) - 1;

    private final StoredNames names;
    private final LikeTokens likeTokens;
    private final LikeRuns likeRuns;
    private final Rows plain;
    private final Rows initialed;
    private final LikeTokens.Room room;

    /** The look-up that a mark belongs to; a mark of another one is no mark. */
    private int look;

    private final int[] reachedIn;
    /** For names of which a run may agree with one of the subject's: its tokens, what it tells, words of the listed run. */
    private final int[] joinedIn;

    private final long[] joinedTokens;
    private final float[] joinedTold;
    private final int[] joinedWords;
    private boolean anyJoined;
    private int[] reached = new int[1024];
    private int reachedCount;

    /** For each type the look-up in which it has a slot (upper half), and that slot: one read, one line of the cache. */
    private final long[] slotOf;

    private int slotCount;
    private int[] slotType = new int[256];
    private long[] slotTokens = new long[256];
    private float[] slotTold = new float[256];
    /** For each slot a row: how each of the subject's tokens is like its type; of tokens not in {@link #slotTokens}, anything. */
    private @Nullable Likeness[] slotLikeness = new @Nullable Likeness[256];

    private @Nullable PreparedName subject;
    private List<NameToken> tokens = List.of();
    private int width;
    private double least;
    private long wordBits;
    private long countedBits;
    private long particleBits;
    private long initialBits;
    /** The subject's tokens, as bits, by how they begin: {@link Bounds#heads}. */
    private final long[] headedByText = new long[HEAD + 1];

    private final long[] headedByFine = new long[HEAD + 1];
    private final long[] compoundedBy = new long[HEAD + 1];
    private int[] volume = new int[MOST_TOKENS];
    private int[] order = new int[MOST_TOKENS];
    private float[] bestPenalty = new float[MOST_TOKENS];
    private final Bounds.Meeting meeting = new Bounds.Meeting();
    private int lookedAt;
    private int lookedAtToken;

    Search(StoredNames names, LikeTokens likeTokens, LikeRuns likeRuns, Rows plain, Rows initialed) {
        this.names = names;
        this.likeTokens = likeTokens;
        this.likeRuns = likeRuns;
        this.plain = plain;
        this.initialed = initialed;
        room = likeTokens.room();
        reachedIn = new int[names.size()];
        joinedIn = new int[names.size()];
        joinedTokens = new long[names.size()];
        joinedTold = new float[names.size()];
        joinedWords = new int[names.size()];
        slotOf = new long[likeTokens.types()];
    }

    void begin(PreparedName newSubject, double newLeast) {
        nextLook();
        subject = newSubject;
        tokens = newSubject.analysed().tokens();
        least = newLeast;
        width = tokens.size();
        if (width > MOST_TOKENS) {
            throw new IllegalArgumentException("a name has at most " + MOST_TOKENS + " tokens, not " + width);
        }
        reachedCount = 0;
        anyJoined = false;
        slotCount = 0;
        wordBits = 0;
        countedBits = 0;
        particleBits = 0;
        initialBits = 0;
        for (int t = 0; t < width; t++) {
            TokenKind kind = tokens.get(t).kind();
            wordBits |= Bounds.isWord(kind) ? 1L << t : 0;
            countedBits |= Bounds.counts(kind) ? 1L << t : 0;
            particleBits |= kind == TokenKind.PARTICLE ? 1L << t : 0;
            initialBits |= kind == TokenKind.INITIAL ? 1L << t : 0;
            LikeTokens.Found found = likeTokens.like(tokens.get(t), room);
            volume[t] = found.volume();
            slots(found, t, newSubject.information(t));
        }
        noteHeads();
        long essential = essential(newSubject);
        for (int slot = 0; slot < slotCount; slot++) {
            int type = slotType[slot];
            reachAll(initialed, type);
            if ((slotTokens[slot] & essential) != 0) {
                reachAll(plain, type);
            }
        }
        for (NameRun run : newSubject.runs()) {
            meetRun(newSubject, run);
        }
    }

    private void meetRun(PreparedName name, NameRun run) {
        long bits = 0;
        float told = 0;
        for (int t = run.from(); t < run.to(); t++) {
            bits |= 1L << t;
            told += name.information(t);
        }
        long ofRun = bits;
        float most = told;
        likeRuns.like(
                run,
                room,
                (listed, tells) -> join(listed, ofRun, Math.min(most, LikeRuns.told(tells)), LikeRuns.words(tells)));
    }

    private void nextLook() {
        if (++look == Integer.MAX_VALUE) {
            Arrays.fill(reachedIn, 0);
            Arrays.fill(joinedIn, 0);
            Arrays.fill(slotOf, 0);
            look = 1;
        }
    }

    private void slots(LikeTokens.Found found, int token, float information) {
        int[] types = found.types();
        growTo(slotCount + types.length);
        for (int k = 0; k < types.length; k++) {
            int type = types[k];
            int slot;
            long marked = slotOf[type];
            if (marked >>> Integer.SIZE == look) {
                slot = (int) marked;
            } else {
                slot = slotCount++;
                slotType[slot] = type;
                slotOf[type] = (long) look << Integer.SIZE | slot;
                slotTokens[slot] = 0;
                slotTold[slot] = 0;
            }
            slotTokens[slot] |= 1L << token;
            slotTold[slot] = Math.max(slotTold[slot], information);
            slotLikeness[slot * width + token] = found.likeness()[k];
        }
    }

    private void growTo(int slots) {
        if (slots > slotTokens.length) {
            slotType = Arrays.copyOf(slotType, slots * 2);
            slotTokens = Arrays.copyOf(slotTokens, slots * 2);
            slotTold = Arrays.copyOf(slotTold, slots * 2);
        }
        if (slots * width > slotLikeness.length) {
            slotLikeness = Arrays.copyOf(slotLikeness, slots * width * 2);
        }
    }

    /**
     * The subject's tokens, as bits, over whose postings names must be reached: all but as many as can be left out,
     * those with the longest postings first, while a name that is like those alone stays below the threshold.
     */
    private long essential(PreparedName name) {
        int count = 0;
        double told = 0;
        long part = initialBits;
        for (int t = 0; t < width; t++) {
            TokenKind kind = tokens.get(t).kind();
            if (kind == TokenKind.ORG_FORM || kind == TokenKind.PARTICLE) {
                // These may be like others that are not looked up.
                told += name.information(t);
            } else if (kind != TokenKind.INITIAL) {
                int at = count++;
                while (at > 0 && volume[order[at - 1]] < volume[t]) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = t;
            }
        }
        Bounds.Shape shape = Bounds.Shape.of(name);
        double agreedExtra = 0;
        int words = 0;
        long essential = 0;
        for (int k = 0; k < count; k++) {
            int t = order[k];
            boolean word = Bounds.isWord(tokens.get(t).kind());
            double with = told + name.information(t);
            double extra = agreedExtra + (word ? name.extra(t) : 0);
            int withWords = words + (word ? 1 : 0);
            boolean whole = (countedBits & ~(part | 1L << t)) == 0;
            if (Bounds.partLogOdds(with, withWords, extra, whole, shape) < least) {
                told = with;
                agreedExtra = extra;
                words = withWords;
                part |= 1L << t;
            } else {
                essential |= 1L << t;
            }
        }
        return essential;
    }

    private void reachAll(Rows rows, int type) {
        int to = rows.to(type);
        for (int k = rows.from(type); k < to; k++) {
            reach(rows.value(k));
        }
    }

    private void reach(int name) {
        if (reachedIn[name] != look) {
            reachedIn[name] = look;
            if (reachedCount == reached.length) {
                reached = Arrays.copyOf(reached, reachedCount * 2);
            }
            reached[reachedCount++] = name;
        }
    }

    /** All of the subject's name may agree with all of this one once both are run together. */
    void joinWhole(int name) {
        join(name, -1L, EVERYTHING, MOST_TOKENS);
    }

    private void join(int name, long tokensOfRun, float told, int words) {
        if (joinedIn[name] != look) {
            joinedIn[name] = look;
            joinedTokens[name] = 0;
            joinedTold[name] = 0;
            joinedWords[name] = 0;
        }
        anyJoined = true;
        joinedTokens[name] |= tokensOfRun;
        joinedTold[name] += told;
        joinedWords[name] += words;
        reach(name);
    }

    void offer(Found found) {
        PreparedName name = subject;
        if (name == null) {
            throw new IllegalStateException("no subject was given");
        }
        Bounds.Shape shape = Bounds.Shape.of(name);
        for (int k = 0; k < reachedCount; k++) {
            int reachedName = reached[k];
            lookedAt = reachedName;
            lookedAtToken = names.firstToken(reachedName);
            double bound = bound(reachedName, name, shape);
            if (bound >= least) {
                found.found(reachedName, bound, this);
            }
        }
        subject = null;
    }

    private double bound(int listed, PreparedName name, Bounds.Shape shape) {
        long like = 0;
        double told = 0;
        int wordPairs = 0;
        int alone = 0;
        double missing = 0;
        float mostMissing = 0;
        int to = names.endToken(listed);
        for (int token = lookedAtToken; token < to; token++) {
            int type = names.type(token);
            TokenKind kind = names.kind(type);
            boolean word = Bounds.isWord(kind);
            long open = open(kind, names.heads(type));
            long marked = slotOf[type];
            if (marked >>> Integer.SIZE == look) {
                int slot = (int) marked;
                like |= slotTokens[slot];
                float tells = Math.min(slotTold[slot], names.mostInformation(token));
                told += open == 0 ? tells : Math.max(tells, Bounds.OPEN_TELLS);
                wordPairs += word && (slotTokens[slot] & wordBits) != 0 ? 1 : 0;
            } else if (open != 0) {
                told += Bounds.OPEN_TELLS;
            } else if (word) {
                alone++;
                float cost = names.leastMissing(token);
                missing += cost;
                mostMissing = Math.max(mostMissing, cost);
            }
            like |= open;
        }
        long joined = 0;
        if (anyJoined && joinedIn[listed] == look) {
            joined = joinedTokens[listed];
            like |= joined;
            told += joinedTold[listed];
            wordPairs += joinedWords[listed];
            alone = Math.max(0, alone - joinedWords[listed]);
            missing = Math.max(0, missing - (double) joinedWords[listed] * mostMissing);
        }
        meeting.told = told;
        meeting.wordPairs = wordPairs;
        meeting.listedAlone = alone;
        meeting.missing = missing;
        meeting.whole = (countedBits & ~like) == 0;
        meeting.subjectWords = Long.bitCount(like & wordBits);
        meeting.agreedExtra = 0;
        meeting.penalty = 0;
        for (long words = like & wordBits; words != 0; words &= words - 1) {
            int t = Long.numberOfTrailingZeros(words);
            meeting.agreedExtra += name.extra(t);
        }
        double bound = Bounds.logOdds(meeting, shape);
        if (bound < least) {
            return bound;
        }
        meeting.penalty = penalty(to, like & wordBits & ~joined, name);
        return Bounds.logOdds(meeting, shape);
    }

    /** The least that the differences of these of the subject's words cost together, against the name looked at. */
    private double penalty(int to, long words, PreparedName name) {
        Arrays.fill(bestPenalty, 0, width, Float.MAX_VALUE);
        for (int token = lookedAtToken; token < to; token++) {
            int type = names.type(token);
            if (slotOf[type] >>> Integer.SIZE == look) {
                take((int) slotOf[type]);
            }
            for (long left = open(names.kind(type), names.heads(type)); left != 0; left &= left - 1) {
                int t = Long.numberOfTrailingZeros(left);
                bestPenalty[t] = Math.min(bestPenalty[t], Bounds.LEAST_INITIAL);
            }
        }
        double penalty = 0;
        for (long left = words; left != 0; left &= left - 1) {
            int t = Long.numberOfTrailingZeros(left);
            penalty += Math.min(bestPenalty[t], name.extra(t));
        }
        return penalty;
    }

    /** The subject's tokens, as bits, that a listed token may be like without sharing a slot: {@link LikeTokens#isOpen}. */
    private long open(TokenKind kind, int heads) {
        if (kind == TokenKind.PARTICLE) {
            return particleBits;
        }
        long alike = headedByText[heads & HEAD] | headedByFine[heads >>> HEAD_BITS & HEAD];
        if (kind == TokenKind.INITIAL) {
            return alike | compoundedBy[heads & HEAD];
        }
        return initialBits != 0 && Bounds.mayHaveInitial(kind)
                ? initialBits & (alike | headedByText[heads >>> 2 * HEAD_BITS])
                : 0;
    }

    private void noteHeads() {
        Arrays.fill(headedByText, 0);
        Arrays.fill(headedByFine, 0);
        Arrays.fill(compoundedBy, 0);
        for (int t = 0; t < width; t++) {
            if (Bounds.mayHaveInitial(tokens.get(t).kind())) {
                int heads = Bounds.heads(tokens.get(t));
                headedByText[heads & HEAD] |= 1L << t;
                headedByFine[heads >>> HEAD_BITS & HEAD] |= 1L << t;
                compoundedBy[heads >>> 2 * HEAD_BITS] |= 1L << t;
            }
        }
    }

    private void take(int slot) {
        for (long left = slotTokens[slot]; left != 0; left &= left - 1) {
            int t = Long.numberOfTrailingZeros(left);
            Likeness likeness = slotLikeness[slot * width + t];
            if (likeness != null) {
                bestPenalty[t] = Math.min(bestPenalty[t], likeness.penalty());
            }
        }
    }

    @Override
    public Likeness between(int i, NameToken subjectToken, int j, NameToken listedToken) {
        if (LikeTokens.isOpen(subjectToken.kind(), listedToken.kind())) {
            return Likeness.between(subjectToken, listedToken);
        }
        int type = names.type(lookedAtToken + j);
        int slot = (int) slotOf[type];
        if (slotOf[type] >>> Integer.SIZE != look || (slotTokens[slot] >>> i & 1) == 0) {
            return Likeness.UNLIKE;
        }
        Likeness likeness = slotLikeness[slot * width + i];
        return likeness == null ? Likeness.UNLIKE : likeness;
    }

    @Override
    public boolean mayJoin() {
        return joinedIn[lookedAt] == look;
    }
}

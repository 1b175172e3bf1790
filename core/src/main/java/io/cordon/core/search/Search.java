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
import java.util.Optional;
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

    private final StoredNames names;
    private final LikeTokens likeTokens;
    private final LikeRuns likeRuns;
    private final Rows plain;
    private final Rows initialed;
    private final LikeTokens.Room room;

    /** The look-up that a mark belongs to; a mark of another one is no mark. */
    private int look;

    private final int[] reachedIn;
    private final int[] joinedIn;
    private int[] reached = new int[1024];
    private int reachedCount;

    private final int[] slotIn;
    private final int[] slotOf;
    private final IntArray slotType = new IntArray();
    private long[] slotTokens = new long[256];
    private float[] slotTold = new float[256];
    /** For each slot a row: how each of the subject's tokens is like its type. */
    private @Nullable Likeness[] slotLikeness = new @Nullable Likeness[256];

    private @Nullable PreparedName subject;
    private List<NameToken> tokens = List.of();
    private int width;
    private double least;
    private long wordBits;
    private boolean hasParticles;
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
        slotIn = new int[likeTokens.types()];
        slotOf = new int[likeTokens.types()];
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
        slotType.clear();
        wordBits = 0;
        hasParticles = false;
        for (int t = 0; t < width; t++) {
            wordBits |= Bounds.isWord(tokens.get(t)) ? 1L << t : 0;
            hasParticles |= tokens.get(t).kind() == TokenKind.PARTICLE;
            volume[t] = 0;
            LikeTokens.Found found = likeTokens.like(tokens.get(t), room);
            for (int k = 0; k < found.types().length; k++) {
                slot(found.types()[k], t, found.likeness()[k], newSubject.information(t));
                volume[t] += plain.count(found.types()[k]);
            }
        }
        long essential = essential(newSubject);
        for (int slot = 0; slot < slotType.size(); slot++) {
            int type = slotType.get(slot);
            reachAll(initialed, type);
            if ((slotTokens[slot] & essential) != 0) {
                reachAll(plain, type);
            }
        }
        for (NameRun run : newSubject.runs()) {
            likeRuns.like(run, room, this::join);
        }
    }

    private void nextLook() {
        if (++look == Integer.MAX_VALUE) {
            Arrays.fill(reachedIn, 0);
            Arrays.fill(joinedIn, 0);
            Arrays.fill(slotIn, 0);
            look = 1;
        }
    }

    private void slot(int type, int token, Likeness likeness, float information) {
        int slot;
        if (slotIn[type] == look) {
            slot = slotOf[type];
        } else {
            slot = slotType.size();
            slotType.add(type);
            slotIn[type] = look;
            slotOf[type] = slot;
            growTo(slot + 1);
            slotTokens[slot] = 0;
            slotTold[slot] = 0;
            Arrays.fill(slotLikeness, slot * width, (slot + 1) * width, null);
        }
        slotTokens[slot] |= 1L << token;
        slotTold[slot] = Math.max(slotTold[slot], information);
        slotLikeness[slot * width + token] = likeness;
    }

    private void growTo(int slots) {
        if (slots > slotTokens.length) {
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
        int left = 0;
        for (int t = 0; t < width; t++) {
            TokenKind kind = tokens.get(t).kind();
            if (kind == TokenKind.ORG_FORM || kind == TokenKind.PARTICLE) {
                // These may be like others that are not looked up.
                told += name.information(t);
                left += kind == TokenKind.PARTICLE ? 1 : 0;
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
            boolean word = Bounds.isWord(tokens.get(t));
            double with = told + name.information(t);
            double extra = agreedExtra + (word ? name.extra(t) : 0);
            int withWords = words + (word ? 1 : 0);
            boolean whole = left + 1 + shape.initials() >= shape.others();
            if (Bounds.partLogOdds(with, withWords, extra, whole, shape) < least) {
                told = with;
                agreedExtra = extra;
                words = withWords;
                left++;
            } else {
                essential |= 1L << t;
            }
        }
        return essential;
    }

    private void reachAll(Rows rows, int type) {
        int to = rows.to(type);
        for (int k = rows.from(type); k < to; k++) {
            reach(rows.values().get(k));
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

    /** A run of the subject's, or all of it, may agree with one of this name's. */
    void join(int name) {
        joinedIn[name] = look;
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
            double bound =
                    joinedIn[reachedName] == look ? Double.POSITIVE_INFINITY : bound(reachedName, name, shape);
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
        int initials = 0;
        double missing = 0;
        double mostMissing = 0;
        Arrays.fill(bestPenalty, 0, width, Float.MAX_VALUE);
        int to = names.endToken(listed);
        for (int token = lookedAtToken; token < to; token++) {
            TokenKind kind = names.kind(token);
            boolean word = kind == TokenKind.WORD || kind == TokenKind.PATRONYMIC;
            int type = names.type(token);
            if (slotIn[type] == look) {
                int slot = slotOf[type];
                like |= slotTokens[slot];
                told += Math.min(slotTold[slot], names.information(token));
                wordPairs += word && (slotTokens[slot] & wordBits) != 0 ? 1 : 0;
                take(slot);
            } else if (word) {
                alone++;
                float cost = names.missing(token);
                missing += cost;
                mostMissing = Math.max(mostMissing, cost);
            } else if (kind == TokenKind.PARTICLE && hasParticles) {
                told += names.information(token);
            }
            initials += kind == TokenKind.INITIAL ? 1 : 0;
        }
        meeting.told = told;
        meeting.wordPairs = wordPairs;
        meeting.listedAlone = alone;
        meeting.missing = missing;
        meeting.mostMissing = mostMissing;
        meeting.listedInitials = initials;
        meeting.subjectTokens = Long.bitCount(like);
        meeting.subjectWords = Long.bitCount(like & wordBits);
        meeting.agreedExtra = 0;
        meeting.penalty = 0;
        for (long words = like & wordBits; words != 0; words &= words - 1) {
            int t = Long.numberOfTrailingZeros(words);
            meeting.agreedExtra += name.extra(t);
            meeting.penalty += Math.min(bestPenalty[t], name.extra(t));
        }
        return Bounds.logOdds(meeting, shape);
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
    public Optional<Likeness> between(int i, NameToken subjectToken, int j, NameToken listedToken) {
        if (LikeTokens.isOpen(subjectToken.kind(), listedToken.kind())) {
            return Likeness.between(subjectToken, listedToken);
        }
        int type = names.type(lookedAtToken + j);
        return slotIn[type] == look
                ? Optional.ofNullable(slotLikeness[slotOf[type] * width + i])
                : Optional.empty();
    }

    @Override
    public boolean mayJoin() {
        return joinedIn[lookedAt] == look;
    }
}

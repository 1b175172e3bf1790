package io.cordon.core.screen;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.PreparedName;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import io.cordon.core.search.Snapshot;

/**
 * Bounds one customer's name with every changed name that its tokens are like, from what is known of each token alone:
 * {@link Bounds#logOdds} with every difference taken to cost nothing, and as many listed words taken to have a partner as
 * can have one. For names without initials on either side; reused, for one thread at a time.
 */
final class LikeSums {
    /** What does not depend on the customer: by changed name, how many words it has, their costs' sum, the dearest one's. */
    static final class Listed {
        private final int[] words;
        private final double[] missing;
        private final float[] dearest;

        Listed(Snapshot snapshot) {
            words = new int[snapshot.names()];
            missing = new double[words.length];
            dearest = new float[words.length];
            for (int name = 0; name < words.length; name++) {
                PreparedName prepared = snapshot.name(name);
                for (int t = 0; t < prepared.analysed().tokens().size(); t++) {
                    NameToken token = prepared.analysed().tokens().get(t);
                    if (Bounds.isWord(token.kind())) {
                        words[name]++;
                        missing[name] += prepared.missing(t);
                        dearest[name] = Math.max(dearest[name], prepared.missing(t));
                    }
                }
            }
        }
    }

    private final Listed listed;
    private final int[] lookOf;
    private final double[] told;
    private final double[] agreedExtra;
    private final int[] likeWords;
    private final int[] likeCounted;
    private final int[] pairs;
    private final int[] reached;
    private final Bounds.Meeting meeting = new Bounds.Meeting();
    private int reachedCount;
    private int look;

    LikeSums(Listed listed) {
        this.listed = listed;
        int names = listed.words.length;
        lookOf = new int[names];
        told = new double[names];
        agreedExtra = new double[names];
        likeWords = new int[names];
        likeCounted = new int[names];
        pairs = new int[names];
        reached = new int[names];
    }

    void begin() {
        look++;
        reachedCount = 0;
    }

    /**
     * Adds one of the customer's tokens.
     *
     * @param names the changed names that have a token like it, rising, one each time
     * @param tells what its agreement tells at most
     */
    void add(int[] names, TokenKind kind, float tells) {
        boolean word = Bounds.isWord(kind);
        int last = -1;
        for (int name : names) {
            if (lookOf[name] != look) {
                lookOf[name] = look;
                reached[reachedCount++] = name;
                told[name] = 0;
                agreedExtra[name] = 0;
                likeWords[name] = 0;
                likeCounted[name] = 0;
                pairs[name] = 0;
            }
            pairs[name]++;
            if (name != last) {
                last = name;
                told[name] += tells;
                likeWords[name] += word ? 1 : 0;
                agreedExtra[name] += word ? Bounds.extra(kind) : 0;
                likeCounted[name] += Bounds.counts(kind) ? 1 : 0;
            }
        }
    }

    /**
     * Whether one of the changed names could reach so much.
     *
     * @param words how many words the customer's name has, {@code extra} their costs' sum, {@code counted} how many of its
     *     tokens {@link Bounds#counts} says
     * @param open what those of its tokens tell that may be like others that are not looked up
     */
    boolean reach(double least, int words, double extra, int counted, double open) {
        for (int k = 0; k < reachedCount; k++) {
            int name = reached[k];
            meeting.told = told[name] + open;
            meeting.penalty = 0;
            meeting.subjectWords = likeWords[name];
            meeting.agreedExtra = agreedExtra[name];
            meeting.wordPairs = pairs[name];
            meeting.whole = likeCounted[name] == counted;
            meeting.listedAlone = Math.max(0, listed.words[name] - pairs[name]);
            meeting.missing = Math.max(0, listed.missing[name] - (double) pairs[name] * listed.dearest[name]);
            if (Bounds.logOdds(meeting, words, extra) >= least) {
                return true;
            }
        }
        return false;
    }
}

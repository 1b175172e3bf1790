package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.Likely;
import io.cordon.core.match.NameRun;
import io.cordon.core.match.PreparedName;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * An immutable index of prepared names. {@link #candidates} offers every name whose log-odds could reach the threshold.
 *
 * <p>For each word of the subject, and each run of its tokens joined, all terms it may be like are looked up; what their
 * agreement would tell, and the least that the difference costs, is added up name by name. {@link Bounds#logOdds} turns
 * a name's sums into an upper bound of its log-odds; names below the threshold are passed over. Tokens that are not
 * words are not looked up where the name has words: they are taken to agree. The argument is in {@code docs/search.md}.
 */
public final class NameIndex {
    private static final int MOST_KEPT = 20_000;

    private final Terms terms = new Terms();
    private final Terms runs = new Terms();
    /** For each name, its tokens' terms; -1 for tokens that anything may be like as far as the index knows. */
    private final int[][] termsOfName;

    private final int[][] termNames;
    private final float[][] termTold;
    /** The same for tokens that are not words there. */
    private final int[][] otherNames;

    private final float[][] otherTold;
    private final int[][] runNames;
    private final float[][] runTold;
    private final Map<String, int[]> byCompact = new HashMap<>();
    private final Map<String, int[]> byAcronym = new HashMap<>();
    private final Bounds.Shape[] shapes;
    private final boolean[] hasInitials;
    private final Map<String, int[]> likeOthers = new ConcurrentHashMap<>();
    private final Queue<Sums> free = new ConcurrentLinkedQueue<>();

    /** Takes a candidate's number, the upper bound of its log-odds without evidence, and what the search knows of it. */
    @FunctionalInterface
    public interface Found {
        void found(int name, double bound, Likely likely);
    }

    private NameIndex(List<PreparedName> names) {
        Postings forTerms = new Postings();
        Postings forOthers = new Postings();
        Postings forRuns = new Postings();
        termsOfName = new int[names.size()][];
        hasInitials = new boolean[names.size()];
        shapes = new Bounds.Shape[names.size()];
        for (int i = 0; i < names.size(); i++) {
            PreparedName name = names.get(i);
            shapes[i] = Bounds.Shape.of(name);
            hasInitials[i] = shapes[i].hasInitials();
            addTokens(name, i, forTerms, forOthers);
            addRuns(name, i, forRuns);
            byCompact.merge(name.analysed().compact(), new int[] {i}, NameIndex::append);
            if (!name.analysed().acronym().isEmpty()) {
                byAcronym.merge(name.analysed().acronym(), new int[] {i}, NameIndex::append);
            }
        }
        terms.finish();
        runs.finish();
        termNames = forTerms.names(terms.size());
        termTold = forTerms.told(terms.size());
        otherNames = forOthers.names(terms.size());
        otherTold = forOthers.told(terms.size());
        runNames = forRuns.names(runs.size());
        runTold = forRuns.told(runs.size());
    }

    /** Indexes names; a name's number is its place in the list. */
    public static NameIndex of(List<PreparedName> names) {
        return new NameIndex(names);
    }

    private void addTokens(PreparedName name, int number, Postings words, Postings others) {
        List<NameToken> tokens = name.analysed().tokens();
        termsOfName[number] = new int[tokens.size()];
        for (int t = 0; t < tokens.size(); t++) {
            Postings into = Bounds.isWord(tokens.get(t)) ? words : others;
            int term = terms.add(tokens.get(t));
            into.add(term, number, Bounds.information(name, t));
            termsOfName[number][t] = isOpen(tokens.get(t)) ? -1 : term;
        }
    }

    /** Initials and numbers are like tokens that no look-up of letters finds. */
    private static boolean isOpen(NameToken token) {
        return token.kind() == TokenKind.INITIAL
                || token.kind() == TokenKind.NUMBER
                || token.kind() == TokenKind.ORG_FORM;
    }

    private void addRuns(PreparedName name, int number, Postings into) {
        for (NameRun run : name.runs()) {
            if (run.isMany() && run.text().length() >= Bounds.LEAST_RUN_LETTERS) {
                float told = 0;
                for (int t = run.from(); t < run.to(); t++) {
                    told += Bounds.information(name, t);
                }
                into.add(runs.addRun(run.text()), number, told);
            }
        }
    }

    private static int[] append(int[] had, int[] one) {
        int[] more = Arrays.copyOf(had, had.length + 1);
        more[had.length] = one[0];
        return more;
    }

    /**
     * Offers every name whose log-odds with the subject's name could reach {@code least}, each once, in no order.
     *
     * @param least the threshold in log-odds, less what evidence could add at most
     */
    public void candidates(PreparedName subject, double least, Found found) {
        Sums polled = free.poll();
        Sums sums = polled == null ? new Sums(shapes.length, terms.size()) : polled;
        gather(subject, sums);
        Bounds.Shape shape = Bounds.Shape.of(subject);
        for (int k = 0; k < sums.size; k++) {
            int name = sums.touched[k];
            boolean lone = sums.words[name] < 2 && !hasInitials[name];
            if (lone && Bounds.loneLogOdds(sums.told[name], shape) < least) {
                continue;
            }
            double bound = Bounds.logOdds(
                    sums.told[name],
                    Math.max(0, sums.penalty[name]),
                    sums.words[name],
                    sums.absorbed[name],
                    sums.extra[name],
                    shape,
                    shapes[name]);
            if (bound >= least) {
                sums.look(name, termsOfName[name]);
                found.found(name, bound, sums);
            }
        }
        sums.clear();
        free.add(sums);
    }

    /** Whether any listed name has this token. */
    public boolean knows(String token) {
        return terms.has(token);
    }

    private void gather(PreparedName subject, Sums sums) {
        List<NameToken> tokens = subject.analysed().tokens();
        boolean hasWords = Bounds.Shape.of(subject).words() > 0;
        for (int t = 0; t < tokens.size(); t++) {
            NameToken token = tokens.get(t);
            boolean word = Bounds.isWord(token);
            if (word || !hasWords && token.kind() != TokenKind.ORG_FORM) {
                float most = Bounds.information(subject, t);
                float extra = Bounds.extra(subject, t);
                sums.nextUnit(1, word ? extra : 0);
                int place = t;
                terms.like(token, (term, least) -> {
                    float cost = Math.min(least, extra);
                    sums.mark(term, place);
                    addAll(termNames[term], termTold[term], most, cost, sums);
                    addAll(otherNames[term], otherTold[term], most, cost, sums);
                });
            }
        }
        for (NameRun run : subject.runs()) {
            gatherRun(subject, run, sums);
        }
        for (int t = 0; t < tokens.size(); t++) {
            if (isOpen(tokens.get(t))) {
                sums.open(t);
            }
        }
        if (hasWords) {
            absorb(tokens, sums);
        }
        addWhole(byCompact.get(subject.analysed().compact()), sums);
        for (NameToken token : tokens) {
            if (token.kind() != TokenKind.ORG_FORM) {
                addWhole(byAcronym.get(token.text()), sums);
            }
        }
    }

    /** Names that the subject's may agree with as a whole, whatever their tokens. */
    private static void addWhole(int @Nullable [] names, Sums sums) {
        if (names != null) {
            sums.nextUnit(100, 1_000);
            for (int name : names) {
                sums.add(name, 1_000f, Sums.JOINED);
            }
        }
    }

    /** A run may stand for any of its tokens that stood for nothing: its words count, and penalties no longer do. */
    private void gatherRun(PreparedName subject, NameRun run, Sums sums) {
        float most = 0;
        float extra = 0;
        for (int t = run.from(); t < run.to(); t++) {
            most += Bounds.information(subject, t);
            extra += Bounds.extra(subject, t);
        }
        float told = most;
        sums.nextUnit(NameRun.MOST_TOKENS, extra);
        runs.nearly(run.text(), (found, least) -> {
            addAll(runNames[found], runTold[found], told, Sums.JOINED, sums);
        });
        if (run.isMany()) {
            terms.nearly(run.text(), (found, least) -> {
                addAll(termNames[found], termTold[found], told, Sums.JOINED, sums);
                addAll(otherNames[found], otherTold[found], told, Sums.JOINED, sums);
            });
        }
    }

    private static void addAll(int[] names, float[] told, float most, float cost, Sums sums) {
        for (int k = 0; k < names.length; k++) {
            sums.add(names[k], Math.min(most, told[k]), cost);
        }
    }

    /** Listed words that may agree with a token of the subject that is not a word; such tokens are few, so kept. */
    private void absorb(List<NameToken> tokens, Sums sums) {
        for (int t = 0; t < tokens.size(); t++) {
            NameToken token = tokens.get(t);
            if (!Bounds.isWord(token) && token.kind() != TokenKind.INITIAL) {
                for (int term : likeOther(token)) {
                    sums.mark(term, t);
                    for (int name : termNames[term]) {
                        sums.absorb(name);
                    }
                }
            }
        }
    }

    private int[] likeOther(NameToken token) {
        String key = token.kind() + " " + token.text() + " " + token.spelled() + " " + token.own();
        int[] kept = likeOthers.get(key);
        if (kept != null) {
            return kept;
        }
        IntArray found = new IntArray();
        terms.like(token, (term, least) -> found.add(term));
        int[] distinct = found.sortedDistinct();
        if (likeOthers.size() < MOST_KEPT) {
            likeOthers.put(key, distinct);
        }
        return distinct;
    }
}

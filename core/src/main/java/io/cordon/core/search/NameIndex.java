package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.PreparedName;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;

/**
 * An immutable index of prepared names. {@link #candidates} offers every name whose log-odds could reach the threshold.
 *
 * <p>For each token of the subject, and each run of its tokens joined, all terms it may be like are looked up, and what
 * their agreement would tell is added up name by name. {@link Bounds#logOdds} turns a name's sum into an upper bound of
 * its log-odds; names below the threshold are passed over. The argument is in {@code docs/search.md}.
 */
public final class NameIndex {
    private final Terms terms = new Terms();
    private final Terms runs = new Terms();
    private final int[][] termNames;
    private final float[][] termTold;
    private final int[][] runNames;
    private final float[][] runTold;
    private final byte[][] runWords;
    private final Map<String, int[]> byCompact = new HashMap<>();
    private final int[] words;
    private final int[] others;
    private final byte[] initials;
    private final Queue<Scratch> free = new ConcurrentLinkedQueue<>();

    private NameIndex(List<PreparedName> names) {
        Postings forTerms = new Postings();
        Postings forRuns = new Postings();
        words = new int[names.size()];
        others = new int[names.size()];
        initials = new byte[names.size()];
        for (int i = 0; i < names.size(); i++) {
            PreparedName name = names.get(i);
            words[i] = Bounds.words(name);
            others[i] = Bounds.others(name);
            initials[i] = (byte) Bounds.initials(name);
            addTokens(name, i, forTerms);
            addRuns(name, i, forRuns);
            byCompact.merge(name.analysed().compact(), new int[] {i}, NameIndex::append);
        }
        terms.finish();
        runs.finish();
        termNames = forTerms.names(terms.size());
        termTold = forTerms.told(terms.size());
        runNames = forRuns.names(runs.size());
        runTold = forRuns.told(runs.size());
        runWords = forRuns.words(runs.size());
    }

    /** Indexes names; a name's number is its place in the list. */
    public static NameIndex of(List<PreparedName> names) {
        return new NameIndex(names);
    }

    private void addTokens(PreparedName name, int number, Postings into) {
        List<NameToken> tokens = name.analysed().tokens();
        for (int t = 0; t < tokens.size(); t++) {
            if (tokens.get(t).kind() != TokenKind.ORG_FORM) {
                into.add(terms.add(tokens.get(t)), number, Bounds.information(name, t), 1);
            }
        }
    }

    private void addRuns(PreparedName name, int number, Postings into) {
        Runs.of(name.analysed().tokens(), (text, from, to) -> {
            float told = 0;
            for (int t = from; t < to; t++) {
                told += Bounds.information(name, t);
            }
            into.add(runs.addRun(text), number, told, to - from);
        });
    }

    private static int[] append(int[] had, int[] one) {
        int[] more = Arrays.copyOf(had, had.length + 1);
        more[had.length] = one[0];
        return more;
    }

    /**
     * Offers every name whose log-odds with the subject's name could reach {@code least}, in ascending order, each once.
     *
     * @param least the threshold in log-odds, less what evidence could add at most
     */
    public void candidates(PreparedName subject, double least, IntConsumer found) {
        Scratch polled = free.poll();
        Scratch scratch = polled == null ? new Scratch(words.length) : polled;
        gather(subject, scratch);
        int subjectWords = Bounds.words(subject);
        int subjectOthers = Bounds.others(subject);
        int subjectInitials = Bounds.initials(subject);
        scratch.sort();
        for (int k = 0; k < scratch.size; k++) {
            int name = scratch.touched[k];
            double bound = Bounds.logOdds(
                    scratch.told[name] + Bounds.INITIAL_TELLS * (subjectInitials + initials[name]),
                    scratch.words[name],
                    subjectWords,
                    subjectOthers,
                    words[name],
                    others[name]);
            if (bound >= least) {
                found.accept(name);
            }
            scratch.clear(name);
        }
        scratch.size = 0;
        free.add(scratch);
    }

    /** Whether any listed name has this token. */
    public boolean knows(String token) {
        return terms.has(token);
    }

    private void gather(PreparedName subject, Scratch scratch) {
        List<NameToken> tokens = subject.analysed().tokens();
        for (int t = 0; t < tokens.size(); t++) {
            NameToken token = tokens.get(t);
            int word = token.kind() == TokenKind.WORD ? 1 : 0;
            scratch.nextUnit();
            terms.like(token, term -> addAll(termNames[term], termTold[term], word, scratch));
            if (token.text().length() >= Bounds.LEAST_RUN_LETTERS && token.kind() != TokenKind.ORG_FORM) {
                scratch.nextUnit();
                runs.nearly(token.text(), run -> addRun(run, scratch));
            }
        }
        Runs.of(tokens, (text, from, to) -> {
            scratch.nextUnit();
            terms.nearly(text, term -> addAll(termNames[term], termTold[term], to - from, scratch));
        });
        for (int name : byCompact.getOrDefault(subject.analysed().compact(), new int[0])) {
            scratch.nextUnit();
            scratch.add(name, 1000f, 100);
        }
    }

    private static void addAll(int[] names, float[] told, int words, Scratch scratch) {
        for (int k = 0; k < names.length; k++) {
            scratch.add(names[k], told[k], words);
        }
    }

    private void addRun(int run, Scratch scratch) {
        for (int k = 0; k < runNames[run].length; k++) {
            scratch.add(runNames[run][k], runTold[run][k], runWords[run][k]);
        }
    }

    /** Sums by name while one subject is looked up; reused. */
    private static final class Scratch {
        private final float[] told;
        private final int[] words;
        private final int[] unitOf;
        private int[] touched = new int[1024];
        private int size;
        private int unit;

        Scratch(int names) {
            told = new float[names];
            words = new int[names];
            unitOf = new int[names];
        }

        void nextUnit() {
            unit++;
        }

        void add(int name, float more, int moreWords) {
            if (unitOf[name] == 0) {
                if (size == touched.length) {
                    touched = Arrays.copyOf(touched, size * 2);
                }
                touched[size++] = name;
            }
            told[name] += more;
            if (unitOf[name] != unit) {
                words[name] += moreWords;
                unitOf[name] = unit;
            }
        }

        void sort() {
            Arrays.sort(touched, 0, size);
        }

        void clear(int name) {
            told[name] = 0;
            words[name] = 0;
            unitOf[name] = 0;
            if (unit > Integer.MAX_VALUE / 2) {
                unit = 0;
            }
        }
    }
}

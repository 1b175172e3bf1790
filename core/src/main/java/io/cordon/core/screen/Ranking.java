package io.cordon.core.screen;

import io.cordon.core.match.Likely;
import io.cordon.core.match.PreparedName;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The best name of each listing that reaches the threshold, while one subject is screened. */
final class Ranking {
    /** A listing's best name so far. */
    record Best(
            int listing, int name, String written, PreparedName subjectName, List<Evidence> evidence, double logOdds) {}

    private final ListedNames listed;
    private final Subject subject;
    private final Bar bar;
    private final Map<Integer, Best> best = new LinkedHashMap<>();
    private final Map<Integer, List<Evidence>> evidence = new HashMap<>();
    private String written = "";
    private @Nullable PreparedName subjectName;
    private boolean oneWord;

    Ranking(ListedNames listed, Subject subject, Bar bar) {
        this.listed = listed;
        this.subject = subject;
        this.bar = bar;
    }

    /** The subject's name that {@link #add} compares from now on. */
    void next(String name, PreparedName prepared) {
        written = name;
        subjectName = prepared;
        oneWord = Bar.isOneWord(prepared.analysed());
    }

    /** What candidates must reach. */
    Bar bar() {
        return bar;
    }

    /** Compares with one listed name, unless its bound and its listing's evidence together stay below the threshold. */
    void addIfReachable(int name, double bound, Likely likely) {
        int listing = listed.listingOf[name];
        double most = bound;
        for (Evidence part : evidence(listing)) {
            most += part.weight();
        }
        if (most >= bar.least(listing)) {
            add(name, likely);
        }
    }

    private List<Evidence> evidence(int listing) {
        return evidence.computeIfAbsent(
                listing,
                number -> listed.matcher.evidence(
                        subject, listed.listings.get(number).target()));
    }

    /** Compares with one listed name. */
    void add(int name) {
        add(name, Likely.EVERYTHING);
    }

    private void add(int name, Likely likely) {
        PreparedName ours = subjectName;
        if (ours == null) {
            throw new IllegalStateException("no subject's name was given");
        }
        int listing = listed.listingOf[name];
        List<Evidence> beside = evidence(listing);
        double logOdds =
                listed.matcher.logOdds(ours, listed.prepared.get(name), likely, listed.names[name].quality(), beside);
        if (bar.admits(listing, logOdds, listed.names[name].quality(), oneWord, beside)) {
            Best had = best.get(listing);
            if (had == null || logOdds > had.logOdds() || logOdds == had.logOdds() && name < had.name()) {
                best.put(listing, new Best(listing, name, written, ours, beside, logOdds));
            }
        }
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    /** Best first; ties in the order of the targets' identities. */
    List<Best> sorted() {
        List<Best> sorted = new ArrayList<>(best.values());
        sorted.sort(Screener.BEST_FIRST.thenComparing(
                one -> listed.listings.get(one.listing()).target().id(), Comparator.naturalOrder()));
        return sorted;
    }
}

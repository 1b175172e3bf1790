package io.cordon.core.screen;

import io.cordon.core.match.Closeness;
import io.cordon.core.match.EvidenceBound;
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
    private final EvidenceBound evidenceBound;
    private final Map<Integer, Best> best = new LinkedHashMap<>();
    private final Map<Integer, List<Evidence>> evidence = new HashMap<>();
    private String written = "";
    private @Nullable PreparedName subjectName;
    private boolean oneWord;

    Ranking(ListedNames listed, Subject subject, Bar bar) {
        this.listed = listed;
        this.subject = subject;
        this.bar = bar;
        evidenceBound = EvidenceBound.of(subject);
    }

    /** The subject's name that {@link #add} compares from now on. */
    void next(String name, PreparedName prepared) {
        written = name;
        subjectName = prepared;
        oneWord = Bar.isOneWord(prepared.analysed());
    }

    /** The least log-odds of its names alone that any candidate needs. */
    double leastByNames() {
        return bar.lowest() - evidenceBound.most();
    }

    /** Compares with one listed name, unless its bound and its listing's evidence together stay below the threshold. */
    void addIfReachable(int name, double bound, Likely likely) {
        int listing = listed.snapshot.listingOf(name);
        double beside =
                evidenceBound.most(listed.snapshot.firstBirthYear(listing), listed.snapshot.lastBirthYear(listing));
        if (bound + beside < bar.least(listing)) {
            return;
        }
        double most = bound;
        for (Evidence part : evidence(listing)) {
            most += part.weight();
        }
        if (most >= bar.least(listing)) {
            add(name, likely);
        }
    }

    private List<Evidence> evidence(int listing) {
        return evidence.computeIfAbsent(listing, number -> listed.matcher.evidence(subject, listed.target(number)));
    }

    /** Compares with one listed name. */
    void add(int name) {
        add(name, Likely.UNKNOWN);
    }

    private void add(int name, Likely likely) {
        PreparedName ours = subjectName;
        if (ours == null) {
            throw new IllegalStateException("no subject's name was given");
        }
        int listing = listed.snapshot.listingOf(name);
        List<Evidence> beside = evidence(listing);
        double logOdds =
                listed.matcher.logOdds(ours, listed.snapshot.name(name), likely, listed.snapshot.quality(name), beside);
        if (bar.admits(listing, logOdds, listed.snapshot.quality(name), oneWord, beside)) {
            Best had = best.get(listing);
            if (had == null || logOdds > had.logOdds() || logOdds == had.logOdds() && isCloser(name, had)) {
                best.put(listing, new Best(listing, name, written, ours, beside, logOdds));
            }
        }
    }

    /** Whether a name that scores the same is written more alike; of those written equally alike, the first. */
    private boolean isCloser(int name, Best had) {
        int closeness = Closeness.of(written, written(name));
        int before = Closeness.of(had.written(), written(had.name()));
        return closeness < before || closeness == before && name < had.name();
    }

    private String written(int name) {
        return listed.snapshot.name(name).analysed().original();
    }

    boolean isEmpty() {
        return best.isEmpty();
    }

    /** Best first; of those that score the same the one written most alike; then in the order of identities. */
    List<Best> sorted() {
        List<Best> sorted = new ArrayList<>(best.values());
        sorted.sort(Screener.BEST_FIRST
                .thenComparingInt(one -> Closeness.of(one.written(), written(one.name())))
                .thenComparing(one -> listed.target(one.listing()).id(), Comparator.naturalOrder()));
        return sorted;
    }
}

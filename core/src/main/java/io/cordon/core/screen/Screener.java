package io.cordon.core.screen;

import io.cordon.core.match.Calibration;
import io.cordon.core.match.IdentifierEvidence;
import io.cordon.core.match.PreparedName;
import io.cordon.core.model.Explanation;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.Evasion;
import io.cordon.core.name.NameAnalyser;
import io.cordon.core.name.NameToken;
import io.cordon.core.search.Snapshot;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Screens subjects against the listings of a day under a policy. Immutable and safe for many threads. */
public final class Screener {
    private final Policy policy;
    final ListedNames listed;
    final Bars bars;
    private final Calibration calibration;

    private Screener(ListedNames listed, Policy policy, Calibration calibration) {
        this.policy = policy;
        this.listed = listed;
        this.calibration = calibration;
        bars = new Bars(policy, listed.snapshot, calibration);
    }

    /** Prepares listings for screening under a policy. */
    public static Screener of(List<Listing> listings, Policy policy) {
        return of(listings, policy, Calibration.shipped());
    }

    /** The same with another calibration: scores and thresholds are then on its scale. */
    static Screener of(List<Listing> listings, Policy policy, Calibration calibration) {
        return new Screener(ListedNames.of(listings), policy, calibration);
    }

    /** Screens against a snapshot that {@link #snapshot} built, under a policy. */
    public static Screener of(Snapshot snapshot, Policy policy) {
        return new Screener(ListedNames.of(snapshot), policy, Calibration.shipped());
    }

    /**
     * Builds a snapshot of listings, to be kept in a file.
     *
     * @param note bytes of the caller's own, kept with it
     */
    public static Snapshot snapshot(List<Listing> listings, byte[] note) {
        return ListedNames.build(listings, true, note);
    }

    /**
     * A screener against other listings under the same policy, for which names are as common as they are for this one: so
     * that what the lists say of one target changes nobody's score with another. A listing that
     * {@link Listing#saysTheSame} stays as it is here, grounds and all. {@link Rescreening} compares the two.
     */
    public Screener over(List<Listing> listings) {
        List<Listing> kept = listings.stream()
                .map(listing -> listing(listing.target().id())
                        .filter(listing::saysTheSame)
                        .orElse(listing))
                .toList();
        return new Screener(ListedNames.of(kept, listed.rarity), policy, calibration);
    }

    /** The listing of a target, or nothing where it is not screened against. */
    public Optional<Listing> listing(TargetId id) {
        return listed.find(id);
    }

    /** Every listing that is screened against; out of a snapshot they are read as they are asked for. */
    public Stream<Listing> listings() {
        return IntStream.range(0, listed.snapshot.listings()).mapToObj(listed::listing);
    }

    /** The policy in use. */
    public Policy policy() {
        return policy;
    }

    /** Screens one subject. */
    public Screening screen(Subject subject) {
        return screen(subject, false);
    }

    /** Screens one subject by comparing it with every name, which is slow: what {@link #screen} must agree with. */
    public Screening exhaustive(Subject subject) {
        return screen(subject, true);
    }

    private Screening screen(Subject subject, boolean everything) {
        Ranking ranking = new Ranking(listed, subject, bars.of(subject));
        List<String> unknown = new ArrayList<>(0);
        for (String name : subject.names()) {
            if (!name.isBlank()) {
                AnalysedName analysed = NameAnalyser.analyse(name, subject.kind());
                consider(name, analysed, subject, ranking, everything);
                if (!knowsAny(analysed)) {
                    unknown.add(name);
                }
            }
        }
        if (ranking.isEmpty()) {
            for (String name : unknown) {
                considerBackwards(name, subject, ranking, everything);
            }
        }
        return answer(subject, ranking);
    }

    private void consider(String written, AnalysedName analysed, Subject subject, Ranking ranking, boolean everything) {
        PreparedName prepared = listed.matcher.prepare(analysed);
        if (everything) {
            ranking.next(written, prepared);
            for (int name = 0; name < listed.snapshot.names(); name++) {
                ranking.add(name);
            }
            return;
        }
        consider(written, prepared, subject, ranking);
    }

    /** Adds every listed name that one of the subject's names hits. */
    void consider(String written, PreparedName prepared, Subject subject, Ranking ranking) {
        ranking.next(written, prepared);
        listed.snapshot.candidates(prepared, ranking.leastByNames(), ranking::addIfReachable);
        for (Identifier identifier : subject.identifiers()) {
            for (int listing : listed.snapshot.withIdentifier(IdentifierEvidence.key(identifier.value()))) {
                for (int name = listed.snapshot.firstName(listing); name < listed.snapshot.endName(listing); name++) {
                    ranking.add(name);
                }
            }
        }
    }

    private void considerBackwards(String name, Subject subject, Ranking ranking, boolean everything) {
        AnalysedName backwards = backwards(name, subject.kind());
        if (knowsAll(backwards)) {
            consider(name, backwards, subject, ranking, everything);
        }
    }

    /** A name of which no word is known, but every word read backwards is, was written backwards. */
    boolean isBackwards(String name, TargetKind kind) {
        return !knowsAny(NameAnalyser.analyse(name, kind)) && knowsAll(backwards(name, kind));
    }

    private boolean knowsAny(AnalysedName name) {
        for (NameToken token : name.tokens()) {
            if (counts(token) && listed.snapshot.knows(token.text())) {
                return true;
            }
        }
        return false;
    }

    private boolean knowsAll(AnalysedName name) {
        for (NameToken token : name.tokens()) {
            if (counts(token) && !listed.snapshot.knows(token.text())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is long enough to say that a name was written backwards, or that it was not. */
    static boolean counts(NameToken token) {
        return token.text().length() > 2;
    }

    /** A name read backwards. */
    static AnalysedName backwards(String name, TargetKind kind) {
        AnalysedName reversed =
                NameAnalyser.analyse(new StringBuilder(name).reverse().toString(), kind);
        Set<Evasion> evasions = EnumSet.of(Evasion.REVERSED);
        evasions.addAll(reversed.evasions());
        return new AnalysedName(name, reversed.tokens(), reversed.compact(), reversed.acronym(), evasions);
    }

    private Screening answer(Subject subject, Ranking ranking) {
        List<Hit> hits = new ArrayList<>();
        List<Hit> notInForce = new ArrayList<>();
        for (Ranking.Best best : ranking.sorted()) {
            Listing listing = listed.listing(best.listing());
            Explanation explanation = calibration.applied(listed.matcher.explain(
                    best.subjectName(),
                    listed.snapshot.name(best.name()),
                    listed.snapshot.quality(best.name()),
                    best.evidence()));
            Hit hit = new Hit(
                    listing.target(),
                    best.written(),
                    listed.name(best.name()),
                    explanation.score(),
                    explanation,
                    listing.standing());
            (listing.standing().status() == Status.NOT_IN_FORCE ? notInForce : hits).add(hit);
        }
        return new Screening(subject, hits, notInForce);
    }

    /** Best first; ties by identity, so that the order is the same every time. */
    static final Comparator<Ranking.Best> BEST_FIRST =
            Comparator.comparingDouble(Ranking.Best::logOdds).reversed();
}

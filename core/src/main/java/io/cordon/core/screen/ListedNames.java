package io.cordon.core.screen;

import io.cordon.core.match.IdentifierEvidence;
import io.cordon.core.match.Matcher;
import io.cordon.core.match.PreparedName;
import io.cordon.core.match.Rarity;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameAnalyser;
import io.cordon.core.name.NameToken;
import io.cordon.core.search.Snapshot;
import io.cordon.core.search.SnapshotBuilder;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The listings of a day and the snapshot of their names; listings out of a snapshot are read when first asked for. */
final class ListedNames {
    private static final byte[] NO_RECORD = {};

    final Snapshot snapshot;
    final Matcher matcher;
    /** Listings read so far; an entry may be written by several threads, always with an equal listing. */
    private final @Nullable Listing[] listings;

    final Rarity rarity;

    private ListedNames(Snapshot snapshot, Rarity rarity, @Nullable Listing[] listings) {
        this.snapshot = snapshot;
        this.rarity = rarity;
        this.listings = listings;
        matcher = Matcher.of(rarity);
    }

    static ListedNames of(List<Listing> listings) {
        Snapshot snapshot = build(listings, false, new byte[0]);
        return new ListedNames(snapshot, snapshot.rarity(), listings.toArray(Listing[]::new));
    }

    /** With names as common as they are elsewhere. */
    static ListedNames of(List<Listing> listings, Rarity rarity) {
        Snapshot snapshot = build(listings, analysed(listings), rarity, false, new byte[0]);
        return new ListedNames(snapshot, rarity, listings.toArray(Listing[]::new));
    }

    static ListedNames of(Snapshot snapshot) {
        return new ListedNames(snapshot, snapshot.rarity(), new @Nullable Listing[snapshot.listings()]);
    }

    Listing listing(int number) {
        Listing had = listings[number];
        if (had == null) {
            had = ListingCodec.decode(snapshot.record(number));
            listings[number] = had;
        }
        return had;
    }

    Target target(int number) {
        return listing(number).target();
    }

    /** A target's listing, or nothing where it is not among these. */
    Optional<Listing> find(TargetId id) {
        for (int number : snapshot.withIdentifier(key(id))) {
            return Optional.of(listing(number));
        }
        return Optional.empty();
    }

    /** No identifier's key: those have letters and digits alone. */
    private static String key(TargetId id) {
        return "target " + id;
    }

    /** A listed name as its target states it. */
    Name name(int name) {
        int listing = snapshot.listingOf(name);
        return target(listing).names().get(name - snapshot.firstName(listing));
    }

    /** Builds a snapshot; with the listings' records only where it is to be kept. */
    static Snapshot build(List<Listing> listings, boolean withRecords, byte[] note) {
        List<List<AnalysedName>> analysed = analysed(listings);
        Rarity.Counter counter = new Rarity.Counter();
        for (List<AnalysedName> ofOne : analysed) {
            List<List<NameToken>> tokens = new ArrayList<>(ofOne.size());
            ofOne.forEach(name -> tokens.add(name.tokens()));
            counter.add(tokens);
        }
        return build(listings, analysed, counter.build(), withRecords, note);
    }

    private static List<List<AnalysedName>> analysed(List<Listing> listings) {
        return listings.parallelStream()
                .map(listing -> analyse(listing.target()))
                .toList();
    }

    private static Snapshot build(
            List<Listing> listings,
            List<List<AnalysedName>> analysed,
            Rarity rarity,
            boolean withRecords,
            byte[] note) {
        SnapshotBuilder builder = new SnapshotBuilder(rarity, rarity.targets());
        builder.note(note);
        List<List<PreparedName>> prepared = analysed.parallelStream()
                .map(ofOne -> ofOne.stream()
                        .map(name -> PreparedName.of(name, rarity))
                        .toList())
                .toList();
        List<byte[]> records = listings.parallelStream()
                .map(listing -> withRecords ? ListingCodec.encode(listing) : NO_RECORD)
                .toList();
        for (int i = 0; i < prepared.size(); i++) {
            Target target = listings.get(i).target();
            List<NameQuality> qualities =
                    target.names().stream().map(Name::quality).toList();
            builder.add(target, records.get(i), prepared.get(i), qualities, keys(target));
        }
        return builder.build();
    }

    private static List<AnalysedName> analyse(Target target) {
        return target.names().stream()
                .map(name -> NameAnalyser.analyse(name.text(), target.kind()))
                .toList();
    }

    private static List<String> keys(Target target) {
        List<String> keys = new ArrayList<>();
        keys.add(key(target.id()));
        for (Identifier identifier : target.identifiers()) {
            String key = IdentifierEvidence.key(identifier.value());
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }
}

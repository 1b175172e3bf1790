package io.cordon.core.screen;

import io.cordon.core.match.Matcher;
import io.cordon.core.match.PreparedName;
import io.cordon.core.match.Rarity;
import io.cordon.core.model.Name;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameAnalyser;
import io.cordon.core.name.NameToken;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.List;

/** The names of all listings, analysed and numbered: names of one listing are neighbours. */
final class ListedNames {
    final List<Listing> listings;
    final Matcher matcher;
    final List<PreparedName> prepared;
    final Name[] names;
    final int[] listingOf;
    /** For each listing, the number of its first name; one more entry at the end. */
    final int[] firstName;

    ListedNames(List<Listing> listings) {
        this.listings = List.copyOf(listings);
        List<List<AnalysedName>> analysed = listings.parallelStream()
                .map(listing -> listing.target().names().stream()
                        .map(name -> NameAnalyser.analyse(
                                name.text(), listing.target().kind()))
                        .toList())
                .toList();
        Rarity.Counter counter = new Rarity.Counter();
        int count = 0;
        for (List<AnalysedName> ofOne : analysed) {
            List<List<NameToken>> tokens = new ArrayList<>(ofOne.size());
            ofOne.forEach(name -> tokens.add(name.tokens()));
            counter.add(tokens);
            count += ofOne.size();
        }
        matcher = Matcher.of(counter.build());
        prepared = new ArrayList<>(count);
        names = new Name[count];
        listingOf = new int[count];
        firstName = new int[listings.size() + 1];
        for (int i = 0; i < analysed.size(); i++) {
            firstName[i] = prepared.size();
            for (int k = 0; k < analysed.get(i).size(); k++) {
                names[prepared.size()] = listings.get(i).target().names().get(k);
                listingOf[prepared.size()] = i;
                prepared.add(matcher.prepare(analysed.get(i).get(k)));
            }
        }
        firstName[listings.size()] = prepared.size();
    }
}

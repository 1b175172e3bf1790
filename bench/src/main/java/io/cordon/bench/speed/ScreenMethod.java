package io.cordon.bench.speed;

import io.cordon.core.model.Hit;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetId;
import io.cordon.core.screen.Screener;
import io.cordon.core.screen.Screening;
import io.cordon.core.timeline.Listing;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cordon itself, or Cordon comparing with every name. */
final class ScreenMethod implements Method {
    private final Screener screener;
    private final boolean everything;
    private final Map<TargetId, Integer> places = new HashMap<>();

    ScreenMethod(Screener screener, List<Listing> listings, boolean everything) {
        this.screener = screener;
        this.everything = everything;
        for (int i = 0; i < listings.size(); i++) {
            places.putIfAbsent(listings.get(i).target().id(), i);
        }
    }

    @Override
    public String word() {
        return everything ? "exhaustive" : "cordon";
    }

    @Override
    public String label() {
        return everything ? "Cordon, comparing with every name" : "Cordon";
    }

    @Override
    public void find(Subject subject, BitSet found) {
        Screening screening = everything ? screener.exhaustive(subject) : screener.screen(subject);
        for (Hit hit : screening.hits()) {
            Optional.ofNullable(places.get(hit.target().id())).ifPresent(found::set);
        }
    }
}

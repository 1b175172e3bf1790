package io.cordon.core.alert;

import io.cordon.core.model.Measure;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What to look at first: what binds hardest, then what is surest. An asset freeze comes before a travel ban. */
public enum Priority {
    /** Funds may have to be frozen, and it is all but sure. */
    URGENT,
    /** Funds may have to be frozen. */
    HIGH,
    /** Some dealings are limited. */
    NORMAL,
    /** Nothing that a payment could break. */
    LOW;

    private static final double ALL_BUT_SURE = 0.9;
    private static final Set<Measure> FREEZING =
            EnumSet.of(Measure.ASSET_FREEZE, Measure.TERRITORY_EMBARGO, Measure.UNSPECIFIED);
    private static final Set<Measure> NO_DEALING =
            EnumSet.of(Measure.TRAVEL_BAN, Measure.DIRECTOR_DISQUALIFICATION, Measure.IDENTIFICATION_ONLY);

    /** The word used in JSON and on pages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the hits of one alert: the hardest of them. */
    static Priority of(List<AlertHit> hits) {
        return hits.stream().map(Priority::of).min(Comparator.naturalOrder()).orElse(LOW);
    }

    private static Priority of(AlertHit hit) {
        if (hit.measures().stream().anyMatch(FREEZING::contains)) {
            return hit.score() >= ALL_BUT_SURE ? URGENT : HIGH;
        }
        return NO_DEALING.containsAll(hit.measures()) ? LOW : NORMAL;
    }
}

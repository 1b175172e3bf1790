package io.cordon.sources.ftm;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Programme;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Measures in words. FollowTheMoney has no list of measures: {@code provisions} is free text. What Cordon wrote itself is
 * read back by its own words; of others' texts the usual words are known; else the table of programmes decides, where
 * the authority is one of its own; else the measure is unspecified.
 */
final class FtmMeasures {
    /** What the description of a sanction says where its start date is not exact. */
    static final String CERTAINTY = "startDate is ";

    private FtmMeasures() {}

    static Set<Measure> read(List<String> provisions) {
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        for (String provision : provisions) {
            String text = provision.toLowerCase(Locale.ROOT);
            for (Measure measure : Measure.values()) {
                if (text.contains(measure.word())) {
                    measures.add(measure);
                }
            }
            if (text.contains("freez") || text.contains("block")) {
                measures.add(Measure.ASSET_FREEZE);
            }
            if (text.contains("travel") || text.contains("visa") || text.contains("entry ban")) {
                measures.add(Measure.TRAVEL_BAN);
            }
            if (text.contains("arms embargo")) {
                measures.add(Measure.ARMS_EMBARGO);
            }
        }
        if (measures.size() > 1) {
            measures.remove(Measure.UNSPECIFIED);
        }
        return measures;
    }

    /** The programme that a sanction names, where the table has it. */
    static Optional<Programme> known(List<String> authorities, List<String> programmes) {
        for (String authority : authorities) {
            for (String programme : programmes) {
                Optional<Programme> known = Programmes.find(authority, programme);
                if (known.isPresent()) {
                    return known;
                }
            }
        }
        return Optional.empty();
    }

    /** What is stated, else what the programme imposes, else unspecified, which the account says. */
    static Set<Measure> decided(
            Set<Measure> stated, Optional<Programme> known, TargetKind kind, String programme, Account account) {
        if (!stated.isEmpty()) {
            return stated;
        }
        if (known.isPresent()) {
            return Programmes.measures(known.get(), kind);
        }
        account.warn("Programme " + programme
                + " is not in the table of programmes and the file states no measure; it is unspecified.");
        return Set.of(Measure.UNSPECIFIED);
    }

    /** {@code startDate is no-later-than}, where the day is not exact. */
    static String certainty(Designation designation) {
        return designation
                .listedOn()
                .filter(on -> on.certainty() != ListedOn.Certainty.EXACT)
                .map(on -> CERTAINTY + on.certainty().word())
                .orElse("");
    }
}

package io.cordon.core.profile;

import io.cordon.core.model.TargetId;
import java.util.List;
import java.util.Locale;

/**
 * Two targets, compared.
 *
 * @param one the smaller id
 * @param other the greater id
 * @param logOdds that they are one party, in nats
 * @param outcome what came of it
 * @param because the outcome in words; empty where the clues say it
 * @param clues what spoke for and against, strongest first
 */
public record Link(TargetId one, TargetId other, double logOdds, Outcome outcome, String because, List<Clue> clues) {
    /** What came of a comparison. */
    public enum Outcome {
        /** In one profile, because of this link or of others. */
        JOINED,
        /** In one profile, because the house said so. */
        JOINED_BY_HOUSE,
        /** Close, and not joined. */
        CLOSE,
        /** Not in one profile, because the house said so. */
        SPLIT_BY_HOUSE;

        /** The word used in JSON and tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the two are in one profile. */
        public boolean joined() {
            return this == JOINED || this == JOINED_BY_HOUSE;
        }
    }

    public Link {
        clues = List.copyOf(clues);
    }

    /** The probability that they are one party, from 0 to 1. */
    public double probability() {
        return 1 / (1 + Math.exp(-logOdds));
    }
}

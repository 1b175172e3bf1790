package io.cordon.bench.quality;

import io.cordon.core.timeline.Listing;
import java.time.LocalDate;
import java.util.List;

/**
 * The listings that an evaluation screens against.
 *
 * @param label what they are, for people: a reference set's name, or the lists held
 * @param grounds the editions they come from
 * @param listings every listing
 */
public record Lists(String label, List<Ground> grounds, List<Listing> listings) {
    public Lists {
        grounds = List.copyOf(grounds);
        listings = List.copyOf(listings);
    }

    /**
     * One edition.
     *
     * @param list the list's id
     * @param published the day it was published
     * @param sha256 of its files
     * @param targets how many targets it gives
     */
    public record Ground(String list, LocalDate published, String sha256, int targets) {}
}

package io.cordon.core.timeline;

import java.util.List;

/**
 * Exactly what is held of one list at a moment, by hashes: what {@link ListHistory} was made of. With it the same history can be
 * asked for later, whatever has been read since.
 *
 * @param list the list's id
 * @param editions oldest first
 * @param notices the publications with notices on the list, in the order of their import
 */
public record Held(String list, List<Part> editions, List<Part> notices) {
    /**
     * An edition, or a publication.
     *
     * @param id the edition's id; the publication's source
     * @param sha256 of the files as published
     */
    public record Part(String id, String sha256) {}

    public Held {
        editions = List.copyOf(editions);
        notices = List.copyOf(notices);
    }
}

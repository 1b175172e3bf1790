package io.cordon.core.timeline;

import io.cordon.core.model.Edition;
import io.cordon.core.model.Notice;
import io.cordon.core.model.Target;
import java.util.List;

/**
 * All that is held of one list.
 *
 * @param list the list's id
 * @param editions oldest first
 * @param runs every target's content, each with the consecutive editions that carry it unchanged
 * @param notices dated facts from the authority's other publications
 */
public record ListHistory(String list, List<Edition> editions, List<Run> runs, List<Notice> notices) {
    public ListHistory {
        editions = List.copyOf(editions);
        runs = List.copyOf(runs);
        notices = List.copyOf(notices);
    }

    /**
     * One content of a target over consecutive editions.
     *
     * @param target the content
     * @param first index of the first edition that carries it
     * @param last index of the last edition that carries it, inclusive
     */
    public record Run(Target target, int first, int last) {}
}

package io.cordon.answers;

import java.util.List;

/** The policy refuses to answer from stale lists. */
public final class StaleListsException extends NoUsableListException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> lists;

    StaleListsException(String message, List<String> lists) {
        super(message);
        this.lists = List.copyOf(lists);
    }

    /** Ids of the stale lists. */
    public List<String> lists() {
        return lists;
    }
}

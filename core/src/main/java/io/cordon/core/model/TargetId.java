package io.cordon.core.model;

/**
 * A target's identity: its list and the authority's own stable reference, for example {@code us-ofac-sdn:35096} or
 * {@code un-sc:KPi.033}.
 *
 * @param list the list's id, without a colon
 * @param reference the authority's reference, as published
 */
public record TargetId(String list, String reference) implements Comparable<TargetId> {
    public TargetId {
        if (list.isBlank() || list.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a list id is a word without a colon, not \"" + list + "\"");
        }
        if (reference.isBlank()) {
            throw new IllegalArgumentException("a target of list " + list + " has no reference");
        }
    }

    /**
     * Reads {@code list:reference}.
     *
     * @throws IllegalArgumentException if there is no colon, or nothing on one of its sides
     */
    public static TargetId parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new IllegalArgumentException(
                    "a target is written list:reference, for example un-sc:KPi.033, not \"" + text + "\"");
        }
        return new TargetId(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(TargetId other) {
        int byList = list.compareTo(other.list);
        return byList != 0 ? byList : reference.compareTo(other.reference);
    }

    @Override
    public String toString() {
        return list + ":" + reference;
    }
}

package io.cordon.core.screen;

import io.cordon.core.model.TargetKind;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a rule applies: where each of its conditions holds. An empty condition holds everywhere.
 *
 * <p>The more specific of two scopes is the one with a line of business; if both or neither have one, the one with a list;
 * then the one with an authority; then the one with a kind.
 *
 * @param businessLines lines of business, in lower case
 * @param lists ids of lists, such as {@code us-ofac-sdn}
 * @param authorities authorities, such as {@code us-ofac}: all lists whose id is that or begins with it and a hyphen
 * @param kinds kinds of party: what the subject states itself to be, else what the target is
 */
public record Scope(Set<String> businessLines, Set<String> lists, Set<String> authorities, Set<TargetKind> kinds) {
    private static final int BUSINESS_LINE = 8;
    private static final int LIST = 4;
    private static final int AUTHORITY = 2;
    private static final int KIND = 1;

    public Scope {
        Set<String> lines = new TreeSet<>();
        businessLines.forEach(line -> lines.add(key(line)));
        businessLines = Collections.unmodifiableSet(lines);
        lists = Collections.unmodifiableSet(new TreeSet<>(lists));
        authorities = Collections.unmodifiableSet(new TreeSet<>(authorities));
        kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
        if (kinds.contains(TargetKind.UNKNOWN)) {
            throw new IllegalArgumentException("a rule's kind is person, organisation, vessel or the like");
        }
        if (businessLines.isEmpty() && lists.isEmpty() && authorities.isEmpty() && kinds.isEmpty()) {
            throw new IllegalArgumentException("a rule without a condition is no exception");
        }
    }

    /** One subject and one listing, as far as rules look at them. */
    record Case(String businessLine, String list, TargetKind subjectKind, TargetKind targetKind) {
        TargetKind kind() {
            return subjectKind == TargetKind.UNKNOWN ? targetKind : subjectKind;
        }
    }

    /** A line of business as it is compared: case and space around it do not count. */
    static String key(String businessLine) {
        return businessLine.strip().toLowerCase(Locale.ROOT);
    }

    boolean matches(Case of) {
        return (businessLines.isEmpty() || businessLines.contains(of.businessLine()))
                && (lists.isEmpty() || lists.contains(of.list()))
                && (authorities.isEmpty() || authorities.stream().anyMatch(one -> isOf(of.list(), one)))
                && (kinds.isEmpty() || kinds.contains(of.kind()));
    }

    private static boolean isOf(String list, String authority) {
        return list.equals(authority) || list.startsWith(authority + "-");
    }

    /** Greater for the more specific scope; equal only where the same conditions are stated. */
    int specificity() {
        return (businessLines.isEmpty() ? 0 : BUSINESS_LINE)
                + (lists.isEmpty() ? 0 : LIST)
                + (authorities.isEmpty() ? 0 : AUTHORITY)
                + (kinds.isEmpty() ? 0 : KIND);
    }

    /** Whether some subject and listing may be in both, for scopes that state the same conditions. */
    boolean overlaps(Scope other) {
        return common(businessLines, other.businessLines)
                && common(lists, other.lists)
                && common(kinds, other.kinds)
                && (authorities.isEmpty()
                        || authorities.stream()
                                .anyMatch(one -> other.authorities.stream()
                                        .anyMatch(another -> isOf(one, another) || isOf(another, one))));
    }

    private static <T> boolean common(Set<T> some, Set<T> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    void write(StringBuilder into) {
        into.append("business-line=").append(businessLines);
        into.append(";list=").append(lists);
        into.append(";authority=").append(authorities);
        into.append(";kind=").append(kinds.stream().map(TargetKind::word).toList());
    }
}

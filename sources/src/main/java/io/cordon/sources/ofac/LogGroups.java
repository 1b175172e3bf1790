package io.cordon.sources.ofac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Entries of one section, put together by party. Until 2016 the log gives every alias an entry of its own, so that one
 * party of twelve names has twelve entries.
 */
final class LogGroups {
    private LogGroups() {}

    /**
     * Groups entries, in the order in which each party is first met.
     *
     * @param views what to compare entries by; entries that are one party in any view are one party
     */
    static <T> List<List<T>> of(List<T> entries, List<Function<T, LogParty>> views) {
        int[] leader = new int[entries.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        for (Function<T, LogParty> view : views) {
            join(entries, view, leader);
        }
        Map<Integer, List<T>> groups = new java.util.LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(find(leader, i), key -> new ArrayList<>()).add(entries.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static <T> void join(List<T> entries, Function<T, LogParty> view, int[] leader) {
        Map<String, List<Integer>> byHead = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            String head = view.apply(entries.get(i)).names().getFirst();
            byHead.computeIfAbsent(head, key -> new ArrayList<>()).add(i);
        }
        for (int i = 0; i < leader.length; i++) {
            LogParty party = view.apply(entries.get(i));
            for (String name : party.names()) {
                for (int other : byHead.getOrDefault(name, List.of())) {
                    if (party.isSameAs(view.apply(entries.get(other)))) {
                        int one = find(leader, i);
                        int two = find(leader, other);
                        leader[Math.max(one, two)] = Math.min(one, two);
                    }
                }
            }
        }
    }

    private static int find(int[] leader, int i) {
        int at = i;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }
}

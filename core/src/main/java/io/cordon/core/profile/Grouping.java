package io.cordon.core.profile;

import io.cordon.core.model.TargetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes profiles of links: the house's joins first, then links from the strongest down. Two groups become one only if no
 * target of the one contradicts a target of the other, no list would have two targets in it but on overwhelming evidence,
 * and the house split none of them. What a link could not join is kept as close, with the reason.
 */
final class Grouping {
    /** From here on a link joins. */
    static final double JOIN = 3.5;

    /** From here on a link is shown as close. */
    static final double NEAR = -4.0;

    /** Two targets of one list. */
    static final double OVERWHELMING = 12.0;

    /** Two targets of one group that are less alike than this keep it from being one. */
    private static final double UNLIKE = -6.0;

    private final List<Party> parties;
    private final PairJudge judge;
    private final Decisions decisions;
    private final int[] group;
    private final Map<Integer, List<Integer>> members = new TreeMap<>();
    private final Map<Long, PairJudge.Verdict> verdicts = new HashMap<>();
    private final Set<Long> houseSplits = new HashSet<>();
    private final Map<Long, HouseDecision> houseJoins = new HashMap<>();

    Grouping(List<Party> parties, PairJudge judge, Decisions decisions) {
        this.parties = parties;
        this.judge = judge;
        this.decisions = decisions;
        group = new int[parties.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
    }

    /** The profiles of more than one target, and those with something close; by id of their smallest member. */
    List<Profile> group(List<Resolver.Judged> judged) {
        Map<TargetId, Integer> numbers = new HashMap<>();
        for (int i = 0; i < parties.size(); i++) {
            numbers.put(parties.get(i).id(), i);
        }
        decisions.splits().forEach(split -> pairOf(split, numbers).ifPresent(houseSplits::add));
        for (HouseDecision join : decisions.joins()) {
            pairOf(join, numbers).ifPresent(pair -> {
                houseJoins.put(pair, join);
                merge((int) (pair >>> 32), (int) (long) pair);
            });
        }
        List<Resolver.Judged> sorted = new ArrayList<>(judged);
        sorted.sort(Comparator.comparingDouble(
                        (Resolver.Judged pair) -> -pair.verdict().logOdds())
                .thenComparingInt(Resolver.Judged::one)
                .thenComparingInt(Resolver.Judged::other));
        Map<Long, Link> links = new TreeMap<>();
        Map<Long, String> refused = new HashMap<>();
        for (Resolver.Judged pair : sorted) {
            verdicts.put(Candidates.pair(pair.one(), pair.other()), pair.verdict());
        }
        for (Resolver.Judged pair : sorted) {
            if (pair.verdict().logOdds() >= JOIN && group[pair.one()] != group[pair.other()]) {
                Optional<String> obstacle = obstacle(group[pair.one()], group[pair.other()]);
                if (obstacle.isEmpty()) {
                    merge(pair.one(), pair.other());
                } else {
                    refused.put(Candidates.pair(pair.one(), pair.other()), obstacle.get());
                }
            }
        }
        for (Resolver.Judged pair : sorted) {
            long key = Candidates.pair(pair.one(), pair.other());
            links.put(key, outcome(pair, refused.getOrDefault(key, "")));
        }
        for (Map.Entry<Long, HouseDecision> join : houseJoins.entrySet()) {
            int one = (int) (join.getKey() >>> 32);
            int other = (int) (long) join.getKey();
            links.put(
                    join.getKey(),
                    link(
                            parties,
                            one,
                            other,
                            verdict(one, other),
                            Link.Outcome.JOINED_BY_HOUSE,
                            words(join.getValue())));
        }
        return profiles(links);
    }

    private Optional<Long> pairOf(HouseDecision decision, Map<TargetId, Integer> numbers) {
        Integer one = numbers.get(decision.one());
        Integer other = numbers.get(decision.other());
        return one == null || other == null ? Optional.empty() : Optional.of(Candidates.pair(one, other));
    }

    private static String words(HouseDecision decision) {
        return "decision " + decision.number() + " by " + decision.by() + ": " + decision.reason();
    }

    private List<Integer> membersOf(int root) {
        return members.getOrDefault(root, List.of(root));
    }

    private void merge(int one, int other) {
        int into = Math.min(group[one], group[other]);
        int from = Math.max(group[one], group[other]);
        if (into == from) {
            return;
        }
        List<Integer> all = new ArrayList<>(membersOf(into));
        all.addAll(membersOf(from));
        membersOf(from).forEach(member -> group[member] = into);
        members.remove(from);
        members.put(into, all);
    }

    /** Why two groups may not become one; nothing if they may. */
    private Optional<String> obstacle(int one, int other) {
        for (int a : membersOf(one)) {
            for (int b : membersOf(other)) {
                String two = parties.get(a).id() + " and " + parties.get(b).id();
                if (houseSplits.contains(Candidates.pair(a, b))) {
                    return Optional.of("the house split " + two);
                }
                PairJudge.Verdict verdict = verdict(a, b);
                if (verdict.contradicts()) {
                    return Optional.of(two + " have " + verdict.contradiction().orElse(""));
                }
                if (parties.get(a).id().list().equals(parties.get(b).id().list()) && !overwhelming(verdict)) {
                    return Optional.of("the list has both " + two + " and tells them apart");
                }
                if (verdict.logOdds() < UNLIKE && !verdict.shared()) {
                    return Optional.of(two + " are too unlike");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean overwhelming(PairJudge.Verdict verdict) {
        return verdict.logOdds() >= OVERWHELMING && (verdict.shared() || verdict.sameDay());
    }

    private PairJudge.Verdict verdict(int a, int b) {
        return verdicts.computeIfAbsent(
                Candidates.pair(a, b), pair -> judge.judge((int) (pair >>> 32), (int) (long) pair));
    }

    private Link outcome(Resolver.Judged pair, String refused) {
        boolean joined = group[pair.one()] == group[pair.other()];
        boolean split = houseSplits.contains(Candidates.pair(pair.one(), pair.other()));
        Link.Outcome outcome = joined ? Link.Outcome.JOINED : split ? Link.Outcome.SPLIT_BY_HOUSE : Link.Outcome.CLOSE;
        String because = joined ? "" : split ? "the house split them" : refused.isEmpty() ? why(pair) : refused;
        return link(parties, pair.one(), pair.other(), pair.verdict(), outcome, because);
    }

    private static String why(Resolver.Judged pair) {
        return pair.verdict().contradicts() ? pair.verdict().contradiction().orElse("") : "too little speaks for it";
    }

    static Link link(
            List<Party> parties, int one, int other, PairJudge.Verdict verdict, Link.Outcome outcome, String because) {
        int smaller = Math.min(one, other);
        int greater = Math.max(one, other);
        return new Link(
                parties.get(smaller).id(),
                parties.get(greater).id(),
                verdict.logOdds(),
                outcome,
                because,
                verdict.clues());
    }

    private List<Profile> profiles(Map<Long, Link> links) {
        Map<Integer, List<Link>> within = new HashMap<>();
        Map<Integer, List<Link>> near = new HashMap<>();
        links.forEach((pair, link) -> {
            int one = group[(int) (pair >>> 32)];
            int other = group[(int) (long) pair];
            if (one == other) {
                within.computeIfAbsent(one, root -> new ArrayList<>()).add(link);
            } else {
                near.computeIfAbsent(one, root -> new ArrayList<>()).add(link);
                near.computeIfAbsent(other, root -> new ArrayList<>()).add(link);
            }
        });
        Set<Integer> roots = new java.util.TreeSet<>(members.keySet());
        roots.addAll(near.keySet());
        List<Profile> profiles = new ArrayList<>();
        for (int root : roots) {
            List<TargetId> ids = membersOf(root).stream()
                    .map(member -> parties.get(member).id())
                    .sorted()
                    .toList();
            profiles.add(new Profile(
                    Profile.idOf(ids.getFirst()),
                    ids,
                    strongestFirst(within.getOrDefault(root, List.of())),
                    strongestFirst(near.getOrDefault(root, List.of()))));
        }
        return profiles;
    }

    private static List<Link> strongestFirst(List<Link> links) {
        return links.stream()
                .sorted(Comparator.comparingDouble((Link link) -> -link.logOdds())
                        .thenComparing(Link::one)
                        .thenComparing(Link::other))
                .toList();
    }
}

package io.cordon.core.screen;

import io.cordon.core.match.Calibration;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.core.search.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A policy, resolved for the listings held. Listings fall into few groups, by list and kind, and subjects into few
 * classes, by kind and line of business; each class's bar is worked out once.
 */
final class Bars {
    private record Group(String list, TargetKind kind) {}

    private record Class(TargetKind kind, String businessLine) {}

    private final Policy policy;
    private final Calibration calibration;
    private final int[] groupOf;
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> businessLines = new HashSet<>();
    private final Map<Class, Bar> known = new ConcurrentHashMap<>();

    Bars(Policy policy, Snapshot snapshot, Calibration calibration) {
        this.policy = policy;
        this.calibration = calibration;
        policy.rules().forEach(rule -> businessLines.addAll(rule.when().businessLines()));
        groupOf = new int[snapshot.listings()];
        if (policy.rules().isEmpty()) {
            groups.add(new Group("", TargetKind.UNKNOWN));
            return;
        }
        Map<Group, Integer> numbers = new HashMap<>();
        for (int i = 0; i < groupOf.length; i++) {
            Group group = new Group(snapshot.list(i), snapshot.kind(i));
            Integer number = numbers.get(group);
            if (number == null) {
                number = groups.size();
                numbers.put(group, number);
                groups.add(group);
            }
            groupOf[i] = number;
        }
    }

    /** What candidates for this subject must reach. */
    Bar of(Subject subject) {
        String line = Scope.key(subject.businessLine());
        // Lines that no rule names are all alike: as many bars as the policy can tell apart, whatever subjects say.
        return known.computeIfAbsent(
                new Class(subject.kind(), businessLines.contains(line) ? line : ""), this::resolved);
    }

    /** The least log-odds that any candidate of any subject may need. */
    double lowest() {
        double least = policy.terms().threshold();
        for (Rule rule : policy.rules()) {
            least = Math.min(least, rule.threshold().orElse(least));
        }
        return Bar.logOdds(least, calibration);
    }

    private Bar resolved(Class of) {
        Terms[] terms = groups.stream()
                .map(group -> policy.termsFor(new Scope.Case(of.businessLine(), group.list(), of.kind(), group.kind())))
                .toArray(Terms[]::new);
        return new Bar(groupOf, terms, calibration);
    }
}

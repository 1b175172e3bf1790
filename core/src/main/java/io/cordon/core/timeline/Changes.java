package io.cordon.core.timeline;

import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares two editions of a list, and applies what differs. The order of values within a field is not content, except
 * which name is the primary one; so applying the changes from one edition to another gives the other up to that order.
 */
public final class Changes {
    private Changes() {}

    /**
     * What differs, in order of target id.
     *
     * @throws IllegalArgumentException if one side holds two targets of one id
     */
    public static List<Change> between(Collection<Target> before, Collection<Target> after) {
        Map<TargetId, Target> old = byId(before);
        Map<TargetId, Target> now = byId(after);
        TreeSet<TargetId> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (TargetId id : ids) {
            change(id, Optional.ofNullable(old.get(id)), Optional.ofNullable(now.get(id)))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    /**
     * The targets after, in order of target id.
     *
     * @throws IllegalArgumentException if a change does not start from what {@code before} holds
     */
    public static List<Target> apply(Collection<Target> before, Collection<Change> changes) {
        TreeMap<TargetId, Target> held = new TreeMap<>(byId(before));
        for (Change change : changes) {
            Optional<Target> from = Optional.ofNullable(held.remove(change.target()));
            boolean fits = from.isPresent() == change.before().isPresent()
                    && (from.isEmpty()
                            || fields(from.get(), change.before().orElseThrow()).isEmpty());
            if (!fits) {
                throw new IllegalArgumentException("the change of " + change.target() + " starts from another content");
            }
            change.after().ifPresent(target -> held.put(target.id(), target));
        }
        return List.copyOf(held.values());
    }

    /** Every field in which two contents differ, in order of field; empty if they say the same. */
    public static List<FieldChange> fields(Target before, Target after) {
        if (before.equals(after)) {
            return List.of();
        }
        Map<String, List<String>> old = TargetFields.of(before);
        Map<String, List<String>> now = TargetFields.of(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            List<String> was = old.getOrDefault(name, List.of());
            List<String> is = now.getOrDefault(name, List.of());
            List<String> removed = without(was, is);
            List<String> added = without(is, was);
            if (!removed.isEmpty() || !added.isEmpty()) {
                changes.add(new FieldChange(name, removed, added));
            }
        }
        return changes;
    }

    private static Optional<Change> change(TargetId id, Optional<Target> before, Optional<Target> after) {
        if (before.isEmpty() || after.isEmpty()) {
            Change.Kind kind = before.isEmpty() ? Change.Kind.DESIGNATED : Change.Kind.DELISTED;
            return Optional.of(new Change(id, kind, before, after, List.of()));
        }
        List<FieldChange> fields = fields(before.get(), after.get());
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(id, Change.Kind.AMENDED, before, after, fields));
    }

    /** The values of one list that the other does not have, or has fewer times. */
    private static List<String> without(List<String> values, List<String> others) {
        Map<String, Integer> left = new LinkedHashMap<>();
        others.forEach(value -> left.merge(value, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String value : values) {
            int count = left.getOrDefault(value, 0);
            if (count == 0) {
                rest.add(value);
            } else {
                left.put(value, count - 1);
            }
        }
        return rest;
    }

    private static Map<TargetId, Target> byId(Collection<Target> targets) {
        Map<TargetId, Target> byId = new LinkedHashMap<>();
        for (Target target : targets) {
            if (byId.put(target.id(), target) != null) {
                throw new IllegalArgumentException("two targets have the id " + target.id());
            }
        }
        return byId;
    }
}

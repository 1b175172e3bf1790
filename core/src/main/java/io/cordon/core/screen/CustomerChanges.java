package io.cordon.core.screen;

import io.cordon.core.model.Subject;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What differs between two indexes of one base: by reference, or by names where there is none; customers who share one
 * are told apart by their order.
 */
final class CustomerChanges {
    /** For each customer of the later index, its number in the earlier one if it is there unaltered, or else: */
    static final int NEW = -1;

    /** By number in the later index: in the earlier one, or {@link #NEW}. */
    final int[] earlierOf;
    /** By number in the later index: those who are new or state something else than before. */
    final BitSet altered = new BitSet();
    /** By number in the earlier index: those who are gone. */
    final BitSet gone = new BitSet();

    private CustomerChanges(int size) {
        earlierOf = new int[size];
    }

    static CustomerChanges between(CustomerIndex earlier, CustomerIndex now) {
        Map<String, Integer> numbers = new HashMap<>(earlier.size() * 2);
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < earlier.size(); i++) {
            numbers.put(key(earlier.subject(i), numbers, seen), i);
        }
        CustomerChanges changes = new CustomerChanges(now.size());
        changes.gone.set(0, earlier.size());
        Map<String, Integer> met = new HashMap<>();
        BitSet taken = new BitSet();
        for (int i = 0; i < now.size(); i++) {
            String key = key(now.subject(i));
            Integer number = numbers.get(numbered(key, met.merge(key, 1, Integer::sum)));
            changes.earlierOf[i] = number == null ? NEW : number;
            if (number == null) {
                changes.altered.set(i);
            } else {
                taken.set(number);
                changes.altered.set(i, !Arrays.equals(earlier.record(number), now.record(i)));
            }
        }
        changes.gone.andNot(taken);
        return changes;
    }

    private static String key(Subject subject, Map<String, Integer> numbers, Map<String, Integer> seen) {
        String key = key(subject);
        return numbers.containsKey(key) ? numbered(key, seen.merge(key, 2, (had, two) -> had + 1)) : key;
    }

    private static String numbered(String key, int occurrence) {
        return occurrence == 1 ? key : key + "\n" + occurrence;
    }

    private static String key(Subject subject) {
        return subject.ref().isEmpty() ? "\n" + String.join("\n", subject.names()) : subject.ref();
    }
}

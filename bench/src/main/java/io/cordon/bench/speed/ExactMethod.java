package io.cordon.bench.speed;

import io.cordon.core.model.Name;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Looks names up in a hash table: the floor, below which nothing that looks at a name can go. */
final class ExactMethod implements Method {
    private final String word;
    private final String label;
    private final BiFunction<String, TargetKind, String> key;
    private final Map<String, List<Integer>> listings = new HashMap<>();

    private ExactMethod(String word, String label, List<Listing> all, BiFunction<String, TargetKind, String> key) {
        this.word = word;
        this.label = label;
        this.key = key;
        for (int i = 0; i < all.size(); i++) {
            for (Name name : all.get(i).target().names()) {
                listings.computeIfAbsent(
                                key.apply(name.text(), all.get(i).target().kind()), unused -> new ArrayList<>(1))
                        .add(i);
            }
        }
    }

    /** Over names as Cordon's own analysis has them. */
    static ExactMethod analysed(List<Listing> all) {
        return new ExactMethod("exact", "exact look-up, names analysed", all, Keys::analysed);
    }

    /** Over names with case, marks and punctuation away. */
    static ExactMethod plain(List<Listing> all) {
        return new ExactMethod("exact-plain", "exact look-up, names folded", all, (name, kind) -> Keys.plain(name));
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public void find(Subject subject, BitSet found) {
        for (String name : subject.names()) {
            for (int listing : listings.getOrDefault(key.apply(name, subject.kind()), List.of())) {
                found.set(listing);
            }
        }
    }
}

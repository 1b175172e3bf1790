package io.cordon.bench.quality;

import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Chooses whom to look for, and under which names. */
final class Probes {
    private Probes() {}

    /** Targets to look for: all that may bind, or a random sample of them, in the lists' order. */
    static List<Target> targets(Lists lists, int limit, long seed) {
        List<Target> all = new ArrayList<>();
        for (Listing listing : lists.listings()) {
            if (listing.standing().status() != Status.NOT_IN_FORCE) {
                all.add(listing.target());
            }
        }
        if (limit <= 0 || limit >= all.size()) {
            return all;
        }
        // The targets with the least hash under the seed: stable when the lists grow.
        List<Target> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(
                        (Target target) -> Seeds.of(seed, target.id().toString()))
                .thenComparing(Target::id));
        Set<Target> chosen = new HashSet<>(sorted.subList(0, limit));
        all.removeIf(target -> !chosen.contains(target));
        return all;
    }

    /**
     * The queries for targets.
     *
     * @param variants how many variations of each level a name gets; a great number gives every one that applies
     */
    static List<Probe> of(List<Target> targets, int variants, long seed) {
        List<Probe> probes = new ArrayList<>();
        for (Target target : targets) {
            for (Name name : strongNames(target)) {
                SplittableRandom random = new SplittableRandom(Seeds.of(seed, target.id() + "\t" + name.text()));
                for (Level level : Level.values()) {
                    List<Varied> all = Variations.of(name, target.kind(), target.names(), level, random);
                    int wanted = level == Level.EXACT ? 1 : variants;
                    while (all.size() > wanted) {
                        all.remove(random.nextInt(all.size()));
                    }
                    all.forEach(varied -> probes.add(new Probe(target, name, varied)));
                }
            }
        }
        return probes;
    }

    /** Primary names and good-quality aliases, each text once. */
    static List<Name> strongNames(Target target) {
        Set<String> seen = new HashSet<>();
        return target.names().stream()
                .filter(name -> name.quality() == NameQuality.PRIMARY || name.quality() == NameQuality.STRONG)
                .filter(name -> seen.add(name.text()))
                .toList();
    }
}

package io.cordon.bench.speed;

import io.cordon.bench.quality.Lists;
import io.cordon.core.model.Name;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.timeline.Listing;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Lists that are several times as long as real ones. A further target is a real one with half the words of its names taken
 * from other targets of its kind and script, so that scripts, lengths, numbers of aliases and the rarity of words stay as
 * they are.
 */
final class GrownLists {
    private static final String LIST = "generated";

    private final List<Listing> real;
    private final Map<String, List<String>> words = new HashMap<>();

    GrownLists(Lists lists) {
        real = lists.listings();
        for (Listing listing : real) {
            for (Name name : listing.target().names()) {
                List<String> alike =
                        words.computeIfAbsent(key(listing.target(), name.script()), unused -> new ArrayList<>());
                alike.addAll(List.of(name.text().strip().split("\\s+")));
            }
        }
    }

    private static String key(Target target, UnicodeScript script) {
        return target.kind() + " " + script;
    }

    /** The real listings and as many further ones as make them {@code times} as many. */
    List<Listing> times(int times, long seed) {
        List<Listing> all = new ArrayList<>(real);
        for (int round = 1; round < times; round++) {
            SplittableRandom random = new SplittableRandom(seed + round);
            for (int i = 0; i < real.size(); i++) {
                all.add(another(real.get(i), round + "-" + i, random));
            }
        }
        return all;
    }

    private Listing another(Listing of, String reference, SplittableRandom random) {
        Target target = of.target();
        Target.Builder made = Target.builder(new TargetId(LIST, reference), target.kind());
        for (Name name : target.names()) {
            made.name(Name.of(renamed(target, name, random), name.quality()));
        }
        target.birthDates().forEach(made::birthDate);
        target.countries().forEach(made::country);
        target.designations().forEach(made::designation);
        return new Listing(made.build(), of.standing(), of.designations(), LIST + "@" + of.edition());
    }

    private String renamed(Target target, Name name, SplittableRandom random) {
        List<String> alike = words.getOrDefault(key(target, name.script()), List.of());
        List<String> renamed = new ArrayList<>();
        for (String word : name.text().strip().split("\\s+")) {
            renamed.add(random.nextBoolean() || alike.isEmpty() ? word : alike.get(random.nextInt(alike.size())));
        }
        return String.join(" ", renamed);
    }
}

package io.cordon.store;

import io.cordon.core.model.Designation;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.ReadAccount;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Editions to hand in. The raw file of each is a text that says what it is. */
final class TestEditions {
    static final Instant READ = Instant.parse("2026-11-24T09:30:00Z");
    static final LocalDate DAY = LocalDate.of(2019, 7, 1);

    private TestEditions() {}

    static NewEdition edition(String list, LocalDate published, List<Target> targets, String raw) {
        return edition(list, published, targets, raw, OptionalInt.empty(), false);
    }

    static NewEdition edition(
            String list,
            LocalDate published,
            List<Target> targets,
            String raw,
            OptionalInt stated,
            boolean acceptShrink) {
        byte[] file = raw.getBytes(StandardCharsets.UTF_8);
        return new NewEdition(
                list,
                published,
                READ,
                Digests.hex(file),
                List.of("list.xml"),
                List.of(file),
                targets,
                account(stated, targets.size()),
                acceptShrink);
    }

    static ReadAccount account(OptionalInt stated, int kept) {
        return new ReadAccount(stated, kept, kept, Map.of("Quirk", 2), List.of("Programme X is not known."));
    }

    /** A small target: the same number and remark give the same content. */
    static Target target(String list, int number, String remark) {
        return Target.builder(new TargetId(list, Integer.toString(number)), TargetKind.PERSON)
                .name(Name.of("Person " + number, NameQuality.PRIMARY))
                .remark(remark)
                .designation(new Designation(
                        "P", EnumSet.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "", "", ""))
                .build();
    }

    /** Targets numbered from first to last, inclusive. */
    static List<Target> targets(String list, int first, int last) {
        List<Target> targets = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            targets.add(target(list, number, ""));
        }
        return targets;
    }
}

package io.cordon.core.timeline;

import io.cordon.core.model.Designation;
import io.cordon.core.model.Edition;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Notice;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small hand-made lists. */
final class Histories {
    static final String LIST = "house";
    static final String P = "P1";

    private final List<Edition> editions = new ArrayList<>();
    private final List<List<Target>> contents = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Designation under(String programme) {
        return designation(programme, Optional.empty(), Optional.empty());
    }

    static Designation under(String programme, ListedOn on) {
        return designation(programme, Optional.of(on), Optional.empty());
    }

    static Designation designation(String programme, Optional<ListedOn> on, Optional<LocalDate> until) {
        return new Designation(programme, Set.of(Measure.ASSET_FREEZE), on, until, "art. 1", "", "");
    }

    static Target target(String reference, String name, Designation... designations) {
        return builder(reference, name, designations).build();
    }

    static Target born(String reference, String name, String birth, Designation... designations) {
        return builder(reference, name, designations)
                .birthDate(PartialDate.parse(birth))
                .build();
    }

    static Target.Builder builder(String reference, String name, Designation... designations) {
        Target.Builder builder = Target.builder(new TargetId(LIST, reference), TargetKind.PERSON);
        String[] names = name.split(" / ");
        for (int i = 0; i < names.length; i++) {
            builder.name(Name.of(names[i], i == 0 ? NameQuality.PRIMARY : NameQuality.STRONG));
        }
        Arrays.stream(designations).forEach(builder::designation);
        return builder;
    }

    Histories edition(String published, Target... targets) {
        return edition(day(published), List.of(targets));
    }

    Histories edition(LocalDate published, List<Target> targets) {
        long same =
                editions.stream().filter(e -> e.published().equals(published)).count();
        String id = LIST + "@" + published + (same == 0 ? "" : "." + (same + 1));
        editions.add(new Edition(id, LIST, published, Instant.EPOCH, "0".repeat(64), targets.size()));
        contents.add(targets);
        return this;
    }

    Histories notice(Notice notice) {
        notices.add(notice);
        return this;
    }

    /** A notice of an exact day, of a person. Birth date may be empty. */
    Histories notice(Notice.Kind kind, String on, String programme, String names, String birth) {
        return notice(notice(kind, ListedOn.exact(day(on)), programme, names, "", birth));
    }

    Histories amended(String on, String programme, String formerNames, String names, String birth) {
        return notice(notice(Notice.Kind.AMENDED, ListedOn.exact(day(on)), programme, names, formerNames, birth));
    }

    static Notice notice(
            Notice.Kind kind, ListedOn on, String programme, String names, String formerNames, String birth) {
        return new Notice(
                LIST,
                kind,
                on,
                programme,
                TargetKind.PERSON,
                List.of(names.split(" / ")),
                formerNames.isEmpty() ? List.of() : List.of(formerNames.split(" / ")),
                birth.isEmpty() ? List.of() : List.of(PartialDate.parse(birth)),
                "log line " + on.date());
    }

    ListHistory history() {
        return new ListHistory(LIST, editions, runs(), notices);
    }

    Timeline timeline() {
        return Timeline.of(history());
    }

    private List<ListHistory.Run> runs() {
        List<ListHistory.Run> runs = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            for (Target target : contents.get(i)) {
                int last = i;
                while (last + 1 < contents.size() && contents.get(last + 1).contains(target)) {
                    last++;
                }
                if (i == 0 || !contents.get(i - 1).contains(target)) {
                    runs.add(new ListHistory.Run(target, i, last));
                }
            }
        }
        return runs;
    }
}

package io.cordon.cli;

import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.core.model.Hit;
import io.cordon.core.model.TargetId;
import io.cordon.core.screen.Rescreened;
import io.cordon.core.screen.Screening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One hit of a customer that differs between two days. Hits that are in force on neither day are none.
 *
 * @param what what became of it
 * @param move what became of its target
 * @param before as it was; empty if it is new
 * @param after as it is; empty if it is lost
 */
record ChangedHit(What what, ListMove move, Optional<Hit> before, Optional<Hit> after) {
    /** What became of a hit, in the order in which they are shown. */
    enum What {
        NEW_HIT,
        CHANGED_HIT,
        LOST_HIT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Comparator<ChangedHit> ORDER = Comparator.comparing(ChangedHit::what)
            .thenComparing(change -> -change.hit().score())
            .thenComparing(change -> change.hit().target().id());

    /** Every hit of a customer that differs; may be none. */
    static List<ChangedHit> of(Rescreened customer, Setting earlier, Setting later) {
        Map<TargetId, Hit> was = hits(customer.before());
        Map<TargetId, Hit> is = hits(customer.after());
        TreeSet<TargetId> ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<ChangedHit> changes = new ArrayList<>();
        for (TargetId id : ids) {
            Optional<Hit> old = Optional.ofNullable(was.get(id));
            Optional<Hit> now = Optional.ofNullable(is.get(id));
            if (!old.equals(now)) {
                What what = old.isEmpty() ? What.NEW_HIT : now.isEmpty() ? What.LOST_HIT : What.CHANGED_HIT;
                ListMove move = ListMove.of(
                        earlier.screener().listing(id), later.screener().listing(id));
                changes.add(new ChangedHit(what, move, old, now));
            }
        }
        changes.sort(ORDER);
        return changes;
    }

    private static Map<TargetId, Hit> hits(Optional<Screening> screening) {
        Map<TargetId, Hit> hits = new LinkedHashMap<>();
        screening.ifPresent(
                answer -> answer.hits().forEach(hit -> hits.put(hit.target().id(), hit)));
        return hits;
    }

    /** The hit as it is, or as it was where it is lost. */
    Hit hit() {
        return after.or(() -> before).orElseThrow();
    }

    /** What happened to the target: {@code designated}, {@code delisted}, {@code amended}, {@code standing}, {@code reading}. */
    String reason() {
        return switch (move.kind()) {
            case DESIGNATED, DELISTED, AMENDED, STANDING -> move.kind().name().toLowerCase(Locale.ROOT);
            // The lists now know a word of the name, or do not any more: it was read backwards on one of the days
            // alone.
            case NOT_IN_FORCE, NONE -> "reading";
        };
    }

    /** The fields that differ, such as {@code birthDate, name}; empty unless the target was amended. */
    String fields() {
        return move.fields().stream().map(field -> field.field()).distinct().collect(Collectors.joining(", "));
    }

    /** The listing as it is where it binds or may bind, else as it was. */
    ListingView view() {
        return ListingView.of((after.isPresent() ? move.after() : move.before()).orElseThrow());
    }

    /** The reason in a few words, with its day where one is known. */
    String reasonInWords() {
        return switch (move.kind()) {
            case DESIGNATED -> "designated " + view().since();
            case DELISTED ->
                "delisted"
                        + move.after()
                                .flatMap(listing -> ListingView.of(listing).delistedOn())
                                .map(day -> " " + day)
                                .orElse("");
            case AMENDED -> "amended: " + fields();
            case STANDING -> status(before) + ", now " + status(after);
            case NOT_IN_FORCE, NONE -> "read backwards on one of the days";
        };
    }

    private static String status(Optional<Hit> hit) {
        return hit.map(one -> one.standing().status().word()
                        + one.standing()
                                .listedOn()
                                .map(on -> " since " + ListingView.since(on))
                                .orElse(""))
                .orElse("");
    }
}

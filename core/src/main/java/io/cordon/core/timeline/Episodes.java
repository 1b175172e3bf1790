package io.cordon.core.timeline;

import io.cordon.core.model.Edition;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells the history of one target's listing. */
final class Episodes {
    private final List<Edition> editions;
    private final List<Episode> told = new ArrayList<>();

    private Episodes(List<Edition> editions) {
        this.editions = editions;
    }

    static List<Episode> of(Dossier dossier, List<Edition> editions, List<Attachment> notices) {
        Episodes episodes = new Episodes(editions);
        dossier.strands().forEach(episodes::listings);
        for (int r = 1; r < dossier.runs().size(); r++) {
            episodes.contents(dossier.runs().get(r - 1), dossier.runs().get(r));
        }
        notices.forEach(episodes::amendment);
        episodes.told.sort(
                Comparator.comparing((Episode episode) -> episode.on().date())
                        .thenComparing(Episode::kind)
                        .thenComparing(Episode::programme));
        return episodes.told.stream().distinct().toList();
    }

    private void listings(Strand strand) {
        for (Stretch stretch : strand.stretches()) {
            Optional<LocalDate> after =
                    stretch.dated() || stretch.outUntil() == Stretch.NEVER ? Optional.empty() : day(stretch.outUntil());
            told.add(new Episode(
                    Episode.Kind.LISTED,
                    strand.programme(),
                    stretch.listedOn(),
                    after,
                    List.of(),
                    StrandWords.opening(stretch.opened())));
            stretch.closed().ifPresent(mark -> told.add(delisted(strand.programme(), stretch, mark)));
        }
    }

    private static Episode delisted(String programme, Stretch stretch, Mark mark) {
        LocalDate by = LocalDate.ofEpochDay(stretch.outBy());
        boolean exact = mark.kind() == Mark.Kind.END;
        return new Episode(
                Episode.Kind.DELISTED,
                programme,
                exact ? ListedOn.exact(by) : ListedOn.noLaterThan(by),
                exact ? Optional.empty() : day(stretch.sureTo()),
                List.of(),
                StrandWords.closing(mark));
    }

    /** An amendment seen from one edition to the next, or over editions that do not carry the target. */
    private void contents(ListHistory.Run before, ListHistory.Run after) {
        List<FieldChange> fields = Changes.fields(before.target(), after.target());
        if (fields.isEmpty()) {
            return;
        }
        Edition from = editions.get(before.last());
        Edition to = editions.get(after.first());
        told.add(new Episode(
                Episode.Kind.AMENDED,
                "",
                ListedOn.noLaterThan(to.published()),
                Optional.of(from.published()),
                fields,
                "edition " + to.id() + " differs from edition " + from.id()));
    }

    private void amendment(Attachment attachment) {
        Notice notice = attachment.notice();
        if (notice.kind() == Notice.Kind.AMENDED) {
            String because = "the authority amended its entry (" + notice.source() + ")";
            told.add(new Episode(
                    Episode.Kind.AMENDED, notice.programme(), notice.on(), Optional.empty(), List.of(), because));
        }
    }

    private static Optional<LocalDate> day(int day) {
        return Optional.of(LocalDate.ofEpochDay(day));
    }
}

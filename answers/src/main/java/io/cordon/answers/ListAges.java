package io.cordon.answers;

import io.cordon.core.model.Edition;
import io.cordon.core.timeline.Absence;
import io.cordon.core.timeline.Freshness;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.Timeline;
import io.cordon.sources.fetch.Catalogue;
import io.cordon.sources.fetch.CatalogueEntry;
import io.cordon.store.Attempt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How current the lists are that an answer rests on; judged anew for every answer, as it depends on the moment. */
public final class ListAges {
    private final Map<String, Freshness> byList = new LinkedHashMap<>();

    private ListAges() {}

    /**
     * Judges lists by the catalogue's rhythm and by what the record of attempts confirms.
     *
     * @param day the day asked about
     * @param now the moment of asking
     */
    public static ListAges judge(DataFolder folder, List<Setting.Ground> grounds, LocalDate day, Instant now) {
        ListAges ages = new ListAges();
        Catalogue catalogue = folder.catalogue();
        List<String> ids =
                grounds.stream().map(ground -> ground.edition().list()).toList();
        Map<String, Attempt> confirmed = folder.confirmed(ids);
        for (Setting.Ground ground : grounds) {
            Edition edition = ground.edition();
            Freshness freshness = catalogue
                    .find(edition.list())
                    .map(CatalogueEntry::rhythm)
                    .map(rhythm -> Freshness.of(
                            rhythm,
                            edition,
                            ground.absence(),
                            Optional.ofNullable(confirmed.get(edition.list()))
                                    .filter(good -> good.edition().equals(edition.id())
                                            && !good.at().isAfter(now))
                                    .map(Attempt::at),
                            day,
                            now))
                    .orElse(Freshness.NOT_JUDGED);
            ages.byList.put(edition.list(), freshness);
        }
        return ages;
    }

    /** Judges histories that were loaded for another answer than a screening. */
    public static ListAges judge(DataFolder folder, Holdings holdings, LocalDate day, Instant now) {
        List<Setting.Ground> grounds = new ArrayList<>();
        for (ListHistory history : holdings.histories()) {
            Absence absence = Timeline.absence(history.editions(), day);
            grounds.add(new Setting.Ground(Setting.editionFor(history, day), absence, holdings.held(history.list())));
        }
        return judge(folder, grounds, day, now);
    }

    public Freshness of(String list) {
        return byList.getOrDefault(list, Freshness.NOT_JUDGED);
    }

    /** Ids of the stale lists. */
    public List<String> stale() {
        return byList.entrySet().stream()
                .filter(entry -> entry.getValue().stale())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Why an answer is refused that would rest on stale lists. */
    public StaleListsException refusal() {
        StringBuilder reasons = new StringBuilder();
        stale().forEach(list -> reasons.append(reasons.isEmpty() ? "" : "; ")
                .append(list)
                .append(": ")
                .append(of(list).because()));
        return new StaleListsException(
                "the policy refuses to answer from stale lists (freshness: fail-closed). " + reasons
                        + ". Bring them up to date with: cordon update " + String.join(" ", stale()),
                stale());
    }
}

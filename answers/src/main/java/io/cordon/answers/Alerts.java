package io.cordon.answers;

import io.cordon.core.model.Hit;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.Profiles;
import io.cordon.core.screen.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Hits as alerts: those on one party together, the best one first. */
public final class Alerts {
    private Alerts() {}

    /** A screening's hits by party, those in force before those that are not; nothing is resolved where nothing hits. */
    public static List<Profiles.Group<Hit>> alerts(Screening screening, Setting setting) {
        List<Hit> all = new ArrayList<>(screening.hits());
        all.addAll(screening.notInForce());
        return all.isEmpty()
                ? List.of()
                : setting.profiles().get().grouped(all, hit -> hit.target().id());
    }

    /** Members of a party that are not among its hits and that are screened against. */
    public static List<TargetId> others(Profiles.Group<Hit> alert, Setting setting) {
        Set<TargetId> hit =
                alert.things().stream().map(one -> one.target().id()).collect(Collectors.toSet());
        return alert.profile().members().stream()
                .filter(member -> !hit.contains(member)
                        && setting.screener().listing(member).isPresent())
                .toList();
    }
}

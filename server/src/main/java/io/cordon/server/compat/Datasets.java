package io.cordon.server.compat;

import io.cordon.core.model.Hit;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.desk.Ready;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lists a request is about: those of its path, without those it excludes, and with only those it includes, where it says
 * so. All that answer are screened and recorded; the request sees these.
 */
record Datasets(String asked, Set<String> include, Set<String> exclude) {
    private static final Set<String> ALL = Set.of("default", "all", "sanctions");

    static Datasets of(String dataset, @Nullable List<String> include, @Nullable List<String> exclude, Ready ready) {
        boolean held = ready.setting().grounds().stream()
                .anyMatch(ground -> ground.edition().list().equals(dataset));
        if (!held && !ALL.contains(dataset)) {
            throw new NotFoundException("there is no dataset " + dataset
                    + "; default, or the id of a list that answers, was expected; GET /catalog tells which do");
        }
        return new Datasets(
                dataset,
                include == null ? Set.of() : Set.copyOf(include),
                exclude == null ? Set.of() : Set.copyOf(exclude));
    }

    boolean hold(Hit hit) {
        String list = hit.target().id().list();
        return (ALL.contains(asked) || asked.equals(list))
                && (include.isEmpty() || include.contains(list))
                && !exclude.contains(list);
    }
}

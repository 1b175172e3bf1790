package io.cordon.server.api;

import io.cordon.answers.Setting;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.LastConfirmed;
import io.cordon.server.setup.CordonConfiguration;
import io.cordon.server.setup.ReadySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether the server is ready: every required list is held, not stale, and not older than was set. */
@Component
public final class Readiness {
    private final Desk desk;
    private final ReadySettings settings;
    private final Clock clock;

    Readiness(Desk desk, CordonConfiguration set, Clock clock) {
        this.desk = desk;
        this.settings = set.ready();
        this.clock = clock;
    }

    /** Some required lists are not fresh. */
    public static final class NotReadyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> reasons;

        NotReadyException(List<String> reasons) {
            super("not ready: " + String.join("; ", reasons));
            this.reasons = List.copyOf(reasons);
        }

        List<String> reasons() {
            return reasons;
        }
    }

    /**
     * The setting that answers.
     *
     * @throws NotReadyException if a required list is not fresh
     * @throws io.cordon.answers.NoUsableListException if nothing is answered at all
     */
    public Setting check() {
        Setting setting = desk.now().setting();
        Map<String, Instant> confirmed = LastConfirmed.of(desk, setting);
        List<String> required =
                settings.requiredLists().isEmpty() ? List.copyOf(confirmed.keySet()) : settings.requiredLists();
        List<String> reasons = new ArrayList<>();
        for (String list : required) {
            Instant since = confirmed.get(list);
            if (since == null) {
                reasons.add(list + " is required and not held");
                continue;
            }
            // Without a list named, what the policy answers from is enough: a stale list is told there.
            if (!settings.requiredLists().isEmpty() && setting.ages().of(list).stale()) {
                reasons.add(list + " is stale: " + setting.ages().of(list).because());
            }
            Duration age = Duration.between(since, clock.instant());
            if (!settings.greatestAge().isZero() && age.compareTo(settings.greatestAge()) > 0) {
                reasons.add(list + " is " + age.toHours() + " h old, more than the "
                        + settings.greatestAge().toHours() + " h that were set");
            }
        }
        if (!reasons.isEmpty()) {
            throw new NotReadyException(reasons);
        }
        return setting;
    }
}

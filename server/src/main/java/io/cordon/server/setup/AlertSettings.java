package io.cordon.server.setup;

import io.cordon.core.alert.AlertRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How alerts are decided. A true match always needs two persons, and nobody approves a decision of their own.
 *
 * @param fourEyesOnFalsePositive whether a false positive needs two persons as well
 * @param clearedFor how long a false positive stays silent at most; 0 for as long as nothing that mattered changes
 * @param dueIn when an alert should be decided, four times: of an urgent one, a high, a normal and a low one
 */
public record AlertSettings(
        @DefaultValue("false") boolean fourEyesOnFalsePositive,
        @DefaultValue("365d") Duration clearedFor,
        @DefaultValue({"4h", "1d", "3d", "7d"}) List<Duration> dueIn) {
    public AlertSettings {
        dueIn = List.copyOf(dueIn);
    }

    /** The rules that follow. */
    public AlertRules rules() {
        return new AlertRules(fourEyesOnFalsePositive, Optional.of(clearedFor).filter(Duration::isPositive), dueIn);
    }
}

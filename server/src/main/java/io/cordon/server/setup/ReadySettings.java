package io.cordon.server.setup;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the server says that it is ready. Screenings are answered, or refused, by the policy whatever this says.
 *
 * @param requiredLists ids of the lists that must be held and not stale; none for all that answer
 * @param greatestAge the age of a required list's edition, from its publication, at which the server is not ready any more; 0 to
 *     go by the catalogue's rhythm alone
 */
public record ReadySettings(
        @DefaultValue List<String> requiredLists,
        @DefaultValue("0s") Duration greatestAge) {
    public ReadySettings {
        requiredLists = List.copyOf(requiredLists);
    }
}

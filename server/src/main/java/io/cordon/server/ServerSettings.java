package io.cordon.server;

import io.cordon.answers.DataFolder;
import io.cordon.core.screen.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a server is set up.
 *
 * @param host the address to listen at
 * @param port the port, 0 for any that is free
 * @param folder where lists, keys and the journal are
 * @param lists ids of the lists that answer, or none for all that are held
 * @param newAdministrator whether to make an administrator's key though there is one
 * @param updateEvery how often the lists held are fetched anew; empty for never
 */
public record ServerSettings(
        String host,
        int port,
        DataFolder folder,
        List<String> lists,
        Policy policy,
        boolean newAdministrator,
        Optional<Duration> updateEvery) {
    public ServerSettings {
        lists = List.copyOf(lists);
    }

    /** One that fetches no list. */
    public ServerSettings(
            String host, int port, DataFolder folder, List<String> lists, Policy policy, boolean newAdministrator) {
        this(host, port, folder, lists, policy, newAdministrator, Optional.empty());
    }
}

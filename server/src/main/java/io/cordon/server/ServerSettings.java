package io.cordon.server;

import io.cordon.answers.DataFolder;
import io.cordon.core.screen.Policy;
import io.cordon.server.setup.CordonConfiguration;
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
 * @param cordon what else was set
 * @param arguments flags for Spring Boot, {@code --KEY=VALUE}
 */
public record ServerSettings(
        String host,
        int port,
        DataFolder folder,
        List<String> lists,
        Policy policy,
        boolean newAdministrator,
        Optional<Duration> updateEvery,
        CordonConfiguration cordon,
        List<String> arguments) {
    public ServerSettings {
        lists = List.copyOf(lists);
        arguments = List.copyOf(arguments);
    }
}

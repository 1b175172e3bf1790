package io.cordon.server.setup;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set, beside the properties of Spring Boot.
 *
 * @param home where lists, keys and the journal are kept; empty for {@code ~/.cordon}
 * @param store the address of a PostgreSQL database to keep them in instead, {@code jdbc:postgresql://HOST/DATABASE}; its user and
 *     password are {@code CORDON_STORE_USER} and {@code CORDON_STORE_PASSWORD} in the environment
 * @param catalogue a file that says how long lists count as current, over the shipped catalogue; empty for
 *     {@code catalogue.yaml} in the data folder, if there is one
 * @param lists ids of the lists that answer; none for all that are held
 * @param policy what counts as a hit: balanced, strict, onboarding, or a policy file
 * @param updateEvery how often the lists held are fetched anew; 0 for never
 */
@ConfigurationProperties(prefix = "cordon", ignoreUnknownFields = false)
public record CordonConfiguration(
        @DefaultValue("") String home,
        @DefaultValue("") String store,
        @DefaultValue("") String catalogue,
        @DefaultValue List<String> lists,
        @DefaultValue("balanced") String policy,
        @DefaultValue("0s") Duration updateEvery,
        @NestedConfigurationProperty @DefaultValue TlsSettings tls,
        @NestedConfigurationProperty @DefaultValue OidcSettings oidc,
        @NestedConfigurationProperty @DefaultValue LimitSettings limits,
        @NestedConfigurationProperty @DefaultValue ReadySettings ready,
        @NestedConfigurationProperty @DefaultValue AlertSettings alerts) {
    public CordonConfiguration {
        lists = List.copyOf(lists);
    }
}

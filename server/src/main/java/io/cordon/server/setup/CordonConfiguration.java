package io.cordon.server.setup;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set, beside the properties of Spring Boot.
 *
 * @param home where lists, keys and the journal are kept; empty for {@code ~/.cordon}
 * @param catalogue a file that says how long lists count as current, over the shipped catalogue; empty for
 *     {@code catalogue.yaml} in the data folder, if there is one
 * @param lists ids of the lists that answer; none for all that are held
 * @param policy what counts as a hit: balanced, strict, onboarding, or a policy file
 */
@ConfigurationProperties(prefix = "cordon", ignoreUnknownFields = false)
public record CordonConfiguration(
        @DefaultValue("") String home,
        @DefaultValue("") String catalogue,
        @DefaultValue List<String> lists,
        @DefaultValue("balanced") String policy,
        @NestedConfigurationProperty @DefaultValue TlsSettings tls,
        @NestedConfigurationProperty @DefaultValue OidcSettings oidc,
        @NestedConfigurationProperty @DefaultValue LimitSettings limits,
        @NestedConfigurationProperty @DefaultValue ReadySettings ready) {
    public CordonConfiguration {
        lists = List.copyOf(lists);
    }
}

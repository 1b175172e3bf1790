package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("CORDON_STORE_USER", "from-environment", "CORDON_STORE_PASSWORD", "secret-of-environment");

    @Test
    void whoAsksComesFromBeforeTheHostThenFromTheQueryThenFromTheEnvironment() {
        assertThat(PostgresAddress.parse("jdbc:postgresql://db:5433/cordon", ENVIRONMENT)
                        .properties())
                .containsEntry("user", "from-environment")
                .containsEntry("password", "secret-of-environment");
        assertThat(PostgresAddress.parse("jdbc:postgresql://db/cordon?user=of-query&sslmode=verify-full", ENVIRONMENT)
                        .properties())
                .containsEntry("user", "of-query")
                .containsEntry("password", "secret-of-environment")
                .containsEntry("sslmode", "verify-full");
        PostgresAddress whole = PostgresAddress.parse(
                "jdbc:postgresql://mara:p%40ss+%25word@one:5432,two:5432/cordon?user=other&password=other",
                ENVIRONMENT);
        assertThat(whole.properties()).containsEntry("user", "mara").containsEntry("password", "p@ss+%word");
        assertThat(whole.url()).isEqualTo("jdbc:postgresql://one:5432,two:5432/cordon");
    }

    @Test
    void noWordOfUserOrPasswordIsShown() {
        PostgresAddress address =
                PostgresAddress.parse("jdbc:postgresql://mara:hush@db/cordon?password=quiet", Map.of());
        assertThat(address.toString()).isEqualTo("postgresql://db/cordon");
        assertThat(StoreLocation.of(java.nio.file.Path.of("x"), java.util.Optional.of("jdbc:postgresql://a:hush@db/c"))
                        .toString())
                .doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/cordon",
                "jdbc:postgresql:cordon",
                "jdbc:postgresql:///cordon",
                "jdbc:mysql://db/cordon",
                "jdbc:postgresql://a:hush@db",
                "jdbc:postgresql://a:hush%4@db/cordon",
                "hush"
            })
    void whatIsNoAddressIsToldWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> PostgresAddress.parse(text, Map.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("address")
                .hasMessageNotContaining("hush");
    }
}

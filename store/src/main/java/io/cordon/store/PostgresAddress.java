package io.cordon.store;

import io.cordon.core.model.BadInputException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a PostgreSQL database is, and who asks: {@code jdbc:postgresql://[USER[:PASSWORD]@]HOST[:PORT]/DATABASE[?...]}. User and
 * password are those before the host, else {@code user} and {@code password} of the query, else {@code $CORDON_STORE_USER} and
 * {@code $CORDON_STORE_PASSWORD}. They are never shown.
 */
public final class PostgresAddress {
    private static final Pattern FORM =
            Pattern.compile("jdbc:postgresql://(?:([^@/?]*)@)?([^@/?]+)/([^/?]+)(?:\\?(.*))?", Pattern.DOTALL);

    private final String url;
    private final String shown;
    private final Map<String, String> properties;

    private PostgresAddress(String url, String shown, Map<String, String> properties) {
        this.url = url;
        this.shown = shown;
        this.properties = Map.copyOf(properties);
    }

    /**
     * Reads an address.
     *
     * @throws BadInputException if it is none
     */
    public static PostgresAddress parse(String text) {
        return parse(text, System.getenv());
    }

    static PostgresAddress parse(String text, Map<String, String> environment) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new BadInputException(
                    "the store's address was expected as jdbc:postgresql://HOST[:PORT]/DATABASE, with user"
                            + " and password in $CORDON_STORE_USER and $CORDON_STORE_PASSWORD; without --store all is kept in the"
                            + " data folder");
        }
        Map<String, String> properties = new TreeMap<>();
        put(properties, "user", environment.get("CORDON_STORE_USER"));
        put(properties, "password", environment.get("CORDON_STORE_PASSWORD"));
        for (String pair : Optional.ofNullable(form.group(4)).orElse("").split("&")) {
            int is = pair.indexOf('=');
            if (is > 0) {
                properties.put(decoded(pair.substring(0, is)), decoded(pair.substring(is + 1)));
            }
        }
        String who = Optional.ofNullable(form.group(1)).orElse("");
        int colon = who.indexOf(':');
        put(properties, "user", decoded(colon < 0 ? who : who.substring(0, colon)));
        put(properties, "password", colon < 0 ? "" : decoded(who.substring(colon + 1)));
        String place = "//" + form.group(2) + "/" + form.group(3);
        return new PostgresAddress("jdbc:postgresql:" + place, "postgresql:" + place, properties);
    }

    private static void put(Map<String, String> properties, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            properties.put(name, value);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "the store's address has a % that is not followed by two hexadecimal digits; write a % itself as"
                            + " %25",
                    e);
        }
    }

    /** For the driver, without user and password. */
    String url() {
        return url;
    }

    /** For the driver: user, password and whatever else the query said. */
    Map<String, String> properties() {
        return properties;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PostgresAddress that && url.equals(that.url) && properties.equals(that.properties);
    }

    @Override
    public int hashCode() {
        return Objects.hash(url, properties);
    }

    /** Host and database, for people. */
    @Override
    public String toString() {
        return shown;
    }
}

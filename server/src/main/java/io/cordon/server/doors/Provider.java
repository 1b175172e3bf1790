package io.cordon.server.doors;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import io.cordon.server.setup.OidcSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The identity provider: what it says of itself, and its keys. Both are asked for when first needed, so that the server starts
 * while the provider is away. Keys are kept for a while, looked for again when a token names one that is not among them, though
 * never faster than a set pace, and go on counting for twelve times as long where the provider does not answer. Safe for many
 * threads.
 */
final class Provider {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 1 << 20;
    private static final int OUTAGE = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OidcSettings settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private @Nullable Map<String, Object> metadata; // under this provider's lock
    private @Nullable JWKSource<SecurityContext> keys; // under this provider's lock

    Provider(OidcSettings settings) {
        this.settings = settings;
    }

    /** The provider cannot be asked now, or says something that cannot be used. */
    static final class UnreachableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreachableException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Its discovery document.
     *
     * @throws UnreachableException if there is none, or it is another issuer's
     */
    synchronized Map<String, Object> metadata() {
        if (metadata != null) {
            return metadata;
        }
        String issuer = settings.issuer();
        URI address = URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration");
        Map<String, Object> found = new LinkedHashMap<>();
        try {
            JsonNode read = JSON.readTree(fetch(address));
            read.properties().forEach(field -> {
                if (field.getValue().isString()) {
                    found.put(field.getKey(), field.getValue().stringValue());
                }
            });
        } catch (IOException | JacksonException e) {
            throw new UnreachableException("the identity provider does not answer at " + address, e);
        }
        if (!issuer.equals(found.get("issuer"))) {
            throw new UnreachableException(
                    address + " was expected to be of the issuer " + issuer + ", not of " + found.get("issuer"), null);
        }
        metadata = Map.copyOf(found);
        return metadata;
    }

    /** An address of the discovery document. */
    Optional<String> address(String field) {
        return Optional.ofNullable(metadata().get(field)).map(String::valueOf);
    }

    /** @throws UnreachableException as {@link #metadata} */
    String required(String field) {
        return address(field)
                .orElseThrow(() ->
                        new UnreachableException("the identity provider's discovery document has no " + field, null));
    }

    /** Its keys; the source fetches them. */
    synchronized JWKSource<SecurityContext> keys() {
        if (keys == null) {
            try {
                URI address = URI.create(settings.jwksUri().isEmpty() ? required("jwks_uri") : settings.jwksUri());
                keys = JWKSourceBuilder.<SecurityContext>create(
                                address.toURL(),
                                url -> new Resource(fetch(URI.create(url.toString())), "application/json"))
                        .cache(settings.keysKept().toMillis(), 2 * PATIENCE.toMillis())
                        .refreshAheadCache(false)
                        .rateLimited(settings.keysAskedEvery().toMillis())
                        .outageTolerant(OUTAGE * settings.keysKept().toMillis())
                        .build();
            } catch (java.net.MalformedURLException | IllegalArgumentException e) {
                throw new UnreachableException("the address of the identity provider's keys cannot be used", e);
            }
        }
        return keys;
    }

    private String fetch(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                if (response.statusCode() != 200 || bytes.length > MOST_BYTES) {
                    throw new IOException(
                            address + " answered " + response.statusCode() + " with " + bytes.length + " bytes");
                }
                return new String(bytes, StandardCharsets.UTF_8);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for " + address, e);
        }
    }
}

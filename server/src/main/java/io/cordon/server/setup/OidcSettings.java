package io.cordon.server.setup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider whose tokens are taken, and whose people may log in.
 *
 * @param issuer the provider's issuer, an https address; empty for none
 * @param audience a token's {@code aud} has one of these
 * @param jwksUri where the provider's keys are; empty to ask its discovery document
 * @param algorithms signatures that are taken; none with a shared secret can be
 * @param roleClaim the claim with the roles, a text or an array of texts; dots lead into objects
 * @param roles what the provider calls a role, and the role here: screener, analyst, approver, administrator or auditor; other
 *     values of the claim give nothing
 * @param lineClaim the claim with the business line, a text; empty for the line {@code default}
 * @param lines what the provider calls a line, and the line here, or {@code *} for all; if there are none, the claim's value is
 *     the line
 * @param clockSkew how far the provider's clock may be from this one's
 * @param keysKept how long the provider's keys are kept before they are fetched again; a key that is not among them is looked
 *     for at once, though not more often than once in {@code keys-asked-every}
 * @param keysAskedEvery the least time between two fetches of the provider's keys
 */
public record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue List<String> audience,
        @DefaultValue("") String jwksUri,
        @DefaultValue({"RS256", "PS256", "ES256"}) List<String> algorithms,
        @DefaultValue("roles") String roleClaim,
        @DefaultValue Map<String, String> roles,
        @DefaultValue("") String lineClaim,
        @DefaultValue Map<String, String> lines,
        @DefaultValue("60s") Duration clockSkew,
        @DefaultValue("5m") Duration keysKept,
        @DefaultValue("10s") Duration keysAskedEvery,
        @DefaultValue Login login) {
    /**
     * Logging in with a browser.
     *
     * @param clientId what the provider calls this server; empty for no log-in
     * @param clientSecret the secret that the provider shares with it; empty for a public client, which PKCE alone secures
     * @param scopes what is asked of the provider, beside {@code openid}
     * @param baseUrl the address that browsers reach this server at, without a path; empty to take it from each request
     * @param longest the longest that a person stays logged in; {@code server.servlet.session.timeout} is the longest without a
     *     request
     */
    public record Login(
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("profile") List<String> scopes,
            @DefaultValue("") String baseUrl,
            @DefaultValue("12h") Duration longest) {
        /** Whether people can log in. */
        public boolean on() {
            return !clientId.isEmpty();
        }
    }

    public OidcSettings {
        audience = List.copyOf(audience);
        algorithms = List.copyOf(algorithms);
        roles = Map.copyOf(roles);
        lines = Map.copyOf(lines);
    }

    /** Whether there is a provider. */
    public boolean on() {
        return !issuer.isEmpty();
    }
}

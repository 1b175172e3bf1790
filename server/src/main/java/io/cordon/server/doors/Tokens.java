package io.cordon.server.doors;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.cordon.server.setup.OidcSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Access tokens of the identity provider (RFC 9068 and those like it): signed with one of its keys by an algorithm that is
 * allowed, of its issuer, for this audience, not expired. An algorithm is never taken from the token alone: it must be allowed
 * here and fit the key, so that {@code none} and a public key used as a shared secret come to nothing.
 */
final class Tokens {
    private final OidcSettings settings;
    private final Provider provider;
    private final Claims claims;
    private final Clock clock;
    private @Nullable NimbusJwtDecoder decoder; // under this object's lock

    Tokens(OidcSettings settings, Provider provider, Claims claims, Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * What became of a token.
     *
     * @param why it opens nothing, a word
     */
    record Read(Optional<Caller> caller, String why) {}

    /** A decoder of the provider's tokens that checks all that the validator checks. */
    NimbusJwtDecoder decoder(OAuth2TokenValidator<Jwt> validator) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        Set<JWSAlgorithm> allowed =
                settings.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet());
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed, provider.keys()));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        processor.setJWTClaimsSetVerifier((set, context) -> {}); // the validator does
        NimbusJwtDecoder made = new NimbusJwtDecoder(processor);
        made.setJwtValidator(validator);
        return made;
    }

    private synchronized NimbusJwtDecoder decoder() {
        if (decoder == null) {
            decoder = decoder(this::validate);
        }
        return decoder;
    }

    /** @throws Provider.UnreachableException if the provider's keys are not to be had */
    Read read(String token) {
        try {
            Jwt jwt = decoder().decode(token);
            Instant until = java.util.Objects.requireNonNull(jwt.getExpiresAt(), "checked by the validator");
            return new Read(Optional.of(claims.caller(jwt.getClaims(), Caller.Way.TOKEN, until)), "");
        } catch (Claims.NothingException e) {
            return new Read(Optional.empty(), "token-" + e.getMessage());
        } catch (JwtValidationException e) {
            return new Read(Optional.empty(), e.getErrors().iterator().next().getErrorCode());
        } catch (BadJwtException e) {
            return new Read(Optional.empty(), "token-not-valid");
        } catch (JwtException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof RateLimitReachedException) {
                    return new Read(Optional.empty(), "token-of-no-known-key");
                }
            }
            throw new Provider.UnreachableException("the identity provider's keys cannot be fetched now", e);
        }
    }

    private OAuth2TokenValidatorResult validate(Jwt jwt) {
        Instant now = clock.instant();
        Instant expires = jwt.getExpiresAt();
        Instant notBefore = jwt.getNotBefore();
        if (!settings.issuer().equals(jwt.getClaimAsString("iss"))) {
            return failed("token-of-another-issuer");
        }
        if (jwt.getAudience() == null || Collections.disjoint(jwt.getAudience(), settings.audience())) {
            return failed("token-for-another-audience");
        }
        if (expires == null || !now.isBefore(expires.plus(settings.clockSkew()))) {
            return failed("token-expired");
        }
        if (notBefore != null && now.isBefore(notBefore.minus(settings.clockSkew()))) {
            return failed("token-not-yet-valid");
        }
        // A log-in's token is for the log-in alone, even where client and audience have one name.
        return jwt.hasClaim("nonce") ? failed("token-for-a-log-in") : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult failed(String word) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(word));
    }
}

package io.cordon.server.doors;

import io.cordon.server.setup.LimitSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Answers those of whom it is not known who they are: 401, and 429 for an address that gets too many of them. Those who are
 * known are never held up by this, whoever else comes from their address.
 */
final class Refused implements AuthenticationEntryPoint {
    private static final int MOST_ADDRESSES = 10_000;

    private final int perMinute;
    private final Buckets buckets = new Buckets(MOST_ADDRESSES);

    Refused(LimitSettings limits) {
        this.perMinute = limits.refusedPerMinute();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Buckets.Taken taken =
                buckets.take(Refusals.network(request.getRemoteAddr()), perMinute / 60.0, perMinute, System.nanoTime());
        if (taken.allowed()) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"cordon\"");
            noKey().write(response);
            return;
        }
        response.setHeader("Retry-After", Long.toString(Math.max(1, taken.seconds())));
        new Problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-requests",
                        "requests without a key that is valid come from this network too often; ask again later")
                .write(response);
    }

    private static Problem noKey() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "no-key",
                "a key or token that is valid was expected in the header Authorization, as in \"Authorization: Bearer"
                        + " cordon_...\"; an administrator makes a key with POST /api/v1/keys");
    }
}

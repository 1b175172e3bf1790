package io.cordon.sources.fetch;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What went wrong on the way, in words, and whether it may pass. */
final class Faults {
    /** Statuses that a later try may not meet again. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    private Faults() {}

    /** An address for messages and records: without its query, which may hold a secret. */
    static String shown(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return address.getScheme() + "://" + address.getHost() + port + path;
    }

    static Answer.Failed of(URI at, long bytes, Throwable fault) {
        String host = at.getHost();
        String shown = shown(at);
        for (Throwable cause = fault; cause != null; cause = next(cause)) {
            if (cause instanceof CertificateException) {
                return failed(at, bytes, certificate(host, String.valueOf(cause.getMessage())), false);
            }
            if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
                return failed(at, bytes, host + " cannot be found; check the name and this computer's network", true);
            }
            if (cause instanceof HttpConnectTimeoutException) {
                return failed(at, bytes, host + " takes no connection within the time allowed", true);
            }
            if (cause instanceof ConnectException) {
                return failed(at, bytes, host + " takes no connection (" + word(cause) + ")", true);
            }
            if (cause instanceof SSLException && next(cause) == null) {
                return failed(at, bytes, "no secure connection to " + host + " (" + word(cause) + ")", true);
            }
        }
        return failed(at, bytes, shown + " broke off after " + bytes + " bytes (" + word(fault) + ")", true);
    }

    private static String certificate(String host, String detail) {
        String lower = detail.toLowerCase(Locale.ROOT);
        if (lower.contains("no subject alternative") || lower.contains("no name matching")) {
            return host + " shows a certificate for another host (" + detail + "); it is not who it says, and nothing"
                    + " was read from it";
        }
        return host + " shows a certificate that is not to be trusted (" + detail + "); if the house's own proxy opens"
                + " connections, name its authority with network.trust in the catalogue";
    }

    static Answer.Failed status(URI at, int status, Optional<String> retryAfter, Clock clock) {
        Optional<Duration> wait = retryAfter.flatMap(text -> wait(text, clock.instant()));
        String advice = switch (status) {
            case 401, 403 ->
                "; the server refuses this program: a firewall, or a proxy's rule; network.user-agent in the"
                        + " catalogue changes what it calls itself";
            case 404, 410 -> "; the file has moved: name its new address in a catalogue of your own";
            case 429 -> "; it is asked too often";
            default -> status >= 500 ? "; the fault is the server's" : "";
        };
        return new Answer.Failed(
                at, status, 0, shown(at) + " answered " + status + advice, PASSING.contains(status), wait);
    }

    static Answer.Failed failed(URI at, long bytes, String reason, boolean passing) {
        return new Answer.Failed(at, 0, bytes, reason, passing, Optional.empty());
    }

    /** Retry-After, in seconds or as a date. */
    static Optional<Duration> wait(String text, Instant now) {
        String stripped = text.strip();
        if (stripped.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(stripped)));
        }
        try {
            Instant until = ZonedDateTime.parse(stripped, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String word(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message;
    }

    @SuppressWarnings("NullAway") // a cause may be absent, and that ends the walk
    private static Throwable next(Throwable fault) {
        return fault.getCause() == fault ? null : fault.getCause();
    }
}

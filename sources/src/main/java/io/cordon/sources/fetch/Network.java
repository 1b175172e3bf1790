package io.cordon.sources.fetch;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the network is used.
 *
 * @param proxy an HTTP proxy that all connections go through; it then looks up the names
 * @param trust a PEM file of certificate authorities that are trusted beside the platform's own
 * @param userAgent what the program calls itself
 * @param connectTimeout longest wait for a connection
 * @param answerTimeout longest wait for the head of an answer; under 30 seconds, see {@link AddressGuard}
 * @param wholeTimeout longest time for one file, from the request to its last byte
 * @param slowest least bytes a second, over any {@code slowestOver}
 * @param slowestOver the time over which a transfer's rate is measured
 * @param tries how often one file is tried in all
 * @param backOff wait before the second try; doubled before each further one, and varied at random by a half either way
 */
public record Network(
        Optional<URI> proxy,
        Optional<Path> trust,
        String userAgent,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration wholeTimeout,
        long slowest,
        Duration slowestOver,
        int tries,
        Duration backOff) {

    /** Some authorities' firewalls refuse whatever does not begin as browsers do; this form says truly what it is. */
    public static final String USER_AGENT = "Mozilla/5.0 (compatible; Cordon; sanctions list update)";

    /** What holds where a house states nothing else. */
    public static Network usual() {
        return new Network(
                Optional.empty(),
                Optional.empty(),
                USER_AGENT,
                Duration.ofSeconds(10),
                Duration.ofSeconds(25),
                Duration.ofMinutes(15),
                1024,
                Duration.ofSeconds(30),
                4,
                Duration.ofSeconds(2));
    }
}

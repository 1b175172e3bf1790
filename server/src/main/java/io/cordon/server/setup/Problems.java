package io.cordon.server.setup;

import io.cordon.core.alert.Priority;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a configuration cannot work, though each value is well formed. */
final class Problems {
    private static final Set<String> SIGNATURES =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "Ed25519", "EdDSA");

    private Problems() {}

    /** A sentence for each. */
    static List<String> of(CordonConfiguration set) {
        List<String> problems = new ArrayList<>();
        tls(set.tls(), problems);
        limits(set.limits(), problems);
        if (set.oidc().on()) {
            oidc(set.oidc(), problems);
        } else if (set.oidc().login().on()) {
            problems.add("cordon.oidc.login.client-id is set, but cordon.oidc.issuer is not");
        }
        if (set.ready().greatestAge().isNegative()) {
            problems.add("cordon.ready.greatest-age was expected to be 0 or more");
        }
        alerts(set.alerts(), problems);
        return problems;
    }

    private static void alerts(AlertSettings alerts, List<String> problems) {
        if (alerts.clearedFor().isNegative()) {
            problems.add("cordon.alerts.cleared-for was expected to be 0 or more");
        }
        if (alerts.dueIn().size() != Priority.values().length
                || alerts.dueIn().stream().anyMatch(time -> !time.isPositive())) {
            problems.add("cordon.alerts.due-in was expected to be four lengths of time, as in 4h,1d,3d,7d");
        }
    }

    private static void tls(TlsSettings tls, List<String> problems) {
        if (tls.certificate().isEmpty() != tls.privateKey().isEmpty()) {
            problems.add("cordon.tls.certificate and cordon.tls.private-key were expected to be set both, or none");
            return;
        }
        if (tls.on()) {
            for (String file : List.of(tls.certificate(), tls.privateKey())) {
                if (!Files.isReadable(Path.of(file))) {
                    problems.add(file + " (cordon.tls) cannot be read");
                }
            }
        }
    }

    private static void limits(LimitSettings limits, List<String> problems) {
        positive("cordon.limits.requests-per-second", limits.requestsPerSecond(), problems);
        positive("cordon.limits.burst", limits.burst(), problems);
        positive("cordon.limits.refused-per-minute", limits.refusedPerMinute(), problems);
        positive("cordon.limits.body", limits.body().toBytes(), problems);
        positive("cordon.limits.body-time", limits.bodyTime().toMillis(), problems);
        positive("cordon.limits.at-once", limits.atOnce(), problems);
        positive("cordon.limits.batches-at-once", limits.batchesAtOnce(), problems);
        if (limits.body().toBytes() > Integer.MAX_VALUE / 2
                || limits.keys().values().stream().anyMatch(key -> key.body().toBytes() > Integer.MAX_VALUE / 2)) {
            problems.add("cordon.limits.body was expected to be at most 1 GB");
        }
    }

    private static void positive(String name, long value, List<String> problems) {
        if (value <= 0) {
            problems.add(name + " was expected to be more than 0, not " + value);
        }
    }

    private static void oidc(OidcSettings oidc, List<String> problems) {
        address("cordon.oidc.issuer", oidc.issuer(), problems);
        if (!oidc.jwksUri().isEmpty()) {
            address("cordon.oidc.jwks-uri", oidc.jwksUri(), problems);
        }
        if (!oidc.login().baseUrl().isEmpty()) {
            address("cordon.oidc.login.base-url", oidc.login().baseUrl(), problems);
        }
        if (oidc.audience().isEmpty()) {
            problems.add("cordon.oidc.audience was expected to name at least one audience; a token for somebody else is"
                    + " none for this server");
        }
        if (oidc.roles().isEmpty()) {
            problems.add("cordon.oidc.roles was expected to say which of the provider's roles is which here; without it"
                    + " nobody may do anything");
        }
        oidc.algorithms().stream()
                .filter(name -> !SIGNATURES.contains(name))
                .forEach(name -> problems.add("cordon.oidc.algorithms: " + name + " was expected to be one of "
                        + SIGNATURES.stream().sorted().toList()));
        if (oidc.algorithms().isEmpty()) {
            problems.add("cordon.oidc.algorithms was expected to name at least one");
        }
    }

    private static void address(String name, String text, List<String> problems) {
        try {
            URI uri = URI.create(text);
            String host = String.valueOf(uri.getHost());
            boolean here = Set.of("127.0.0.1", "localhost", "[::1]").contains(host);
            if (uri.getHost() == null
                    || uri.getUserInfo() != null
                    || !("https".equals(uri.getScheme()) || (here && "http".equals(uri.getScheme())))) {
                problems.add(name + " was expected to be an https address (http only on this machine), not " + text);
            }
        } catch (IllegalArgumentException e) {
            problems.add(name + " is no address: " + text);
        }
    }
}

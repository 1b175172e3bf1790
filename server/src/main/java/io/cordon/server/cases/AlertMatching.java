package io.cordon.server.cases;

import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertEvent;
import io.cordon.core.alert.AlertHit;
import io.cordon.core.alert.AlertRules;
import io.cordon.core.alert.Clearance;
import io.cordon.core.model.Hit;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.Profile;
import io.cordon.core.profile.Profiles;
import io.cordon.store.Alerts;
import io.cordon.store.CustomerKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer's hits do to the customer's alerts: one alert for each party hit. An alert is of a party if it was opened for the
 * party's profile; else if it knows one of the targets hit, so that it stays one alert when parties are joined or renamed.
 *
 * @param threshold the policy's
 */
record AlertMatching(AlertRules rules, Profiles profiles, double threshold, Instant now) {
    private static final int ID_BYTES = 12;

    /** The steps, of alerts that there are first. */
    List<Alerts.Step> steps(CustomerKey customer, List<Hit> hits, List<Alert> alerts) {
        List<Profiles.Group<Hit>> groups =
                new ArrayList<>(profiles.grouped(hits, hit -> hit.target().id()));
        Map<String, List<AlertHit>> found = new LinkedHashMap<>();
        groups.removeIf(group -> alerts.stream()
                .filter(alert -> alert.profile().equals(group.profile().id()))
                .findFirst()
                .map(alert -> found.put(alert.id(), hits(group)) == null)
                .orElse(false));
        groups.removeIf(group -> alerts.stream()
                .filter(alert -> !found.containsKey(alert.id()) && knows(alert, group))
                .findFirst()
                .map(alert -> found.put(alert.id(), hits(group)) == null)
                .orElse(false));
        List<Alerts.Step> steps = new ArrayList<>();
        for (Alert alert : alerts) {
            Optional<AlertEvent> event = rules.seen(alert, found.getOrDefault(alert.id(), List.of()), threshold, now);
            event.ifPresent(happened -> steps.add(new Alerts.Step(key(alert), happened)));
        }
        for (Profiles.Group<Hit> group : groups) {
            String profile = group.profile().id();
            Alert.Key key = new Alert.Key(id(customer, profile), customer.line(), customer.ref(), profile);
            steps.add(new Alerts.Step(key, rules.open(hits(group), now)));
        }
        return steps;
    }

    static Alert.Key key(Alert alert) {
        return new Alert.Key(alert.id(), alert.line(), alert.customer(), alert.profile());
    }

    private static List<AlertHit> hits(Profiles.Group<Hit> group) {
        return group.things().stream().map(AlertHit::of).toList();
    }

    private static boolean knows(Alert alert, Profiles.Group<Hit> group) {
        Set<TargetId> known = new HashSet<>();
        known.add(Profile.named(alert.profile()));
        alert.hits().forEach(hit -> known.add(hit.target()));
        alert.clearance().map(Clearance::hits).ifPresent(hits -> hits.forEach(hit -> known.add(hit.target())));
        return group.things().stream()
                .anyMatch(hit -> known.contains(hit.target().id()));
    }

    /** The same for the same customer and party, whoever opens it. */
    static String id(CustomerKey customer, String profile) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(customer.line(), customer.ref(), profile)) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

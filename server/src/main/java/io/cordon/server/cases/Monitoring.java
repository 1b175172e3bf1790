package io.cordon.server.cases;

import io.cordon.answers.Engine;
import io.cordon.answers.Setting;
import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertRules;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Subject;
import io.cordon.core.screen.Screener;
import io.cordon.core.screen.Screening;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Ready;
import io.cordon.server.desk.Recorded;
import io.cordon.store.Alerts;
import io.cordon.store.CustomerKey;
import io.cordon.store.CustomerVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Makes alerts of customers' screenings. Whatever decides about alerts in a setting, its basis, has one number: who was screened on it
 * need not be again. Safe for many threads.
 */
public final class Monitoring {
    private final Desk desk;
    private final AlertRules rules;
    private final Clock clock;
    private volatile Optional<Basis> last = Optional.empty();

    /** The number of a setting's basis, found once for each screener. */
    private record Basis(Screener screener, long number) {}

    public Monitoring(Desk desk, AlertRules rules, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The basis of a setting: what the lists say of every target on its day, which of them are one party, the policy and the
     * engine. A new day on which nothing begins or ends is the same basis.
     */
    long basis(Ready ready) {
        Setting setting = ready.setting();
        Optional<Basis> had = last;
        if (had.isPresent() && had.get().screener() == setting.screener()) {
            return had.get().number();
        }
        long number = desk.stores().customers().basis(hash(setting), clock.instant());
        last = Optional.of(new Basis(setting.screener(), number));
        return number;
    }

    private static String hash(Setting setting) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        add(digest, Engine.VERSION + "\n" + setting.policy().hash() + "\n");
        setting.screener().listings().forEach(listing -> {
            // An edition's content never changes, so its id stands for all that it says of a target.
            StringBuilder text = new StringBuilder(128);
            text.append(listing.target().id()).append(' ').append(listing.edition());
            says(text, listing.standing());
            listing.designations().forEach(standing -> says(text, standing));
            add(digest, text.append('\n').toString());
        });
        digest.update(setting.profiles().get().bytes());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void says(StringBuilder text, Standing standing) {
        text.append(' ').append(standing.status()).append(standing.listedOn()).append(standing.delistedOn());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Screens customers as the API's callers are screened: each answer is on record, whatever it is.
     *
     * @param customers of one line, at most one version of each; who was removed is screened no more
     * @return the alerts of each of them
     */
    Map<CustomerKey, List<Alert>> screen(Ready ready, String line, List<CustomerVersion> customers) {
        List<CustomerVersion> there =
                customers.stream().filter(one -> one.subject().isPresent()).toList();
        List<Subject> subjects =
                there.stream().map(one -> one.subject().orElseThrow()).toList();
        List<Recorded> recorded = subjects.isEmpty() ? List.of() : desk.screen(ready, subjects, line);
        Map<CustomerKey, Screening> screenings = new HashMap<>();
        for (int i = 0; i < there.size(); i++) {
            screenings.put(there.get(i).key(), recorded.get(i).screening());
        }
        return take(ready, customers, screenings, false);
    }

    /**
     * Screens customers again: an answer is on record if it does something to an alert, in one transaction with that.
     *
     * @return the alerts of each of them
     */
    Map<CustomerKey, List<Alert>> rescreen(Ready ready, List<CustomerVersion> customers) {
        ConcurrentMap<CustomerKey, Screening> screenings = new ConcurrentHashMap<>();
        Screener screener = ready.setting().screener();
        customers.parallelStream()
                .forEach(customer -> customer.subject()
                        .ifPresent(subject -> screenings.put(customer.key(), screener.screen(subject))));
        return take(ready, customers, screenings, true);
    }

    private Map<CustomerKey, List<Alert>> take(
            Ready ready, List<CustomerVersion> customers, Map<CustomerKey, Screening> screenings, boolean record) {
        Instant now = clock.instant();
        AlertMatching matching = new AlertMatching(
                rules,
                ready.setting().profiles().get(),
                ready.setting().policy().threshold(),
                now);
        return desk.stores().alerts().screened(basis(ready), customers, (customer, alerts) -> {
            Optional<Screening> screening = Optional.ofNullable(screenings.get(customer.key()));
            List<Alerts.Step> steps = matching.steps(
                    customer.key(), screening.map(Screening::hits).orElse(List.of()), alerts);
            if (steps.isEmpty()) {
                return Alerts.Judgement.NOTHING;
            }
            return new Alerts.Judgement(
                    steps,
                    record && screening.isPresent()
                            ? List.of(ready.recorder()
                                    .draft(screening.get(), customer.key().line(), now))
                            : List.of());
        });
    }
}

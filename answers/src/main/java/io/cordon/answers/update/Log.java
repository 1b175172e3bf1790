package io.cordon.answers.update;

import io.cordon.core.model.Edition;
import io.cordon.sources.fetch.Answer;
import io.cordon.sources.fetch.CatalogueEntry;
import io.cordon.sources.fetch.Validators;
import io.cordon.store.Attempt;
import io.cordon.store.Attempts;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records the attempts of one list's update. */
final class Log {
    private final CatalogueEntry entry;
    private final Attempts attempts;
    private final Clock clock;
    private final List<Attempt> recorded = new ArrayList<>();

    Log(CatalogueEntry entry, Attempts attempts, Clock clock) {
        this.entry = entry;
        this.attempts = attempts;
        this.clock = clock;
    }

    CatalogueEntry entry() {
        return entry;
    }

    String list() {
        return entry.list();
    }

    void retried(int file, Answer.Failed failed, Duration wait) {
        String reason = failed.reason() + "; tried again after " + wait.toMillis() + " ms";
        add(file, failed, Attempt.Outcome.RETRIED, "", "", reason);
    }

    void failed(int file, Answer.Failed failed) {
        add(file, failed, Attempt.Outcome.FAILED, "", "", failed.reason());
    }

    void add(int file, Answer answer, Attempt.Outcome outcome, String sha256, String edition, String reason) {
        URI address = entry.addresses().get(file);
        String asked = shown(address);
        String from = shown(answer.from());
        Validators validators = validators(address, answer);
        Attempt attempt = new Attempt(
                entry.list(),
                clock.instant(),
                asked,
                from.equals(asked) ? "" : from,
                outcome,
                answer.status(),
                answer.bytes(),
                sha256,
                edition,
                reason,
                validators.etag(),
                validators.lastModified());
        attempts.add(attempt);
        recorded.add(attempt);
    }

    /** A server that says "unchanged" confirms the version that was asked by, which has to be known the next time too. */
    private Validators validators(URI address, Answer answer) {
        if (answer instanceof Answer.Whole whole) {
            return whole.validators();
        }
        if (answer instanceof Answer.Failed) {
            return Validators.NONE;
        }
        return attempts.lastGood(entry.list(), shown(address))
                .map(before -> new Validators(before.etag(), before.lastModified()))
                .orElse(Validators.NONE);
    }

    Updated done(Attempt.Outcome outcome, Optional<Edition> held, String reason) {
        String holds = switch (outcome) {
            case ADDED, UNCHANGED -> "";
            default ->
                held.map(edition -> " " + edition.id() + " stays in force.")
                        .orElse(" No edition of " + entry.list() + " is held.");
        };
        String sentence = reason.endsWith(".") ? reason : reason + ".";
        return new Updated(entry.list(), outcome, held.map(Edition::id).orElse(""), sentence + holds, recorded);
    }

    /** An address for records: a hash stands for its query, which may hold a secret and yet tells two files apart. */
    static String shown(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port
                + Optional.ofNullable(address.getRawPath()).orElse("")
                + Optional.ofNullable(address.getRawQuery())
                        .map(query -> "?" + Integer.toHexString(query.hashCode()))
                        .orElse("");
    }

    /** The last part of an address's path. */
    static String fileName(URI address) {
        String path = Optional.ofNullable(address.getPath()).orElse("");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? String.valueOf(address.getHost()) : name;
    }
}

package io.cordon.server.cases;

import io.cordon.core.alert.Act;
import io.cordon.core.alert.Actor;
import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertEvent;
import io.cordon.core.alert.AlertRules;
import io.cordon.core.alert.AlertState;
import io.cordon.core.alert.RefusedActException;
import io.cordon.core.model.BadInputException;
import io.cordon.server.desk.Desk;
import io.cordon.store.AlertConflictException;
import io.cordon.store.AlertFile;
import io.cordon.store.AlertRow;
import io.cordon.store.Alerts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Alerts: read, and what people do with them. An act is on record, on disk, when it returns. Safe for many threads. */
public final class AlertDesk {
    /** How many alerts are decided together, at most. */
    public static final int MOST_TOGETHER = 100;

    private static final int TRIES = 20;

    private final Desk desk;
    private final AlertRules rules;
    private final Clock clock;

    public AlertDesk(Desk desk, AlertRules rules, Clock clock) {
        this.desk = desk;
        this.rules = rules;
        this.clock = clock;
    }

    /** One alert to be decided with others; the number of events that whoever decides has seen, where it is told. */
    public record Seen(String id, OptionalInt events) {}

    /** The alerts. */
    public Alerts alerts() {
        return desk.stores().alerts();
    }

    /**
     * An alert that a line may see.
     *
     * @param line the line; empty for who sees all
     */
    public Optional<AlertFile> find(Optional<String> line, String id) {
        return alerts().find(id)
                .filter(file -> line.isEmpty() || line.get().equals(file.alert().line()));
    }

    /**
     * Does something with an alert.
     *
     * @param seen how many events whoever acts has seen; empty to act on whatever there is
     * @return the alert after it; empty where the line has no such alert
     * @throws AlertConflictException if more has happened than was seen
     * @throws RefusedActException if this person may not, or the state does not allow it
     * @throws BadInputException if it is linked to an alert that is not there
     */
    public Optional<AlertFile> act(Optional<String> line, String id, OptionalInt seen, Act act, Actor actor) {
        if (act instanceof Act.Link link
                && (link.alert().equals(id) || find(line, link.alert()).isEmpty())) {
            throw new BadInputException(
                    "another alert's id was expected to link to; there is none called \"" + link.alert() + "\"");
        }
        for (int left = TRIES; ; left--) {
            Optional<AlertFile> found = find(line, id);
            if (found.isEmpty()) {
                return found;
            }
            Alert alert = found.get().alert();
            unchanged(alert, seen);
            AlertEvent event = rules.act(alert, act, actor, desk.policy().threshold(), clock.instant());
            try {
                return Optional.of(alerts().append(List.of(new Alerts.Step(AlertMatching.key(alert), event)))
                        .getFirst());
            } catch (AlertConflictException e) {
                if (seen.isPresent() || left == 1) {
                    throw e;
                }
            }
        }
    }

    private static void unchanged(Alert alert, OptionalInt seen) {
        if (seen.isPresent() && seen.getAsInt() != alert.events()) {
            throw new AlertConflictException(alert.id(), alert.events());
        }
    }

    /**
     * Decides alerts that are alike as one: all or none. Each has its own event, which tells of how many it was one. A new alert is
     * taken by whoever decides.
     *
     * @param explanationClass what all of them must be of
     * @param act a decision, or a second person's word on one
     * @return the alerts after it, in the order asked
     * @throws BadInputException if there are none, too many, one twice, one that is not there, or one of another class
     * @throws AlertConflictException as {@link #act}
     * @throws RefusedActException as {@link #act}; nothing is done to any
     */
    public List<AlertFile> together(
            Optional<String> line,
            List<Seen> which,
            String explanationClass,
            Together act,
            String reason,
            Actor actor) {
        if (which.isEmpty() || which.size() > MOST_TOGETHER) {
            throw new BadInputException(
                    "1 to " + MOST_TOGETHER + " alerts were expected to be decided together, not " + which.size());
        }
        String noted = reason.strip();
        if (noted.isEmpty()) {
            throw new BadInputException("a reason was expected that holds for each of the alerts");
        }
        String whole = noted + " [one of " + which.size() + " decided together; class: " + explanationClass + "]";
        Instant now = clock.instant();
        double threshold = desk.policy().threshold();
        List<Alerts.Step> steps = new ArrayList<>();
        HashSet<String> ids = new HashSet<>();
        for (Seen one : which) {
            Alert alert = find(line, one.id())
                    .orElseThrow(() -> new BadInputException("there is no alert " + one.id()))
                    .alert();
            if (!ids.add(one.id())) {
                throw new BadInputException("alert " + one.id() + " is named twice");
            }
            unchanged(alert, one.events());
            if (!AlertRow.classOf(alert).equals(explanationClass)) {
                throw new BadInputException("alert " + one.id() + " is of the class \"" + AlertRow.classOf(alert)
                        + "\", not \"" + explanationClass + "\"; decide it by itself");
            }
            Alert.Key key = AlertMatching.key(alert);
            Alert at = alert;
            if (act == Together.FALSE_POSITIVE && alert.state() == AlertState.NEW) {
                AlertEvent taken = rules.act(alert, new Act.Assign(actor.id()), actor, threshold, now);
                steps.add(new Alerts.Step(key, taken));
                at = alert.after(taken);
            }
            steps.add(new Alerts.Step(key, rules.act(at, act.on(whole), actor, threshold, now)));
        }
        Map<String, AlertFile> after = new LinkedHashMap<>();
        alerts().append(steps).forEach(file -> after.put(file.alert().id(), file));
        return List.copyOf(after.values());
    }
}

package io.cordon.cli.batch;

import io.cordon.core.model.Hit;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.screen.Screening;
import io.cordon.intake.customers.CustomerEntry;
import io.cordon.intake.customers.CustomerRow;
import io.cordon.intake.customers.RejectedRow;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/** Makes rows of answers: one for each hit, and one for each customer who has none, so that everybody is accounted for. */
final class Results {
    static final String HIT = "hit";
    static final String NO_HIT = "no-hit";
    static final String NOT_IN_FORCE = "not-in-force";
    static final String NOT_SCREENED = "not-screened";
    private static final JsonFactory JSON = new JsonFactory();

    private final Grounds grounds;
    private final String groundsHash;
    private final String editions;
    private final String absence;
    private final Function<Hit, HitFacts> facts;

    Results(Grounds grounds, Function<Hit, HitFacts> facts) {
        this.grounds = grounds;
        this.groundsHash = grounds.hash();
        this.editions = grounds.editions();
        this.absence = grounds.lists().stream()
                .filter(list -> !list.absenceDecided())
                .map(list -> list.list() + ": " + list.absence())
                .collect(Collectors.joining("; "));
        this.facts = facts;
    }

    /** The rows of a customer who was screened. */
    List<ResultRow> of(long number, CustomerRow customer, Screening screening) {
        List<ResultRow> rows = new ArrayList<>();
        int rank = 1;
        for (Hit hit : screening.hits()) {
            rows.add(row(number, customer, hit).with(Column.STATUS, HIT).with(Column.RANK, rank++));
        }
        if (rows.isEmpty()) {
            rows.add(customer(number, customer)
                    .with(Column.STATUS, NO_HIT)
                    .with(Column.STANDING, grounds.absenceDecided() ? "not-listed" : "undetermined")
                    .with(Column.REASON, absence)
                    .with(Column.EDITION, editions));
        }
        for (Hit hit : screening.notInForce()) {
            rows.add(row(number, customer, hit).with(Column.STATUS, NOT_IN_FORCE));
        }
        return rows;
    }

    /** The row of a customer who could not be screened. */
    List<ResultRow> of(long number, RejectedRow rejected) {
        return List.of(base(number, rejected)
                .with(Column.ID, rejected.ref())
                .with(Column.STATUS, NOT_SCREENED)
                .with(Column.REASON, String.valueOf(rejected.problem().getMessage()))
                .with(Column.EDITION, editions));
    }

    private ResultRow row(long number, CustomerRow customer, Hit hit) {
        HitFacts listing = facts.apply(hit);
        boolean undetermined = hit.standing().status() == Status.UNDETERMINED;
        String list = hit.target().id().list();
        return customer(number, customer)
                .with(Column.STANDING, hit.standing().status().word())
                .with(Column.SCORE, Math.round(hit.score() * 1e6) / 1e6)
                .with(Column.LIST, list)
                .with(Column.TARGET, hit.target().id().toString())
                .with(Column.TARGET_NAME, hit.target().primaryName().text())
                .with(Column.TARGET_KIND, hit.target().kind().word())
                .with(Column.SUBJECT_NAME, hit.subjectName())
                .with(Column.MATCHED_NAME, hit.matchedName().text())
                .with(Column.LISTED_ON, listing.listedOn())
                .with(Column.PROGRAMMES, String.join("; ", listing.programmes()))
                .with(Column.MEASURES, String.join("; ", listing.measures()))
                .with(
                        Column.REASON,
                        hit.explanation().sentence()
                                + (undetermined ? " (" + hit.standing().because() + ")" : ""))
                .with(Column.EDITION, edition(list))
                .with(Column.PROFILE, listing.profile())
                .with(Column.PROFILE_TARGETS, String.join("; ", listing.profileTargets()));
    }

    private String edition(String list) {
        return grounds.lists().stream()
                .filter(ground -> ground.list().equals(list))
                .map(Grounds.ListGround::edition)
                .findFirst()
                .orElse("");
    }

    private ResultRow customer(long number, CustomerRow customer) {
        Subject subject = customer.subject();
        return base(number, customer)
                .with(Column.ID, subject.ref())
                .with(Column.NAME, subject.names().getFirst())
                .with(Column.WARNINGS, String.join("; ", customer.warnings()))
                .with(Column.EXTRA, extra(subject));
    }

    private ResultRow base(long number, CustomerEntry entry) {
        return new ResultRow()
                .with(Column.ROW, number)
                .with(Column.LINE, entry.line())
                .with(Column.AS_OF, grounds.day().toString())
                .with(Column.POLICY, grounds.policy())
                .with(Column.POLICY_HASH, grounds.policyHash())
                .with(Column.ENGINE, grounds.engine())
                .with(Column.GROUNDS, groundsHash)
                .with(Column.STALE, String.join("; ", grounds.stale()));
    }

    private static String extra(Subject subject) {
        if (subject.extra().isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            subject.extra().forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return text.toString();
    }
}

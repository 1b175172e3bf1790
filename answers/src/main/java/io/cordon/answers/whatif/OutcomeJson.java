package io.cordon.answers.whatif;

import io.cordon.core.model.Hit;
import io.cordon.intake.payments.Role;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** The whole answer as the fields of one JSON object; {@code docs/what-if.md} tells them. */
public final class OutcomeJson {
    private final JsonGenerator json;

    private OutcomeJson(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the fields into an object that is open. */
    public static void write(JsonGenerator json, Outcome outcome) {
        OutcomeJson written = new OutcomeJson(json);
        written.draft(outcome);
        written.summary(outcome.impact());
        written.objects("customers", outcome.impact().hits(), written::customer);
        written.objects("targets", outcome.impact().targets(), written::target);
        outcome.payments().ifPresent(written::payments);
        written.grounds(outcome.grounds());
    }

    private void draft(Outcome outcome) {
        Draft draft = outcome.draft();
        json.writeObjectPropertyStart("draft");
        json.writeStringProperty("title", draft.title());
        json.writeStringProperty("list", draft.list());
        json.writeStringProperty("authority", outcome.rebound().authority());
        draft.published().ifPresent(day -> json.writeStringProperty("published", day.toString()));
        json.writeStringProperty("sha256", draft.sha256());
        json.writeBooleanProperty("inForce", false);
        json.writeBooleanProperty("counterMeasure", outcome.rebound().counterMeasure());
        strings(
                "jurisdictions",
                outcome.rebound().jurisdictions().stream().sorted().toList());
        json.writeEndObject();
    }

    private void summary(Impact impact) {
        json.writeObjectPropertyStart("summary");
        json.writeNumberProperty("screened", impact.customers());
        tally("customers", impact.total());
        tally("targets", impact.targetTally());
        tallies("bySureness", impact.bySureness());
        tallies("byMeasure", impact.byMeasure());
        tallies("byCountry", impact.byCountry());
        tallies("byBusinessLine", impact.byBusinessLine());
        json.writeArrayPropertyStart("byCurrency");
        impact.byCurrency().forEach((currency, stake) -> stake(currency, stake, "customers"));
        json.writeEndArray();
        json.writeArrayPropertyStart("conflicts");
        impact.byStatute().forEach((statute, customers) -> {
            json.writeStartObject();
            json.writeStringProperty("jurisdiction", statute.jurisdiction());
            json.writeStringProperty("title", statute.title());
            json.writeStringProperty("citation", statute.citation());
            json.writeStringProperty("when", statute.when());
            json.writeNumberProperty("customers", customers);
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tallies(String name, Map<String, Impact.Tally> tallies) {
        json.writeArrayPropertyStart(name);
        tallies.forEach((label, tally) -> {
            json.writeStartObject();
            json.writeStringProperty("label", label);
            fields(tally);
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void tally(String name, Impact.Tally tally) {
        json.writeObjectPropertyStart(name);
        fields(tally);
        json.writeEndObject();
    }

    private void fields(Impact.Tally tally) {
        json.writeNumberProperty("total", tally.all());
        json.writeNumberProperty("new", tally.fresh());
        json.writeNumberProperty("undetermined", tally.undetermined());
        json.writeNumberProperty("covered", tally.covered());
    }

    private void customer(CustomerHit hit) {
        json.writeStringProperty("id", hit.customer().ref());
        json.writeStringProperty("name", hit.name());
        json.writeStringProperty("coverage", hit.coverage().word());
        json.writeNumberProperty("score", Outcome.rounded(hit.score()));
        strings("countries", hit.countries());
        json.writeStringProperty("businessLine", hit.businessLine());
        hit.exposure().ifPresent(amount -> {
            json.writeStringProperty("exposure", amount.toPlainString());
            json.writeStringProperty("currency", hit.currency());
        });
        strings("measures", CustomerHit.words(hit.measures()));
        strings("addedMeasures", CustomerHit.words(hit.addedMeasures()));
        objects("hits", hit.hits(), this::hit);
        objects("coveredBy", hit.held(), this::hit);
        objects("conflicts", hit.conflicts(), conflict -> {
            json.writeStringProperty("jurisdiction", conflict.statute().jurisdiction());
            json.writeStringProperty("title", conflict.statute().title());
            json.writeStringProperty("against", conflict.authority());
            json.writeStringProperty("target", conflict.target().toString());
        });
    }

    private void payments(PaymentImpact payments) {
        Impact impact = payments.impact();
        json.writeObjectPropertyStart("payments");
        json.writeStringProperty("messages", payments.messages());
        json.writeNumberProperty("screened", payments.payments());
        tally("stopped", impact.total());
        tallies("byMeasure", impact.byMeasure());
        json.writeArrayPropertyStart("byCurrency");
        impact.byCurrency().forEach((currency, stake) -> stake(currency, stake, "payments"));
        json.writeEndArray();
        objects("counterparties", payments.counterparties(), party -> {
            json.writeStringProperty("name", party.name());
            strings("roles", party.roles().stream().map(Role::word).toList());
            json.writeNumberProperty("payments", party.impact().total().all());
            json.writeArrayPropertyStart("byCurrency");
            party.impact().byCurrency().forEach((currency, stake) -> stake(currency, stake, "payments"));
            json.writeEndArray();
        });
        objects("hits", payments.hits(), hit -> {
            json.writeStringProperty("file", hit.payment().file());
            json.writeStringProperty("type", hit.payment().type());
            json.writeStringProperty("reference", hit.payment().reference());
            hit.payment().date().ifPresent(day -> json.writeStringProperty("date", day.toString()));
            json.writeStringProperty("role", hit.party().role().word());
            json.writeObjectPropertyStart("party");
            customer(hit.hit());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private void stake(String currency, Impact.Stake stake, String counted) {
        json.writeStartObject();
        json.writeStringProperty("currency", currency);
        // Texts, as a binary number would not hold every amount exactly.
        json.writeStringProperty("total", stake.all().toPlainString());
        json.writeStringProperty("new", stake.fresh().toPlainString());
        json.writeStringProperty("undetermined", stake.undetermined().toPlainString());
        json.writeStringProperty("covered", stake.covered().toPlainString());
        json.writeNumberProperty(counted, stake.customers());
        json.writeEndObject();
    }

    private void target(DraftTarget target) {
        json.writeStringProperty("target", target.target().id().toString());
        json.writeStringProperty("name", target.target().primaryName().text());
        json.writeStringProperty("kind", target.target().kind().word());
        strings("programmes", target.target().programmes());
        strings("measures", CustomerHit.words(target.target().measures()));
        json.writeStringProperty("coverage", target.coverage().word());
        json.writeNumberProperty("customers", target.customers());
        objects("coveredBy", target.held(), this::hit);
    }

    private void hit(Hit hit) {
        json.writeStringProperty("target", hit.target().id().toString());
        json.writeStringProperty("name", hit.target().primaryName().text());
        json.writeNumberProperty("score", Outcome.rounded(hit.score()));
        json.writeStringProperty("subjectName", hit.subjectName());
        json.writeStringProperty("matchedName", hit.matchedName().text());
        strings("measures", CustomerHit.words(hit.target().measures()));
        json.writeStringProperty("because", hit.explanation().sentence());
    }

    private void grounds(Outcome.Grounds grounds) {
        json.writeObjectPropertyStart("grounds");
        json.writeStringProperty("asOf", grounds.day().toString());
        json.writeStringProperty("customers", grounds.customers());
        json.writeStringProperty("engine", grounds.engine());
        json.writeStringProperty("policy", grounds.policy());
        json.writeStringProperty("policyHash", grounds.policyHash());
        objects("editions", grounds.lists(), list -> {
            json.writeStringProperty("id", list.id());
            json.writeStringProperty("published", list.published().toString());
            json.writeStringProperty("sha256", list.sha256());
        });
        strings("stale", grounds.stale());
        json.writeEndObject();
    }

    private void strings(String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private <T> void objects(String name, Collection<T> values, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

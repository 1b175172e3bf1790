package io.cordon.answers;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Explanation;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TokenPair;
import io.cordon.core.profile.Profiles;
import io.cordon.core.screen.Screening;
import io.cordon.core.timeline.Freshness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** Screenings as JSON; the schema is {@code docs/json.md}. */
public final class HitJson {
    private HitJson() {}

    /** The fields of one answer. */
    public static void write(JsonGenerator json, Screening screening, Setting setting) {
        writeSubject(json, screening.subject());
        json.writeStringProperty("asOf", setting.day().toString());
        writeGrounds(json, setting);
        Json.objects(json, "hits", screening.hits(), hit -> writeHit(json, hit, setting));
        Json.objects(json, "notInForce", screening.notInForce(), hit -> writeHit(json, hit, setting));
        Json.objects(json, "alerts", Alerts.alerts(screening, setting), alert -> writeAlert(json, alert, setting));
    }

    /** Hits on one party: who it is, which of its targets hit, and all that it is listed as. */
    private static void writeAlert(JsonGenerator json, Profiles.Group<Hit> alert, Setting setting) {
        Hit best = alert.things().getFirst();
        json.writeStringProperty("profile", alert.profile().id());
        json.writeStringProperty("name", best.target().primaryName().text());
        json.writeStringProperty("kind", best.target().kind().word());
        json.writeNumberProperty("score", rounded(best.score()));
        Json.strings(
                json,
                "hits",
                alert.things().stream().map(hit -> hit.target().id().toString()).toList());
        List<TargetId> all = new ArrayList<>();
        alert.things().forEach(hit -> all.add(hit.target().id()));
        all.addAll(Alerts.others(alert, setting));
        Json.objects(json, "designations", all, target -> {
            ListingView view = ListingView.of(setting.listing(target));
            json.writeStringProperty("target", target.toString());
            json.writeStringProperty("list", target.list());
            json.writeStringProperty("name", view.target().primaryName().text());
            view.writeStanding(json);
        });
    }

    public static void writeSubject(JsonGenerator json, Subject subject) {
        json.writeObjectPropertyStart("subject");
        json.writeStringProperty("ref", subject.ref());
        json.writeStringProperty("name", subject.names().getFirst());
        json.writeObjectPropertyStart("extra");
        for (Map.Entry<String, String> entry : subject.extra().entrySet()) {
            json.writeStringProperty(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    public static void writeGrounds(JsonGenerator json, Setting setting) {
        writePolicy(json, setting);
        setting.known().ifPresent(known -> json.writeStringProperty("known", known.text()));
        json.writeBooleanProperty("stale", !setting.ages().stale().isEmpty());
        Json.objects(json, "lists", setting.grounds(), ground -> {
            json.writeStringProperty("id", ground.edition().list());
            json.writeStringProperty("edition", ground.edition().id());
            json.writeStringProperty("published", ground.edition().published().toString());
            json.writeStringProperty("sha256", ground.edition().sha256());
            json.writeStringProperty("absence", ground.absence().decided() ? "not-listed" : "undetermined");
            json.writeStringProperty("absenceBecause", ground.absence().because());
            writeFreshness(json, setting.ages().of(ground.edition().list()));
        });
    }

    /** Whose answer it is, and under which policy. */
    public static void writePolicy(JsonGenerator json, Setting setting) {
        json.writeStringProperty("engine", Engine.VERSION);
        json.writeObjectPropertyStart("policy");
        json.writeStringProperty("name", setting.policy().name());
        json.writeNumberProperty("threshold", setting.policy().threshold());
        json.writeStringProperty("hash", setting.policy().hash());
        json.writeEndObject();
    }

    public static void writeFreshness(JsonGenerator json, Freshness freshness) {
        json.writeStringProperty("freshness", freshness.word());
        json.writeStringProperty("freshnessBecause", freshness.because());
    }

    public static void writeHit(JsonGenerator json, Hit hit, Setting setting) {
        ListingView view = ListingView.of(setting.listing(hit.target().id()));
        json.writeStringProperty("target", hit.target().id().toString());
        json.writeStringProperty("list", hit.target().id().list());
        json.writeStringProperty("kind", hit.target().kind().word());
        json.writeStringProperty("name", hit.target().primaryName().text());
        json.writeStringProperty("matchedName", hit.matchedName().text());
        json.writeStringProperty(
                "matchedNameQuality", hit.matchedName().quality().word());
        json.writeNumberProperty("score", rounded(hit.score()));
        view.writeStanding(json);
        json.writeStringProperty("statusBecause", hit.standing().because());
        writeExplanation(json, hit.explanation());
    }

    public static void writeExplanation(JsonGenerator json, Explanation explanation) {
        json.writeObjectPropertyStart("explanation");
        json.writeStringProperty("sentence", explanation.sentence());
        json.writeNumberProperty("logOdds", rounded(explanation.logOdds()));
        Json.objects(json, "tokens", explanation.tokens(), (TokenPair pair) -> {
            json.writeStringProperty("subject", pair.subject());
            json.writeStringProperty("listed", pair.listed());
            json.writeStringProperty("kind", pair.kind().word());
            json.writeNumberProperty("similarity", rounded(pair.similarity()));
            json.writeNumberProperty("weight", rounded(pair.weight()));
        });
        Json.objects(json, "evidence", explanation.evidence(), (Evidence part) -> {
            json.writeStringProperty("kind", part.kind().word());
            json.writeStringProperty("verdict", part.verdict().word());
            json.writeStringProperty("subject", part.subject());
            json.writeStringProperty("listed", part.listed());
            json.writeNumberProperty("weight", rounded(part.weight()));
        });
        json.writeEndObject();
    }

    /** Six digits: more is noise to a reader, less would not add up. */
    public static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}

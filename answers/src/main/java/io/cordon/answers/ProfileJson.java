package io.cordon.answers;

import io.cordon.core.profile.Link;
import io.cordon.core.profile.Profile;
import tools.jackson.core.JsonGenerator;

/** One party with its designations on all lists and the evidence that joins them, as JSON. */
public final class ProfileJson {
    private ProfileJson() {}

    /** Writes the fields into an object that is open. */
    public static void write(JsonGenerator json, Profile profile, Setting setting) {
        json.writeStringProperty("profile", profile.id());
        json.writeStringProperty("asOf", setting.day().toString());
        setting.known().ifPresent(at -> json.writeStringProperty("known", at.text()));
        Json.objects(json, "designations", profile.members(), member -> {
            ListingView view = ListingView.of(setting.listing(member));
            json.writeStringProperty("target", member.toString());
            json.writeStringProperty("list", member.list());
            json.writeStringProperty("kind", view.target().kind().word());
            json.writeStringProperty("name", view.target().primaryName().text());
            view.writeStanding(json);
        });
        Json.objects(json, "links", profile.links(), link -> write(json, link));
        Json.objects(json, "near", profile.near(), link -> write(json, link));
    }

    private static void write(JsonGenerator json, Link link) {
        json.writeStringProperty("one", link.one().toString());
        json.writeStringProperty("other", link.other().toString());
        json.writeStringProperty("outcome", link.outcome().word());
        json.writeNumberProperty("logOdds", HitJson.rounded(link.logOdds()));
        json.writeNumberProperty("probability", HitJson.rounded(link.probability()));
        json.writeStringProperty("because", link.because());
        Json.objects(json, "clues", link.clues(), clue -> {
            json.writeStringProperty("kind", clue.kind().word());
            json.writeStringProperty("one", clue.one());
            json.writeStringProperty("other", clue.other());
            json.writeNumberProperty("weight", HitJson.rounded(clue.weight()));
        });
    }
}

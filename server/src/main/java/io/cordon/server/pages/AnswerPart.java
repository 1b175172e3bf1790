package io.cordon.server.pages;

import io.cordon.answers.Alerts;
import io.cordon.answers.HitJson;
import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.answers.changes.Words;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Status;
import io.cordon.core.profile.Profiles;
import io.cordon.core.screen.Screening;
import io.cordon.server.doors.Caller;
import java.util.List;
import java.util.OptionalLong;

/** An answer: by party, the best hit first, each with its grounds. */
final class AnswerPart {
    private static final int MOST_OPEN = 3;

    private AnswerPart() {}

    /**
     * @param label what the subject is in what was pasted, such as a payment's debtor; may be empty
     * @param number of the journal's entry; empty where it is not on record
     */
    static void write(
            Html html, String label, Screening screening, Setting setting, OptionalLong number, String query) {
        List<Profiles.Group<Hit>> alerts = Alerts.alerts(screening, setting);
        html.open("section", "class", "answer");
        html.raw("<h2>");
        if (!label.isEmpty()) {
            html.element("small", label).text(" ");
        }
        html.name(screening.subject().names().getFirst()).raw("</h2><p class=\"verdict\">");
        verdict(html, screening, setting);
        number.ifPresent(entry -> html.text(" ")
                .open("span", "class", "onrecord")
                .say("on-record", entry)
                .close("span"));
        html.raw("</p>\n");
        int shown = 0;
        for (Profiles.Group<Hit> alert : alerts) {
            card(html, alert, setting, number, query, shown++ < MOST_OPEN && number.isPresent());
        }
        html.close("section");
    }

    private static void verdict(Html html, Screening screening, Setting setting) {
        if (!screening.hits().isEmpty()) {
            html.badge("in-force", html.t("verdict.hit"))
                    .text(" ")
                    .say("verdict.hits", screening.hits().size());
        } else if (!screening.notInForce().isEmpty()) {
            html.badge("not-in-force", html.t("verdict.past")).text(" ").say("verdict.past-hits");
        } else if (setting.absenceDecided()) {
            html.badge("clear", html.t("verdict.none")).text(" ").say("verdict.no-hit");
        } else {
            html.badge("undetermined", html.t("verdict.undetermined")).text(" ").say("verdict.no-hit-undetermined");
        }
    }

    private static void card(
            Html html, Profiles.Group<Hit> alert, Setting setting, OptionalLong number, String query, boolean open) {
        Hit best = alert.things().getFirst();
        ListingView view = ListingView.of(setting.listing(best.target().id()));
        html.open("article", "class", "card" + (view.status() == Status.IN_FORCE ? " live" : ""));
        html.open("div", "class", "score")
                .open("strong")
                .text(WaterfallPart.percent(best.score()))
                .close("strong");
        html.open("meter", "min", "0", "max", "1", "value", Double.toString(HitJson.rounded(best.score())))
                .text(WaterfallPart.percent(best.score()))
                .close("meter")
                .close("div");
        html.raw("<div><h3>");
        String name = best.target().primaryName().text();
        if (number.isPresent() && Caller.current().may("GET", "/hits/{number}/{id}")) {
            html.open(
                            "a",
                            "href",
                            "/hits/" + number.getAsLong() + "/"
                                    + TargetPart.encoded(best.target().id().toString()))
                    .name(name)
                    .close("a");
        } else {
            html.open(
                            "a",
                            "href",
                            "/parties/" + TargetPart.encoded(best.target().id().toString()) + query)
                    .name(name)
                    .close("a");
        }
        html.raw("</h3><p>");
        TargetPart.status(html, view.status());
        html.text(" ")
                .text(html.texts().word("kind", best.target().kind().word()))
                .text(" \u00b7 ");
        html.text(TargetPart.measures(html, view.measures())).text(" \u00b7 ");
        html.say("act.short", Words.who(best.target().id().list()), String.join(", ", view.programmes()), view.since());
        html.raw("</p>");
        html.element("p", best.explanation().sentence(), "class", "sentence");
        others(html, alert, setting);
        if (open) {
            html.raw("<details open>");
        } else {
            html.raw("<details>");
        }
        html.raw("<summary>").say("why").raw("</summary>");
        AlignmentPart.write(html, best.explanation().tokens());
        WaterfallPart.write(html, best.explanation());
        html.raw("</details></div>").close("article").raw("\n");
    }

    private static void others(Html html, Profiles.Group<Hit> alert, Setting setting) {
        int more = alert.things().size() - 1 + Alerts.others(alert, setting).size();
        if (more > 0) {
            html.raw("<p>").say("card.others", more).raw("</p>");
        }
    }
}

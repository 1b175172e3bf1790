package io.cordon.server.pages;

import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.answers.changes.Words;
import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.Link;
import io.cordon.core.profile.Profile;
import io.cordon.core.timeline.Listing;
import io.cordon.server.doors.Caller;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a list says of a target, in plain words. */
final class TargetPart {
    private static final int MOST_NAMES = 12;

    private TargetPart() {}

    /** A part of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** In force or not, as a label. */
    static void status(Html html, Status status) {
        html.badge(status.word(), html.t("status." + status.word()));
    }

    /** Measures in plain words. */
    static String measures(Html html, Collection<Measure> measures) {
        return measures.stream()
                .map(measure -> html.texts().word("measure", measure.word()))
                .collect(Collectors.joining(", "));
    }

    static void who(Html html, Target target) {
        html.raw("<dl class=\"facts\">");
        html.fact("fact.kind", html.texts().word("kind", target.kind().word()));
        html.fact("fact.list", target.id().toString());
        html.fact(
                "fact.born",
                target.birthDates().stream().map(PartialDate::toString).collect(Collectors.joining(", ")));
        html.fact(
                "fact.birth-place",
                target.birthPlaces().stream().map(TargetPart::place).collect(Collectors.joining("; ")));
        html.fact(
                "fact.countries",
                target.countries().stream().map(Country::text).distinct().collect(Collectors.joining(", ")));
        html.fact("fact.titles", String.join("; ", target.titles()));
        names(html, target);
        each(
                html,
                "fact.identifiers",
                target.identifiers().stream().map(TargetPart::identifier).toList());
        each(
                html,
                "fact.addresses",
                target.addresses().stream().map(Address::line).toList());
        each(
                html,
                "fact.relations",
                target.relations().stream().map(TargetPart::relation).toList());
        each(html, "fact.remarks", target.remarks());
        html.raw("</dl>\n");
    }

    private static String place(Place place) {
        String country = place.country().text();
        return place.text().isEmpty() ? country : place.text();
    }

    private static String identifier(Identifier identifier) {
        String country = identifier.country().text();
        return identifier.type().word().replace('-', ' ') + " " + identifier.value()
                + (country.isEmpty() ? "" : " (" + country + ")");
    }

    private static String relation(Relation relation) {
        return relation.type() + ": " + relation.name();
    }

    private static void names(Html html, Target target) {
        List<Name> others = target.names().stream()
                .filter(name -> !name.equals(target.primaryName()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.raw("<div><dt>").say("fact.names").raw("</dt><dd><ul class=\"plain\">");
        others.stream().limit(MOST_NAMES).forEach(name -> name(html, name));
        html.raw("</ul>");
        if (others.size() > MOST_NAMES) {
            html.raw("<details><summary>")
                    .say("more", others.size() - MOST_NAMES)
                    .raw("</summary><ul class=\"plain\">");
            others.stream().skip(MOST_NAMES).forEach(name -> name(html, name));
            html.raw("</ul></details>");
        }
        html.raw("</dd></div>");
    }

    private static void name(Html html, Name name) {
        html.raw("<li>").name(name.text());
        if (name.quality() != NameQuality.PRIMARY) {
            html.text(" ")
                    .element(
                            "small", html.texts().word("quality", name.quality().word()));
        }
        html.raw("</li>");
    }

    private static void each(Html html, String key, List<String> values) {
        List<String> told = values.stream().filter(value -> !value.isBlank()).toList();
        if (told.isEmpty()) {
            return;
        }
        html.raw("<div><dt>").say(key).raw("</dt><dd><ul class=\"plain\">");
        told.forEach(value -> html.raw("<li>").name(value).raw("</li>"));
        html.raw("</ul></dd></div>");
    }

    /** Who was asked about. */
    static void subject(Html html, Subject subject) {
        html.raw("<dl class=\"facts\">");
        html.fact("fact.kind", html.texts().word("kind", subject.kind().word()));
        html.fact("fact.ref", subject.ref());
        html.fact(
                "fact.born",
                subject.birthDates().stream().map(PartialDate::toString).collect(Collectors.joining(", ")));
        html.fact(
                "fact.birth-place",
                subject.birthPlaces().stream().map(TargetPart::place).collect(Collectors.joining("; ")));
        html.fact(
                "fact.countries",
                subject.countries().stream().map(Country::text).collect(Collectors.joining(", ")));
        each(html, "fact.names", subject.names().stream().skip(1).toList());
        each(
                html,
                "fact.identifiers",
                subject.identifiers().stream().map(TargetPart::identifier).toList());
        subject.extra().forEach((field, value) -> {
            if (!value.isBlank()) {
                html.raw("<div>").element("dt", field).raw("<dd>").name(value).raw("</dd></div>");
            }
        });
        html.raw("</dl>\n");
    }

    /** What is imposed, by which act, since when. */
    static void designations(Html html, Listing listing) {
        html.raw("<ul class=\"acts\">");
        for (int i = 0; i < listing.designations().size(); i++) {
            Designation designation = listing.target().designations().get(i);
            Standing standing = listing.designations().get(i);
            html.raw("<li>");
            status(html, standing.status());
            html.text(" ")
                    .element("strong", measures(html, designation.measures()))
                    .raw("<p>");
            html.say(
                    "act.by",
                    Words.who(listing.target().id().list()),
                    designation.programme(),
                    designation.legalBasis().isEmpty() ? designation.programme() : designation.legalBasis());
            standing.listedOn().ifPresent(on -> html.text(" ").say("act.since", ListingView.since(on)));
            standing.delistedOn().ifPresent(on -> html.text(" ").say("act.until", on));
            html.raw("</p>");
            if (!designation.reason().isEmpty()) {
                html.raw("<p class=\"reason\">").name(designation.reason()).raw("</p>");
            }
            html.element("p", standing.because(), "class", "because").raw("</li>");
        }
        html.raw("</ul>\n");
    }

    /** The party that a target belongs to: its entries on all lists, and what joins them. */
    static void profile(Html html, Profile profile, TargetId shown, Setting setting, String query) {
        html.table("profile", "profile.target", "profile.name", "profile.status", "profile.measures", "profile.since");
        for (TargetId member : profile.members()) {
            if (setting.screener().listing(member).isEmpty()) {
                continue;
            }
            ListingView view = ListingView.of(setting.listing(member));
            html.open("tr", "class?", member.equals(shown) ? "here" : "").raw("<td>");
            html.link("/parties/" + encoded(member.toString()) + query, member.toString())
                    .raw("</td><td>");
            html.name(view.target().primaryName().text()).raw("</td><td>");
            status(html, view.status());
            html.raw("</td>")
                    .cell(measures(html, view.measures()))
                    .element("td", view.since(), "class", "nowrap")
                    .raw("</tr>");
        }
        html.endTable();
        links(html, "profile.joined", profile.links());
        links(html, "profile.near", profile.near());
    }

    private static void links(Html html, String key, List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        html.raw("<details><summary>").say(key, links.size()).raw("</summary><ul>");
        for (Link link : links) {
            html.raw("<li>").text(link.one() + " \u2013 " + link.other() + ": ");
            html.text(html.texts().word("outcome", link.outcome().word())).text(", ");
            html.text(WaterfallPart.percent(link.probability()) + ". ")
                    .text(link.because())
                    .raw("</li>");
        }
        html.raw("</ul></details>");
    }

    /** Where it is from: the edition, and the record itself one click away. */
    static void source(Html html, Listing listing, Setting setting, String query) {
        TargetId id = listing.target().id();
        html.raw("<dl class=\"facts\">");
        setting.grounds().stream()
                .filter(ground -> ground.edition().list().equals(id.list()))
                .findFirst()
                .ifPresent(ground -> {
                    html.fact("fact.edition", ground.edition().id());
                    html.fact("fact.published", ground.edition().published().toString());
                    html.fact("fact.sha256", ground.edition().sha256());
                });
        html.raw("</dl><p>");
        if (Caller.current().may("GET", "/api/v1/targets/{id}")) {
            html.link("/api/v1/targets/" + encoded(id.toString()) + query, html.t("source.record"));
        }
        html.raw("</p>\n");
    }
}

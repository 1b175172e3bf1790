package io.cordon.server.pages;

import io.cordon.answers.Holdings;
import io.cordon.answers.ListingView;
import io.cordon.answers.Setting;
import io.cordon.answers.history.Life;
import io.cordon.answers.history.TimelineSvg;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.Profile;
import io.cordon.core.timeline.Listing;
import io.cordon.core.timeline.Timeline;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.desk.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A target and the party it belongs to. */
@RestController
class PartyPage {
    private final Desk desk;

    PartyPage(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/parties/{id}")
    ResponseEntity<String> party(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf) {
        Optional<LocalDate> day = Days.read("as-of", asOf);
        Setting setting = desk.at(day, Optional.empty()).setting();
        Listing listing = listing(id, setting);
        ListingView view = ListingView.of(listing);
        Frame frame = Frame.of(request).about(day, setting.day(), Days.sampleAlone(setting));
        String query = frame.query();
        return frame.page("screen", listing.target().primaryName().text(), html -> {
            html.raw("<p class=\"verdict\">");
            TargetPart.status(html, view.status());
            html.text(" ").text(TargetPart.measures(html, view.measures())).raw("</p>");
            HitPage.section(html, "hit.target", () -> TargetPart.who(html, listing.target()));
            known(html, listing, setting, query);
        });
    }

    /** What is known of a target beside who it is: what is imposed, the party, its history and its source. */
    static void known(Html html, Listing listing, Setting setting, String query) {
        TargetId id = listing.target().id();
        HitPage.section(html, "hit.measures", () -> TargetPart.designations(html, listing));
        Profile profile = setting.profiles().get().of(id);
        HitPage.section(html, "hit.profile", () -> TargetPart.profile(html, profile, id, setting, query));
        HitPage.section(html, "hit.timeline", () -> {
            String address = "/timelines/" + TargetPart.encoded(id.toString()) + query;
            html.open("div", "hx-get", address, "hx-trigger", "load", "class", "later");
            html.link(address, html.t("timeline.show")).close("div");
        });
        HitPage.section(html, "hit.source", () -> TargetPart.source(html, listing, setting, query));
    }

    private static Listing listing(String id, Setting setting) {
        try {
            TargetId target = TargetId.parse(id);
            return setting.screener()
                    .listing(target)
                    .orElseThrow(() -> new NotFoundException("no list that answers has a target " + id));
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The history of all of a party's entries; as a part of a page for htmx, as a page for all others. */
    @GetMapping("/timelines/{id}")
    ResponseEntity<String> timeline(
            HttpServletRequest request,
            @PathVariable("id") String id,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        Optional<LocalDate> day = Days.read("as-of", asOf);
        Setting setting = desk.at(day, Optional.empty()).setting();
        Listing listing = listing(id, setting);
        List<Life> lives =
                lives(setting, setting.profiles().get().of(listing.target().id()));
        String name = listing.target().primaryName().text();
        Frame frame = Frame.of(request);
        String title = frame.texts().of("timeline.title", name);
        return htmx != null
                ? frame.part(html -> draw(html, title, lives, setting.day()))
                : frame.page("screen", title, html -> draw(html, title, lives, setting.day()));
    }

    private List<Life> lives(Setting setting, Profile profile) {
        List<TargetId> members = profile.members().stream()
                .filter(member -> setting.screener().listing(member).isPresent())
                .toList();
        List<String> lists = members.stream().map(TargetId::list).distinct().toList();
        Map<String, Timeline> timelines = new LinkedHashMap<>();
        Holdings.load(desk.folder(), lists)
                .histories()
                .forEach(history -> timelines.put(history.list(), Timeline.of(history)));
        List<Life> lives = new ArrayList<>();
        for (TargetId member : members) {
            Optional.ofNullable(timelines.get(member.list()))
                    .flatMap(timeline -> Life.of(timeline, member.reference(), setting.day()))
                    .ifPresent(lives::add);
        }
        return lives;
    }

    private static void draw(Html html, String title, List<Life> lives, LocalDate day) {
        StringWriter drawn = new StringWriter();
        TimelineSvg.write(drawn, title, html.t("timeline.subtitle", day), lives, day);
        html.open("div", "class", "scroll timeline", "tabindex", "0", "role", "region", "aria-label", title);
        html.raw(drawn.toString()).close("div");
    }
}

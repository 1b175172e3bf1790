package io.cordon.server.api;

import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.answers.Kinds;
import io.cordon.answers.ListingJson;
import io.cordon.answers.ListingView;
import io.cordon.answers.Measures;
import io.cordon.answers.ProfileJson;
import io.cordon.answers.Setting;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Status;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.profile.Profile;
import io.cordon.core.timeline.Episode;
import io.cordon.core.timeline.Listing;
import io.cordon.core.timeline.Timeline;
import io.cordon.server.desk.Desk;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is listed, one by one or all, and which of them are one party. */
@RestController
class TargetsController {
    private final Desk desk;

    TargetsController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/v1/targets")
    ResponseEntity<String> targets(
            @RequestParam(name = "list", required = false) @Nullable List<String> lists,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "programme", required = false) @Nullable String programme,
            @RequestParam(name = "measure", required = false) @Nullable String measure,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(name = "known", required = false) @Nullable String known,
            @RequestParam(name = "limit", required = false) @Nullable Integer limit,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        Page page = Page.asked(cursor, limit);
        Optional<TargetKind> wanted = Optional.ofNullable(kind).map(Kinds::parse);
        Predicate<Designation> chosen = chosen(programme, measure);
        Setting setting =
                desk.at(AskedFor.day("as-of", asOf), AskedFor.known(known)).setting();
        List<ListingView> views = setting.screener()
                .listings()
                .filter(listing ->
                        lists == null || lists.contains(listing.target().id().list()))
                .filter(listing -> wanted.isEmpty() || listing.target().kind() == wanted.get())
                .flatMap(listing -> ListingView.of(listing, chosen).stream())
                .filter(view -> view.status() != Status.NOT_IN_FORCE)
                .sorted(Comparator.comparing(TargetsController::key))
                .toList();
        Page.Cut<ListingView> cut = page.of(views, TargetsController::key);
        return Bodies.tagged(Json.object(json -> {
            json.writeStringProperty("asOf", setting.day().toString());
            json.writeNumberProperty("total", views.size());
            Json.objects(json, "targets", cut.shown(), view -> view.write(json));
            Bodies.next(json, cut);
        }));
    }

    private static String key(ListingView view) {
        return view.target().id().toString();
    }

    private static Predicate<Designation> chosen(@Nullable String programme, @Nullable String measure) {
        Optional<Measure> wanted = Optional.ofNullable(measure).map(Measures::parse);
        return designation -> (programme == null || designation.programme().equalsIgnoreCase(programme))
                && (wanted.isEmpty() || designation.measures().contains(wanted.get()));
    }

    @GetMapping("/api/v1/targets/{id}")
    ResponseEntity<String> target(
            @PathVariable("id") String id,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(name = "known", required = false) @Nullable String known,
            @RequestParam(name = "history", required = false, defaultValue = "false") boolean history) {
        TargetId target = targetId(id);
        var moment = AskedFor.known(known);
        Setting setting = desk.at(AskedFor.day("as-of", asOf), moment).setting();
        Listing listing = setting.screener()
                .listing(target)
                .orElseThrow(() -> new NotFoundException("no list that answers has a target " + target));
        List<Episode> episodes = history
                ? Timeline.of(Holdings.load(desk.folder(), List.of(target.list()), moment)
                                .histories()
                                .getFirst())
                        .episodes(target.reference())
                : List.of();
        return Bodies.tagged(Json.object(json -> ListingJson.write(json, listing, setting.day(), moment, episodes)));
    }

    @GetMapping("/api/v1/profiles/{id}")
    ResponseEntity<String> profile(
            @PathVariable("id") String id,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf,
            @RequestParam(name = "known", required = false) @Nullable String known) {
        Setting setting =
                desk.at(AskedFor.day("as-of", asOf), AskedFor.known(known)).setting();
        TargetId named = Profile.isId(id) ? named(id) : targetId(id);
        if (setting.screener().listing(named).isEmpty()) {
            throw new NotFoundException("no list that answers has a party " + id
                    + "; a profile's id, as a screening's answer gives it, or a target's was expected");
        }
        Profile profile = setting.profiles().get().of(named);
        return Bodies.tagged(Json.object(json -> ProfileJson.write(json, profile, setting)));
    }

    private static TargetId named(String profile) {
        try {
            return Profile.named(profile);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }

    private static TargetId targetId(String text) {
        try {
            return TargetId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }
}

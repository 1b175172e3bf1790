package io.cordon.cli;

import io.cordon.answers.Alerts;
import io.cordon.answers.Engine;
import io.cordon.answers.HitJson;
import io.cordon.answers.Json;
import io.cordon.answers.ListingView;
import io.cordon.answers.Recorder;
import io.cordon.answers.Setting;
import io.cordon.cli.batch.BatchScreening;
import io.cordon.cli.batch.Grounds;
import io.cordon.cli.batch.HitFacts;
import io.cordon.cli.batch.Totals;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Name;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.Profile;
import io.cordon.core.screen.Screening;
import io.cordon.core.timeline.Listing;
import io.cordon.intake.customers.CustomerEntry;
import io.cordon.intake.customers.CustomerReader;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Screens a customers file into a result file and says how it went. */
final class BatchAnswers {
    private final Console console;
    private final GlobalOptions global;
    private final Setting setting;
    private final PolicyOptions policy;
    private final Optional<Recorder> recorder;

    private final boolean byProfile;

    BatchAnswers(
            Console console,
            GlobalOptions global,
            Setting setting,
            PolicyOptions policy,
            Optional<Recorder> recorder,
            boolean byProfile) {
        this.byProfile = byProfile;
        this.policy = policy;
        this.recorder = recorder;
        this.console = console;
        this.global = global;
        this.setting = setting;
    }

    /** Screens; how many customers have a hit. */
    long run(BatchScreening batch, CustomerReader reader, Iterator<CustomerEntry> entries, boolean alwaysProgress) {
        Grounds grounds = grounds();
        Totals totals;
        try (Progress progress =
                Progress.of(console, global, alwaysProgress, "screening " + batch.input(), reader::fractionRead)) {
            totals = batch.run(
                    entries,
                    subject -> setting.screener().screen(policy.asking(subject)),
                    this::shown,
                    grounds,
                    this::facts,
                    recorder.map(on -> on::record),
                    progress::at);
        }
        if (global.json()) {
            printJson(batch, grounds, totals);
        } else {
            printText(batch, totals);
        }
        return totals.hit();
    }

    private HitFacts facts(Hit hit) {
        ListingView view = ListingView.of(setting.listing(hit.target().id()));
        if (!byProfile) {
            return new HitFacts(view.since(), view.programmes(), view.measureWords(), "", List.of());
        }
        Profile profile = setting.profiles().get().of(hit.target().id());
        List<String> members =
                profile.members().stream().map(TargetId::toString).toList();
        return new HitFacts(view.since(), view.programmes(), view.measureWords(), profile.id(), members);
    }

    /** The answer itself, which is what goes on record, or of each party's hits the best one, in force before not in force. */
    private Screening shown(Screening screening) {
        if (!byProfile) {
            return screening;
        }
        List<Hit> best = Alerts.alerts(screening, setting).stream()
                .map(alert -> alert.things().getFirst())
                .toList();
        return new Screening(
                screening.subject(),
                screening.hits().stream().filter(best::contains).toList(),
                screening.notInForce().stream().filter(best::contains).toList());
    }

    /** What the profiles are, where rows stand for them. */
    private String profilesHash() {
        return byProfile
                ? Grounds.Sha256.of(digest -> setting.profiles()
                        .get()
                        .joined()
                        .forEach(profile -> digest.accept(profile.members().toString())))
                : "";
    }

    private Grounds grounds() {
        return new Grounds(
                setting.day(),
                Engine.VERSION,
                setting.policy().name(),
                setting.policy().hash(),
                policy.businessLine(),
                setting.grounds().stream()
                        .map(ground -> new Grounds.ListGround(
                                ground.edition().list(),
                                ground.edition().id(),
                                ground.edition().sha256(),
                                ground.absence().decided(),
                                ground.absence().because()))
                        .toList(),
                setting.ages().stale(),
                listingsHash(),
                profilesHash());
    }

    /** Dated notices change what is known of a target without a new edition, so what is known is hashed and not only whence. */
    private String listingsHash() {
        return Grounds.Sha256.of(digest -> setting.screener().listings().forEach(listing -> {
            digest.accept(listing.target().id().toString());
            digest.accept(listing.edition());
            digest.accept(standing(listing));
            for (Name name : listing.target().names()) {
                digest.accept(name.text());
            }
        }));
    }

    private static String standing(Listing listing) {
        return listing.standing().status().word() + " "
                + listing.standing().listedOn().map(ListingView::since).orElse("") + " "
                + listing.standing().delistedOn().map(Object::toString).orElse("") + " "
                + listing.standing().because();
    }

    private void printText(BatchScreening batch, Totals totals) {
        PrintStream out = console.out();
        HitText.printHeading(out, setting);
        out.println();
        out.println(totals.customers() + (totals.customers() == 1 ? " customer: " : " customers: ") + totals.hit()
                + " with a hit, " + totals.clear() + " without, " + totals.notScreened() + " not screened"
                + (totals.undetermined() == 0
                        ? "."
                        : "; " + totals.undetermined() + " hits are undetermined on that day: treat them as hits."));
        if (totals.warnings() > 0) {
            out.println(totals.warnings() + " values could not be used; the column warnings says which and why.");
        }
        out.println(totals.rows() + " rows in " + batch.output());
        HitText.printAbsence(out, setting);
    }

    private void printJson(BatchScreening batch, Grounds grounds, Totals totals) {
        Json.line(console.out(), json -> {
            json.writeStringProperty("output", batch.output().toString());
            json.writeStringProperty("format", batch.format().name().toLowerCase(java.util.Locale.ROOT));
            json.writeNumberProperty("customers", totals.customers());
            json.writeNumberProperty("hit", totals.hit());
            json.writeNumberProperty("clear", totals.clear());
            json.writeNumberProperty("notScreened", totals.notScreened());
            json.writeNumberProperty("undetermined", totals.undetermined());
            json.writeNumberProperty("warnings", totals.warnings());
            json.writeNumberProperty("rows", totals.rows());
            json.writeStringProperty("asOf", setting.day().toString());
            HitJson.writeGrounds(json, setting);
            json.writeStringProperty("grounds", grounds.hash());
        });
    }
}

package io.cordon.bench;

import io.cordon.bench.profiles.LabelledPair;
import io.cordon.bench.profiles.Resolution;
import io.cordon.bench.quality.Lists;
import io.cordon.core.model.BadInputException;
import io.cordon.core.timeline.Listing;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures profiles. */
@Command(
        name = "profiles",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Resolves the targets of all lists into profiles and measures precision and recall on the pairs of"
                        + " R4 that were labelled by hand; see docs/profiles.md.",
        footer = {"", "Example:", "  cordon bench profiles --reference r4 --mistakes"})
final class ProfilesCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    @Mixin
    private final ListOptions lists = new ListOptions();

    @Option(
            names = "--mistakes",
            description = "Show the pairs on which label and answer differ, the held-out ones too.")
    private boolean mistakes;

    @Option(names = "--no-progress", description = "Do not say how far the work is.")
    private boolean noProgress;

    ProfilesCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        boolean terminal = "java.base".equals(System.getProperty("jdk.console")) && System.console() != null;
        Lists against;
        Resolution resolution;
        try (ProgressLine progress = new ProgressLine(err, terminal, !noProgress)) {
            progress.begin("reading the lists", 0);
            against = lists.read(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            progress.begin("resolving", 0);
            resolution = Resolution.of(
                    against.listings().stream().map(Listing::target).toList(), LabelledPair.r4());
        }
        if (resolution.pairs().isEmpty()) {
            throw new BadInputException("none of the labelled pairs is in " + against.label()
                    + "; they were drawn from R4: give --reference r4");
        }
        out.println(against.label() + ": " + resolution.profiles().targets() + " targets, "
                + resolution.profiles().joined().count() + " parties listed more than once, resolved in "
                + String.format(Locale.ROOT, "%.1f s", resolution.millis() / 1000.0));
        out.println("pairs            number  found  missed  wrong  spared  precision  recall");
        line("tuned on", resolution, pair -> !pair.heldOut());
        line("held out", resolution, LabelledPair::heldOut);
        line("all", resolution, pair -> true);
        TreeSet<String> strata = new TreeSet<>();
        resolution.pairs().forEach(pair -> strata.add(pair.stratum()));
        strata.forEach(stratum ->
                line("  " + stratum, resolution, pair -> pair.stratum().equals(stratum)));
        if (mistakes) {
            resolution
                    .mistakes()
                    .forEach(pair -> out.println((pair.same() ? "missed: " : "wrong: ") + pair.one() + " "
                            + pair.nameOne() + " | " + pair.other() + " " + pair.nameOther() + " | " + pair.ground()));
        }
        out.flush();
        return 0;
    }

    private void line(String what, Resolution resolution, Predicate<LabelledPair> chosen) {
        Resolution.Counts counts = resolution.counts(chosen);
        out.println(String.format(
                Locale.ROOT,
                "%-16s %6d %6d %7d %6d %7d %10.3f %7.3f",
                what,
                counts.pairs(),
                counts.found(),
                counts.missed(),
                counts.wrong(),
                counts.spared(),
                counts.precision(),
                counts.recall()));
    }
}

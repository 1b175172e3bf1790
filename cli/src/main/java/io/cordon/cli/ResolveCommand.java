package io.cordon.cli;

import io.cordon.answers.KeptProfiles;
import io.cordon.answers.Setting;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Hit;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.profile.HouseDecision;
import io.cordon.core.profile.Profile;
import io.cordon.core.profile.Profiles;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screening;
import io.cordon.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows which targets are one party, and keeps what the house decides of it. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = "Shows which targets of all lists are one party, link by link, and what was close and not joined;"
                + " joins and splits them where the house knows better.",
        footer = {
            "",
            "Decisions are kept for good with who, when and why; a later one on the same two targets replaces an"
                    + " earlier one.",
            "",
            "Examples:",
            "  cordon resolve \"Gennady Timchenko\"",
            "  cordon resolve us-ofac-sdn:16672 --json",
            "  cordon resolve --split us-ofac-sdn:16672 eu-fsf:EU.3608.62 --reason \"other father's name\""
        })
final class ResolveCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock = Clock.systemUTC();

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME|TARGET",
            arity = "0..*",
            description = "Names, targets' ids such as us-ofac-sdn:16672, or profiles' ids.")
    private List<String> asked = List.of();

    @Option(names = "--all", description = "Every party that is listed more than once.")
    private boolean all;

    @Option(names = "--near", description = "With --all, only what was close and not joined.")
    private boolean near;

    @Option(names = "--join", arity = "2", paramLabel = "TARGET", description = "Two targets that are one party.")
    private List<String> join = List.of();

    @Option(names = "--split", arity = "2", paramLabel = "TARGET", description = "Two targets that are two parties.")
    private List<String> split = List.of();

    @Option(
            names = "--undo",
            arity = "2",
            paramLabel = "TARGET",
            description = "Two targets on which the house's decision no longer holds.")
    private List<String> undo = List.of();

    @Option(names = "--reason", paramLabel = "WHY", description = "Why the house decides so.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who decides. Default: this computer's user.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--decisions", description = "What the house has decided, all of it.")
    private boolean decisions;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", description = "The day asked about. Default: today.")
    private Optional<LocalDate> asOf = Optional.empty();

    @Mixin
    private final KnownOption known = new KnownOption();

    @Option(
            names = {"--lists", "--list"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists. Default: all held.")
    private List<String> lists = List.of();

    ResolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int given = (asked.isEmpty() ? 0 : 1)
                + (all ? 1 : 0)
                + (decisions ? 1 : 0)
                + (join.isEmpty() ? 0 : 1)
                + (split.isEmpty() ? 0 : 1)
                + (undo.isEmpty() ? 0 : 1);
        if (given != 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "give one of: names or targets, --all, --join A B, --split A B, --undo A B, --decisions");
        }
        if (decisions) {
            ProfileText.decisions(
                    console.out(), KeptProfiles.record(cordon.options().folder(), known.known()), json());
        } else if (all) {
            showAll(prepare());
        } else if (!asked.isEmpty()) {
            show(prepare());
        } else if (!join.isEmpty()) {
            decide(HouseDecision.Kind.JOIN, join);
        } else if (!split.isEmpty()) {
            decide(HouseDecision.Kind.SPLIT, split);
        } else {
            decide(HouseDecision.Kind.UNDO, undo);
        }
        console.out().flush();
        return ExitCode.DONE;
    }

    private boolean json() {
        return cordon.options().json();
    }

    private Setting prepare() {
        try (Progress progress = Progress.of(console, cordon.options(), "resolving")) {
            Setting setting = Setting.prepare(
                    cordon.options().folder(), lists, asOf, known.known(), clock.instant(), Policy.balanced());
            setting.profiles().get();
            return setting;
        }
    }

    private void showAll(Setting setting) {
        Profiles profiles = setting.profiles().get();
        ProfileText text = new ProfileText(console.out(), setting, json());
        Stream<Profile> shown =
                near ? profiles.stored().filter(profile -> !profile.near().isEmpty()) : profiles.joined();
        shown.forEach(profile -> text.print(profile, near));
        if (!json()) {
            text.printCounts();
        }
    }

    private void show(Setting setting) {
        ProfileText text = new ProfileText(console.out(), setting, json());
        Map<String, Profile> found = new LinkedHashMap<>();
        for (String one : asked) {
            for (Profile profile : find(one, setting)) {
                found.putIfAbsent(profile.id(), profile);
            }
        }
        found.values().forEach(profile -> text.print(profile, true));
        if (found.isEmpty() && !json()) {
            console.out().println("No target held reaches the threshold for " + String.join(", ", asked) + ".");
        }
    }

    private List<Profile> find(String one, Setting setting) {
        Profiles profiles = setting.profiles().get();
        Optional<TargetId> id = id(one, setting);
        if (id.isPresent()) {
            return List.of(profiles.of(id.get()));
        }
        Screening screening = setting.screener()
                .screen(SubjectOptions.subject(one, TargetKind.UNKNOWN, Optional.empty(), Optional.empty()));
        List<Hit> hits = new ArrayList<>(screening.hits());
        hits.addAll(screening.notInForce());
        return profiles.grouped(hits, hit -> hit.target().id()).stream()
                .map(Profiles.Group::profile)
                .toList();
    }

    /** The target that a text names; nothing where it is a name. */
    private static Optional<TargetId> id(String text, Setting setting) {
        boolean written = Profile.isId(text) || text.matches("[a-z0-9-]+:\\S+");
        if (!written) {
            return Optional.empty();
        }
        TargetId id = parse(text);
        if (setting.screener().listing(id).isEmpty()) {
            throw new BadInputException("no list asked has a target " + id + "; find one with: cordon screen NAME, or:"
                    + " cordon targets --list " + id.list());
        }
        return Optional.of(id);
    }

    private void decide(HouseDecision.Kind kind, List<String> two) {
        TargetId one = parse(two.getFirst());
        TargetId other = parse(two.getLast());
        String why = reason.filter(text -> !text.isBlank())
                .orElseThrow(() -> new BadInputException(
                        "a decision needs its reason: add --reason \"WHY\", for whoever reads it in five years"));
        if (one.equals(other)) {
            throw new BadInputException(one + " is one target; a decision is about two");
        }
        if (!cordon.options().folder().holdsAnything()) {
            throw new BadInputException("the data folder " + cordon.options().data()
                    + " holds no list, so there is nothing to decide on; import one with: cordon import LIST FILE");
        }
        requireKnown(kind, one, other);
        HouseDecision decision;
        try (Stores stores = cordon.options().folder().open()) {
            decision = stores.profiles().decide(kind, one, other, who(), clock.instant(), why);
        }
        ProfileText.decisions(console.out(), List.of(decision), json());
    }

    /** A typing error must not be recorded for good. What a list has dropped since may still be undone. */
    private void requireKnown(HouseDecision.Kind kind, TargetId one, TargetId other) {
        if (kind == HouseDecision.Kind.UNDO) {
            return;
        }
        Setting setting = Setting.prepare(
                cordon.options().folder(), List.of(), asOf, known.known(), clock.instant(), Policy.balanced());
        id(one.toString(), setting);
        id(other.toString(), setting);
    }

    private String who() {
        return by.filter(text -> !text.isBlank()).orElseGet(() -> System.getProperty("user.name", "unknown"));
    }

    private static TargetId parse(String text) {
        try {
            return Profile.isId(text) ? Profile.named(text) : TargetId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()), e);
        }
    }
}

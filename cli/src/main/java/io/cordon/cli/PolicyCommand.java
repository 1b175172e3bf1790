package io.cordon.cli;

import io.cordon.answers.DataFolder;
import io.cordon.answers.Holdings;
import io.cordon.answers.Json;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Rule;
import io.cordon.intake.policies.Policies;
import io.cordon.intake.policies.PolicyReader;
import io.cordon.store.Stores;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists, shows and checks policies. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and checks policies: what counts as a hit.",
        footer = {
            "",
            "Examples:",
            "  cordon policy list",
            "  cordon policy show balanced > ours.yaml",
            "  cordon policy check ours.yaml",
            "  cordon screen --policy ours.yaml --business-line payments \"Sergey Aksyonov\""
        },
        subcommands = {PolicyCommand.ListThem.class, PolicyCommand.Show.class, PolicyCommand.Check.class})
final class PolicyCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CordonCommand cordon;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    PolicyCommand(Console console) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: policy list, policy show or policy check");
    }

    /** Lists what is shipped. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the policies that are shipped.")
    static final class ListThem implements Callable<Integer> {
        private final Console console;

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private PolicyCommand policy;

        ListThem(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            List<Policy> all = Policies.SHIPPED.stream().map(Policies::named).toList();
            if (policy.cordon.options().json()) {
                all.forEach(one -> printJson(console, one));
                return ExitCode.DONE;
            }
            Table table = new Table("POLICY", "THRESHOLD", "SHA-256", "FOR");
            all.forEach(one ->
                    table.row(one.name(), threshold(one), one.hash().substring(0, HitText.SHA_SHOWN), one.about()));
            table.print(console.out());
            return ExitCode.DONE;
        }
    }

    /** Prints a shipped policy's file. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints a shipped policy as the YAML file that it is, to start one's own from.")
    static final class Show implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "NAME", description = "balanced, strict or onboarding.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private String name;

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            console.out().print(Policies.text(name));
            console.out().flush();
            return ExitCode.DONE;
        }
    }

    /** Checks a policy file. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads a policy file and tells everything that is wrong with it, or what it comes to.")
    static final class Check implements Callable<Integer> {
        private final Console console;

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private PolicyCommand policy;

        @Parameters(paramLabel = "FILE", description = "A policy in YAML.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path file;

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Policy read = PolicyReader.read(file);
            if (policy.cordon.options().json()) {
                printJson(console, read);
            } else {
                console.out()
                        .println(file + " is sound: policy " + read.name() + ", threshold " + threshold(read) + ", "
                                + HitText.rules(read) + ", sha256 " + read.hash());
            }
            Set<String> idle = idle(read);
            if (!idle.isEmpty()) {
                console.err()
                        .println("note: no list held is meant by " + String.join(", ", idle)
                                + "; rules for it have no effect until one is");
            }
            return ExitCode.DONE;
        }

        /** Lists and authorities that rules name and of which nothing is held. */
        private Set<String> idle(Policy read) {
            Set<String> held = held();
            Set<String> idle = new TreeSet<>();
            for (Rule rule : read.rules()) {
                rule.when().lists().stream()
                        .filter(list -> !held.contains(list))
                        .forEach(idle::add);
                rule.when().authorities().stream()
                        .filter(one -> held.stream().noneMatch(list -> list.equals(one) || list.startsWith(one + "-")))
                        .forEach(idle::add);
            }
            return idle;
        }

        private Set<String> held() {
            DataFolder folder = policy.cordon.options().folder();
            if (!folder.holdsAnything()) {
                return Set.of(Holdings.sample().list());
            }
            try (Stores stores = folder.open()) {
                return Set.copyOf(stores.store().lists());
            }
        }
    }

    private static String threshold(Policy policy) {
        return Double.toString(policy.threshold());
    }

    private static void printJson(Console console, Policy policy) {
        Json.line(console.out(), json -> {
            json.writeStringProperty("name", policy.name());
            json.writeStringProperty("about", policy.about());
            json.writeNumberProperty("threshold", policy.threshold());
            json.writeNumberProperty("rules", policy.rules().size());
            json.writeStringProperty("hash", policy.hash());
        });
    }
}

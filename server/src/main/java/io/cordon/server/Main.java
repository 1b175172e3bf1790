package io.cordon.server;

import io.cordon.answers.DataFolder;
import io.cordon.answers.Holdings;
import io.cordon.core.model.BadInputException;
import io.cordon.intake.policies.Policies;
import io.cordon.server.setup.Configured;
import io.cordon.server.setup.CordonConfiguration;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code cordon serve}. */
@Command(
        name = "cordon serve",
        mixinStandardHelpOptions = true,
        description = "Serves screening over HTTP; docs/api.md describes it.",
        footer = {
            "",
            "The first start makes an administrator's key and shows it once. With no list imported the built-in sample"
                    + " answers.",
            "",
            "Examples:",
            "  cordon serve",
            "  cordon serve --demo",
            "  cordon serve --port 8443 --host 0.0.0.0 --lists us-ofac-sdn,eu-fsf --policy strict"
        })
public final class Main implements Callable<Integer> {
    private static final int BAD_INPUT = 2;
    private static final Pattern PROPERTY = Pattern.compile("--[a-z][a-z0-9-]*\\.[^=]+=.*", Pattern.DOTALL);

    @Option(names = "--port", paramLabel = "N", description = "Where to listen; 0 for any free port. Default: 8080.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen at. Default: 127.0.0.1, this machine alone.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where lists, keys and the journal are kept. Default: $CORDON_HOME, else ~/.cordon.")
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            description = "Keep lists, keys and the journal in PostgreSQL, which several servers may share:"
                    + " jdbc:postgresql://HOST/DATABASE, with user and password in $CORDON_STORE_USER and"
                    + " $CORDON_STORE_PASSWORD. Default: $CORDON_STORE, else the data folder.")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--update-every",
            paramLabel = "DURATION",
            description =
                    "Fetch the lists held this often, as cordon update does, for example 6h or 30m; of several servers on one"
                            + " store one does it for all. Default: never.")
    private Optional<Duration> updateEvery = Optional.empty();

    @Option(
            names = "--catalogue",
            paramLabel = "FILE",
            description =
                    "How long lists count as current, over the shipped catalogue. Default: $CORDON_CATALOGUE, else"
                            + " catalogue.yaml in the data folder, if there is one.")
    private Optional<Path> catalogue = Optional.empty();

    @Option(
            names = {"--lists", "--list"},
            split = ",",
            paramLabel = "L",
            description = "Only these lists. Default: all held.")
    private List<String> lists = List.of();

    @Option(
            names = "--policy",
            paramLabel = "NAME|FILE",
            description = "What counts as a hit: balanced, strict, onboarding, or a policy file. Default: balanced.")
    private Optional<String> policy = Optional.empty();

    @Option(
            names = "--new-administrator",
            description = "Make another administrator's key and show it, for when the first is lost or has expired.")
    private boolean newAdministrator;

    @Option(
            names = "--demo",
            description =
                    "Try it: the built-in sample in a folder that is deleted at the end, the day set to 9 July 2014, and a key for"
                            + " each role shown. Nothing that is kept elsewhere is touched.")
    private boolean demo;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A configuration file, YAML or properties, over cordon.yaml here or in config;"
                    + " docs/configuration.md tells what can be set.")
    private Optional<Path> config = Optional.empty();

    @Option(
            names = {"-D", "--set"},
            paramLabel = "KEY=VALUE",
            description =
                    "Sets one property, over files and the environment; --cordon.KEY=VALUE and the like do as well.")
    private List<String> properties = List.of();

    @Option(names = "--train", hidden = true, description = "Starts on the sample, answers itself, and ends.")
    private boolean train;

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    /** Serves until the process is told to stop. */
    public static void main(String[] args) {
        // A database call holds its carrier thread; a few more carriers than cores keep the others' requests going.
        if (System.getProperty("jdk.virtualThreadScheduler.parallelism") == null) {
            int carriers = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());
            System.setProperty("jdk.virtualThreadScheduler.parallelism", Integer.toString(carriers));
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Main(out));
        line.registerConverter(Duration.class, Main::duration);
        line.setUsageHelpWidth(100);
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
        String[] own = args.length > 0 && args[0].equals("serve") ? Arrays.copyOfRange(args, 1, args.length) : args;
        System.exit(line.execute(Arrays.stream(own).map(Main::property).toArray(String[]::new)));
    }

    /** A flag that is a property, as Spring Boot takes it: its name has a dot. */
    private static String property(String flag) {
        return PROPERTY.matcher(flag).matches() ? "--set=" + flag.substring(2) : flag;
    }

    /** For example {@code 90s}, {@code 30m}, {@code 6h}, {@code 1d}. */
    private static Duration duration(String text) {
        Matcher form = Pattern.compile("(\\d{1,6})([smhd])").matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(1)) == 0) {
            throw new TypeConversionException(
                    "a duration was expected, a number of s, m, h or d such as 30m or 6h, not \"" + text + "\"");
        }
        int number = Integer.parseInt(form.group(1));
        return switch (form.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static int failed(Exception e) throws Exception {
        if (e instanceof BadInputException) {
            System.err.println("cordon: " + e.getMessage());
            return BAD_INPUT;
        }
        if (e.getCause() instanceof PortInUseException || e instanceof PortInUseException) {
            System.err.println("cordon: the port is in use; name another with --port");
            return BAD_INPUT;
        }
        throw e;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (train) {
            Training.run(folder -> {
                data = Optional.of(folder);
                port = Optional.of(0);
                return settings();
            });
            return 0;
        }
        if (demo) {
            if (data.isPresent() || store.isPresent()) {
                throw new BadInputException("--demo makes a folder of its own; leave out --data and --store");
            }
            useDemo(Demo.folder());
        }
        ServerSettings settings = settings();
        CordonServer server = CordonServer.start(settings, out);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server), "drain"));
        String scheme = settings.cordon().tls().on() ? "https" : "http";
        if (demo) {
            server.showKeys(out);
        }
        out.println("Cordon listens at " + scheme + "://" + settings.host() + ":" + server.port());
        new CountDownLatch(1).await();
        return 0;
    }

    private void end(CordonServer server) {
        server.close();
        if (demo) {
            data.ifPresent(Demo::delete);
        }
    }

    private void useDemo(Path folder) {
        data = Optional.of(folder);
        lists = List.of(Holdings.SAMPLE);
    }

    /** Options come before everything else that was set. */
    private ServerSettings settings() {
        List<String> arguments = new ArrayList<>();
        properties.forEach(property -> arguments.add("--" + property));
        config.ifPresent(file -> {
            if (!Files.isReadable(file)) {
                throw new BadInputException(file + " cannot be read; a configuration file was expected");
            }
            arguments.add("--spring.config.additional-location="
                    + file.toAbsolutePath().toUri());
        });
        Configured set = Configured.read(arguments);
        CordonConfiguration cordon = set.cordon();
        return new ServerSettings(
                host.orElse(set.environment().getProperty("server.address", "127.0.0.1")),
                port.orElse(set.environment().getProperty("server.port", Integer.class, 8080)),
                DataFolder.usual(
                        data.or(() -> path(cordon.home())),
                        catalogue.or(() -> path(cordon.catalogue())),
                        demo
                                ? Optional.of("")
                                : store.or(() -> Optional.of(cordon.store()).filter(address -> !address.isEmpty()))),
                lists.isEmpty() ? cordon.lists() : lists,
                Policies.named(policy.orElse(cordon.policy())),
                newAdministrator,
                updateEvery.or(() -> Optional.of(cordon.updateEvery()).filter(Duration::isPositive)),
                cordon,
                arguments);
    }

    private static Optional<Path> path(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }
}

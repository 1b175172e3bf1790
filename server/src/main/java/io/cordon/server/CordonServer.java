package io.cordon.server;

import io.cordon.core.alert.AlertRules;
import io.cordon.server.cases.AlertDesk;
import io.cordon.server.cases.CustomerDesk;
import io.cordon.server.cases.Monitoring;
import io.cordon.server.cases.Rescreens;
import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Updates;
import io.cordon.server.doors.Claims;
import io.cordon.server.doors.Keys;
import io.cordon.server.doors.Line;
import io.cordon.server.doors.Refusals;
import io.cordon.server.doors.Role;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that runs until it is closed. */
public final class CordonServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Desk desk;
    private final Optional<Updates> updates;
    private final Rescreens rescreens;

    private CordonServer(
            ConfigurableApplicationContext context, Desk desk, Optional<Updates> updates, Rescreens rescreens) {
        this.context = context;
        this.desk = desk;
        this.rescreens = rescreens;
        this.updates = updates;
    }

    /**
     * Starts a server; it answers when this returns.
     *
     * @param out where the first administrator's key is shown, once
     * @throws io.cordon.core.model.BadInputException if the data folder or the lists cannot be used
     */
    public static CordonServer start(ServerSettings settings, PrintStream out) {
        LoggingSystem logging = LoggingSystem.get(CordonServer.class.getClassLoader());
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN); // as later; the framework sets it too late
        logging.setLogLevel("io.cordon", LogLevel.INFO);
        Clock clock = Clock.systemUTC();
        Desk desk = Desk.open(settings.folder(), settings.lists(), settings.policy(), clock);
        Optional<Updates> updates = settings.updateEvery()
                .map(every -> new Updates(desk.folder(), desk.stores(), settings.lists(), every, clock));
        AlertRules rules = settings.cordon().alerts().rules();
        Monitoring monitoring = new Monitoring(desk, rules, clock);
        Rescreens rescreens = new Rescreens(desk, monitoring, clock);
        try {
            Keys keys = new Keys(desk.stores().keys(), clock);
            Claims claims = new Claims(settings.cordon().oidc());
            Refusals refusals = new Refusals(desk.journal(), clock);
            if (settings.newAdministrator() || !keys.hasAdministrator()) {
                showFirstKey(keys, clock, out);
            }
            ConfigurableApplicationContext context = new SpringApplicationBuilder(ServerConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .properties(SpringDefaults.of(settings))
                    .initializers(made -> {
                        made.getBeanFactory().registerSingleton("desk", desk);
                        made.getBeanFactory().registerSingleton("keys", keys);
                        made.getBeanFactory().registerSingleton("clock", clock);
                        made.getBeanFactory().registerSingleton("claims", claims);
                        made.getBeanFactory().registerSingleton("refusals", refusals);
                        made.getBeanFactory().registerSingleton("cordon", settings.cordon());
                        made.getBeanFactory().registerSingleton("customers", new CustomerDesk(desk, monitoring, clock));
                        made.getBeanFactory().registerSingleton("alerts", new AlertDesk(desk, rules, clock));
                        made.getBeanFactory().registerSingleton("rescreens", rescreens);
                    })
                    .run(arguments(settings));
            CordonServer started = new CordonServer(context, desk, updates, rescreens);
            awaitLists(started);
            updates.ifPresent(Updates::start);
            rescreens.start();
            return started;
        } catch (RuntimeException e) {
            updates.ifPresent(Updates::close);
            rescreens.close();
            desk.close();
            throw e;
        }
    }

    /** The lists have been read meanwhile, on another thread. */
    private static void awaitLists(CordonServer started) {
        try {
            started.desk.awaitLists();
        } catch (RuntimeException e) {
            started.context.close();
            throw e;
        }
    }

    private static String[] arguments(ServerSettings settings) {
        List<String> arguments = new ArrayList<>(settings.arguments());
        arguments.add("--server.address=" + settings.host());
        arguments.add("--server.port=" + settings.port());
        return arguments.toArray(String[]::new);
    }

    private static void showFirstKey(Keys keys, Clock clock, PrintStream out) {
        Keys.Issued issued = keys.issue(
                "first administrator",
                Role.ADMINISTRATOR,
                Set.of(),
                Line.ALL,
                clock.instant().plus(Keys.FIRST_KEY),
                "first-start");
        out.println("The administrator's key, shown this once (valid until "
                + issued.row().expiresAt() + "): " + issued.text());
        out.flush();
    }

    /** Makes a key for each role but the administrator's, whose is shown at the first start, and shows them. */
    void showKeys(PrintStream out) {
        Keys keys = context.getBean(Keys.class);
        Clock clock = context.getBean(Clock.class);
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Line line = role == Role.AUDITOR ? Line.ALL : Line.DEFAULT;
                Keys.Issued issued = keys.issue(
                        "demo " + role.word(),
                        role,
                        Set.of(),
                        line,
                        clock.instant().plus(Keys.FIRST_KEY),
                        "first-start");
                out.println("A key for the role " + role.word() + ": " + issued.text());
            }
        }
        out.flush();
    }

    /** The port it listens at. */
    public int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    /** What was set up; for tests that look at the endpoints mapped. */
    ConfigurableApplicationContext context() {
        return context;
    }

    /** Answers what is under way, then stops. */
    @Override
    public void close() {
        updates.ifPresent(Updates::close);
        rescreens.close();
        context.close();
        desk.close();
    }
}

package io.cordon.server;

import io.cordon.server.desk.Desk;
import io.cordon.server.desk.Updates;
import io.cordon.server.doors.Keys;
import io.cordon.server.doors.Role;
import java.io.PrintStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private CordonServer(ConfigurableApplicationContext context, Desk desk, Optional<Updates> updates) {
        this.context = context;
        this.desk = desk;
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
        try {
            Keys keys = new Keys(desk.stores().keys(), clock);
            if (settings.newAdministrator() || !keys.hasAdministrator()) {
                showFirstKey(keys, clock, out);
            }
            ConfigurableApplicationContext context = new SpringApplicationBuilder(ServerConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .properties(properties(settings))
                    .initializers(made -> {
                        made.getBeanFactory().registerSingleton("desk", desk);
                        made.getBeanFactory().registerSingleton("keys", keys);
                        made.getBeanFactory().registerSingleton("clock", clock);
                    })
                    .run();
            updates.ifPresent(Updates::start);
            return new CordonServer(context, desk, updates);
        } catch (RuntimeException e) {
            updates.ifPresent(Updates::close);
            desk.close();
            throw e;
        }
    }

    private static void showFirstKey(Keys keys, Clock clock, PrintStream out) {
        Keys.Issued issued = keys.issue(
                "first administrator",
                Role.ADMINISTRATOR,
                Set.of(),
                clock.instant().plus(Keys.FIRST_KEY),
                "first-start");
        out.println("The administrator's key, shown this once (valid until "
                + issued.row().expiresAt() + "): " + issued.text());
        out.flush();
    }

    private static Map<String, Object> properties(ServerSettings settings) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("server.address", settings.host());
        properties.put("server.port", settings.port());
        properties.put("server.shutdown", "graceful");
        properties.put("server.server-header", "");
        properties.put("server.max-http-request-header-size", "8KB");
        properties.put("server.tomcat.connection-timeout", "20s");
        properties.put("server.tomcat.max-swallow-size", "2MB");
        properties.put("server.tomcat.max-http-form-post-size", "0");
        properties.put("spring.servlet.multipart.max-file-size", "64MB");
        properties.put("spring.servlet.multipart.max-request-size", "80MB");
        properties.put("spring.servlet.multipart.file-size-threshold", "64KB");
        properties.put("spring.threads.virtual.enabled", "true");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "30s");
        properties.put("spring.web.resources.add-mappings", "false");
        properties.put("spring.mvc.async.request-timeout", "-1");
        properties.put("spring.main.log-startup-info", "false");
        properties.put("spring.jmx.enabled", "false");
        properties.put("management.endpoints.web.exposure.include", "prometheus");
        properties.put("management.endpoints.web.discovery.enabled", "false");
        properties.put("management.endpoints.access.default", "none");
        properties.put("management.endpoint.prometheus.access", "read-only");
        properties.put("logging.level.root", "warn");
        properties.put("logging.level.io.cordon", "info");
        properties.put("logging.pattern.console", "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %msg%n");
        return properties;
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
        context.close();
        desk.close();
    }
}

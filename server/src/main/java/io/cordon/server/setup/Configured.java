package io.cordon.server.setup;

import io.cordon.core.model.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * What was set, read before anything starts: flags come before the environment, the environment before files, files before
 * defaults, as Spring Boot has it.
 *
 * @param environment everything set
 * @param cordon what is Cordon's own of it, checked
 */
public record Configured(ConfigurableEnvironment environment, CordonConfiguration cordon) {
    /** The property that names the files: {@code cordon.yaml} or {@code cordon.properties}, here or in {@code config}. */
    public static final Map<String, Object> FILES = Map.of("spring.config.name", "cordon");

    /**
     * Reads what was set.
     *
     * @param arguments {@code --KEY=VALUE}
     * @throws BadInputException if something cannot be used or is not known; the message tells all of it
     */
    public static Configured read(List<String> arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        if (!arguments.isEmpty()) {
            environment
                    .getPropertySources()
                    .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        }
        environment.getPropertySources().addLast(new MapPropertySource("files", FILES));
        try {
            ConfigDataEnvironmentPostProcessor.applyTo(environment);
        } catch (RuntimeException e) {
            throw new BadInputException("the configuration cannot be read: " + e.getMessage(), e);
        }
        CordonConfiguration cordon = bound(environment);
        List<String> problems =
                new ArrayList<>(EnvironmentNames.unknown(System.getenv().keySet()));
        problems.addAll(Problems.of(cordon));
        if (!problems.isEmpty()) {
            throw new BadInputException("the configuration cannot be used: " + String.join("; ", problems));
        }
        return new Configured(environment, cordon);
    }

    private static CordonConfiguration bound(ConfigurableEnvironment environment) {
        try {
            return Binder.get(environment)
                    .bindOrCreate(
                            "cordon",
                            Bindable.of(CordonConfiguration.class),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT, new UnboundElementsSourceFilter()));
        } catch (BindException e) {
            throw new BadInputException("the configuration cannot be used: " + inWords(e), e);
        }
    }

    private static String inWords(BindException e) {
        if (e.getCause() instanceof UnboundConfigurationPropertiesException unknown) {
            TreeSet<String> all = new TreeSet<>();
            unknown.getUnboundProperties().forEach(property -> all.add(named(property) + " is not known"));
            return String.join("; ", all) + "; docs/configuration.md tells what there is";
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        ConfigurationProperty property = e.getProperty();
        return (property == null ? e.getName().toString() : named(property)) + ": " + root.getMessage();
    }

    private static String named(ConfigurationProperty property) {
        return property.getName() + (property.getOrigin() == null ? "" : " (set in " + property.getOrigin() + ")");
    }
}

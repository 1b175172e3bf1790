package io.cordon.answers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The engine's version, which every answer names. */
public final class Engine {
    /** As the build states it. */
    public static final String VERSION = load();

    private Engine() {}

    private static String load() {
        Properties properties = new Properties();
        try (InputStream in = Engine.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is not on the class path");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}

package io.cordon.intake.policies;

import io.cordon.core.model.BadInputException;
import io.cordon.core.screen.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The policies that are shipped, and the way to one by name or file. */
public final class Policies {
    /** The names of the policies that are shipped, the default first. */
    public static final List<String> SHIPPED = List.of("balanced", "strict", "onboarding");

    private Policies() {}

    /**
     * A shipped policy by its name, else a policy file by its path.
     *
     * @throws BadInputException if it is neither, or the file is no policy
     */
    public static Policy named(String nameOrFile) {
        if (SHIPPED.contains(nameOrFile)) {
            return PolicyReader.read(text(nameOrFile), "the shipped policy " + nameOrFile);
        }
        Path file = Path.of(nameOrFile);
        if (!Files.exists(file)) {
            throw new BadInputException("no policy is called \"" + nameOrFile + "\", and there is no such file; there"
                    + " are: " + String.join(", ", SHIPPED) + "; or name a policy file in YAML");
        }
        return PolicyReader.read(file);
    }

    /**
     * A shipped policy's file, to start one's own from.
     *
     * @throws BadInputException if none has the name
     */
    public static String text(String name) {
        if (!SHIPPED.contains(name)) {
            throw new BadInputException(
                    "no policy is called \"" + name + "\"; there are: " + String.join(", ", SHIPPED));
        }
        try (InputStream in = Policies.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException(name + ".yaml is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

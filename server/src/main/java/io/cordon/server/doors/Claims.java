package io.cordon.server.doors;

import io.cordon.core.model.BadInputException;
import io.cordon.server.setup.OidcSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a token says of somebody, as roles and a business line of this house. What is not mapped gives nothing. */
public final class Claims {
    private static final int LONGEST = 255;

    private final OidcSettings settings;
    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();

    /**
     * Reads the mapping.
     *
     * @throws BadInputException if it names a role or a line that cannot be
     */
    public Claims(OidcSettings settings) {
        this.settings = settings;
        settings.roles().forEach((theirs, ours) -> roles.put(theirs, Role.of(ours)));
        settings.lines().forEach((theirs, ours) -> lines.put(theirs, Line.of(ours)));
    }

    /** A token gives nothing here; the message is a word. */
    static final class NothingException extends Exception {
        private static final long serialVersionUID = 1L;

        NothingException(String word) {
            super(word);
        }
    }

    /**
     * Whom claims are of.
     *
     * @throws NothingException {@code no-subject}, {@code no-role}, or {@code no-line}
     */
    Caller caller(Map<String, Object> claims, Caller.Way way, Instant until) throws NothingException {
        String subject = text(claims.get("sub"));
        if (subject.isBlank() || subject.length() > LONGEST) {
            throw new NothingException("no-subject");
        }
        Set<Role> given = EnumSet.noneOf(Role.class);
        values(at(claims, settings.roleClaim())).forEach(value -> {
            Role role = roles.get(value);
            if (role != null) {
                given.add(role);
            }
        });
        if (given.isEmpty()) {
            throw new NothingException("no-role");
        }
        String name = text(claims.getOrDefault("name", claims.getOrDefault("preferred_username", subject)));
        try {
            return new Caller("oidc:" + subject, name, way, given, Set.of(), line(claims), until);
        } catch (BadInputException e) {
            throw new NothingException("no-line");
        }
    }

    private Line line(Map<String, Object> claims) throws NothingException {
        if (settings.lineClaim().isEmpty()) {
            return Line.DEFAULT;
        }
        String theirs = text(at(claims, settings.lineClaim()));
        Line line = lines.isEmpty() && !theirs.isEmpty() ? Line.of(theirs) : lines.get(theirs);
        if (line == null) {
            throw new NothingException("no-line");
        }
        return line;
    }

    /** A claim by its name, else by a way of names into objects. */
    private static @Nullable Object at(Map<?, ?> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object here = claims;
        for (String name : path.split("\\.")) {
            here = here instanceof Map<?, ?> inner ? inner.get(name) : null;
        }
        return here;
    }

    private static Collection<String> values(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(Claims::text).toList();
        }
        return claim instanceof String text ? Arrays.asList(text.split(" ")) : List.of();
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof String text ? text : "";
    }
}

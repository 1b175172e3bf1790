package io.cordon.server.doors;

import io.cordon.core.model.BadInputException;
import io.cordon.store.KeyRow;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks: the holder of a key, the bearer of an identity provider's token, or a person who logged in. */
public final class Caller extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    /** How it is known who asks. */
    public enum Way {
        /** By a key. */
        KEY,
        /** By a token of the identity provider. */
        TOKEN,
        /** By a session, begun with the identity provider. */
        SESSION
    }

    private final String id;
    private final String shown;
    private final Way way;
    private final transient Set<Role> roles;
    private final transient Set<Scope> scopes;
    private final transient Line line;
    private final transient Instant until;

    /**
     * @param id names the caller in the journal and to limits
     * @param shown what people call it
     * @param scopes what it is confined to; none for all that the roles allow
     * @param until when it is not known any more who it is
     */
    Caller(String id, String shown, Way way, Set<Role> roles, Set<Scope> scopes, Line line, Instant until) {
        super(List.of());
        if (roles.isEmpty()) {
            throw new BadInputException("who asks was expected to have a role");
        }
        this.id = id;
        this.shown = shown;
        this.way = way;
        this.roles = EnumSet.copyOf(roles);
        this.scopes = Set.copyOf(scopes);
        this.line = line.with(roles);
        this.until = until;
        setAuthenticated(true);
    }

    static Caller of(KeyRow key) {
        return new Caller(
                key.id(),
                key.name(),
                Way.KEY,
                Set.of(Role.of(key.role())),
                key.scopes().stream().map(Scope::of).collect(Collectors.toSet()),
                Line.of(key.line()),
                key.expiresAt());
    }

    /** The caller of the request under way. */
    public static Caller current() {
        return (Caller) Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "no request without a caller gets here");
    }

    /** A key's id; of others {@code oidc:} and the provider's name of the subject. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String shown() {
        return shown;
    }

    /** How it is known who asks. */
    public Way way() {
        return way;
    }

    /** What it is there for; at least one. */
    public Set<Role> roles() {
        return roles;
    }

    /** The business line it belongs to; {@link Line#ALL} for administrators and auditors alone. */
    public Line line() {
        return line;
    }

    Instant until() {
        return until;
    }

    /** Whether it may ask for what the table of endpoints has at a path, which is one of the table's own. */
    public boolean may(String method, String path) {
        return Endpoints.ALL_ENDPOINTS.stream()
                .filter(endpoint ->
                        endpoint.method().equals(method) && endpoint.path().equals(path))
                .anyMatch(endpoint -> endpoint.open() || mayUse(endpoint));
    }

    /** Whether a key is one that it may look after, if it looks after keys. */
    public boolean looksAfter(KeyRow key) {
        return line.covers(Line.of(key.line()));
    }

    /**
     * The line of a key that it makes: its own unless another is named; who is of all lines makes administrators and auditors
     * of all.
     *
     * @param named empty for the usual one
     * @throws BadInputException if it may make no keys of the line named
     */
    public Line lineForKey(String named, Role role) {
        Line usual = line.equals(Line.ALL) && role != Role.ADMINISTRATOR && role != Role.AUDITOR ? Line.DEFAULT : line;
        Line asked = named.isEmpty() ? usual : Line.of(named);
        if (!line.covers(asked)) {
            throw new BadInputException("\"line\" was expected to be \"" + line.name()
                    + "\", this key's own: it cannot make keys of other lines");
        }
        return asked;
    }

    boolean mayUse(Endpoint endpoint) {
        return (scopes.isEmpty() || scopes.contains(endpoint.scope()))
                && endpoint.roles().stream().anyMatch(roles::contains);
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller caller && caller.id.equals(id) && caller.way == way;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}

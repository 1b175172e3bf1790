package io.cordon.server.doors;

import io.cordon.store.KeyRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asks: the holder of a key. */
public final class Caller extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient KeyRow key;

    Caller(KeyRow key) {
        super(List.of());
        this.key = key;
        setAuthenticated(true);
    }

    /** The caller of the request under way. */
    public static Caller current() {
        return (Caller) Objects.requireNonNull(
                SecurityContextHolder.getContext().getAuthentication(), "no request without a caller gets here");
    }

    KeyRow key() {
        return key;
    }

    /** The key's id. */
    public String id() {
        return key.id();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return key.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Caller caller && caller.key.id().equals(key.id());
    }

    @Override
    public int hashCode() {
        return key.id().hashCode();
    }
}

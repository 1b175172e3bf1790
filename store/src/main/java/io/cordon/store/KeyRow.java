package io.cordon.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A key to the server, as it is kept: never the key itself.
 *
 * @param id names it in requests and in the journal; not secret
 * @param name what people call it
 * @param role the word of its role
 * @param scopes words that narrow what its role allows; none for all that it allows
 * @param salt 16 random bytes, of this key alone
 * @param hash SHA-256 of the salt and the key's secret
 * @param createdBy the id of the key that made it, or a word for how else it came to be
 * @param expiresAt the first moment at which it opens nothing any more
 * @param withdrawnAt since when it was withdrawn
 */
public record KeyRow(
        String id,
        String name,
        String role,
        Set<String> scopes,
        byte[] salt,
        byte[] hash,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Optional<Instant> withdrawnAt) {
    public KeyRow {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it opens anything at a moment. */
    public boolean holds(Instant at) {
        return withdrawnAt.isEmpty() && at.isBefore(expiresAt);
    }
}

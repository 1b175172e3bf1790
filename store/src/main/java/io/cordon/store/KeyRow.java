package io.cordon.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A key to the server, as it is kept: never the key itself.
 *
 * @param id names it in requests and in the journal; not secret
 * @param name what people call it
 * @param role the word of its role
 * @param scopes words that narrow what its role allows; none for all that it allows
 * @param line the business line it belongs to, or {@code *} for all
 * @param salt 16 random bytes, of the newest secret alone
 * @param hash SHA-256 of the salt and the key's newest secret
 * @param earlier secrets that were replaced
 * @param createdBy the id of the key that made it, or a word for how else it came to be
 * @param expiresAt the first moment at which it opens nothing any more
 * @param withdrawnAt since when it was withdrawn
 * @param lastUsed the last day on which it opened something, in UTC
 */
public record KeyRow(
        String id,
        String name,
        String role,
        Set<String> scopes,
        String line,
        byte[] salt,
        byte[] hash,
        List<KeySecret> earlier,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        Optional<Instant> withdrawnAt,
        Optional<LocalDate> lastUsed) {
    public KeyRow {
        scopes = Set.copyOf(scopes);
        earlier = List.copyOf(earlier);
    }

    /** Whether it opens anything at a moment. */
    public boolean holds(Instant at) {
        return withdrawnAt.isEmpty() && at.isBefore(expiresAt);
    }
}

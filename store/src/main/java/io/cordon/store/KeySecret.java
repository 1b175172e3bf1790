package io.cordon.store;

import java.time.Instant;

/**
 * A secret that a key had before, as it is kept: never the secret itself.
 *
 * @param salt 16 random bytes, of this secret alone
 * @param hash SHA-256 of the salt and the secret
 * @param until the first moment at which it opens nothing any more
 */
public record KeySecret(byte[] salt, byte[] hash, Instant until) {}

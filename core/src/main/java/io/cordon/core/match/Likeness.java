package io.cordon.core.match;

import io.cordon.core.model.TokenPair;
import io.cordon.core.name.NameToken;

/**
 * How two tokens are alike.
 *
 * @param kind in which way
 * @param penalty what it costs against equality, in nats, 0 or more
 */
public record Likeness(TokenPair.Kind kind, float penalty) {
    static final Likeness EQUAL = new Likeness(TokenPair.Kind.EQUAL, 0);

    /** No likeness at all. */
    public static final Likeness UNLIKE = new Likeness(TokenPair.Kind.EXTRA, Float.POSITIVE_INFINITY);

    /** How one token of a subject is like a listed one, or {@link #UNLIKE}. */
    public static Likeness between(NameToken subject, NameToken listed) {
        return TokenLikeness.of(subject, listed).orElse(UNLIKE);
    }

    Likeness costing(float more) {
        return new Likeness(kind, penalty + more);
    }

    /** From 0 to 1, for people to read. */
    double similarity() {
        return Math.exp(-penalty / 4);
    }
}

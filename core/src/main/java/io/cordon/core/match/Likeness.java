package io.cordon.core.match;

import io.cordon.core.model.TokenPair;

/**
 * How two tokens are alike.
 *
 * @param kind in which way
 * @param penalty what it costs against equality, in nats, 0 or more
 */
record Likeness(TokenPair.Kind kind, float penalty) {
    static final Likeness EQUAL = new Likeness(TokenPair.Kind.EQUAL, 0);

    Likeness costing(float more) {
        return new Likeness(kind, penalty + more);
    }

    /** From 0 to 1, for people to read. */
    double similarity() {
        return Math.exp(-penalty / 4);
    }
}

package io.cordon.core.screen;

/**
 * What counts as a hit.
 *
 * @param threshold the least score, from 0 to 1, at which a candidate is a hit
 */
public record Policy(double threshold) {
    /** The default policy. */
    public static Policy balanced() {
        return new Policy(0.7);
    }
}

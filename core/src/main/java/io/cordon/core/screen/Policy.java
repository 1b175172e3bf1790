package io.cordon.core.screen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What counts as a hit.
 *
 * @param name what it is called
 * @param threshold the least score, above 0 and below 1, at which a candidate is a hit
 */
public record Policy(String name, double threshold) {
    private static final double STRICT = 0.5;
    private static final double BALANCED = 0.7;
    private static final double ONBOARDING = 0.6;

    public Policy {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("a threshold lies between 0 and 1, not at " + threshold);
        }
    }

    /** A policy of one's own with a threshold. */
    public Policy(double threshold) {
        this("custom", threshold);
    }

    /** Misses less and alerts more: for payments and high-risk business. */
    public static Policy strict() {
        return new Policy("strict", STRICT);
    }

    /** The default policy. */
    public static Policy balanced() {
        return new Policy("balanced", BALANCED);
    }

    /** For new customers, of whom birth date and country are known. */
    public static Policy onboarding() {
        return new Policy("onboarding", ONBOARDING);
    }

    /** SHA-256 of everything the policy says, in hexadecimal: the same for the same rules. */
    public String hash() {
        try {
            byte[] text = ("cordon-policy-1;threshold=" + threshold).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The threshold in log-odds. */
    double leastLogOdds() {
        return Math.log(threshold / (1 - threshold));
    }
}

package io.cordon.core.screen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What counts as a hit: terms for everybody, and rules that change them for some lists, kinds or lines of business.
 *
 * <p>For each setting the most specific rule that has something to say of it decides; {@link Scope} says which is more
 * specific. The order of rules does not matter. {@code docs/policies.md} is the reference.
 *
 * @param name what it is called
 * @param about what it is for, in a sentence; may be empty
 * @param terms what holds where no rule says otherwise
 * @param rules exceptions; no two with the same setting have equally specific scopes that overlap
 * @param onStale what becomes of an answer that would rest on a stale list
 */
public record Policy(String name, String about, Terms terms, List<Rule> rules, OnStale onStale) {
    private static final double BALANCED = 0.7;

    public Policy {
        rules = List.copyOf(rules);
        for (int i = 0; i < rules.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (rules.get(i).contends(rules.get(k))) {
                    throw new IllegalArgumentException("policy " + name + ": rules " + (k + 1) + " and " + (i + 1)
                            + " settle the same thing for the same subjects and listings");
                }
            }
        }
    }

    /** A policy that answers from stale lists too, and says so. */
    public Policy(String name, String about, Terms terms, List<Rule> rules) {
        this(name, about, terms, rules, OnStale.WARN);
    }

    /** A policy of one's own with a threshold and nothing else. */
    public Policy(double threshold) {
        this("custom", threshold);
    }

    /** A policy with a threshold and nothing else. */
    public Policy(String name, double threshold) {
        this(name, "", Terms.of(threshold), List.of());
    }

    /** The default policy: the same as the shipped file of that name. */
    public static Policy balanced() {
        return new Policy("balanced", BALANCED);
    }

    /** The least score that is a hit, where no rule says otherwise; above 0 and below 1. */
    public double threshold() {
        return terms.threshold();
    }

    /** The same evidence rules with one threshold for everything. */
    public Policy withThreshold(String newName, double threshold) {
        List<Rule> kept = new ArrayList<>();
        for (Rule rule : rules) {
            rule.withoutThresholds().ifPresent(kept::add);
        }
        return new Policy(newName, about, terms.withThreshold(threshold), kept, onStale);
    }

    /**
     * SHA-256, in hexadecimal, of everything the policy decides by: the same for the same terms and rules, in whatever
     * order and form they were written. What it is called and what it is for do not count.
     */
    public String hash() {
        StringBuilder text = new StringBuilder("cordon-policy-2\n").append(terms.written());
        rules.stream().map(Rule::written).sorted().forEach(text::append);
        // Left out where it is the default, so that policies that do not state it keep their hash.
        text.append(onStale == OnStale.WARN ? "" : "freshness=" + onStale.word() + "\n");
        try {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What holds between a subject and a listing. */
    Terms termsFor(Scope.Case of) {
        List<Rule> matching = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.when().matches(of)) {
                matching.add(rule);
            }
        }
        matching.sort((a, b) -> Integer.compare(a.when().specificity(), b.when().specificity()));
        Terms resolved = terms;
        for (Rule rule : matching) {
            resolved = resolved.changedBy(rule);
        }
        return resolved;
    }
}

package io.cordon.core.model;

import java.util.List;

/**
 * Why a subject and a target scored as they did. The weights of all parts add up to the score's log-odds.
 *
 * @param tokens the names, token by token
 * @param evidence everything beside the tokens, the prior included
 * @param sentence the whole in one plain English sentence
 */
public record Explanation(List<TokenPair> tokens, List<Evidence> evidence, String sentence) {
    public Explanation {
        tokens = List.copyOf(tokens);
        evidence = List.copyOf(evidence);
    }

    /** The sum of all weights, in natural log-odds. */
    public double logOdds() {
        double sum = 0;
        for (TokenPair pair : tokens) {
            sum += pair.weight();
        }
        for (Evidence part : evidence) {
            sum += part.weight();
        }
        return sum;
    }

    /** The probability that follows from {@link #logOdds}. */
    public double score() {
        return 1 / (1 + Math.exp(-logOdds()));
    }
}

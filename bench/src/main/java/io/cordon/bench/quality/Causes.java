package io.cordon.bench.quality;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Explanation;
import io.cordon.core.model.TokenPair;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts hits by what made them: the kinds of agreement and difference between the two names. */
final class Causes {
    private Causes() {}

    /** A class in words, for example {@code typo + missing}; {@code same name} where every token agrees. */
    static String of(Explanation explanation) {
        Set<TokenPair.Kind> kinds = EnumSet.noneOf(TokenPair.Kind.class);
        explanation.tokens().forEach(pair -> kinds.add(pair.kind()));
        kinds.remove(TokenPair.Kind.EQUAL);
        String words = kinds.stream().map(TokenPair.Kind::word).collect(Collectors.joining(" + "));
        boolean evades = explanation.evidence().stream()
                .anyMatch(part -> part.kind() == Evidence.Kind.EVASION && part.verdict() != Evidence.Verdict.NEUTRAL);
        String cause = words.isEmpty() ? "same name" : words;
        return evades ? cause + " + evasion" : cause;
    }
}

package io.cordon.bench.quality;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Explanation;
import io.cordon.core.model.Hit;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.TokenPair;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sorts hits by what made them: the kinds of agreement and difference between the two names. */
final class Causes {
    private Causes() {}

    /** All kinds of difference in words, for example {@code typo + missing}; {@code same name} where every token agrees. */
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

    /**
     * One class for a hit, the same whoever asks: by an identifier, by a weak alias, else by the one way in which the names
     * differ. Spelling and legal forms do not count where something else differs as well.
     */
    static String classOf(Hit hit) {
        Explanation explanation = hit.explanation();
        boolean identified = explanation.evidence().stream()
                .anyMatch(part -> part.kind() == Evidence.Kind.IDENTIFIER && part.verdict() == Evidence.Verdict.AGREES);
        if (identified) {
            return "identifier";
        }
        String difference = difference(explanation);
        return hit.matchedName().quality() == NameQuality.WEAK ? "weak alias, " + difference : difference;
    }

    private static String difference(Explanation explanation) {
        Map<TokenPair.Kind, Integer> counts = new EnumMap<>(TokenPair.Kind.class);
        explanation.tokens().forEach(pair -> counts.merge(pair.kind(), 1, Integer::sum));
        boolean forms = counts.containsKey(TokenPair.Kind.ORG_FORM);
        boolean spelling = counts.containsKey(TokenPair.Kind.TRANSLITERATION);
        counts.keySet()
                .removeAll(EnumSet.of(
                        TokenPair.Kind.EQUAL,
                        TokenPair.Kind.NUMBER,
                        TokenPair.Kind.ORG_FORM,
                        TokenPair.Kind.TRANSLITERATION));
        if (counts.size() > 1) {
            return "several differences";
        }
        for (Map.Entry<TokenPair.Kind, Integer> only : counts.entrySet()) {
            return named(only.getKey(), only.getValue());
        }
        if (spelling) {
            return "another spelling";
        }
        if (forms) {
            return "same name, other legal form";
        }
        boolean order = explanation.evidence().stream()
                .anyMatch(part ->
                        part.kind() == Evidence.Kind.NAME && part.subject().contains("another order"));
        return order ? "same name, other order" : "same name";
    }

    private static String named(TokenPair.Kind kind, int times) {
        return switch (kind) {
            case TYPO -> times == 1 ? "one slip" : "slips in several words";
            case PHONETIC -> "sounds alike";
            case INITIAL -> "initial";
            case NICKNAME -> "nickname";
            case JOINED -> "joined or split words";
            case ACRONYM -> "acronym";
            case MISSING -> times == 1 ? "a word missing" : "words missing";
            case EXTRA -> times == 1 ? "an extra word" : "extra words";
            case EQUAL, NUMBER, ORG_FORM, TRANSLITERATION -> "same name";
        };
    }
}

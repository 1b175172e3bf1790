package io.cordon.core.match;

import io.cordon.core.name.NameToken;
import io.cordon.core.name.OrdinaryWords;
import io.cordon.core.name.TokenKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What the agreement of a token tells, in nats: minus the logarithm of the share of names that hold it, taken from the
 * lists in use and from ordinary names, whichever makes it more common. Immutable.
 */
public final class Rarity {
    private static final int OFTEN_LISTED = 4;
    /** Even a word that every target holds tells so much, so that it is paired with itself. */
    private static final float LEAST_TOLD = 0.1f;

    private final ToIntFunction<String> targetsWith;
    private final ToIntFunction<String> spelled;
    private final int targets;

    private Rarity(ToIntFunction<String> targetsWith, ToIntFunction<String> spelled, int targets) {
        this.spelled = spelled;
        this.targetsWith = targetsWith;
        this.targets = targets;
    }

    /** From ordinary names alone. */
    public static Rarity builtIn() {
        return new Rarity(key -> 0, text -> 0, 1);
    }

    /**
     * From counts that are kept elsewhere.
     *
     * @param targetsWith what {@link #targetsWith} gives for each skeleton or generic word
     * @param spelled what {@link #spelled} gives for each text
     * @param targets how many targets there are, at least 1
     */
    public static Rarity of(ToIntFunction<String> targetsWith, ToIntFunction<String> spelled, int targets) {
        return new Rarity(targetsWith, spelled, targets);
    }

    /** How many targets have a name of this fine skeleton, or this generic word. */
    public int targetsWith(String key) {
        return targetsWith.applyAsInt(key);
    }

    /** How many targets have a name with a token of this text. */
    public int spelled(String text) {
        return spelled.applyAsInt(text);
    }

    /** How many targets that was counted over, at least 1. */
    public int targets() {
        return targets;
    }

    /** Counts the targets that hold a token; names of one target count once. */
    public static final class Counter {
        private final Map<String, Integer> targetsWith = new HashMap<>();
        private final Map<String, Integer> spelled = new HashMap<>();
        private int targets;

        /** One target's names. */
        public void add(List<List<NameToken>> names) {
            Set<String> keys = new HashSet<>();
            Set<String> texts = new HashSet<>();
            for (List<NameToken> name : names) {
                for (NameToken token : name) {
                    keys.add(key(token));
                    texts.add(token.text());
                }
            }
            keys.forEach(key -> targetsWith.merge(key, 1, Integer::sum));
            texts.forEach(text -> spelled.merge(text, 1, Integer::sum));
            targets++;
        }

        public Rarity build() {
            return new Rarity(
                    key -> targetsWith.getOrDefault(key, 0),
                    text -> spelled.getOrDefault(text, 0),
                    Math.max(1, targets));
        }
    }

    /** What agreement in this token tells; 0 for legal forms. */
    public float information(NameToken token) {
        return switch (token.kind()) {
            case ORG_FORM -> 0f;
            case HONORIFIC -> 0.4f;
            case SUFFIX -> 0.8f;
            case PARTICLE -> 0.7f;
            case INITIAL -> 1.5f;
            case NUMBER -> 4f;
            case GENERIC -> Math.min(OrdinaryWords.ofGeneric(token.text()), listed(token.text()));
            case WORD, PATRONYMIC -> ofWord(token);
        };
    }

    /** Spellings of one name count together; words of organisations by themselves. */
    private static String key(NameToken token) {
        return token.kind() == TokenKind.GENERIC ? token.text() : token.fine();
    }

    private float ofWord(NameToken token) {
        String text = token.text();
        float byLength = switch (text.length()) {
            case 1, 2 -> 5f;
            case 3 -> 6f;
            case 4 -> 7.5f;
            case 5 -> 8.5f;
            default -> 9.5f;
        };
        float ordinary = OrdinaryWords.ofNameLike(token.fine());
        float least = Float.isNaN(ordinary) ? byLength : Math.min(byLength, ordinary);
        return Math.min(least, listed(key(token)));
    }

    private float listed(String text) {
        int count = targetsWith(text);
        return count < 2 ? 99f : Math.max(LEAST_TOLD, (float) -Math.log((double) count / targets));
    }

    /** Whether a word is known to be a name or word of its own, and so is hardly another one mistyped. */
    boolean isKnown(NameToken token) {
        return token.kind() == TokenKind.GENERIC
                || !token.vowelless() && !Float.isNaN(OrdinaryWords.ofName(token.text()))
                || spelled(token.text()) >= OFTEN_LISTED;
    }
}

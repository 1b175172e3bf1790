package io.cordon.intake.articles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How a text itself uses its words: which it writes small, and which with a capital where no sentence asks for it. */
final class Usage {
    private final Set<String> small = new HashSet<>();
    private final Set<String> capital = new HashSet<>();

    void learn(List<Token> line) {
        for (Token token : line) {
            if (!token.isCapital()) {
                small.add(token.lower());
            } else if (!token.opens()) {
                capital.add(CyrillicForms.stem(token.text()));
            }
        }
    }

    /** Whether the text writes the word small elsewhere. */
    boolean isSmall(Token token) {
        return small.contains(token.lower());
    }

    /** Whether the text writes the word, in any case, with a capital inside a sentence. */
    boolean isCapitalInside(Token token) {
        return capital.contains(CyrillicForms.stem(token.text()));
    }

    /** Whether a word is an ordinary one by the lexicon or by this text. */
    boolean isOrdinary(Token token) {
        return Lexicon.isOrdinary(token.lower()) || isSmall(token) && !token.isAllCaps();
    }
}

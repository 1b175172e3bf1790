package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.List;

/** The runs of neighbouring tokens that a joined word may stand for. */
final class Runs {
    /** Takes one run. */
    interface Taker {
        void take(String text, int from, int to);
    }

    private Runs() {}

    static void of(List<NameToken> tokens, Taker taker) {
        for (int from = 0; from < tokens.size() - 1; from++) {
            StringBuilder text = new StringBuilder();
            for (int to = from; to < Math.min(tokens.size(), from + Bounds.LONGEST_RUN); to++) {
                if (tokens.get(to).kind() == TokenKind.ORG_FORM) {
                    break;
                }
                text.append(tokens.get(to).text());
                if (to > from && text.length() >= Bounds.LEAST_RUN_LETTERS - 1) {
                    taker.take(text.toString(), from, to + 1);
                }
            }
        }
    }
}

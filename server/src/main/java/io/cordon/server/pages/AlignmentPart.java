package io.cordon.server.pages;

import io.cordon.core.model.TokenPair;
import java.util.List;
import java.util.Locale;

/** Which word of the subject's name stands for which of the listed one: one above the other, told apart by colour and by word. */
final class AlignmentPart {
    private AlignmentPart() {}

    static void write(Html html, List<TokenPair> pairs) {
        html.open("ul", "class", "align", "aria-label", html.t("align"));
        for (TokenPair pair : pairs) {
            html.open("li", "class", "pair " + pair.kind().word());
            token(html, "align.subject", pair.subject());
            token(html, "align.listed", pair.listed());
            html.open("small").text(html.texts().word("pair", pair.kind().word()));
            html.open("span", "class", "w")
                    .text(signed(pair.weight()))
                    .close("span")
                    .close("small");
            html.close("li");
        }
        html.close("ul").raw("\n");
    }

    private static void token(Html html, String whoseKey, String token) {
        html.open("span", "class", "tok");
        html.element("span", html.t(whoseKey), "class", "unseen");
        if (token.isEmpty()) {
            html.element("span", "\u2013", "class", "none");
        } else {
            html.name(token);
        }
        html.close("span");
    }

    /** A weight with its sign, the minus a real one. */
    static String signed(double weight) {
        String text = String.format(Locale.ROOT, "%+.1f", weight);
        return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text.replace('-', '\u2212');
    }
}

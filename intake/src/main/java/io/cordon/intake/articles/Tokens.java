package io.cordon.intake.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of text, taken apart into words. */
final class Tokens {
    private static final Pattern WORD = Pattern.compile("(?:\\p{Lu}\\.-?){2,}(?:\\p{Lu}(?!\\p{L}))?"
            + "|\\p{Lu}\\.(?=[ \\p{Lu}])"
            + "|(?:s\\.p\\.a|S\\.p\\.A|s\\.r\\.l|S\\.r\\.l|d\\.o\\.o)\\.?"
            + "|\\p{L}[\\p{L}\\p{M}\\p{N}]*(?:['&/-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*\\+?"
            + "|&"
            + "|\\p{N}[\\p{N}.,]*");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sen", "rep", "gov", "st", "no", "vs", "jr", "sr",
            "maj", "capt", "sgt", "adm", "rev", "hon", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep",
            "oct", "nov", "dec", "brig", "inc", "corp", "co", "ltd", "г", "ул", "им", "т", "гг");
    private static final Set<String> BEFORE_A_NAME =
            Set.of("pro", "anti", "ex", "non", "post", "pre", "mid", "un", "trans", "экс", "про", "анти");
    private static final Set<String> AFTER_A_NAME = Set.of(
            "based",
            "led",
            "backed",
            "leaning",
            "controlled",
            "owned",
            "born",
            "linked",
            "run",
            "held",
            "style",
            "related",
            "made",
            "listed",
            "registered",
            "friendly",
            "aligned",
            "funded",
            "sponsored",
            "educated",
            "occupied",
            "installed",
            "dominated",
            "appointed",
            "speaking",
            "wide",
            "era",
            "type",
            "like",
            "bound",
            "flagged",
            "affiliated",
            "imposed",
            "sanctioned",
            "supported",
            "area",
            "built",
            "trained",
            "brokered",
            "designated",
            "incorporated",
            "annexed");

    private Tokens() {}

    /** The words of {@code text} from {@code start} to {@code end}, which is one line. */
    static List<Token> of(String text, int start, int end) {
        List<Token> tokens = new ArrayList<>();
        Matcher words = WORD.matcher(text).region(start, end);
        while (words.find()) {
            add(tokens, text, start, words.start(), words.end());
        }
        return tokens;
    }

    private static void add(List<Token> tokens, String text, int lineStart, int from, int to) {
        String word = text.substring(from, to);
        int dash = word.indexOf('-');
        if (dash > 0
                && BEFORE_A_NAME.contains(word.substring(0, dash).toLowerCase(Locale.ROOT))
                && dash + 1 < word.length()) {
            add(tokens, text, lineStart, from, from + dash);
            add(tokens, text, lineStart, from + dash + 1, to);
            return;
        }
        dash = word.lastIndexOf('-');
        if (dash > 0 && AFTER_A_NAME.contains(word.substring(dash + 1))) {
            add(tokens, text, lineStart, from, from + dash);
            add(tokens, text, lineStart, from + dash + 1, to);
            return;
        }
        boolean possessive = word.endsWith("'s") || word.endsWith("'S");
        int end = possessive ? to - 2 : to;
        if (end == from) {
            return;
        }
        Token before = tokens.isEmpty() ? null : tokens.getLast();
        String gap = before == null ? "" : text.substring(before.possessive() ? before.end() + 2 : before.end(), from);
        boolean opens = before == null || opensAfter(before, gap);
        tokens.add(new Token(from, end, text.substring(from, end), gap, opens, possessive));
    }

    private static boolean opensAfter(Token before, String gap) {
        if (gap.indexOf('!') >= 0
                || gap.indexOf('?') >= 0
                || gap.indexOf('"') >= 0
                || gap.indexOf(':') >= 0
                || gap.indexOf(';') >= 0
                || gap.contains("...")
                || gap.contains("\u2014")
                || gap.contains("\u2013")) {
            return true;
        }
        return gap.indexOf('.') >= 0 && !ABBREVIATIONS.contains(before.lower());
    }
}

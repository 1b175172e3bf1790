package io.cordon.intake.articles;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a headline names whose words all begin with, or all are, capitals: there a capital says nothing, so what is
 * taken for a name is what the running text names, what the gazetteer knows, and words that are no ordinary ones.
 */
final class Headlines {
    private final String text;
    private final List<Token> line;
    private final Usage usage;
    private final Set<String> names = new HashSet<>();
    private final List<Found> found = new ArrayList<>();

    private Headlines(String text, List<Token> line, Usage usage, List<Found> known) {
        this.text = text;
        this.line = line;
        this.usage = usage;
        for (Found each : known) {
            if (!each.usual()) {
                names.add(words(each.words()));
                names.add(each.last().lower());
            }
        }
    }

    /** Whether a line is written so: no full stop, and ordinary words, no organisation's, with capitals inside it. */
    static boolean isHeadline(List<Token> line, String written) {
        if (line.size() < 3 || line.size() > 30 || written.endsWith(".")) {
            return false;
        }
        int longWords = 0;
        int capitals = 0;
        int ordinary = 0;
        int caps = 0;
        for (Token token : line) {
            if (token.lower().length() >= 4 && !token.isNumber()) {
                longWords++;
                capitals += token.isCapital() ? 1 : 0;
                caps += token.isAllCaps() ? 1 : 0;
                boolean plain = Lexicon.isOrdinary(token.lower())
                        && !Lexicon.isOrganisationWord(token.lower())
                        && !Lexicon.isTitle(token.lower())
                        && !token.opens();
                ordinary += token.isCapital() && plain ? 1 : 0;
            }
        }
        return capitals * 10 >= longWords * 8 && (ordinary >= 1 || caps == longWords && longWords >= 3);
    }

    static List<Found> find(String text, List<Token> line, Usage usage, List<Found> known) {
        Headlines headlines = new Headlines(text, line, usage, known);
        int at = 0;
        while (at < line.size()) {
            at = headlines.take(at);
        }
        return headlines.found;
    }

    private int take(int at) {
        int named = namedEnd(at);
        if (named > at) {
            add(at, named);
            return named;
        }
        Optional<Gazetteer.Match> match = Gazetteer.match(line, at, line.size());
        boolean sure = match.isPresent()
                && (line.get(at).text().length() > 2 || !line.stream().allMatch(t -> t.isAllCaps() || t.isNumber()));
        if (sure) {
            Gazetteer.Match known = match.get();
            List<Token> words = List.copyOf(line.subList(at, at + known.length()));
            found.add(new Found(
                    words,
                    known.entry().name(),
                    known.entry().kind(),
                    true,
                    words.getFirst().start(),
                    words.getLast().end()));
            return at + known.length();
        }
        int end = at;
        while (end < line.size()
                && isName(line.get(end))
                && (end == at || line.get(end).follows() && !line.get(end - 1).possessive())) {
            end++;
        }
        boolean verb = end - at == 1 && line.get(at).lower().endsWith("s");
        if (end > at && !verb) {
            add(at, end);
            return end;
        }
        return at + 1;
    }

    private boolean isName(Token token) {
        return token.isCapital()
                && token.text().length() > 2
                && !token.isNumber()
                && (!usage.isOrdinary(token) || KindRules.isGiven(token))
                && !Lexicon.hasOrdinaryEnding(token.lower());
    }

    private int namedEnd(int at) {
        for (int end = Math.min(line.size(), at + 8); end > at; end--) {
            List<Token> words = line.subList(at, end);
            boolean single = end - at == 1;
            if (names.contains(words(words))
                    && !(single && Lexicon.isOrdinary(line.get(at).lower()))) {
                return end;
            }
        }
        return at;
    }

    private static String words(List<Token> words) {
        StringBuilder joined = new StringBuilder();
        for (Token word : words) {
            joined.append(joined.isEmpty() ? "" : " ").append(word.lower());
        }
        return joined.toString();
    }

    private void add(int from, int to) {
        int start = line.get(from).start();
        int end = line.get(to - 1).end();
        Mention.Kind kind = KindRules.isPerson(line.subList(from, to)) ? Mention.Kind.PERSON : Mention.Kind.UNKNOWN;
        found.add(new Found(List.copyOf(line.subList(from, to)), text.substring(start, end), kind, false, start, end));
    }
}

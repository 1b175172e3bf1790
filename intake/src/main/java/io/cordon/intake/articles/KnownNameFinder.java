package io.cordon.intake.articles;

import java.util.ArrayList;
import java.util.List;

/** Finds names that the caller knows of, word by word, where nothing else was found that covers them. */
final class KnownNameFinder {
    private static final int MAX_WORDS = 6;
    /** A single word must be this long, and capitalised, so that no ordinary word is taken for an alias. */
    private static final int MIN_SINGLE = 5;

    private KnownNameFinder() {}

    /** @param taken what was found already */
    static List<Found> find(String text, List<Token> line, KnownNames known, List<Span> taken) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < line.size()) {
            int end = knownEnd(text, line, at, known);
            if (end > at) {
                int from = line.get(at).start();
                int to = line.get(end - 1).end();
                Span span = new Span(from, to);
                if (taken.stream().noneMatch(other -> other.covers(span))) {
                    found.add(new Found(
                            List.copyOf(line.subList(at, end)),
                            text.substring(from, to),
                            Mention.Kind.UNKNOWN,
                            false,
                            from,
                            to));
                }
                at = end;
            } else {
                at++;
            }
        }
        return found;
    }

    private static int knownEnd(String text, List<Token> line, int at, KnownNames known) {
        int limit = at + 1;
        while (limit < Math.min(line.size(), at + MAX_WORDS) && !isBreak(line.get(limit))) {
            limit++;
        }
        for (int end = limit; end > at; end--) {
            Token first = line.get(at);
            boolean single = end - at == 1;
            boolean distinctive =
                    first.isCapital() && first.text().length() >= MIN_SINGLE && !Lexicon.isOrdinary(first.lower());
            String name = KnownNames.normalise(
                    text.substring(first.start(), line.get(end - 1).end()));
            if ((!single || distinctive) && !name.isEmpty() && known.contains(name)) {
                return end;
            }
        }
        return at;
    }

    /** A name does not run over the end of a sentence. */
    private static boolean isBreak(Token token) {
        String gap = token.gap();
        return token.opens() && gap.indexOf('"') < 0 && gap.indexOf('-') < 0;
    }
}

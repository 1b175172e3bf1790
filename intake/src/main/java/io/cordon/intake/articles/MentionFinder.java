package io.cordon.intake.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds everything that a clean text names. */
final class MentionFinder {
    private final String text;
    private final List<List<Token>> lines = new ArrayList<>();
    private final List<List<Token>> headlines = new ArrayList<>();
    private final Usage usage = new Usage();

    private MentionFinder(String text) {
        this.text = text;
        int start = 0;
        while (start < text.length()) {
            int stop = text.indexOf('\n', start);
            int end = stop < 0 ? text.length() : stop;
            List<Token> line = Tokens.of(text, start, end);
            if (Headlines.isHeadline(line, text.substring(start, end))) {
                headlines.add(line);
            } else {
                lines.add(line);
                usage.learn(line);
            }
            start = end + 1;
        }
    }

    static List<Mention> find(String text, KnownNames known) {
        MentionFinder finder = new MentionFinder(text);
        List<Found> found = new ArrayList<>();
        finder.lines.forEach(line -> found.addAll(Chunks.find(text, line, finder.usage)));
        List<Found> running = List.copyOf(found);
        finder.headlines.forEach(line -> found.addAll(Headlines.find(text, line, finder.usage, running)));
        finder.addKnown(found, known);
        return Coreference.of(found).stream()
                .map(finder::mention)
                .sorted(Comparator.comparingInt(
                        mention -> mention.where().getFirst().start()))
                .toList();
    }

    /** A known name that is longer than what was found in its place takes the place over. */
    private void addKnown(List<Found> found, KnownNames known) {
        if (known == KnownNames.NONE) {
            return;
        }
        List<Span> taken = found.stream().map(Found::span).toList();
        List<Found> added = new ArrayList<>();
        for (List<List<Token>> each : List.of(lines, headlines)) {
            each.forEach(line -> added.addAll(KnownNameFinder.find(text, line, known, taken)));
        }
        for (Found name : added) {
            found.removeIf(other -> !other.usual() && name.span().covers(other.span()));
        }
        found.addAll(added);
    }

    private Mention mention(Coreference.Party party) {
        List<Span> where = party.places.stream().map(Found::span).toList();
        return new Mention(party.name(), party.kind(), where, sentence(where.getFirst()));
    }

    private String sentence(Span span) {
        int from = text.lastIndexOf('\n', span.start()) + 1;
        int stop = text.indexOf('\n', span.end());
        int to = stop < 0 ? text.length() : stop;
        for (Token token : Tokens.of(text, from, to)) {
            boolean boundary = token.opens()
                    && token.gap().matches(".*[.!?].*")
                    && !token.gap().contains("...");
            int start = token.start() - (token.gap().endsWith("\"") ? 1 : 0);
            if (boundary && token.start() <= span.start()) {
                from = start;
            } else if (boundary && start >= span.end()) {
                to = start;
                break;
            }
        }
        return text.substring(from, to).strip();
    }
}

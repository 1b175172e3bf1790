package io.cordon.intake.articles;

import io.cordon.core.model.Countries;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Places and well-known organisations by the words that name them, with the words for what comes from a place. */
final class Gazetteer {
    private static final int MAX_WORDS = 7;
    private static final Map<String, Entry> ENTRIES = new HashMap<>();

    static {
        Lexicon.lines("places.txt", line -> {
            String[] sides = line.split("\\|");
            String[] names = sides[0].split(";");
            add(names, names[0], Mention.Kind.PLACE, false);
            if (sides.length > 1) {
                add(sides[1].split(";"), names[0], Mention.Kind.PLACE, true);
            }
        });
        Lexicon.lines("organisations.txt", line -> {
            String[] names = line.split(";");
            add(names, names[0], Mention.Kind.ORGANISATION, false);
        });
    }

    /**
     * What some words name.
     *
     * @param name its usual name
     * @param kind place or organisation
     * @param people whether the words are for what comes from the place, as {@code Russian}
     * @param exact as written in the gazetteer; a short one must be written so in the text too
     */
    record Entry(String name, Mention.Kind kind, boolean people, String exact) {}

    /**
     * What the words from a place on name.
     *
     * @param entry what
     * @param length how many words
     */
    record Match(Entry entry, int length) {}

    private Gazetteer() {}

    private static void add(String[] names, String usual, Mention.Kind kind, boolean people) {
        for (String name : names) {
            String exact = name.strip();
            Entry entry = new Entry(usual.strip(), kind, people, exact);
            ENTRIES.putIfAbsent(exact.toLowerCase(Locale.ROOT), entry);
            if (isCyrillic(exact)) {
                ENTRIES.putIfAbsent(CyrillicForms.phraseStem(exact), entry);
            }
        }
    }

    private static boolean isCyrillic(String text) {
        return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    }

    /** The longest run of words from {@code from} on, before {@code to}, that names something. */
    static Optional<Match> match(List<Token> tokens, int from, int to) {
        Token first = tokens.get(from);
        if (!first.isCapital()) {
            return Optional.empty();
        }
        StringBuilder phrase = new StringBuilder();
        Optional<Match> best = Optional.empty();
        for (int i = from; i < Math.min(to, from + MAX_WORDS); i++) {
            Token token = tokens.get(i);
            boolean joined =
                    token.follows() || token.gap().equals(". ") || token.gap().equals(", ");
            if (i > from
                    && (!joined
                            || tokens.get(i - 1).possessive()
                                    && !phrase.toString().endsWith("people"))) {
                break;
            }
            phrase.append(i > from ? token.gap() : "").append(token.text());
            if (token.isCapital()) {
                String written = phrase.toString() + (token.possessive() && i + 1 < to ? "'s" : "");
                Optional<Entry> entry = lookUp(phrase.toString());
                if (entry.isEmpty() && !written.contentEquals(phrase)) {
                    entry = lookUp(written);
                }
                int length = i - from + 1;
                best = entry.isPresent() ? entry.map(e -> new Match(e, length)) : best;
            }
            if (token.possessive()) {
                phrase.append("'s");
            }
        }
        return best;
    }

    private static Optional<Entry> lookUp(String phrase) {
        Entry entry = ENTRIES.get(phrase.toLowerCase(Locale.ROOT));
        if (entry == null && isCyrillic(phrase)) {
            entry = ENTRIES.get(CyrillicForms.phraseStem(phrase));
        }
        if (entry != null) {
            boolean asWritten = entry.exact.length() > 4
                    || phrase.equals(entry.exact)
                    || phrase.length() > entry.exact.length()
                    || !entry.exact.equals(entry.exact.toUpperCase(Locale.ROOT));
            return asWritten ? Optional.of(entry) : Optional.empty();
        }
        // Codes are left to the gazetteer: half of them are English words.
        String code = phrase.length() > 4 ? Countries.codeOf(phrase) : "";
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(Countries.nameOf(code), Mention.Kind.PLACE, false, phrase));
    }
}

package io.cordon.intake.articles;

import java.util.List;
import java.util.Set;

/** How far a name runs: capitalised words, and the small words that hold a name together. */
final class Runs {
    private static final int MAX_WORDS = 12;
    private static final int MAX_TITLE_WORDS = 4;
    private static final Set<String> WITH_OF =
            Set.of("republic", "kingdom", "islands", "gulf", "sea", "strait", "state", "states", "emirate", "order");
    private static final Set<String> ABBREVIATED = Set.of("st", "mt", "ft");
    private static final Set<String> POSSESSIVE_NAMES =
            Set.of("moody", "lloyd", "mcdonald", "sotheby", "christie", "macy", "levi", "kellogg", "people");

    private static final Set<String> OFFICES = Set.of("minister", "secretary", "commissioner", "chief", "editor");

    private final List<Token> line;

    Runs(List<Token> line) {
        this.line = line;
    }

    /** Where the run that begins at {@code from} ends. */
    int end(int from) {
        int end = from + 1;
        while (end < line.size() && end - from < MAX_WORDS) {
            int next = step(from, end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Where the run ends with one more word and what leads to it; {@code end} itself where there is none. */
    private int step(int from, int end) {
        Token before = line.get(end - 1);
        Token token = line.get(end);
        if (before.possessive() && !POSSESSIVE_NAMES.contains(before.lower())) {
            return end;
        }
        if (token.isCapital()) {
            return joins(from, end) ? end + 1 : end;
        }
        if (!token.follows() || Lexicon.isForm(before)) {
            return end;
        }
        int capital = nextCapital(end);
        if (capital < 0) {
            return end;
        }
        boolean organisation = KindRules.hasOrganisationWord(line, from, end);
        boolean joined = switch (token.lower()) {
            case "&" -> true;
            case "of" -> organisation || WITH_OF.contains(before.lower());
            case "for" -> Lexicon.isOrganisationWord(before.lower());
            case "and" ->
                organisation && Lexicon.isAbstractNoun(line.get(capital).lower()) && hasOf(from, end);
            default ->
                Lexicon.isParticle(token.lower()) && !organisation && !before.isInitial()
                        || isParticleRun(end, capital) && !organisation;
        };
        return joined && !Lexicon.isDate(line, capital) ? capital + 1 : end;
    }

    private boolean isParticleRun(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Lexicon.isParticle(line.get(i).lower())) {
                return false;
            }
        }
        return true;
    }

    private boolean hasOf(int from, int end) {
        for (int i = from; i < end; i++) {
            if (line.get(i).lower().equals("of") || line.get(i).lower().equals("for")) {
                return true;
            }
        }
        return false;
    }

    /** The capitalised word after one small word, or after two or three where they are articles and particles. */
    private int nextCapital(int from) {
        for (int i = from + 1; i < Math.min(line.size(), from + 4); i++) {
            Token token = line.get(i);
            if (!token.follows()) {
                return -1;
            }
            if (token.isCapital()) {
                return i;
            }
            if (!token.lower().equals("the") && !Lexicon.isParticle(token.lower())) {
                return -1;
            }
        }
        return -1;
    }

    private boolean joins(int from, int at) {
        Token before = line.get(at - 1);
        Token token = line.get(at);
        if (Lexicon.isDate(line, at) && !KindRules.isGiven(before)) {
            return false;
        }
        if (token.gap().equals(", ") || token.gap().equals(",") || token.gap().equals("., ")) {
            return Lexicon.isForm(token) && token.isCapital() && !token.lower().equals("se")
                    || isSurnameFirst(from, at);
        }
        boolean abbreviated = token.gap().equals(". ")
                && (ABBREVIATED.contains(before.lower()) || Lexicon.isForm(token) && Lexicon.isForm(before));
        boolean initial = token.gap().isEmpty() && before.isInitial();
        if (!token.follows() && !abbreviated && !initial) {
            return false;
        }
        if (Lexicon.isForm(before) && at - 1 > from && !Lexicon.isForm(token)) {
            return false;
        }
        return !(Lexicon.isFunctionWord(token.lower()) && !token.isAllCaps()
                        || token.lower().equals("i"))
                && titleEnd(at) == at;
    }

    /** {@code IVANOV, Sergei}: as lists write it. */
    private boolean isSurnameFirst(int from, int at) {
        for (int i = from; i < at; i++) {
            if (!line.get(i).isAllCaps() || line.get(i).text().length() < 3) {
                return false;
            }
        }
        Token given = line.get(at);
        boolean entry = from == 0
                && !given.isAllCaps()
                && Gazetteer.match(line, from, at).isEmpty()
                && Gazetteer.match(line, at, line.size()).isEmpty();
        return KindRules.isGiven(given) || entry;
    }

    /** Where a title that stands before a name ends; {@code at} itself where none begins. */
    int titleEnd(int at) {
        StringBuilder phrase = new StringBuilder();
        int end = at;
        for (int i = at; i < Math.min(line.size(), at + MAX_TITLE_WORDS); i++) {
            if (i > at && !line.get(i).follows()) {
                break;
            }
            phrase.append(i > at ? " " : "").append(line.get(i).lower());
            boolean stop = line.get(i).possessive();
            boolean title = Lexicon.isTitle(stemmed(phrase.toString(), line.get(i))) || isPortfolio(at, i);
            if (!stop && title && isBeforeName(i + 1)) {
                end = i + 1;
            }
        }
        return end;
    }

    /** {@code Infrastructure Minister}: a title with what it is for. */
    private boolean isPortfolio(int from, int last) {
        if (last == from || !OFFICES.contains(line.get(last).lower())) {
            return false;
        }
        for (int i = from; i < last; i++) {
            Token word = line.get(i);
            if (!word.isCapital()
                    || word.isAllCaps()
                    || KindRules.isGiven(word)
                    || !Lexicon.isOrdinary(word.lower()) && !Lexicon.isAbstractNoun(word.lower())) {
                return false;
            }
        }
        return true;
    }

    private static String stemmed(String phrase, Token last) {
        if (!last.isCyrillic() || Lexicon.isTitle(phrase)) {
            return phrase;
        }
        String stem = CyrillicForms.phraseStem(phrase);
        for (String ending : List.of("", "ь", "а", "й", "р")) {
            if (Lexicon.isTitle(stem + ending)) {
                return stem + ending;
            }
        }
        return phrase;
    }

    private boolean isBeforeName(int i) {
        if (i >= line.size()) {
            return false;
        }
        Token next = line.get(i);
        boolean abbreviation = next.gap().equals(". ") && line.get(i - 1).text().length() <= 4;
        return next.isCapital() && (next.follows() || abbreviation) && !Lexicon.isDate(line, i);
    }
}

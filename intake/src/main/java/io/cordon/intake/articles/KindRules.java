package io.cordon.intake.articles;

import io.cordon.intake.articles.Mention.Kind;
import java.util.List;
import java.util.Set;

/** Says what a run of capitalised words is, by its own words first and by its neighbours next. */
final class KindRules {
    private static final Set<String> PLACE_WORDS = Set.of(
            "oblast",
            "region",
            "province",
            "peninsula",
            "district",
            "sea",
            "river",
            "island",
            "islands",
            "mountains",
            "strait",
            "gulf",
            "street",
            "avenue",
            "square",
            "valley",
            "desert",
            "lake",
            "bay",
            "krai",
            "republic",
            "airport",
            "county",
            "canal",
            "coast",
            "ocean",
            "village",
            "city",
            "область",
            "край",
            "район",
            "улица",
            "море",
            "республика");
    private static final Set<String> PLACE_FIRST =
            Set.of("lake", "mount", "cape", "gulf", "republic", "port", "fort", "kingdom", "strait");
    private static final Set<String> AREAS = Set.of(
            "city",
            "town",
            "village",
            "region",
            "province",
            "district",
            "peninsula",
            "island",
            "port",
            "suburb",
            "capital",
            "settlement",
            "republic",
            "area",
            "outskirts",
            "governorate");
    private static final Set<String> BEFORE_ORGANISATION = Set.of(
            "company",
            "bank",
            "firm",
            "group",
            "airline",
            "lender",
            "giant",
            "conglomerate",
            "manufacturer",
            "carmaker",
            "subsidiary",
            "retailer",
            "miner",
            "producer",
            "operator",
            "startup",
            "start-up",
            "insurer",
            "brokerage",
            "monopoly",
            "supplier",
            "agency",
            "party",
            "militia",
            "newspaper",
            "broadcaster",
            "компания",
            "компании",
            "корпорация",
            "банк",
            "банка",
            "группа",
            "концерн",
            "агентство",
            "газета");
    private static final Set<String> AFTER_ORGANISATION = Set.of(
            "shares",
            "stock",
            "executives",
            "subsidiary",
            "subsidiaries",
            "shareholders",
            "board",
            "employees",
            "bank",
            "group",
            "company",
            "factory",
            "plant",
            "fighters",
            "militants",
            "refinery",
            "tankers");
    private static final Set<String> SHARES_OF =
            Set.of("shares", "stake", "owned", "acquired", "shareholder", "shareholders", "ceo");

    private KindRules() {}

    /**
     * What the words are.
     *
     * @param line the whole line
     * @param from where the words begin in it
     * @param to where they end
     * @param titled whether a person's title stands before them
     */
    static Kind kind(List<Token> line, int from, int to, boolean titled) {
        Token first = line.get(from);
        Token last = line.get(to - 1);
        boolean form = line.subList(from, to).stream().anyMatch(Lexicon::isForm) && to - from > 1;
        if (form) {
            return Kind.ORGANISATION;
        }
        if (to - from > 1
                && (PLACE_WORDS.contains(last.lower()) || PLACE_FIRST.contains(first.lower()))
                && !isGiven(first)
                && !titled) {
            return Kind.PLACE;
        }
        boolean person = titled || isPerson(line.subList(from, to));
        if (hasOrganisationWord(line, from, to) && !(person && to - from <= 2)) {
            return Kind.ORGANISATION;
        }
        if (person) {
            return Kind.PERSON;
        }
        return byNeighbours(line, from, to);
    }

    private static Kind byNeighbours(List<Token> line, int from, int to) {
        Token last = line.get(to - 1);
        String before = word(line, from - 1);
        String twoBefore = word(line, from - 2);
        String after = to < line.size() && line.get(to).follows() ? word(line, to) : "";
        if (before.equals("of") && AREAS.contains(twoBefore) || AREAS.contains(after) && !after.equals("area")) {
            return Kind.PLACE;
        }
        if (to < line.size()
                && line.get(to).gap().equals(", ")
                && line.get(to).text().matches("[2-9]\\d,?")) {
            return Kind.PERSON;
        }
        boolean shares =
                (before.equals("of") || before.equals("in") || before.equals("by")) && SHARES_OF.contains(twoBefore);
        boolean caps = to - from == 1 && last.isAllCaps() && last.text().length() <= 6;
        boolean sign =
                line.subList(from, to).stream().anyMatch(token -> token.text().contains("&"));
        if (shares
                || caps
                || sign
                || BEFORE_ORGANISATION.contains(before) && line.get(from).follows()
                || AFTER_ORGANISATION.contains(after)) {
            return Kind.ORGANISATION;
        }
        return Kind.UNKNOWN;
    }

    private static String word(List<Token> line, int i) {
        return i >= 0 && i < line.size() ? line.get(i).lower() : "";
    }

    static boolean hasOrganisationWord(List<Token> line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.get(i).isCapital()
                    && Lexicon.isOrganisationWord(line.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    static boolean isPerson(List<Token> words) {
        if (words.size() == 1) {
            return isGiven(words.getFirst());
        }
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            boolean given = isGiven(word)
                    && (i < words.size() - 1 || i == 1 && word.gap().startsWith(","));
            boolean arabic = word.isCapital() && word.lower().startsWith("al-")
                    || Set.of("bin", "ibn", "bint").contains(word.lower());
            boolean initial =
                    i < words.size() - 1 && word.isInitial() && word.text().length() <= 4;
            if (given || arabic || initial || Lexicon.isPatronymic(word.lower())) {
                return true;
            }
        }
        return false;
    }

    static boolean isGiven(Token word) {
        String lower = word.lower();
        return Lexicon.isGivenName(lower) || word.isCyrillic() && Lexicon.isGivenName(CyrillicForms.givenName(lower));
    }

    static boolean isPlaceWord(Token word) {
        return PLACE_WORDS.contains(word.lower());
    }

    static boolean isBeforeOrganisation(Token word) {
        return BEFORE_ORGANISATION.contains(word.lower()) || Lexicon.isOrganisationWord(word.lower());
    }
}

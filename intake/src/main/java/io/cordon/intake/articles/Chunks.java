package io.cordon.intake.articles;

import io.cordon.intake.articles.Mention.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what one line of running text names. One object serves one line. */
final class Chunks {
    private static final int MAX_QUOTED_WORDS = 6;
    /** What a list puts before a value. */
    private static final Set<String> LABELS =
            Set.of("dob", "pob", "aka", "fka", "nationality", "passport", "id", "url", "tel", "fax");

    private final String text;
    private final List<Token> line;
    private final Usage usage;
    private final Runs runs;
    private final List<Found> found = new ArrayList<>();

    private Chunks(String text, List<Token> line, Usage usage) {
        this.text = text;
        this.line = line;
        this.usage = usage;
        this.runs = new Runs(line);
    }

    static List<Found> find(String text, List<Token> line, Usage usage) {
        Chunks chunks = new Chunks(text, line, usage);
        int at = 0;
        boolean titled = false;
        while (at < line.size()) {
            int title = chunks.title(at);
            if (title > at) {
                titled = true;
                at = title;
            } else {
                at = chunks.take(at, titled);
                titled = false;
            }
        }
        return chunks.found;
    }

    /** Where a person's title that begins here ends; a title may also be the first word of an organisation's name. */
    private int title(int at) {
        int end = runs.titleEnd(at);
        if (end == at || !line.get(at).isCapital()) {
            return end;
        }
        Optional<Gazetteer.Match> known = Gazetteer.match(line, at, line.size());
        if (known.isPresent() && known.get().length() > end - at) {
            return at;
        }
        int nameEnd = runs.end(end);
        boolean organisation = end - at == 1
                && line.get(nameEnd - 1).isCapital()
                && Lexicon.isOrganisationWord(line.get(nameEnd - 1).lower())
                && !KindRules.isGiven(line.get(end));
        return organisation ? at : end;
    }

    /** Takes what begins at a word; where the next thing may begin. */
    private int take(int at, boolean titled) {
        Token token = line.get(at);
        int quoted = quotedEnd(at);
        if (quoted > at) {
            add(at, quoted, Kind.ORGANISATION);
            return quoted;
        }
        if (!token.isCapital() || Lexicon.isDate(line, at) && !isNameWithMonth(at)) {
            return at + 1;
        }
        int end = runs.end(at);
        Optional<Gazetteer.Match> match = Gazetteer.match(line, at, line.size());
        if (match.isPresent() && at + match.get().length() >= end) {
            return takeWhole(at, match.get(), titled);
        }
        if (match.isPresent()) {
            return takeKnown(at, end, match.get(), titled);
        }
        return takeRun(at, end, titled);
    }

    private boolean isNameWithMonth(int at) {
        return at + 1 < line.size()
                && line.get(at + 1).follows()
                && line.get(at + 1).isCapital()
                && KindRules.isGiven(line.get(at));
    }

    private int takeWhole(int at, Gazetteer.Match match, boolean titled) {
        int end = at + match.length();
        boolean person = titled
                && match.length() == 1
                && match.entry().kind() == Kind.PLACE
                && !match.entry().people()
                && line.get(at - 1).isCapital();
        if (person) {
            add(at, end, Kind.PERSON);
        } else if (isOtherWord(at, match)) {
            return takeRun(at, end, titled);
        } else {
            addKnown(at, match);
        }
        return end;
    }

    /** An entry that is an ordinary word as well, such as "Union", has to be written as the gazetteer writes it. */
    private boolean isOtherWord(int at, Gazetteer.Match match) {
        Token token = line.get(at);
        return match.length() == 1 && token.opens() && usage.isSmall(token) && !token.isAllCaps();
    }

    /** A run that begins with a known name and goes on. */
    private int takeKnown(int at, int end, Gazetteer.Match match, boolean titled) {
        Gazetteer.Entry entry = match.entry();
        int rest = at + match.length();
        Token first = line.get(at);
        boolean organisation = KindRules.kind(line, at, end, false) == Kind.ORGANISATION;
        boolean placeWord = end - rest == 1 && KindRules.isPlaceWord(line.get(rest));
        boolean adjective = entry.people() || first.isAllCaps() && first.text().length() <= 4 || first.isInitial();
        boolean ofPlace = first.isCyrillic()
                && entry.kind() == Kind.PLACE
                && end - rest > 1
                && KindRules.isPerson(line.subList(rest, end));
        if (ofPlace) {
            addKnown(at, match);
            return takeRun(rest, end, true);
        }
        if (titled && !organisation || KindRules.isGiven(first) && !organisation && !adjective) {
            return takeRun(at, end, titled);
        }
        if (placeWord) {
            addKnown(at, match);
            return end;
        }
        if (adjective) {
            addKnown(at, match);
            if (organisation && !isLooseRest(rest, end)) {
                add(at, end, Kind.ORGANISATION);
                return end;
            }
            return rest;
        }
        if (organisation || entry.kind() == Kind.ORGANISATION) {
            add(at, end, Kind.ORGANISATION);
            return end;
        }
        boolean ordinary = line.subList(rest, end).stream().allMatch(usage::isOrdinary);
        if (ordinary) {
            addKnown(at, match);
            return end;
        }
        return takeRun(at, end, titled);
    }

    /** One general word after "Russian", such as "Party" or "Army" or "Government", still names nobody in particular. */
    private boolean isLooseRest(int rest, int end) {
        return end - rest == 1 && Lexicon.isTitle(line.get(rest).lower());
    }

    private int takeRun(int from, int end, boolean titled) {
        int at = from;
        while (at < end && isLoose(at, end, titled && at == from)) {
            at++;
        }
        int last = end;
        while (last > at && !line.get(last - 1).isCapital()) {
            last--;
        }
        if (at == last) {
            return end;
        }
        boolean namedByTitle = titled && at == from;
        if (at > from) {
            Optional<Gazetteer.Match> match = Gazetteer.match(line, at, line.size());
            if (match.isPresent()) {
                return at;
            }
        }
        if (!namesNothing(at, last, namedByTitle)) {
            Kind kind = KindRules.kind(line, at, last, namedByTitle);
            boolean office = kind == Kind.UNKNOWN
                    && last < line.size()
                    && runs.titleEnd(last) > last
                    && line.get(last).follows();
            add(at, last, office ? Kind.ORGANISATION : kind);
        }
        return end;
    }

    /** Whether the word at the beginning of a run is capitalised for another reason than being part of a name. */
    private boolean isLoose(int at, int end, boolean titled) {
        Token token = line.get(at);
        if (!token.isCapital()) {
            return true;
        }
        if (LABELS.contains(token.lower())) {
            return true;
        }
        if (titled || token.isAllCaps() && token.text().length() > 1) {
            return false;
        }
        if (Lexicon.isFunctionWord(token.lower())) {
            return !(KindRules.isGiven(token) && end - at > 1);
        }
        if (!token.opens() || !usage.isOrdinary(token) || KindRules.isGiven(token)) {
            return false;
        }
        if (end - at == 1) {
            return true;
        }
        Token next = line.get(at + 1);
        boolean partOfName = KindRules.hasOrganisationWord(line, at, end)
                && (usage.isOrdinary(next) || Lexicon.isOrganisationWord(token.lower()) || !next.isCapital())
                && !KindRules.isGiven(next);
        return !partOfName && !Lexicon.isForm(line.get(end - 1));
    }

    private boolean namesNothing(int at, int end, boolean titled) {
        List<Token> words = line.subList(at, end);
        Token first = words.getFirst();
        if (words.size() == 1 && isNoName(first, titled)) {
            return true;
        }
        boolean ordinary = words.stream().filter(Token::isCapital).allMatch(usage::isOrdinary);
        boolean numbered = end < line.size()
                && line.get(end).isNumber()
                && line.get(end).gap().isBlank();
        if (numbered && (ordinary || first.isInitial() && words.size() == 1)) {
            return true;
        }
        boolean organisation =
                KindRules.hasOrganisationWord(line, at, end) || words.stream().anyMatch(Lexicon::isForm);
        return words.size() > 1 && ordinary && !organisation && !titled && !KindRules.isPerson(words);
    }

    private boolean isNoName(Token word, boolean titled) {
        if (word.text().length() < 2 || word.isInitial() && word.text().length() < 4) {
            return true;
        }
        if (titled) {
            return Lexicon.isFunctionWord(word.lower());
        }
        if (Lexicon.isOrdinary(word.lower()) && !KindRules.isGiven(word)
                || Lexicon.isOrganisationWord(word.lower())
                || Lexicon.isForm(word)) {
            return true;
        }
        if (word.isAllCaps()) {
            return false;
        }
        if (word.opens() && !usage.isCapitalInside(word)) {
            return usage.isSmall(word)
                    || word.isCyrillic() && !KindRules.isGiven(word)
                    || Lexicon.hasOrdinaryEnding(word.lower());
        }
        return false;
    }

    /** {@code bank "Rossiya"}: what stands in quotes after a word for an organisation is its name. */
    private int quotedEnd(int at) {
        Token token = line.get(at);
        boolean led = at > 0
                && (token.gap().equals(" \""))
                && (KindRules.isBeforeOrganisation(line.get(at - 1)) || Lexicon.isForm(line.get(at - 1)));
        if (!led || !token.isCapital()) {
            return at;
        }
        for (int i = at; i < Math.min(line.size(), at + MAX_QUOTED_WORDS); i++) {
            String after = i + 1 < line.size()
                    ? line.get(i + 1).gap()
                    : text.substring(
                            line.get(i).end(),
                            Math.min(text.length(), line.get(i).end() + 1));
            if (after.startsWith("\"")) {
                return i + 1;
            }
            if (!after.isBlank() && !after.equals("-")) {
                return at;
            }
        }
        return at;
    }

    private void add(int from, int to, Kind kind) {
        int start = line.get(from).start();
        int end = line.get(to - 1).end();
        found.add(new Found(List.copyOf(line.subList(from, to)), text.substring(start, end), kind, false, start, end));
    }

    private void addKnown(int at, Gazetteer.Match match) {
        List<Token> words = List.copyOf(line.subList(at, at + match.length()));
        found.add(new Found(
                words,
                match.entry().name(),
                match.entry().kind(),
                true,
                words.getFirst().start(),
                words.getLast().end()));
    }
}

package io.cordon.intake.articles;

import io.cordon.intake.articles.Mention.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings together the places that name the same: the full name, then the surname alone, a shorter form of an
 * organisation's name, its letters, another case of a Russian name. What fits two is left by itself.
 */
final class Coreference {
    private static final Set<String> LINKS = Set.of("of", "the", "and", "for", "&", "in", "de", "la");

    private final List<Party> parties = new ArrayList<>();
    private final Map<String, Party> known = new LinkedHashMap<>();

    private Coreference() {}

    /** One person, organisation or place, and where it is named. */
    static final class Party {
        final List<Found> places = new ArrayList<>();
        private Kind kind = Kind.UNKNOWN;

        private void add(Found found) {
            places.add(found);
            boolean telling = kind == Kind.UNKNOWN || kind == Kind.PLACE && found.kind() == Kind.PERSON;
            kind = telling && found.kind() != Kind.UNKNOWN ? found.kind() : kind;
        }

        Kind kind() {
            return kind;
        }

        /** The fullest form; in Russian the shortest of the forms with most words, which is the nominative. */
        String name() {
            Found first = places.getFirst();
            if (first.usual()) {
                return first.text();
            }
            int most = places.stream()
                    .mapToInt(found -> found.words().size())
                    .max()
                    .orElse(1);
            List<Found> full = places.stream()
                    .filter(found -> found.words().size() == most)
                    .toList();
            boolean cyrillic = first.first().isCyrillic();
            Found best = cyrillic
                    ? full.stream()
                            .min(Comparator.comparingInt((Found f) -> f.text().length())
                                    .thenComparing(Found::text))
                            .orElse(first)
                    : full.stream()
                            .filter(f -> !f.first().isAllCaps())
                            .findFirst()
                            .orElse(full.getFirst());
            return cyrillic && kind == Kind.PERSON
                    ? CyrillicForms.nominative(
                            best.words().stream().map(Token::text).toList())
                    : best.text();
        }

        private List<String> stems() {
            return Coreference.stems(places.getFirst());
        }
    }

    static List<Party> of(List<Found> found) {
        Coreference coreference = new Coreference();
        List<Found> longestFirst = new ArrayList<>(found);
        longestFirst.sort(
                Comparator.comparingInt((Found f) -> -f.words().size()).thenComparingInt(Found::start));
        longestFirst.forEach(coreference::add);
        coreference.parties.forEach(party -> party.places.sort(Comparator.comparingInt(Found::start)));
        return coreference.parties;
    }

    private void add(Found found) {
        if (found.usual()) {
            known.computeIfAbsent(found.text(), text -> created()).add(found);
            return;
        }
        List<Party> fitting = new ArrayList<>();
        for (Party party : parties) {
            if (!party.places.getFirst().usual() && fits(found, party)) {
                fitting.add(party);
            }
        }
        List<Party> same = fitting.stream()
                .filter(party -> party.stems().equals(stems(found)))
                .toList();
        List<Party> chosen = same.isEmpty() ? fitting : same;
        (chosen.size() == 1 ? chosen.getFirst() : created()).add(found);
    }

    private Party created() {
        Party party = new Party();
        parties.add(party);
        return party;
    }

    private static List<String> stems(Found found) {
        return found.words().stream()
                .map(word -> word.isCyrillic()
                        ? CyrillicForms.stem(word.text())
                        : word.lower().replace(".", ""))
                .toList();
    }

    private static boolean fits(Found found, Party party) {
        List<String> words = stems(found);
        List<String> full = party.stems();
        if (words.equals(full)) {
            return true;
        }
        boolean person = party.kind != Kind.ORGANISATION && party.kind != Kind.PLACE;
        boolean maybePerson = found.kind() == Kind.PERSON || found.kind() == Kind.UNKNOWN;
        if (words.size() == 1 && full.size() > 1) {
            String word = words.getFirst();
            boolean surname = person && maybePerson && full.getLast().equals(word);
            boolean given =
                    party.kind == Kind.PERSON && maybePerson && full.getFirst().equals(word) && word.length() > 3;
            boolean head = party.kind == Kind.ORGANISATION
                    && found.kind() != Kind.PERSON
                    && full.getFirst().equals(word)
                    && !Lexicon.isOrdinary(word);
            return surname || given || head || isAcronym(found.first().text(), party);
        }
        if (words.size() > 1 && full.size() > words.size()) {
            boolean samePerson = person
                    && maybePerson
                    && full.getLast().equals(words.getLast())
                    && full.getFirst().equals(words.getFirst());
            boolean sameOrganisation = party.kind == Kind.ORGANISATION
                    && found.kind() == Kind.ORGANISATION
                    && (full.subList(full.size() - words.size(), full.size()).equals(words)
                            || full.subList(0, words.size()).equals(words));
            return samePerson || sameOrganisation;
        }
        return false;
    }

    /** {@code OFAC} for Office of Foreign Assets Control. */
    private static boolean isAcronym(String text, Party party) {
        if (text.length() < 2 || !text.equals(text.toUpperCase(Locale.ROOT))) {
            return false;
        }
        String letters = party.places.getFirst().words().stream()
                .filter(word -> !LINKS.contains(word.lower()))
                .map(word -> word.text().substring(0, 1))
                .collect(Collectors.joining());
        return letters.length() > 1 && letters.equals(text.replace(".", ""));
    }
}

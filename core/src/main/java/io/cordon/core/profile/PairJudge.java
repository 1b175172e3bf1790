package io.cordon.core.profile;

import io.cordon.core.model.Gender;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges whether two targets are one party. The log-odds are the sum of a prior (two targets taken at random are hardly
 * ever one) and of the clues' weights, as Fellegi and Sunter (1969) have it: a name counts by how rare its words are.
 * A contradiction forbids a link, however much else agrees, unless a cross-reference or a document is shared.
 *
 * <p>The weights were set by hand and then tuned on one half of the labelled pairs; {@code docs/profiles.md} gives what
 * they come to on the other half.
 */
final class PairJudge {
    static final double PRIOR = -9.5;
    static final double CROSS_REFERENCE = 35.0;
    private static final double OTHER_REFERENCE = -8.0;
    private static final double SHIP = 22.0;
    private static final double OTHER_SHIP = -12.0;
    private static final double DOCUMENT = 12.0;
    private static final double OWN = 8.0;
    private static final double CONTACT = 3.5;
    private static final double OTHER_GENDER = -7.0;
    private static final double SAME_GENDER = 0.2;
    private static final double OTHER_KIND = -10.0;
    private static final double SAME_COUNTRY = 1.0;
    private static final double NEAR_COUNTRY = 0.4;
    private static final double OTHER_COUNTRY = -1.8;
    private static final double OTHER_WIDER_COUNTRY = -1.0;
    private static final double SAME_REGIME = 1.8;
    private static final double OTHER_REGIME = -0.6;
    private static final double OTHER_PLACE = -0.8;
    private static final double MOST_PLACE = 3.0;
    private static final double MOST_ADDRESS = 4.0;
    private static final double MOST_STATEMENT = 4.0;
    /** What names can speak against one party at most, and beside a shared document or reference. */
    private static final double MOST_AGAINST = -15.0;

    private static final double MOST_AGAINST_SHARED = -6.0;
    /** Persons without dates whose aliases agree and whose names do not. */
    private static final double ALIAS_ALONE = -2.5;

    private static final double PLACE = 0.4;
    private static final double STATEMENT = 0.1;
    /** What names may be worth beyond what a quick look at their words says. */
    private static final double QUICK_SLACK = 3.5;

    private static final double LEAST_SHARED = 4;
    private static final double LEAST_WORD = 2.5;
    private static final int SHOWN = 6;
    /** A document that more targets state than these is a mistake, or a form number. */
    private static final int MOST_SHARING = 6;

    /** From here on a date, a gender, a reference contradicts. */
    private static final double CONTRADICTION = -6.0;

    private final List<Party> parties;
    private final NameWords words;
    private final Map<String, Integer> identifierCounts = new HashMap<>();
    private final Texts statements;
    private final Texts births;
    private final Texts addresses;
    private final Set<TargetId> ids = new HashSet<>();
    /** A verdict on two parties. */
    record Verdict(double logOdds, List<Clue> clues, Optional<String> contradiction, boolean shared, boolean sameDay) {
        /** Whether they may never be one profile by evidence. */
        boolean contradicts() {
            return contradiction.isPresent() && !shared;
        }
    }

    PairJudge(List<Party> parties) {
        this.parties = parties;
        words = new NameWords(parties);
        statements = new Texts(parties.stream().map(party -> party.statement).toList(), LEAST_WORD);
        births = new Texts(parties.stream().map(party -> party.birthPlaces).toList(), 0);
        addresses = new Texts(parties.stream().map(party -> party.addresses).toList(), 0);
        for (Party party : parties) {
            party.identifiers.keySet().forEach(key -> identifierCounts.merge(key, 1, Integer::sum));
            ids.add(party.id());
        }
    }

    /** The words of all names. */
    NameWords words() {
        return words;
    }

    /** Judges two parties, by their numbers. */
    Verdict judge(int one, int other) {
        return judge(one, other, Double.NEGATIVE_INFINITY).orElseThrow();
    }

    /** Judges two parties; nothing where names as alike as a quick look says they are could not bring them to a bound. */
    Optional<Verdict> judge(int one, int other, double least) {
        Party a = parties.get(one);
        Party b = parties.get(other);
        List<Clue> clues = new ArrayList<>();
        boolean document = identifiers(a, b, clues);
        boolean shared = references(a, b, clues) || document;
        kind(a, b, clues);
        gender(a, b, clues);
        if (a.isPerson() || b.isPerson()) {
            DateClues.of(a.target.birthDates(), b.target.birthDates()).ifPresent(clues::add);
        }
        countries(a, b, clues);
        regimes(a, b, clues);
        places(Clue.Kind.BIRTH_PLACE, births, one, other, clues);
        places(Clue.Kind.ADDRESS, addresses, one, other, clues);
        statement(one, other, clues);
        if (!shared && PRIOR + sum(clues) + words.likeness(one, other) + QUICK_SLACK < least) {
            return Optional.empty();
        }
        names(a, b, one, other, shared, clues);
        Optional<String> contradiction = clues.stream()
                .filter(clue -> clue.weight() <= CONTRADICTION && forbids(clue.kind()))
                .map(clue -> "another " + clue.kind().word() + ": " + clue.one() + ", " + clue.other())
                .findFirst();
        clues.sort(Comparator.comparingDouble((Clue clue) -> -Math.abs(clue.weight()))
                .thenComparing(Clue::kind)
                .thenComparing(Clue::one)
                .thenComparing(Clue::other));
        boolean sameDay = a.days.stream().anyMatch(b.days::contains);
        return Optional.of(new Verdict(PRIOR + sum(clues), clues, contradiction, shared, sameDay));
    }

    private static double sum(List<Clue> clues) {
        double sum = 0;
        for (Clue clue : clues) {
            sum += clue.weight();
        }
        return sum;
    }

    private static boolean forbids(Clue.Kind kind) {
        return switch (kind) {
            case BIRTH_DATE, GENDER, KIND, CROSS_REFERENCE, IDENTIFIER -> true;
            default -> false;
        };
    }

    /** Whether a document is shared. */
    private boolean identifiers(Party a, Party b, List<Clue> clues) {
        boolean shared = false;
        String shipA = "";
        String shipB = "";
        double contact = 0;
        for (Map.Entry<String, String> entry : a.identifiers.entrySet()) {
            String key = entry.getKey();
            char kind = key.charAt(0);
            shipA = kind == IdKeys.SHIP ? entry.getValue() : shipA;
            String theirs = b.identifiers.get(key);
            if (theirs == null) {
                continue;
            }
            double weight = switch (kind) {
                case IdKeys.SHIP -> SHIP;
                case IdKeys.DOCUMENT -> shared ? 1 : DOCUMENT;
                case IdKeys.OWN -> OWN;
                default -> Math.max(0, Math.min(CONTACT, 2 * CONTACT - contact));
            };
            if (identifierCounts.getOrDefault(key, 0) > MOST_SHARING) {
                weight /= 3;
            } else if (kind == IdKeys.DOCUMENT || kind == IdKeys.SHIP) {
                shared = true;
            }
            contact += kind == IdKeys.CONTACT ? weight : 0;
            clues.add(new Clue(Clue.Kind.IDENTIFIER, entry.getValue(), theirs, weight));
        }
        for (Map.Entry<String, String> entry : b.identifiers.entrySet()) {
            shipB = entry.getKey().charAt(0) == IdKeys.SHIP ? entry.getValue() : shipB;
        }
        boolean vessels = a.target.kind() == TargetKind.VESSEL && b.target.kind() == TargetKind.VESSEL;
        if (vessels && !shared && !shipA.isEmpty() && !shipB.isEmpty()) {
            clues.add(new Clue(Clue.Kind.IDENTIFIER, shipA, shipB, OTHER_SHIP));
        }
        return shared;
    }

    /** Whether one names the other, or both name a third. */
    private boolean references(Party a, Party b, List<Clue> clues) {
        if (a.references.contains(b.id()) || b.references.contains(a.id())) {
            clues.add(new Clue(Clue.Kind.CROSS_REFERENCE, a.id().toString(), b.id().toString(), CROSS_REFERENCE));
            return true;
        }
        for (TargetId reference : a.references) {
            if (b.references.contains(reference)) {
                clues.add(new Clue(
                        Clue.Kind.CROSS_REFERENCE, reference.toString(), reference.toString(), CROSS_REFERENCE));
                return true;
            }
        }
        otherReference(a, b).or(() -> otherReference(b, a)).ifPresent(clues::add);
        return false;
    }

    /** One says which target of a list it is, and the other is, or says it is, another one of that list. */
    private Optional<Clue> otherReference(Party a, Party b) {
        for (TargetId reference : a.references) {
            boolean held = ids.contains(reference);
            if (b.id().list().equals(reference.list()) && held) {
                return Optional.of(
                        new Clue(Clue.Kind.CROSS_REFERENCE, reference.toString(), b.id().toString(), OTHER_REFERENCE));
            }
            for (TargetId theirs : b.references) {
                if (theirs.list().equals(reference.list()) && held && ids.contains(theirs)) {
                    return Optional.of(new Clue(
                            Clue.Kind.CROSS_REFERENCE, reference.toString(), theirs.toString(), OTHER_REFERENCE));
                }
            }
        }
        return Optional.empty();
    }

    private static void kind(Party a, Party b, List<Clue> clues) {
        TargetKind x = a.target.kind();
        TargetKind y = b.target.kind();
        if (x != y && x != TargetKind.UNKNOWN && y != TargetKind.UNKNOWN) {
            clues.add(new Clue(Clue.Kind.KIND, x.word(), y.word(), OTHER_KIND));
        }
    }

    private static void gender(Party a, Party b, List<Clue> clues) {
        Gender x = a.target.gender();
        Gender y = b.target.gender();
        if (x != Gender.UNKNOWN && y != Gender.UNKNOWN) {
            clues.add(new Clue(Clue.Kind.GENDER, x.name(), y.name(), x == y ? SAME_GENDER : OTHER_GENDER));
        }
    }

    private void names(Party a, Party b, int one, int other, boolean shared, List<Clue> clues) {
        NameClues.Best best = NameClues.of(a, b, words, one, other);
        boolean dated = clues.stream().anyMatch(clue -> clue.kind() == Clue.Kind.BIRTH_DATE && clue.weight() > 0);
        double alias = a.isPerson() && !shared && !dated && !best.primary() ? ALIAS_ALONE : 0;
        double least = shared ? MOST_AGAINST_SHARED : MOST_AGAINST;
        clues.add(new Clue(Clue.Kind.NAME, best.one(), best.other(), Math.max(least, best.weight() + alias)));
        if (best.further() > 0) {
            clues.add(new Clue(Clue.Kind.FURTHER_NAMES, "", "", best.further()));
        }
    }

    private static void countries(Party a, Party b, List<Clue> clues) {
        if (a.wider.isEmpty() || b.wider.isEmpty()) {
            return;
        }
        boolean same = a.countries.stream().anyMatch(b.countries::contains);
        boolean near = same || a.wider.stream().anyMatch(b.wider::contains);
        boolean stated = !a.countries.isEmpty() && !b.countries.isEmpty();
        double weight = same ? SAME_COUNTRY : near ? NEAR_COUNTRY : stated ? OTHER_COUNTRY : OTHER_WIDER_COUNTRY;
        boolean show = stated && (same || !near);
        clues.add(new Clue(
                Clue.Kind.COUNTRY,
                String.join(" ", show ? a.countries : a.wider),
                String.join(" ", show ? b.countries : b.wider),
                weight));
    }

    private static void regimes(Party a, Party b, List<Clue> clues) {
        if (a.regimes.isEmpty() || b.regimes.isEmpty()) {
            return;
        }
        boolean same = a.regimes.stream().anyMatch(b.regimes::contains);
        clues.add(new Clue(
                Clue.Kind.REGIME,
                String.join(", ", a.target.programmes()),
                String.join(", ", b.target.programmes()),
                same ? SAME_REGIME : OTHER_REGIME));
    }

    private static void places(Clue.Kind kind, Texts places, int one, int other, List<Clue> clues) {
        double shared = places.shared(one, other);
        if (shared > 0) {
            String words = places.common(one, other, SHOWN);
            double most = kind == Clue.Kind.ADDRESS ? MOST_ADDRESS : MOST_PLACE;
            clues.add(new Clue(kind, words, words, Math.min(most, PLACE * shared)));
        } else if (kind == Clue.Kind.BIRTH_PLACE && places.least(one, other) > 0) {
            clues.add(new Clue(kind, "elsewhere", "elsewhere", OTHER_PLACE));
        }
    }

    /** Rare words in common, against what the shorter text could share; words of the names themselves do not count. */
    private void statement(int one, int other, List<Clue> clues) {
        double shared = statements.shared(one, other);
        double least = statements.least(one, other);
        if (shared > LEAST_SHARED && least > 0) {
            String words = statements.common(one, other, SHOWN);
            double weight = Math.min(MOST_STATEMENT, STATEMENT * shared * (0.3 + shared / least));
            clues.add(new Clue(Clue.Kind.STATEMENT, words, words, weight));
        }
    }
}

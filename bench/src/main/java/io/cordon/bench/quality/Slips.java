package io.cordon.bench.quality;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Slips of one letter within one token. Only tokens of four or more letters and without a digit are misspelled; case
 * stays with the place, so that {@code Putin} becomes {@code Uptin}.
 */
final class Slips {
    static final int LEAST_LETTERS = 4;

    /** Letters that replace another of their script; letters of other scripts are never replaced. */
    private static final Map<UnicodeScript, String> ALPHABETS = Map.of(
            UnicodeScript.LATIN, "abcdefghijklmnopqrstuvwxyz",
            UnicodeScript.CYRILLIC, "абвгдежзийклмнопрстуфхцчшщыьэюя",
            UnicodeScript.GREEK, "αβγδεζηθικλμνξοπρστυφχψω",
            UnicodeScript.ARABIC, "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
            UnicodeScript.HEBREW, "אבגדהוזחטיכלמנסעפצקרשת",
            UnicodeScript.GEORGIAN, "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
            UnicodeScript.ARMENIAN, "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ");

    private Slips() {}

    /** Whether a token may be misspelled. */
    static boolean allowed(String token) {
        return token.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS
                && token.codePoints().noneMatch(Character::isDigit);
    }

    /** The token with one slip at a random place; empty if it has no place for it. */
    static Optional<String> apply(Variation slip, String token, RandomGenerator random) {
        int[] letters = token.codePoints().toArray();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < letters.length; i++) {
            if (fits(slip, letters, i)) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int at = places.get(random.nextInt(places.size()));
        return Optional.of(
                switch (slip) {
                    case SWAP -> swap(letters, at);
                    case DROP -> text(letters, 0, at) + text(letters, at + 1, letters.length);
                    case DOUBLE -> doubled(letters, at);
                    case SUBSTITUTE -> substitute(letters, at, random);
                    default -> throw new IllegalArgumentException(slip + " is not a slip of one letter");
                });
    }

    private static boolean fits(Variation slip, int[] letters, int at) {
        if (!Character.isLetter(letters[at])) {
            return false;
        }
        return switch (slip) {
            case SWAP ->
                at + 1 < letters.length
                        && Character.isLetter(letters[at + 1])
                        && Character.toLowerCase(letters[at]) != Character.toLowerCase(letters[at + 1]);
            case SUBSTITUTE -> ALPHABETS.containsKey(UnicodeScript.of(letters[at]));
            default -> true;
        };
    }

    private static String swap(int[] letters, int at) {
        int[] swapped = letters.clone();
        swapped[at] = inCaseOf(letters[at], letters[at + 1]);
        swapped[at + 1] = inCaseOf(letters[at + 1], letters[at]);
        return text(swapped, 0, swapped.length);
    }

    /** The second of the two is a capital only among capitals. */
    private static String doubled(int[] letters, int at) {
        int neighbour = letters[at + 1 < letters.length ? at + 1 : Math.max(at - 1, 0)];
        boolean capital = Character.isUpperCase(letters[at]) && Character.isUpperCase(neighbour);
        int second = capital ? letters[at] : Character.toLowerCase(letters[at]);
        return text(letters, 0, at + 1) + Character.toString(second) + text(letters, at + 1, letters.length);
    }

    private static String substitute(int[] letters, int at, RandomGenerator random) {
        String alphabet = ALPHABETS.getOrDefault(UnicodeScript.of(letters[at]), "");
        int old = Character.toLowerCase(letters[at]);
        String others = alphabet.replace(Character.toString(old), "");
        int[] changed = letters.clone();
        changed[at] = inCaseOf(letters[at], others.charAt(random.nextInt(others.length())));
        return text(changed, 0, changed.length);
    }

    private static int inCaseOf(int pattern, int letter) {
        return Character.isUpperCase(pattern) ? Character.toUpperCase(letter) : Character.toLowerCase(letter);
    }

    private static String text(int[] letters, int from, int to) {
        return new String(letters, from, to - from);
    }
}

package io.cordon.intake.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Russian case endings: forms of one name brought together, and a person's name brought to the nominative. */
final class CyrillicForms {
    private static final Pattern ENDING = Pattern.compile(
            "(?:иями|иях|ами|ями|ого|его|ому|ему|ыми|ими|ией|ию|ия|ии|ой|ей|ом|ем|ём|ам|ям|ах|ях|ую|юю|ая|яя|ый|ий|ым|им|ых|их|ью|у|ю|а|я|о|е|ы|и|ь|й)$");
    private static final Pattern MALE = Pattern.compile("^(.+(?:ов|ев|ёв|ин|ын))(?:а|у|ым|е)$");
    private static final Pattern MALE_ADJECTIVE = Pattern.compile("^(.+[сцк])(?:ого|ому|им|ом)$");
    private static final Pattern MALE_OTHER = Pattern.compile("^(.+[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е)$");
    private static final Pattern FEMALE = Pattern.compile("^(.+(?:ов|ев|ёв|ин|ын))(?:ой|у|ою)$");
    private static final Pattern FEMALE_ADJECTIVE = Pattern.compile("^(.+[сцк])(?:ой|ую|ою)$");

    private static final Set<String> GIVEN_ENDINGS = Set.of(
            "а", "у", "ом", "ем", "ём", "е", "я", "ю", "ей", "ой", "и", "ы", "ью", "ии", "ию", "ией", "ия", "ием",
            "ую");

    private CyrillicForms() {}

    /** What stays the same of a word in every case, in lower case. */
    static String stem(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        Matcher ending = ENDING.matcher(lower);
        return ending.find() && ending.start() >= 3 ? lower.substring(0, ending.start()) : lower;
    }

    /** The stems of a phrase's words. */
    static String phraseStem(String phrase) {
        List<String> stems = new ArrayList<>();
        for (String word : phrase.split(" ")) {
            stems.add(stem(word));
        }
        return String.join(" ", stems);
    }

    /** A given name in the nominative, or the word itself where it is no form of a given name that is known. */
    static String givenName(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (Lexicon.isGivenName(lower)) {
            return word;
        }
        for (int length = 0; length <= 3 && lower.length() - length >= 3; length++) {
            int stop = lower.length() - length;
            if (length > 0 && !GIVEN_ENDINGS.contains(lower.substring(stop))) {
                continue;
            }
            for (String nominative : List.of("", "й", "ь", "а", "я", "ия", "ий")) {
                if (Lexicon.isGivenName(lower.substring(0, stop) + nominative)) {
                    return word.substring(0, stop) + nominative;
                }
            }
        }
        return word;
    }

    /** A person's name in the nominative, as far as the given name tells the case; else unchanged. */
    static String nominative(List<String> words) {
        List<String> result = new ArrayList<>(words);
        String given = givenName(words.getFirst());
        if (words.size() > 1 && !given.equals(words.getFirst())) {
            boolean female = given.endsWith("а") || given.endsWith("я");
            female = female && !given.matches("(?i)никита|илья|лука|фома");
            result.set(0, given);
            for (int i = 1; i < words.size(); i++) {
                result.set(i, surname(words.get(i), female));
            }
        }
        return String.join(" ", result);
    }

    private static String surname(String word, boolean female) {
        if (female) {
            Matcher adjective = FEMALE_ADJECTIVE.matcher(word);
            if (adjective.matches()) {
                return adjective.group(1) + "ая";
            }
            return FEMALE.matcher(word).replaceFirst("$1а").replaceFirst("(овн|евн|ичн)(?:ы|у|е|ой)$", "$1а");
        }
        for (Pattern pattern : List.of(MALE, MALE_ADJECTIVE, MALE_OTHER)) {
            Matcher form = pattern.matcher(word);
            if (form.matches()) {
                return form.group(1) + (pattern == MALE_ADJECTIVE ? "ий" : "");
            }
        }
        return word;
    }
}

package io.cordon.intake.articles;

import io.cordon.intake.WrittenDate;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** What words are: ordinary ones, titles, given names, words of organisations. From the text files beside this class. */
final class Lexicon {
    private static final Set<String> WORDS = words("words-en.txt", "words-ru.txt");
    private static final Set<String> FUNCTION_WORDS = words("function-words.txt");
    private static final Set<String> GIVEN_NAMES = words("given-names.txt");
    private static final Set<String> ORGANISATION_WORDS = words("organisation-words.txt");
    private static final Set<String> FORMS = words("organisation-forms.txt");
    private static final Set<String> PARTICLES = words("particles.txt");
    private static final Set<String> TITLES = new HashSet<>();
    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    /** Months that are also names or verbs. */
    private static final Set<String> DOUBTFUL_MONTHS =
            Set.of("may", "april", "june", "august", "march", "mar", "jan", "dec", "mai", "juin", "mars", "jun");

    private static final Set<String> ABSTRACT_NOUNS = Set.of(
            "trade",
            "security",
            "technology",
            "industry",
            "commerce",
            "finance",
            "development",
            "defence",
            "defense",
            "cooperation",
            "co-operation",
            "science",
            "culture",
            "sport",
            "sports",
            "transport",
            "energy",
            "resources",
            "budget",
            "investment",
            "exchange",
            "research",
            "communications",
            "reconstruction",
            "housing",
            "planning",
            "forestry",
            "food",
            "environment",
            "interior",
            "justice",
            "affairs",
            "welfare",
            "labour",
            "labor",
            "health",
            "education",
            "crime",
            "drugs",
            "refugees",
            "migration",
            "telecommunications",
            "immigration",
            "customs");

    static {
        lines("titles.txt", line -> {
            for (String title : line.split("\\|")) {
                TITLES.add(title.strip());
            }
        });
    }

    private Lexicon() {}

    /** Calls back with each line of a file that is neither blank nor a remark. */
    static void lines(String file, Consumer<String> each) {
        try (InputStream in = Lexicon.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    each.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String... files) {
        Set<String> words = new HashSet<>();
        for (String file : files) {
            lines(
                    file,
                    line -> words.addAll(
                            List.of(line.strip().toLowerCase(Locale.ROOT).split("\\s+"))));
        }
        return words;
    }

    /** Whether a word in lower case is an ordinary one, in any of its usual inflections. */
    static boolean isOrdinary(String word) {
        return WORDS.contains(word)
                || FUNCTION_WORDS.contains(word)
                || stems(word).stream().anyMatch(WORDS::contains);
    }

    private static List<String> stems(String word) {
        List<String> stems = new ArrayList<>();
        for (String ending : List.of("s", "es", "ed", "d", "ing", "ly", "er", "ers", "ness", "n't")) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                stems.add(stem);
                stems.add(stem + "e");
                int last = stem.length() - 1;
                if (last > 1 && stem.charAt(last) == stem.charAt(last - 1)) {
                    stems.add(stem.substring(0, last));
                }
                if (stem.endsWith("i")) {
                    stems.add(stem.substring(0, last) + "y");
                }
            }
        }
        return stems;
    }

    /** Whether a word never begins a name in running text. */
    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word);
    }

    /** An English ending that hardly a name has; for words of which nothing else is known. */
    static boolean hasOrdinaryEnding(String word) {
        return word.length() > 6
                && word.matches(".*(?:tions?|ments?|ness|ously|fully|ively|ibly|ably|ists?|isms?|ities|ative|ators)");
    }

    static boolean isTitle(String phrase) {
        return TITLES.contains(phrase) && !GIVEN_NAMES.contains(phrase);
    }

    static boolean isOrganisationWord(String word) {
        return ORGANISATION_WORDS.contains(word);
    }

    static boolean isForm(Token token) {
        return token.isCapital() && FORMS.contains(token.lower().replaceFirst("\\.$", ""))
                || FORMS.contains(token.lower());
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    static boolean isGivenName(String word) {
        return GIVEN_NAMES.contains(word);
    }

    /** What ministries are for: may follow "and" inside a name. */
    static boolean isAbstractNoun(String word) {
        return ABSTRACT_NOUNS.contains(word);
    }

    static boolean isPatronymic(String word) {
        return word.length() > 6
                && word.matches(
                        ".*(?:ovich|evich|ievich|yevich|ovna|evna|ivna|ович|евич|овна|евна|овича|евича|овичем|евичем|овны|евны)");
    }

    /** Whether the word at {@code i} is a weekday or a month. */
    static boolean isDate(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        if (DAYS.contains(word)) {
            return true;
        }
        if (WrittenDate.month(word) == 0) {
            return false;
        }
        boolean number = i > 0 && tokens.get(i - 1).isNumber()
                || i + 1 < tokens.size() && tokens.get(i + 1).isNumber();
        boolean timed = i > 0
                && Set.of(
                                "in", "on", "since", "of", "by", "until", "from", "last", "next", "this", "early",
                                "late", "mid", "through")
                        .contains(tokens.get(i - 1).lower());
        return !DOUBTFUL_MONTHS.contains(word) || number || timed;
    }
}

package io.cordon.core.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code org-forms.txt}: legal forms as phrases of tokens, each with its class. A phrase is also known without
 * one of its words, with its words joined or split, with one slip in it, and by the readings of its words under other
 * romanisations.
 */
final class OrgForms {
    /** A legal form in a name: how many tokens it takes, its usual spelling run together, its class. */
    record Form(int length, String text, int group) {}

    private static final Map<String, Integer> CLASSES = new HashMap<>();
    /** Phrases run together. */
    private static final Map<String, Integer> TOGETHER = new HashMap<>();
    /** The long ones of them, by length. */
    private static final Map<Integer, List<String>> LONG = new HashMap<>();

    private static final String[][] SOUNDS = {
        {"shch", "Q"}, {"zh", "Z"}, {"kh", "H"}, {"ts", "T"}, {"ch", "C"}, {"sh", "S"}, {"yu", "U"}, {"ya", "A"}
    };
    private static final Map<String, String> NEAR = new ConcurrentHashMap<>();
    private static final Map<String, String> NEAR_IN_PHRASE = new ConcurrentHashMap<>();
    private static final Set<String> WORDS = new TreeSet<>();
    private static final Set<String> PHRASE_WORDS = new HashSet<>();
    private static final Map<String, String> BY_READING = new TreeMap<>();
    private static final Map<String, String> BY_LOOSE_READING = new HashMap<>();
    private static final int MOST_NEAR = 20_000;
    private static final int LEAST_WORD = 5;
    private static final int LEAST_ALONE = 7;
    private static final int LEAST_TOGETHER = 6;
    private static final int LEAST_TOGETHER_WITH_SLIP = 10;
    private static final int LEAST_BESIDE = 3;
    private static final Set<String> LOOSE =
            Set.of("joint", "stock", "public", "private", "liability", "closed", "company", "limited", "corporation");
    /** Words of forms that are one slip from words of another sense: sharia, the bank Otkrytie. */
    private static final Set<String> NEAR_OTHER_WORDS = Set.of("sharika", "sharikat", "otkrytoe", "otkrytoye");

    /** Words of forms that languages make compounds with: what they end is not two words. */
    private static final Set<String> COMPOUNDED = Set.of("gesellschaft", "tarsasag", "reszvenytarsasag", "selskab");

    private static final int LONGEST;

    static {
        int longest = 1;
        int group = 0;
        for (String line : Table.lines("org-forms.txt")) {
            String[] fields = line.split(";");
            for (int i = 1; i < fields.length; i++) {
                CLASSES.putIfAbsent(fields[i], group);
                addWords(fields[i]);
                longest = Math.max(longest, fields[i].split(" ").length);
            }
            group++;
        }
        for (Map.Entry<String, Integer> phrase : Map.copyOf(CLASSES).entrySet()) {
            addWithout(phrase.getKey(), phrase.getValue());
            addTogether(phrase.getKey(), phrase.getValue());
        }
        LONGEST = longest;
    }

    private OrgForms() {}

    private static void addWords(String phrase) {
        for (String word : phrase.split(" ")) {
            if (word.length() >= LEAST_WORD - 1) {
                PHRASE_WORDS.add(word);
            }
            if (word.length() >= LEAST_WORD && Float.isNaN(OrdinaryWords.ofGeneric(word)) || LOOSE.contains(word)) {
                WORDS.add(word);
                Readings readings = Readings.of(word, word, Readings.ALL);
                if (!readings.isEmpty()) {
                    BY_READING.putIfAbsent(readings.plain(), word);
                    BY_LOOSE_READING.putIfAbsent(readings.loose(), word);
                }
            }
        }
    }

    /** A phrase of three words or more without one of them is taken for it. */
    private static void addWithout(String phrase, int group) {
        List<String> words = List.of(phrase.split(" "));
        for (int i = 0; i < words.size() && words.size() > 2; i++) {
            List<String> fewer = new ArrayList<>(words);
            fewer.remove(i);
            boolean says = fewer.stream().anyMatch(word -> LOOSE.contains(word) || !isGeneric(word));
            if (says) {
                CLASSES.putIfAbsent(String.join(" ", fewer), group);
            }
        }
    }

    private static boolean isGeneric(String word) {
        return !Float.isNaN(OrdinaryWords.ofGeneric(word));
    }

    private static void addTogether(String phrase, int group) {
        String together = phrase.replace(" ", "");
        if (together.length() >= LEAST_TOGETHER && together.length() < phrase.length()) {
            TOGETHER.putIfAbsent(together, group);
            if (together.length() >= LEAST_TOGETHER_WITH_SLIP) {
                LONG.computeIfAbsent(together.length(), unused -> new ArrayList<>())
                        .add(together);
            }
        }
    }

    /** Whether a word stands in the phrase of some legal form, and is long enough to say so by itself. */
    static boolean isFormWord(String token) {
        return LOOSE.contains(token) || token.length() >= LEAST_ALONE && WORDS.contains(token);
    }

    /** Whether a word is one slip from a long word of a legal form, such as limited. */
    static boolean isNearlyFormWord(String token) {
        String word = token.length() >= LEAST_WORD ? inPhrase(token) : token;
        return word.length() >= LEAST_ALONE && !NEAR_OTHER_WORDS.contains(word) && isFormWord(word);
    }

    /** The word of a legal form that a token is another romanisation of, or one slip away from; else the token itself. */
    static String corrected(NameToken token) {
        String text = token.text();
        if (text.length() < LEAST_WORD - 1 || WORDS.contains(text) || CLASSES.containsKey(text) || isGeneric(text)) {
            return text;
        }
        String read = read(token.readings());
        return read.isEmpty() ? near(text, token.readings()) : read;
    }

    /** The word of a phrase, generic ones included, that a token is or is one slip away from; else the token itself. */
    static String inPhrase(String token) {
        if (token.length() < LEAST_WORD - 1 || PHRASE_WORDS.contains(token)) {
            return token;
        }
        String known = NEAR_IN_PHRASE.get(token);
        if (known != null) {
            return known;
        }
        String near = slipIntoPhrase(token);
        if (NEAR_IN_PHRASE.size() < MOST_NEAR) {
            NEAR_IN_PHRASE.put(token, near);
        }
        return near;
    }

    /** The words of {@link #PHRASE_WORDS} in order, and their {@link #letters}. */
    private static final class Phrases {
        static final String[] WORDS = PHRASE_WORDS.stream().sorted().toArray(String[]::new);
        static final String[] LETTERS =
                Arrays.stream(WORDS).map(OrgForms::letters).toArray(String[]::new);
    }

    private static String slipIntoPhrase(String token) {
        int slip = slipInto(token, Phrases.WORDS);
        slip = slip < 0 ? slipInto(letters(token), Phrases.LETTERS) : slip;
        return slip < 0 ? token : Phrases.WORDS[slip];
    }

    private static int slipInto(String token, String[] words) {
        for (int k = 0; k < words.length; k++) {
            if (Slip.isOne(token, words[k])) {
                return k;
            }
        }
        return -1;
    }

    /** One letter for each sound that other scripts write with one letter: a slip there is one, in Latin it may be two. */
    private static String letters(String latin) {
        String letters = latin;
        for (String[] sound : SOUNDS) {
            if (letters.contains(sound[0])) {
                letters = letters.replace(sound[0], sound[1]);
            }
        }
        return letters;
    }

    private static String read(Readings readings) {
        if (readings.isEmpty()) {
            return "";
        }
        String plain = BY_READING.get(readings.plain());
        if (plain != null) {
            return plain;
        }
        for (String other : readings.others()) {
            String word = BY_READING.get(other);
            if (word != null) {
                return word;
            }
        }
        return BY_LOOSE_READING.getOrDefault(readings.german(), "");
    }

    private static String near(String token, Readings readings) {
        if (token.length() < LEAST_WORD) {
            return token;
        }
        String known = NEAR.get(token);
        if (known != null) {
            return known;
        }
        String near = slipInto(token, readings);
        if (NEAR.size() < MOST_NEAR) {
            NEAR.put(token, near);
        }
        return near;
    }

    private static String slipInto(String token, Readings readings) {
        for (String word : WORDS) {
            boolean loose = LOOSE.contains(word);
            boolean longEnough = token.length() >= LEAST_ALONE && !NEAR_OTHER_WORDS.contains(word);
            if ((loose || longEnough) && Slip.isOne(token, word)) {
                return loose && OrdinaryWords.isNearGeneric(token, word) ? token : word;
            }
        }
        String read = slipIntoReading(readings.plain());
        for (String other : readings.others()) {
            read = read.isEmpty() ? slipIntoReading(other) : read;
        }
        return read.isEmpty() ? token : read;
    }

    private static String slipIntoReading(String reading) {
        if (reading.length() >= LEAST_ALONE) {
            for (Map.Entry<String, String> form : BY_READING.entrySet()) {
                boolean sure = form.getKey().length() >= LEAST_ALONE && !NEAR_OTHER_WORDS.contains(form.getValue());
                if (sure && Slip.isOne(reading, form.getKey())) {
                    return form.getValue();
                }
            }
        }
        return "";
    }

    /** Whether a slip in this word is forgiven where no other word of its phrase stands beside it. */
    private static boolean isForgivenAlone(String word, String written) {
        return Math.min(word.length(), written.length()) >= LEAST_ALONE;
    }

    /** How many tokens from {@code from} on are one legal form (the longest such phrase), or 0. */
    static int lengthAt(List<String> tokens, int from) {
        int most = Math.min(LONGEST, tokens.size() - from);
        for (int length = most; length > 0; length--) {
            String phrase = length == 1 ? tokens.get(from) : String.join(" ", tokens.subList(from, from + length));
            if (CLASSES.containsKey(phrase)) {
                return length;
            }
        }
        return 0;
    }

    /**
     * The legal form at a place, or null: as it stands, or with slips that the rest of the phrase makes certain.
     *
     * @param texts the tokens as they stand
     * @param corrected the same, {@link #corrected}
     * @param inPhrase the same, {@link #inPhrase}; empty where no token is a phrase's word
     */
    static @Nullable Form at(List<String> texts, List<String> corrected, List<String> inPhrase, int from) {
        int exact = lengthAt(texts, from);
        int near = corrected.equals(texts) ? exact : lengthAt(corrected, from);
        if (near > exact && !isCertain(texts, corrected, from, near)) {
            near = exact;
        }
        int length = Math.max(exact, near);
        Form together = together(texts, from, Math.max(length, 1));
        if (together != null) {
            return together;
        }
        int slipped = inPhrase.isEmpty() ? 0 : lengthAt(inPhrase, from);
        if (slipped > length && slipped > 2 && isCertain(texts, inPhrase, from, slipped)) {
            return form(inPhrase.subList(from, from + slipped));
        }
        if (length == 0) {
            return null;
        }
        return form((near > exact ? corrected : texts).subList(from, from + length));
    }

    private static Form form(List<String> phrase) {
        return new Form(phrase.size(), String.join("", phrase), CLASSES.getOrDefault(String.join(" ", phrase), -1));
    }

    private static boolean isCertain(List<String> texts, List<String> corrected, int from, int length) {
        int slips = 0;
        for (int i = from; i < from + length; i++) {
            slips += texts.get(i).equals(corrected.get(i)) ? 0 : 1;
        }
        return slips < length || isForgivenAlone(corrected.get(from), texts.get(from));
    }

    /** A phrase with its words joined or split, or with one slip, that is longer than what is found already. */
    private static @Nullable Form together(List<String> texts, int from, int longerThan) {
        int most = Math.min(LONGEST + 1, texts.size() - from);
        boolean beside = false;
        StringBuilder run = new StringBuilder();
        Form found = null;
        for (int length = 1; length <= most; length++) {
            String text = texts.get(from + length - 1);
            beside |= PHRASE_WORDS.contains(text);
            run.append(text);
            if (length > longerThan && beside || length == 1 && text.length() > LEAST_TOGETHER_WITH_SLIP) {
                Form form = ofRun(run.toString(), length);
                found = form == null ? found : form;
            }
        }
        return found;
    }

    private static @Nullable Form ofRun(String run, int length) {
        Integer same = TOGETHER.get(run);
        if (same != null) {
            return new Form(length, run, same);
        }
        for (int letters = run.length() - 1; letters <= run.length() + 1; letters++) {
            for (String phrase : LONG.getOrDefault(letters, List.of())) {
                if (Slip.isOne(run, phrase)) {
                    return new Form(length, phrase, TOGETHER.getOrDefault(phrase, -1));
                }
            }
        }
        return null;
    }

    /**
     * Where a token is a word and a legal form's word run together, and so is cut: the number of letters of the first;
     * else 0.
     */
    static int seam(NameToken whole) {
        String token = whole.text();
        if (token.length() < LEAST_ALONE + 2
                || PHRASE_WORDS.contains(token)
                || isGeneric(token)
                || !corrected(whole).equals(token)) {
            return 0;
        }
        for (int at = 2; at <= token.length() - LEAST_ALONE; at++) {
            String behind = token.substring(at);
            if (isFormWord(behind) && !COMPOUNDED.contains(behind) && isWordBeside(token.substring(0, at))) {
                return at;
            }
        }
        for (int at = token.length() - 2; at >= LEAST_ALONE; at--) {
            if (isFormWord(token.substring(0, at)) && isWordBeside(token.substring(at))) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isWordBeside(String rest) {
        return rest.length() >= LEAST_BESIDE || isGeneric(rest);
    }
}

package io.cordon.core.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The table {@code org-forms.txt}: legal forms as phrases of tokens, each with its class. */
final class OrgForms {
    private static final Map<String, Integer> CLASSES = new HashMap<>();
    private static final Map<String, String> NEAR = new ConcurrentHashMap<>();
    private static final Set<String> WORDS = new TreeSet<>();
    private static final int MOST_NEAR = 20_000;
    private static final int LEAST_WORD = 5;
    private static final int LEAST_ALONE = 7;
    private static final Set<String> LOOSE =
            Set.of("joint", "stock", "public", "private", "liability", "closed", "company", "limited", "corporation");
    /** Words of their own that are one slip away from an abbreviation. */
    private static final Set<String> NOT_CORP = Set.of(
            "core", "cork", "corn", "crop", "carp", "coop", "corps", "sari", "karl", "carl", "lada", "lida", "cord");

    private static final Set<String> ABBREVIATIONS =
            Set.of("ojsc", "pjsc", "cjsc", "gmbh", "dmcc", "sarl", "ltda", "corp");
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
        WORDS.addAll(ABBREVIATIONS);
        LONGEST = longest;
    }

    private OrgForms() {}

    private static void addWords(String phrase) {
        for (String word : phrase.split(" ")) {
            if (word.length() >= LEAST_WORD && Float.isNaN(OrdinaryWords.ofGeneric(word)) || LOOSE.contains(word)) {
                WORDS.add(word);
            }
        }
    }

    /** Whether a word stands in the phrase of some legal form, and is long enough to say so by itself. */
    static boolean isFormWord(String token) {
        return LOOSE.contains(token) || token.length() >= LEAST_ALONE && WORDS.contains(token);
    }

    /** The word of a legal form that a token is one slip away from; else the token itself. */
    static String corrected(String token) {
        if (token.length() < LEAST_WORD - 1
                || NOT_CORP.contains(token)
                || WORDS.contains(token)
                || CLASSES.containsKey(token)
                || !Float.isNaN(OrdinaryWords.ofGeneric(token))) {
            return token;
        }
        String known = NEAR.get(token);
        if (known != null) {
            return known;
        }
        String near = token;
        for (String word : WORDS) {
            if (Slip.isOne(token, word)) {
                near = word;
                break;
            }
        }
        if (NEAR.size() < MOST_NEAR) {
            NEAR.put(token, near);
        }
        return near;
    }

    /** Whether a slip in this word is forgiven where no other word of its phrase stands beside it. */
    static boolean isForgivenAlone(String word) {
        return word.length() >= LEAST_ALONE || ABBREVIATIONS.contains(word);
    }

    /** How many tokens from {@code from} on are one legal form (the longest such phrase), or 0. */
    static int lengthAt(List<String> tokens, int from) {
        int most = Math.min(LONGEST, tokens.size() - from);
        for (int length = most; length > 0; length--) {
            if (CLASSES.containsKey(String.join(" ", tokens.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }

    /** The class of a phrase that {@link #lengthAt} found. */
    static int classOf(List<String> phrase) {
        return CLASSES.getOrDefault(String.join(" ", phrase), -1);
    }
}

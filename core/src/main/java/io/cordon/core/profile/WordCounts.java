package io.cordon.core.profile;

import io.cordon.core.model.Target;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of running text and of places, and in how many targets each stands: rare words tell, common ones do not. */
final class WordCounts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_TEXT = 4_000;

    private final Map<String, Integer> targets = new HashMap<>();
    private int all;

    /** Counts the words of one target. */
    void add(Collection<String> words) {
        new HashSet<>(words).forEach(word -> targets.merge(word, 1, Integer::sum));
        all++;
    }

    /** What it tells that two targets share a word, in nats; at most that of a word in two targets. */
    double told(String word) {
        return Math.log((double) Math.max(2, all) / Math.max(2, targets.getOrDefault(word, 2)));
    }

    /** In how many targets a word stands. */
    int count(String word) {
        return targets.getOrDefault(word, 0);
    }

    /** What a target's list says of positions and reasons. */
    static Set<String> statement(Target target) {
        Set<String> words = new HashSet<>();
        target.titles().forEach(text -> split(text, 4, words));
        target.remarks().forEach(text -> split(text, 4, words));
        target.designations().forEach(designation -> split(designation.reason(), 4, words));
        target.relations().forEach(relation -> split(relation.name(), 4, words));
        return words;
    }

    /** The words of places, without vowels, so that spellings of one place are equal. */
    static void place(String text, Set<String> into) {
        Set<String> words = new HashSet<>();
        split(text, 3, words);
        for (String word : words) {
            String bones = word.charAt(0) + word.substring(1).replaceAll("[aeiouyhw']", "");
            into.add(bones.length() < 2 ? word : bones);
        }
    }

    static void split(String text, int least, Set<String> into) {
        String bounded = text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
        String plain = MARKS.matcher(Normalizer.normalize(bounded, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (String word : NO_LETTER.split(plain)) {
            if (word.length() >= least) {
                into.add(word);
            }
        }
    }
}

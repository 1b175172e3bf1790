package io.cordon.core.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of all parties' running text as numbers, sorted, with what sharing each tells: the logarithm of the share of
 * targets that hold it. Common words are left out.
 */
final class Texts {
    private final int[][] words;
    private final float[] told;
    private final String[] text;
    private final double[] worth;

    /**
     * Numbers words.
     *
     * @param texts each party's words
     * @param least words that tell less than this are left out
     */
    Texts(List<Set<String>> texts, double least) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        // A word that a single target holds is shared with none.
        counts.values().removeIf(count -> count < 2 || Math.log((double) Math.max(2, texts.size()) / count) < least);
        told = new float[counts.size()];
        text = new String[counts.size()];
        Map<String, Integer> numbers = new TreeMap<>();
        counts.forEach((word, count) -> {
            int number = numbers.size();
            told[number] = (float) Math.log((double) Math.max(2, texts.size()) / count);
            text[number] = word;
            numbers.put(word, number);
        });
        words = new int[texts.size()][];
        worth = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = texts.get(i).stream()
                    .mapToInt(word -> numbers.getOrDefault(word, -1))
                    .filter(number -> number >= 0)
                    .sorted()
                    .toArray();
            for (int word : words[i]) {
                worth[i] += told[word];
            }
        }
    }

    /** What the words tell that two parties share. */
    double shared(int one, int other) {
        int[] x = words[one];
        int[] y = words[other];
        double sum = 0;
        int j = 0;
        for (int word : x) {
            while (j < y.length && y[j] < word) {
                j++;
            }
            sum += j < y.length && y[j] == word ? told[word] : 0;
        }
        return sum;
    }

    /** What the words of the shorter of two texts would tell if all were shared. */
    double least(int one, int other) {
        return Math.min(worth[one], worth[other]);
    }

    /** The rarest words that two parties share, in one text. */
    String common(int one, int other, int most) {
        List<Integer> common = new ArrayList<>();
        for (int word : words[one]) {
            if (Arrays.binarySearch(words[other], word) >= 0) {
                common.add(word);
            }
        }
        return String.join(
                " ",
                common.stream()
                        .sorted(Comparator.comparingDouble((Integer word) -> -told[word])
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(most)
                        .map(word -> text[word])
                        .toList());
    }
}

package io.cordon.core.profile;

import io.cordon.core.match.PreparedName;
import io.cordon.core.match.Rarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All parties' names as numbers of words, so that comparing two costs a walk over two short sorted arrays: most pairs are
 * only ever compared so. What a word tells is the logarithm of the share of targets that hold it.
 */
final class NameWords {
    private static final double MOST_TOLD = 9;
    private static final double ALONE = 0.5;
    /** Words count as among at least so many targets: that a short list has two of a name makes it no common name. */
    private static final int LEAST_TARGETS = 5_000;

    /** Of each party the words of each of its names, sorted. */
    private final int[][][] words;
    /** Of each party the words of all its names, sorted. */
    private final int[][] all;

    private final boolean[][] weak;
    private final float[] told;
    private final List<List<PreparedName>> prepared = new ArrayList<>();

    NameWords(List<Party> parties) {
        Map<String, Integer> counts = new TreeMap<>();
        Rarity.Counter counter = new Rarity.Counter();
        for (Party party : parties) {
            Set<String> own = new HashSet<>();
            party.names.forEach(name -> own.addAll(List.of(name.words())));
            own.forEach(word -> counts.merge(word, 1, Integer::sum));
            counter.add(
                    party.names.stream().map(name -> name.analysed().tokens()).toList());
        }
        int among = Math.max(LEAST_TARGETS, parties.size());
        told = new float[counts.size()];
        Map<String, Integer> numbers = new TreeMap<>();
        counts.forEach((word, count) -> {
            told[numbers.size()] = (float) Math.min(MOST_TOLD, Math.log((double) among / Math.max(2, count)));
            numbers.put(word, numbers.size());
        });
        words = new int[parties.size()][][];
        all = new int[parties.size()][];
        weak = new boolean[parties.size()][];
        Rarity counted = counter.build();
        Rarity rarity = Rarity.of(counted::targetsWith, counted::spelled, among);
        for (int i = 0; i < words.length; i++) {
            Party party = parties.get(i);
            words[i] = new int[party.names.size()][];
            weak[i] = new boolean[words[i].length];
            for (int j = 0; j < words[i].length; j++) {
                words[i][j] = Arrays.stream(party.names.get(j).words())
                        .mapToInt(word -> numbers.getOrDefault(word, 0))
                        .toArray();
                weak[i][j] = party.names.get(j).weak();
            }
            all[i] = Arrays.stream(words[i])
                    .flatMapToInt(Arrays::stream)
                    .sorted()
                    .distinct()
                    .toArray();
            prepared.add(party.prepared(rarity));
        }
    }

    /** A party's names, ready to be compared. */
    List<PreparedName> prepared(int party) {
        return prepared.get(party);
    }

    /** The words of a party's name, sorted. */
    int[] words(int party, int name) {
        return words[party][name];
    }

    /** What sharing a word tells. */
    float told(int word) {
        return told[word];
    }

    /** The best likeness of any two names: quick, and enough to leave out most pairs. */
    double likeness(int one, int other) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < words[one].length; i++) {
            for (int j = 0; j < words[other].length; j++) {
                best = Math.max(best, likeness(one, i, other, j));
            }
        }
        return best;
    }

    /** What the shared words of two names tell, less a little for each other word. */
    double likeness(int one, int nameOne, int other, int nameOther) {
        int[] x = words[one][nameOne];
        int[] y = words[other][nameOther];
        int i = 0;
        int j = 0;
        double sum = 0;
        while (i < x.length && j < y.length) {
            if (x[i] == y[j]) {
                sum += told[x[i]];
                i++;
                j++;
            } else if (x[i] < y[j]) {
                sum -= ALONE;
                i++;
            } else {
                sum -= ALONE;
                j++;
            }
        }
        sum -= ALONE * (x.length - i + y.length - j);
        return sum - (weak[one][nameOne] || weak[other][nameOther] ? NameClues.WEAK : 0);
    }

    /** What the words tell that both parties hold in names beside two that were compared. */
    double further(int one, int nameOne, int other, int nameOther) {
        double sum = 0;
        int j = 0;
        int[] y = all[other];
        for (int word : all[one]) {
            while (j < y.length && y[j] < word) {
                j++;
            }
            boolean shared = j < y.length && y[j] == word;
            if (shared
                    && Arrays.binarySearch(words[one][nameOne], word) < 0
                    && Arrays.binarySearch(words[other][nameOther], word) < 0) {
                sum += told[word];
            }
        }
        return sum;
    }
}

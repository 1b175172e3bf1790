package io.cordon.bench.quality;

import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often parties that are not listed raise an alert.
 *
 * @param rates one for each kind and what was told
 * @param alerts every alert
 * @param topScores by kind's word and what was told, the first hit's score for each party, 0 where under the floor
 */
public record InnocentResult(
        List<Rate> rates, List<Alert> alerts, Map<String, Map<Innocent.Told, double[]>> topScores) {

    /**
     * Alerts among some parties.
     *
     * @param group the kind's word, and where of a part which part
     * @param told what the screener was told
     * @param parties how many were screened
     * @param alerts how many had a hit
     */
    public record Rate(String group, Innocent.Told told, int parties, int alerts) {
        public double perThousand() {
            return parties == 0 ? 0 : 1000.0 * alerts / parties;
        }
    }

    /** How many alerts each class of cause has, by what was told; the most frequent first. */
    public List<CauseCount> causes(Innocent.Told told) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Alert alert : alerts) {
            if (alert.told() == told) {
                counts.computeIfAbsent(alert.causeClass(), unused -> new int[2])[
                        alert.kind().equals(TargetKind.PERSON.word()) ? 0 : 1]++;
            }
        }
        List<CauseCount> all = new ArrayList<>();
        counts.forEach((cause, count) -> all.add(new CauseCount(cause, count[0], count[1])));
        all.sort(Comparator.comparingInt((CauseCount count) -> count.persons() + count.others())
                .reversed());
        return all;
    }

    /** A class of cause with its alerts. */
    public record CauseCount(String causeClass, int persons, int others) {}

    /**
     * One party's alert: its first hit.
     *
     * @param id the party's reference
     * @param kind its kind's word
     * @param name its name
     * @param told what the screener was told
     * @param target id of the first hit
     * @param targetName the listed name that matched
     * @param score the first hit's score
     * @param hits how many targets hit
     * @param causeClass class of the cause, such as {@code one slip}
     * @param cause all kinds of difference, in words
     * @param explanation one sentence
     */
    public record Alert(
            String id,
            String kind,
            String name,
            Innocent.Told told,
            String target,
            String targetName,
            double score,
            int hits,
            String causeClass,
            String cause,
            String explanation) {}
}

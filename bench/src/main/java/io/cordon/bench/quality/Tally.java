package io.cordon.bench.quality;

import java.util.EnumMap;
import java.util.Map;

/** Counts of answers to probes. Not thread-safe. */
public final class Tally {
    private int probes;
    private int found;
    private final Map<TopHit, Integer> tops = new EnumMap<>(TopHit.class);

    void add(boolean isFound, TopHit top) {
        probes++;
        found += isFound ? 1 : 0;
        tops.merge(top, 1, Integer::sum);
    }

    /** How many queries were asked. */
    public int probes() {
        return probes;
    }

    /** How many had the expected target among their hits. */
    public int found() {
        return found;
    }

    /** How many had this kind of first hit. */
    public int top(TopHit top) {
        return tops.getOrDefault(top, 0);
    }

    /** How many had a wrong first hit: somebody other than the expected target who does not carry the very same name. */
    public int wrongTop() {
        return top(TopHit.LINKED) + top(TopHit.OTHER);
    }

    /** Share of queries that found their target, from 0 to 1; 1 where none was asked. */
    public double detection() {
        return probes == 0 ? 1 : (double) found / probes;
    }

    /** Share of queries with a wrong first hit, from 0 to 1. */
    public double wrongTopRate() {
        return probes == 0 ? 0 : (double) wrongTop() / probes;
    }
}

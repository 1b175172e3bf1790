package io.cordon.bench.speed;

/**
 * One method's figures.
 *
 * @param word the method
 * @param label the method, for people
 * @param buildMs time to make ready, in milliseconds
 * @param names names that were asked for
 * @param meanNs mean time a name, one thread
 * @param medianNs half of the names took no longer
 * @param p99Ns 99 of 100 names took no longer
 * @param bytes allocated a name
 * @param found listings found, of all names
 * @param wanted names that are a target's
 * @param right names of those whose target is among what was found
 * @param timesCordon time beside Cordon's, over the names that both were asked
 */
record Measured(
        String word,
        String label,
        long buildMs,
        long names,
        double meanNs,
        long medianNs,
        long p99Ns,
        long bytes,
        long found,
        long wanted,
        long right,
        double timesCordon) {

    double namesPerSecond() {
        return 1e9 / meanNs;
    }

    /** Listings found a name. */
    double foundEach() {
        return (double) found / names;
    }

    /** Share of targets found under their names, from 0 to 1. */
    double detection() {
        return wanted == 0 ? 1 : (double) right / wanted;
    }
}

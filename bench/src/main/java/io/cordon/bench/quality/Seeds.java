package io.cordon.bench.quality;

/** Random numbers that depend on a seed and on what they are for, so that neither order nor threads change them. */
final class Seeds {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Seeds() {}

    /** A seed for one use: FNV-1a of the text, mixed with the run's seed as SplitMix64 does. */
    static long of(long seed, String use) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < use.length(); i++) {
            hash = (hash ^ use.charAt(i)) * FNV_PRIME;
        }
        long mixed = hash + 0x9e3779b97f4a7c15L * (seed + 1);
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}

package io.cordon.server.doors;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A token bucket for each of a bounded number of names; the one longest unused is forgotten for a new one, and would be full
 * again. Safe for many threads.
 */
final class Buckets {
    private final Map<String, Bucket> byName;

    private static final class Bucket {
        double tokens;
        long atNanos;
    }

    /**
     * Whether one token was there.
     *
     * @param left whole tokens left
     * @param seconds until the next one is there, rounded up; 0 where one is left
     */
    record Taken(boolean allowed, long left, long seconds) {}

    Buckets(int most) {
        byName = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * Takes a token.
     *
     * @param perSecond how many come in a second
     * @param most how many there are at most
     */
    synchronized Taken take(String name, double perSecond, int most, long nowNanos) {
        Bucket bucket = byName.get(name);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.tokens = most;
            bucket.atNanos = nowNanos;
            byName.put(name, bucket);
        }
        double seconds = Math.max(0, nowNanos - bucket.atNanos) / 1e9;
        bucket.tokens = Math.min(most, bucket.tokens + seconds * perSecond);
        bucket.atNanos = nowNanos;
        boolean allowed = bucket.tokens >= 1;
        if (allowed) {
            bucket.tokens--;
        }
        long wait = bucket.tokens >= 1 ? 0 : (long) Math.ceil((1 - bucket.tokens) / perSecond);
        return new Taken(allowed, (long) bucket.tokens, wait);
    }

    synchronized int size() {
        return byName.size();
    }
}

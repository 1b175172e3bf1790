package io.cordon.core.name;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was asked for lately, in two generations: what is new or asked for again goes into the young one; when that
 * is full it becomes the old one, and the one before it is forgotten. Bounded by twice its size; safe for many threads.
 */
public final class Recent<K, V> {
    private final int most;
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

    /** Keeps at least this many of the latest, and at most twice as many. */
    public Recent(int most) {
        this.most = most;
    }

    /** What is kept under a key, or what is found for it, which then is kept. */
    public V get(K key, Function<K, V> find) {
        V kept = peek(key);
        if (kept == null) {
            kept = find.apply(key);
            put(key, kept);
        }
        return kept;
    }

    private @Nullable V peek(K key) {
        V value = young.get(key);
        if (value != null) {
            return value;
        }
        value = old.get(key);
        if (value != null) {
            put(key, value);
        }
        return value;
    }

    private void put(K key, V value) {
        if (young.mappingCount() >= most) {
            synchronized (this) {
                if (young.mappingCount() >= most) {
                    old = young;
                    young = new ConcurrentHashMap<>();
                }
            }
        }
        young.put(key, value);
    }
}

package io.cordon.core.search;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was asked for lately, in two generations: what is new or asked for again goes into the young one; when that
 * is full it becomes the old one, and the one before it is forgotten. Bounded by twice its size; safe for many threads.
 */
final class Recent<K, V> {
    private final int most;
    private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
    private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

    Recent(int most) {
        this.most = most;
    }

    @Nullable
    V get(K key) {
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

    void put(K key, V value) {
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

package io.cordon.server.setup;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be asked.
 *
 * @param requestsPerSecond what a caller may ask in the long run
 * @param burst what a caller may ask at once after a quiet time
 * @param refusedPerMinute how many requests from one network are refused with 401 in a minute, and how many log-ins begin there;
 *     further ones get 429
 * @param body bytes of a body, at most; of a batch, which may be of any length, the lines are bounded instead
 * @param bodyTime how long a body may take to arrive; a batch may take any time, as long as something comes
 * @param bodiesInMemory bytes of bodies that are read or worked on at once; others wait, then get 503; 0 for a
 *     sixty-fourth of the heap
 * @param atOnce requests worked on at once; others get 503
 * @param batchesAtOnce batches of one caller at once; others get 429
 * @param patience how long a request waits for room before it gets 503
 * @param keys other limits for single callers, by the key's id or {@code oidc:} and the subject: each with {@code
 *     requests-per-second}, {@code burst} and {@code body}
 */
public record LimitSettings(
        @DefaultValue("2000") int requestsPerSecond,
        @DefaultValue("4000") int burst,
        @DefaultValue("600") int refusedPerMinute,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("30s") Duration bodyTime,
        @DefaultValue("0B") DataSize bodiesInMemory,
        @DefaultValue("1000") int atOnce,
        @DefaultValue("8") int batchesAtOnce,
        @DefaultValue("5s") Duration patience,
        @DefaultValue Map<String, OfKey> keys) {
    /**
     * Limits of one caller; 0 for what others have.
     *
     * @param requestsPerSecond what it may ask in the long run
     * @param burst what it may ask at once after a quiet time
     * @param body bytes of a body, at most
     */
    public record OfKey(
            @DefaultValue("0") int requestsPerSecond,
            @DefaultValue("0") int burst,
            @DefaultValue("0B") DataSize body) {}

    public LimitSettings {
        keys = Map.copyOf(keys);
    }

    /** A caller's limits, none of them 0. */
    public OfKey of(String caller) {
        OfKey own = keys.get(caller);
        if (own == null) {
            return new OfKey(requestsPerSecond, burst, body);
        }
        int rate = own.requestsPerSecond() == 0 ? requestsPerSecond : own.requestsPerSecond();
        int most = own.burst() != 0 ? own.burst() : own.requestsPerSecond() == 0 ? burst : 2 * rate;
        return new OfKey(rate, most, own.body().toBytes() == 0 ? body : own.body());
    }
}

package io.cordon.server.api;

import io.cordon.core.model.BadInputException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Requests with an {@code Idempotency-Key}, so that one that is sent again gets the answer of the first, and is screened and
 * recorded once. They are remembered by this process, for a day, the latest {@value #MOST}; after a restart a repeated request
 * is screened, and recorded, anew, which takes nothing away. Safe for many threads: who repeats a request that is still under
 * way waits for it.
 */
final class Repeats {
    private static final int MOST = 10_000;
    private static final int LONGEST_KEY = 200;
    private static final Duration KEPT = Duration.ofDays(1);

    private final Clock clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>(); // under its own lock, oldest first

    private record Kept(String request, Instant at, CompletableFuture<String> answer) {}

    Repeats(Clock clock) {
        this.clock = clock;
    }

    /** The request with a key was another one. */
    static final class OtherRequestException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OtherRequestException(String message) {
            super(message);
        }
    }

    /**
     * The answer of the first request with this key, or this one's.
     *
     * @param caller who asks; keys of others are others
     * @param request what is asked, whole
     * @throws OtherRequestException if the first asked for something else
     */
    String once(String caller, String key, byte[] request, Supplier<String> answer) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadInputException("Idempotency-Key was expected to have 1 to " + LONGEST_KEY + " characters");
        }
        String name = caller + " " + key;
        Kept mine = new Kept(sha256(request), clock.instant(), new CompletableFuture<>());
        Kept first;
        synchronized (kept) {
            forgetOld();
            first = kept.putIfAbsent(name, mine);
        }
        if (first != null) {
            return repeated(first, mine);
        }
        try {
            String made = answer.get();
            mine.answer().complete(made);
            return made;
        } catch (RuntimeException e) {
            synchronized (kept) {
                kept.remove(name); // it may be tried again
            }
            mine.answer().completeExceptionally(e);
            throw e;
        }
    }

    private static String repeated(Kept first, Kept mine) {
        if (!first.request().equals(mine.request())) {
            throw new OtherRequestException(
                    "this Idempotency-Key was sent before with another body or other parameters; a"
                            + " key of its own was expected for each request");
        }
        try {
            return first.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        Iterator<Kept> each = kept.values().iterator();
        while (each.hasNext()) {
            Kept next = each.next();
            if (kept.size() < MOST && next.at().isAfter(oldest)) {
                return;
            }
            each.remove();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

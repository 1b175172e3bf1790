package io.cordon.server.api;

import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long answer. What follows is asked for with the cursor that the part before gave: the key of its last thing, so
 * that things added or gone in between shift nothing.
 *
 * @param after the key after which to begin; empty for the start
 * @param limit how many at most
 */
record Page(String after, int limit) {
    private static final int DEFAULT = 100;
    private static final int MOST = 1_000;

    /** What a page shows, and the cursor of the next; empty where there is none. */
    record Cut<T>(List<T> shown, String next) {}

    /**
     * From query parameters.
     *
     * @throws BadInputException if the limit is not from 1 to {@value #MOST}, or the cursor is none that was given
     */
    static Page asked(@Nullable String cursor, @Nullable Integer limit) {
        int most = limit == null ? DEFAULT : limit;
        if (most < 1 || most > MOST) {
            throw new BadInputException("limit: a number from 1 to " + MOST + " was expected, not " + most);
        }
        if (cursor == null || cursor.isEmpty()) {
            return new Page("", most);
        }
        try {
            return new Page(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8), most);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(
                    "cursor: the text that the page before gave as \"next\" was expected, not \"" + cursor + "\"", e);
        }
    }

    /** Where a number is the key: the one after which to begin, -1 for the start. */
    long afterNumber() {
        try {
            return after.isEmpty() ? -1 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new BadInputException("cursor: the text that the page before gave as \"next\" was expected", e);
        }
    }

    /**
     * This page of things in ascending order of their keys.
     *
     * @param sorted all of them
     */
    <T> Cut<T> of(List<T> sorted, Function<T, String> key) {
        int from = 0;
        int to = sorted.size();
        while (from < to) { // the first whose key is greater
            int middle = (from + to) >>> 1;
            if (!after.isEmpty() && key.apply(sorted.get(middle)).compareTo(after) <= 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        List<T> shown = sorted.subList(from, Math.min(sorted.size(), from + limit));
        boolean more = from + limit < sorted.size();
        return new Cut<>(shown, more ? cursor(key.apply(shown.getLast())) : "");
    }

    /** The cursor that goes on after a key. */
    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}

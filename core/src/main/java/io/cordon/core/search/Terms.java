package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.Nicknames;
import io.cordon.core.name.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * The distinct terms of the listed names: tokens, and runs of tokens joined. Finds every term that a token may be like.
 * A term's number is its place in {@link #text}.
 */
final class Terms {
    private static final int[] NONE = {};
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, int[]> byFine = new HashMap<>();
    private final Map<String, int[]> byCoarse = new HashMap<>();
    private final Map<Integer, int[]> byNickname = new HashMap<>();
    private final DeletionIndex.Builder building = new DeletionIndex.Builder();
    private DeletionIndex deletions = building.build();

    /** The number of a token's term, added if new. */
    int add(NameToken token) {
        Integer known = numbers.get(token.text());
        if (known != null) {
            return known;
        }
        int number = put(token.text());
        byFine.merge(token.fine(), new int[] {number}, Terms::append);
        byCoarse.merge(token.coarse(), new int[] {number}, Terms::append);
        for (int family : Nicknames.familiesOf(token.text())) {
            byNickname.merge(family, new int[] {number}, Terms::append);
        }
        building.add(token.text(), number, token.text().length() >= Bounds.TWO_TYPO_LETTERS ? 2 : 1);
        return number;
    }

    /** The number of a joined run's term, added if new. */
    int addRun(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = put(text);
        building.add(text, number, 1);
        return number;
    }

    private int put(String text) {
        int number = texts.size();
        numbers.put(text, number);
        texts.add(text);
        return number;
    }

    private static int[] append(int[] had, int[] one) {
        int[] more = Arrays.copyOf(had, had.length + 1);
        more[had.length] = one[0];
        return more;
    }

    void finish() {
        deletions = building.build();
    }

    boolean has(String text) {
        return numbers.containsKey(text);
    }

    int size() {
        return texts.size();
    }

    /** Offers every term that a token of a subject may be like; one may be offered more than once. */
    void like(NameToken token, IntConsumer found) {
        String text = token.text();
        Integer same = numbers.get(text);
        if (same != null) {
            found.accept(same);
        }
        if (token.kind() == TokenKind.ORG_FORM || token.kind() == TokenKind.INITIAL) {
            return;
        }
        offer(byFine.get(token.fine()), found);
        offer(byCoarse.get(token.coarse()), found);
        for (int family : Nicknames.familiesOf(text)) {
            offer(byNickname.get(family), found);
        }
        if (text.length() >= Bounds.LEAST_TYPO_LETTERS - 1 && token.kind() != TokenKind.NUMBER) {
            int edits = text.length() >= Bounds.TWO_TYPO_LETTERS ? 2 : 1;
            deletions.lookUp(text, edits, number -> {
                if (Bounds.within(text, texts.get(number), edits)) {
                    found.accept(number);
                }
            });
        }
    }

    /** Offers every term that a text may equal or be one edit from. */
    void nearly(String text, IntConsumer found) {
        Integer same = numbers.get(text);
        if (same != null) {
            found.accept(same);
        }
        if (text.length() >= Bounds.LEAST_RUN_LETTERS_WITH_TYPO - 1) {
            deletions.lookUp(text, 1, number -> {
                if (Bounds.within(text, texts.get(number), 1)) {
                    found.accept(number);
                }
            });
        }
    }

    private static void offer(int @org.jspecify.annotations.Nullable [] numbers, IntConsumer found) {
        for (int number : numbers == null ? NONE : numbers) {
            found.accept(number);
        }
    }
}

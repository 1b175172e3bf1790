package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.Nicknames;
import io.cordon.core.name.Readings;
import io.cordon.core.name.TokenKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The distinct terms of the listed names: tokens, and runs of tokens joined. Finds every term that a token may be like.
 * A term's number is its place in {@link #text}.
 */
final class Terms {
    private static final int[] NONE = {};
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    /** Spellings filed in the deletion index, and the term each belongs to. */
    private final List<String> spellings = new ArrayList<>();

    private final IntArray spellingTerm = new IntArray();
    private final Set<String> spelledDifferently = new HashSet<>();
    private final Map<String, int[]> byFine = new HashMap<>();
    private final Map<String, int[]> byCoarse = new HashMap<>();
    private final Map<Integer, int[]> byNickname = new HashMap<>();
    /** The plain and the other readings of Slavic words, their loose ones, and their German ones. */
    private final Map<String, int[]> byReading = new HashMap<>();

    private final Map<String, int[]> byLooseReading = new HashMap<>();
    private final Map<String, int[]> byGermanReading = new HashMap<>();
    private final DeletionIndex.Builder building = new DeletionIndex.Builder();
    private DeletionIndex deletions = building.build();

    /** The number of a token's term, added if new. */
    int add(NameToken token) {
        Integer known = numbers.get(token.text());
        if (known != null) {
            fileSpelling(token, known);
            fileOwn(token, known);
            fileReadings(token.readings(), known);
            return known;
        }
        int number = put(token.text());
        fileSpelling(token, number);
        fileOwn(token, number);
        fileReadings(token.readings(), number);
        if (token.fine().length() >= Bounds.LEAST_TYPO_LETTERS && !token.fine().equals(token.text())) {
            file(token.fine(), number, 1);
        }
        byFine.merge(token.fine(), new int[] {number}, Terms::append);
        byCoarse.merge(token.coarse(), new int[] {number}, Terms::append);
        for (int family : Nicknames.familiesOf(token.text())) {
            byNickname.merge(family, new int[] {number}, Terms::append);
        }
        file(token.text(), number, token.text().length() >= Bounds.TWO_TYPO_LETTERS ? 2 : 1);
        return number;
    }

    private void fileSpelling(NameToken token, int number) {
        String spelled = token.spelled();
        if (!spelled.equals(token.text()) && spelledDifferently.add(spelled + ' ' + token.text())) {
            file(spelled, number, 1);
        }
    }

    private void fileOwn(NameToken token, int number) {
        if (!token.own().isEmpty() && spelledDifferently.add(token.own() + ' ' + token.text())) {
            file(token.own(), number, 1);
        }
    }

    private void fileReadings(Readings readings, int number) {
        if (readings.isEmpty()) {
            return;
        }
        fileReading(byReading, readings.plain(), number);
        for (String other : readings.others()) {
            fileReading(byReading, other, number);
        }
        fileReading(byLooseReading, readings.loose(), number);
        if (!readings.german().isEmpty()) {
            fileReading(byGermanReading, readings.german(), number);
        }
    }

    private static void fileReading(Map<String, int[]> into, String reading, int number) {
        int[] had = into.get(reading);
        for (int one : had == null ? NONE : had) {
            if (one == number) {
                return;
            }
        }
        into.merge(reading, new int[] {number}, Terms::append);
    }

    private void file(String spelling, int number, int drops) {
        building.add(spelling, spellings.size(), drops);
        spellings.add(spelling);
        spellingTerm.add(number);
    }

    /** The number of a joined run's term, added if new. */
    int addRun(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = put(text);
        file(text, number, 1);
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

    /** Takes a term and the least that its difference costs. */
    @FunctionalInterface
    interface Found {
        void found(int term, float least);
    }

    /** Offers every term that a token of a subject may be like; one may be offered more than once. */
    void like(NameToken token, Found found) {
        String text = token.text();
        Integer same = numbers.get(text);
        if (same != null) {
            found.found(same, 0);
        }
        if (token.kind() == TokenKind.ORG_FORM || token.kind() == TokenKind.INITIAL) {
            return;
        }
        offer(byFine.get(token.fine()), Bounds.LEAST_FINE, found);
        offer(byCoarse.get(token.coarse()), Bounds.LEAST_COARSE, found);
        likeReadings(token.readings(), found);
        for (int family : Nicknames.familiesOf(text)) {
            offer(byNickname.get(family), Bounds.LEAST_NICKNAME, found);
        }
        if (token.kind() == TokenKind.NUMBER) {
            return;
        }
        if (text.length() >= Bounds.LEAST_TYPO_LETTERS - 1) {
            near(text, text.length() >= Bounds.TWO_TYPO_LETTERS ? 2 : 1, found);
        }
        if (!token.spelled().equals(text)) {
            near(token.spelled(), 1, found);
        }
        if (!token.own().isEmpty()) {
            near(token.own(), 1, found);
        }
        if (token.fine().length() >= Bounds.LEAST_TYPO_LETTERS) {
            near(token.fine(), 1, found);
        }
    }

    private void likeReadings(Readings readings, Found found) {
        if (readings.isEmpty()) {
            return;
        }
        offer(byReading.get(readings.plain()), Bounds.LEAST_READING, found);
        for (String other : readings.others()) {
            offer(byReading.get(other), Bounds.LEAST_READING, found);
        }
        offer(byGermanReading.get(readings.loose()), Bounds.LEAST_READING, found);
        if (!readings.german().isEmpty()) {
            offer(byLooseReading.get(readings.german()), Bounds.LEAST_READING, found);
            offer(byGermanReading.get(readings.german()), Bounds.LEAST_READING, found);
        }
    }

    /** Offers every term that a text may equal or be one edit from. */
    void nearly(String text, Found found) {
        if (text.length() < Bounds.LEAST_RUN_LETTERS - 1) {
            return;
        }
        Integer same = numbers.get(text);
        if (same != null) {
            found.found(same, 0);
        }
        if (text.length() >= Bounds.LEAST_RUN_LETTERS_WITH_TYPO - 1) {
            near(text, 1, found);
        }
    }

    private void near(String text, int edits, Found found) {
        deletions.lookUp(text, edits, spelling -> {
            int apart = Bounds.edits(text, spellings.get(spelling), edits);
            if (apart <= edits) {
                found.found(spellingTerm.get(spelling), apart < 2 ? Bounds.LEAST_TYPO : Bounds.LEAST_TWO_TYPOS);
            }
        });
    }

    private static void offer(int @org.jspecify.annotations.Nullable [] numbers, float least, Found found) {
        for (int number : numbers == null ? NONE : numbers) {
            found.found(number, least);
        }
    }
}

package io.cordon.core.timeline;

import io.cordon.core.model.Edition;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The days on which editions were published, as epoch days. Of several editions of one day the last one speaks for the
 * day, so every slot here is one day.
 */
final class EditionDays {
    private static final String[] MONTHS = Stream.of(Month.values())
            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toArray(String[]::new);

    private final int[] days;
    private final int[] lastEdition;
    private final String[] ids;
    private final String[] words;
    private final Mark[] carries;
    private final Mark[] lacks;

    EditionDays(List<Edition> editions) {
        int[] day = new int[editions.size()];
        int[] last = new int[editions.size()];
        int slots = 0;
        for (int i = 0; i < editions.size(); i++) {
            int published = dayOf(editions.get(i).published());
            if (slots > 0 && day[slots - 1] > published) {
                throw new IllegalArgumentException(
                        "edition " + editions.get(i).id() + " is older than the one before it");
            }
            if (slots == 0 || day[slots - 1] < published) {
                slots++;
            }
            day[slots - 1] = published;
            last[slots - 1] = i;
        }
        days = Arrays.copyOf(day, slots);
        lastEdition = Arrays.copyOf(last, slots);
        ids = new String[slots];
        words = new String[slots];
        carries = new Mark[slots];
        lacks = new Mark[slots];
        for (int slot = 0; slot < slots; slot++) {
            ids[slot] = editions.get(last[slot]).id();
            words[slot] = "edition " + ids[slot] + ", published " + written(days[slot]);
            carries[slot] = new Mark(days[slot], Mark.Kind.CARRIES, true, words[slot]);
            lacks[slot] = new Mark(days[slot], Mark.Kind.LACKS, true, words[slot]);
        }
    }

    int count() {
        return days.length;
    }

    int day(int slot) {
        return days[slot];
    }

    /** The index, among all editions, of the one that speaks for a slot. */
    int edition(int slot) {
        return lastEdition[slot];
    }

    String id(int slot) {
        return ids[slot];
    }

    /** For example {@code edition un-sc@2024-01-02, published 2 January 2024}. */
    String words(int slot) {
        return words[slot];
    }

    /** The newest slot on or before a day, or -1. */
    int atOrBefore(int day) {
        int at = Arrays.binarySearch(days, day);
        return at >= 0 ? at : -at - 2;
    }

    /**
     * Adds what editions say of a listing, left out those that say what both their neighbours say and have no other mark
     * beside them: they add nothing, and a list may have hundreds.
     */
    void addMarks(List<Mark> marks, BitSet carried) {
        BitSet needed = new BitSet(days.length);
        for (int slot = 0; slot < days.length; slot++) {
            boolean edge = slot == 0
                    || slot + 1 == days.length
                    || carried.get(slot) != carried.get(slot - 1)
                    || carried.get(slot) != carried.get(slot + 1);
            needed.set(slot, edge);
        }
        for (Mark mark : marks) {
            int slot = atOrBefore(mark.day());
            needed.set(Math.max(0, slot - 1), Math.min(days.length, slot + 2));
        }
        needed.stream().forEach(slot -> marks.add(carried.get(slot) ? carries[slot] : lacks[slot]));
    }

    static int dayOf(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** For example {@code 17 March 2014}. */
    static String written(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getDayOfMonth() + " " + MONTHS[date.getMonthValue() - 1] + " " + date.getYear();
    }
}

package io.cordon.core.timeline;

import java.util.List;
import java.util.OptionalInt;

/**
 * How to read that a party is not among a list's targets for a day.
 *
 * @param ground what the reading rests on
 * @param because one clause that says so, with what it does not cover
 * @param editions the ids of the editions it rests on, oldest first
 * @param ageDays days from the edition before, or of, the day to that day; empty where there is none
 */
public record Absence(Ground ground, String because, List<String> editions, OptionalInt ageDays) {
    /** What an absence rests on. */
    public enum Ground {
        /** An edition published on the day: who is not in it was not listed. */
        EDITION_OF_THE_DAY,
        /** Editions before and after: who is in neither could only have been listed and delisted again in between. */
        EDITIONS_AROUND,
        /** The newest edition, published before the day: who was listed since is not in it. */
        NEWEST_EDITION,
        /** No edition is as old as the day: absence says nothing. */
        NONE
    }

    public Absence {
        editions = List.copyOf(editions);
    }

    /** Whether an absence may be read as "not listed", within what {@link #because} says; else it is undetermined. */
    public boolean decided() {
        return ground != Ground.NONE;
    }

    static Absence on(int day, EditionDays editions) {
        if (editions.count() == 0) {
            return new Absence(Ground.NONE, "no edition of the list is held", List.of(), OptionalInt.empty());
        }
        int slot = editions.atOrBefore(day);
        if (slot < 0) {
            String because = "no edition held is as old as that day; the oldest is " + editions.words(0)
                    + ", and for earlier days only targets with a known date of listing can be judged";
            return new Absence(Ground.NONE, because, List.of(editions.id(0)), OptionalInt.empty());
        }
        int age = day - editions.day(slot);
        String here = editions.words(slot);
        if (age == 0) {
            String because = "the " + here + ", is of that very day";
            return new Absence(Ground.EDITION_OF_THE_DAY, because, List.of(editions.id(slot)), OptionalInt.of(0));
        }
        if (slot + 1 < editions.count()) {
            String because = "the day lies between the " + here + ", and the " + editions.words(slot + 1)
                    + "; only a party listed and delisted again between them would be missing";
            List<String> around = List.of(editions.id(slot), editions.id(slot + 1));
            return new Absence(Ground.EDITIONS_AROUND, because, around, OptionalInt.of(age));
        }
        String because = "the newest edition held, " + here + ", is " + age + (age == 1 ? " day" : " days")
                + " older than that day; a party listed since then would be missing";
        return new Absence(Ground.NEWEST_EDITION, because, List.of(editions.id(slot)), OptionalInt.of(age));
    }
}

package io.cordon.core.timeline;

import io.cordon.core.model.Edition;
import io.cordon.core.model.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a list is current enough for the day asked about. An old edition is not stale if its authority has lately
 * confirmed that there is no newer one; a stale one still answers, but every answer has to say so.
 *
 * @param state what it is
 * @param because one clause that says why; empty where there is nothing to judge by
 */
public record Freshness(State state, String because) {
    /** What can be said of how current a list is. */
    public enum State {
        /** Current enough. */
        FRESH,
        /** Too old: whoever was listed since may be missing. */
        STALE,
        /** The list has no rhythm to judge it by, or the day asked about lies before its newest edition. */
        NOT_JUDGED
    }

    /** Nothing to judge by. */
    public static final Freshness NOT_JUDGED = new Freshness(State.NOT_JUDGED, "");

    /** The state's word, for example {@code not-judged}. */
    public String word() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether answers have to say that the list is stale. */
    public boolean stale() {
        return state == State.STALE;
    }

    /**
     * Judges a list.
     *
     * @param newest the newest edition on or before the day asked about
     * @param absence how an absence on that day is read: a later edition, or one of the day, makes the day past
     * @param confirmed when the authority last confirmed that this edition is its newest; empty if it never did
     * @param day the day asked about; one after today is judged as today
     * @param now the moment of asking
     */
    public static Freshness of(
            Rhythm rhythm, Edition newest, Absence absence, Optional<Instant> confirmed, LocalDate day, Instant now) {
        if (absence.ground() != Absence.Ground.NEWEST_EDITION
                && absence.ground() != Absence.Ground.EDITION_OF_THE_DAY) {
            return NOT_JUDGED;
        }
        String named = "edition " + newest.id();
        if (rhythm.closed().isPresent() && day.isAfter(rhythm.closed().get())) {
            return new Freshness(
                    State.STALE,
                    "the authority closed the list on " + rhythm.closed().get() + "; " + named
                            + " says nothing of later days");
        }
        // A day still running is asked about as it is now, a past one as it was at its end.
        Instant endOfDay = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant asked = endOfDay.isBefore(now) ? endOfDay : now;
        // An edition is current through the day of its publication, wherever on it that was.
        Instant published =
                newest.published().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant known = confirmed.filter(at -> at.isAfter(published)).orElse(published);
        Duration age = Duration.between(known, asked);
        if (age.compareTo(rhythm.staleAfter()) > 0) {
            return new Freshness(State.STALE, tooOld(newest, known, known.equals(published), age, rhythm.staleAfter()));
        }
        Duration silent = Duration.between(published, asked);
        if (rhythm.silence().isPresent() && silent.compareTo(rhythm.silence().get()) > 0) {
            return new Freshness(
                    State.STALE,
                    named + " is " + words(silent) + " old, longer than the "
                            + words(rhythm.silence().get())
                            + " that its authority was ever silent, although its address still confirms it; the address"
                            + " may be frozen");
        }
        return new Freshness(
                State.FRESH,
                confirmed
                        .map(at -> named + " was last confirmed at " + at)
                        .orElse(named + " was published on " + newest.published()));
    }

    private static String tooOld(Edition newest, Instant known, boolean unconfirmed, Duration age, Duration allowed) {
        String since = unconfirmed
                ? "was published on " + newest.published() + " and never confirmed since, "
                : "was last confirmed by its authority at " + known + ", ";
        return "edition " + newest.id() + " " + since + words(age) + " before; the list counts as current for "
                + words(allowed);
    }

    /** {@code 45 days}, {@code 36 hours} or {@code 10 minutes}. */
    static String words(Duration duration) {
        if (duration.toHours() >= 72) {
            return duration.toDays() + " days";
        }
        if (duration.toMinutes() >= 120) {
            return duration.toHours() + " hours";
        }
        return duration.toMinutes() + " minutes";
    }
}

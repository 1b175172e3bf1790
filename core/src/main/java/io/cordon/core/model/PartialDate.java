package io.cordon.core.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date as precisely as the source knows it: a day, a month, a year or a range, exact or circa.
 *
 * @param from the first day it can be
 * @param to the last day it can be, inclusive
 * @param circa whether the source says "circa" or "approximately"; the days around the span are then possible too
 */
public record PartialDate(LocalDate from, LocalDate to, boolean circa) {
    /** How much of the date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        RANGE
    }

    public PartialDate {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a date range ends (" + to + ") before it begins (" + from + ")");
        }
    }

    public static PartialDate day(LocalDate day) {
        return new PartialDate(day, day, false);
    }

    public static PartialDate month(int year, int month) {
        YearMonth yearMonth = YearMonth.of(year, month);
        return new PartialDate(yearMonth.atDay(1), yearMonth.atEndOfMonth(), false);
    }

    public static PartialDate year(int year) {
        return years(year, year);
    }

    /** From the first day of one year to the last day of another. */
    public static PartialDate years(int first, int last) {
        return new PartialDate(Year.of(first).atDay(1), LocalDate.of(last, 12, 31), false);
    }

    /** The same date, said to be approximate. */
    public PartialDate asCirca() {
        return new PartialDate(from, to, true);
    }

    /** How much of it is known, from the span alone. */
    public Precision precision() {
        if (from.equals(to)) {
            return Precision.DAY;
        }
        if (from.getYear() != to.getYear()) {
            return Precision.RANGE;
        }
        if (from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31) {
            return Precision.YEAR;
        }
        boolean wholeMonth = from.getMonthValue() == to.getMonthValue()
                && from.getDayOfMonth() == 1
                && to.equals(YearMonth.from(to).atEndOfMonth());
        return wholeMonth ? Precision.MONTH : Precision.RANGE;
    }

    /**
     * Reads the form {@link #toString} writes: {@code 1964-07-17}, {@code 1964-07}, {@code 1964},
     * {@code 1960/1964} or {@code 1964-07-01/1964-08-03}, each with {@code ~} before it where circa.
     *
     * @throws IllegalArgumentException if it is none of them, or no such day exists
     */
    public static PartialDate parse(String text) {
        String trimmed = text.strip();
        boolean circa = trimmed.startsWith("~");
        String span = circa ? trimmed.substring(1) : trimmed;
        try {
            int slash = span.indexOf('/');
            PartialDate first = single(slash < 0 ? span : span.substring(0, slash));
            LocalDate last =
                    slash < 0 ? first.to() : single(span.substring(slash + 1)).to();
            return new PartialDate(first.from(), last, circa);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a date is written 1964-07-17, 1964-07, 1964 or 1960/1964, not \"" + text + "\"", e);
        }
    }

    private static PartialDate single(String text) {
        return switch (text.length()) {
            case 4 -> year(Integer.parseInt(text));
            case 7 -> month(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
            default -> day(LocalDate.parse(text));
        };
    }

    @Override
    public String toString() {
        String span = switch (precision()) {
            case DAY -> from.toString();
            case MONTH -> YearMonth.from(from).toString();
            case YEAR -> Integer.toString(from.getYear());
            case RANGE -> wholeYears() ? from.getYear() + "/" + to.getYear() : from + "/" + to;
        };
        return circa ? "~" + span : span;
    }

    private boolean wholeYears() {
        return from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31;
    }
}

package io.cordon.core.profile;

import io.cordon.core.model.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Dates of birth, and of founding, as clues. */
final class DateClues {
    private static final double SAME_DAY = 7.0;
    private static final double SAME_MONTH = 4.0;
    private static final double SAME_YEAR = 2.6;
    private static final double CIRCA = 0.8;
    private static final double SWAPPED = 3.0;
    private static final double ONE_DIGIT = 0.3;
    private static final double SAME_MONTH_OTHER_DAY = -1.5;
    private static final double SAME_YEAR_OTHER_DAY = -2.5;
    private static final double NEXT_YEAR = -3.5;
    private static final double NEXT_YEAR_VAGUE = -1.2;
    private static final double YEARS_APART = -8.0;

    private DateClues() {}

    /** The best of all pairs of dates; nothing where one side states none. */
    static Optional<Clue> of(List<PartialDate> one, List<PartialDate> other) {
        double best = Double.NEGATIVE_INFINITY;
        String bestOne = "";
        String bestOther = "";
        for (PartialDate a : one) {
            for (PartialDate b : other) {
                double weight = weight(a, b);
                if (weight > best) {
                    best = weight;
                    bestOne = a.toString();
                    bestOther = b.toString();
                }
            }
        }
        return best == Double.NEGATIVE_INFINITY
                ? Optional.empty()
                : Optional.of(new Clue(Clue.Kind.BIRTH_DATE, bestOne, bestOther, best));
    }

    static double weight(PartialDate a, PartialDate b) {
        boolean vague = a.circa() || b.circa() || firstOfJanuary(a) || firstOfJanuary(b);
        if (isDay(a) && isDay(b)) {
            if (a.from().equals(b.from())) {
                return vague ? SAME_MONTH : SAME_DAY;
            }
            return vague ? ofYears(a, b) : ofDays(a.from(), b.from());
        }
        return ofYears(a, b);
    }

    private static double ofDays(LocalDate a, LocalDate b) {
        boolean sameYear = a.getYear() == b.getYear();
        if (sameYear && a.getMonthValue() == b.getDayOfMonth() && a.getDayOfMonth() == b.getMonthValue()) {
            return SWAPPED;
        }
        if (digitsApart(a, b) == 1) {
            return ONE_DIGIT;
        }
        if (sameYear) {
            return a.getMonthValue() == b.getMonthValue() || a.getDayOfMonth() == b.getDayOfMonth()
                    ? SAME_MONTH_OTHER_DAY
                    : SAME_YEAR_OTHER_DAY;
        }
        boolean sameDayOfYear = a.getMonthValue() == b.getMonthValue() && a.getDayOfMonth() == b.getDayOfMonth();
        int years = Math.abs(a.getYear() - b.getYear());
        if (sameDayOfYear && years <= 10) {
            return ONE_DIGIT - 1;
        }
        return years == 1 ? NEXT_YEAR : YEARS_APART;
    }

    private static double ofYears(PartialDate a, PartialDate b) {
        PartialDate wideA = firstOfJanuary(a) ? PartialDate.year(a.from().getYear()) : a;
        PartialDate wideB = firstOfJanuary(b) ? PartialDate.year(b.from().getYear()) : b;
        boolean circa = a.circa() || b.circa();
        if (overlap(wideA, wideB)) {
            long days = Math.max(span(wideA), span(wideB));
            double weight = days <= 31 ? SAME_MONTH : SAME_YEAR - Math.log(Math.max(1, days / 366.0));
            return circa ? Math.min(weight, CIRCA) : Math.max(0.3, weight);
        }
        int gap = wideA.to().isBefore(wideB.from())
                ? wideB.from().getYear() - wideA.to().getYear()
                : wideA.from().getYear() - wideB.to().getYear();
        int allowed = circa ? 3 : 0;
        if (gap <= allowed) {
            return circa ? 0 : SAME_YEAR_OTHER_DAY;
        }
        if (gap <= allowed + 1) {
            return NEXT_YEAR_VAGUE;
        }
        return gap <= allowed + 2 ? NEXT_YEAR : YEARS_APART;
    }

    private static boolean firstOfJanuary(PartialDate date) {
        return isDay(date) && date.from().getDayOfYear() == 1;
    }

    private static int digitsApart(LocalDate a, LocalDate b) {
        String one = a.toString();
        String other = b.toString();
        int apart = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart;
    }

    private static boolean isDay(PartialDate date) {
        return date.from().equals(date.to());
    }

    private static long span(PartialDate date) {
        return ChronoUnit.DAYS.between(date.from(), date.to()) + 1;
    }

    private static boolean overlap(PartialDate a, PartialDate b) {
        return !a.from().isAfter(b.to()) && !b.from().isAfter(a.to());
    }
}

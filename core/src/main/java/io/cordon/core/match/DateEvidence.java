package io.cordon.core.match;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Evidence.Verdict;
import io.cordon.core.model.PartialDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Dates of birth as evidence, as precisely as both sides know them. */
final class DateEvidence {
    static final double SAME_DAY = 5.0;
    private static final double DAY_AND_MONTH_SWAPPED = 3.0;
    static final double ONE_DIGIT_OFF = 1.5;
    private static final double SAME_MONTH = 3.0;
    private static final double SAME_YEAR = 1.8;
    private static final double IN_RANGE = 0.8;
    private static final double NEARLY = -0.5;
    private static final double SAME_YEAR_OTHER_DAY = -1.5;
    private static final double YEARS_APART = -4.0;
    private static final double MANY_YEARS_APART = -7.0;
    private static final int MANY_YEARS = 4;
    static final int CIRCA_YEARS = 2;

    private DateEvidence() {}

    /** The best verdict over all pairs, or nothing where one side states no date. */
    static Optional<Evidence> of(List<PartialDate> subject, List<PartialDate> listed) {
        if (subject.isEmpty() || listed.isEmpty()) {
            return Optional.empty();
        }
        double best = Double.NEGATIVE_INFINITY;
        PartialDate bestSubject = subject.getFirst();
        PartialDate bestListed = listed.getFirst();
        for (PartialDate a : subject) {
            for (PartialDate b : listed) {
                double weight = weight(a, b);
                if (weight > best) {
                    best = weight;
                    bestSubject = a;
                    bestListed = b;
                }
            }
        }
        Verdict verdict = best > 0 ? Verdict.AGREES : best < -1 ? Verdict.CONTRADICTS : Verdict.NEUTRAL;
        return Optional.of(
                new Evidence(Evidence.Kind.BIRTH_DATE, verdict, bestSubject.toString(), bestListed.toString(), best));
    }

    static double weight(PartialDate a, PartialDate b) {
        boolean bothDays = isDay(a) && isDay(b);
        if (bothDays) {
            return ofDays(a.from(), b.from(), a.circa() || b.circa());
        }
        if (overlap(a, b, 0)) {
            long days = Math.max(span(a), span(b));
            double weight = days <= 31 ? SAME_MONTH : days <= 366 ? SAME_YEAR : IN_RANGE;
            return a.circa() || b.circa() ? Math.min(weight, SAME_YEAR / 2) : weight;
        }
        boolean circa = a.circa() || b.circa();
        if (circa && overlap(a, b, CIRCA_YEARS)) {
            return IN_RANGE / 2;
        }
        return apart(yearsBetween(a, b), circa);
    }

    private static double ofDays(LocalDate a, LocalDate b, boolean circa) {
        if (a.equals(b)) {
            return SAME_DAY;
        }
        boolean sameYear = a.getYear() == b.getYear();
        boolean swapped = a.getMonthValue() == b.getDayOfMonth() && a.getDayOfMonth() == b.getMonthValue();
        if (sameYear && swapped) {
            return DAY_AND_MONTH_SWAPPED;
        }
        if (isFirstOfJanuary(a) || isFirstOfJanuary(b)) {
            return sameYear ? SAME_YEAR / 2 : apart(Math.abs(a.getYear() - b.getYear()), circa);
        }
        if (digitsApart(a, b) == 1) {
            return ONE_DIGIT_OFF;
        }
        if (sameYear) {
            return circa ? SAME_YEAR / 2 : SAME_YEAR_OTHER_DAY;
        }
        return apart(Math.abs(a.getYear() - b.getYear()), circa);
    }

    /** 1 January is often written for an unknown day. */
    private static boolean isFirstOfJanuary(LocalDate day) {
        return day.getDayOfYear() == 1;
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

    private static double apart(long years, boolean circa) {
        long allowed = circa ? CIRCA_YEARS : 0;
        if (years <= 1 + allowed) {
            return circa ? NEARLY : NEARLY * 3;
        }
        return years <= MANY_YEARS + allowed ? YEARS_APART : MANY_YEARS_APART;
    }

    private static boolean isDay(PartialDate date) {
        return date.precision() == PartialDate.Precision.DAY;
    }

    private static long span(PartialDate date) {
        return ChronoUnit.DAYS.between(date.from(), date.to()) + 1;
    }

    private static boolean overlap(PartialDate a, PartialDate b, int years) {
        return !a.from().minusYears(years).isAfter(b.to())
                && !b.from().minusYears(years).isAfter(a.to());
    }

    private static long yearsBetween(PartialDate a, PartialDate b) {
        boolean aFirst = a.to().isBefore(b.from());
        return aFirst ? b.from().getYear() - a.to().getYear() : a.from().getYear() - b.to().getYear();
    }
}

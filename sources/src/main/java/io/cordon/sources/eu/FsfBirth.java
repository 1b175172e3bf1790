package io.cordon.sources.eu;

import io.cordon.core.model.Country;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A {@code birthdate}: a day, a month, a year or a range of years, circa or not, and the place of birth. In another
 * calendar than the Gregorian the year, month and day are that calendar's; the {@code birthdate} attribute, where there is
 * one, is the Gregorian day. Such a date is kept as written in {@link Target#other}, and never read as Gregorian.
 */
final class FsfBirth {
    private final FsfElement birth;
    private final Target.Builder target;
    private final Account account;
    private final String reference;

    FsfBirth(FsfElement birth, Target.Builder target, Account account, String reference) {
        this.birth = birth;
        this.target = target;
        this.account = account;
        this.reference = reference;
    }

    void read() {
        place();
        boolean circa = birth.takeFlag("circa");
        String calendar = birth.take("calendarType");
        String day = birth.take("birthdate");
        String year = birth.take("year");
        String month = birth.take("monthOfYear");
        String dayOfMonth = birth.take("dayOfMonth");
        String from = birth.take("yearRangeFrom");
        String to = birth.take("yearRangeTo");
        String written = FsfEntity.stated(
                " ",
                FsfEntity.stated(".", dayOfMonth, month, year),
                FsfEntity.stated("-", from, to),
                circa ? "circa" : "");
        try {
            Optional<PartialDate> date;
            if (calendar.isEmpty() || calendar.equals("GREGORIAN")) {
                date = gregorian(day, year, month, from, to);
                if (date.isEmpty()) {
                    target.other("birthdate", written.equals("circa") ? "" : written);
                }
            } else {
                target.other("birthdate (" + calendar + " calendar)", written);
                date = gregorian(day, "", "", "", "");
            }
            date.ifPresent(known -> target.birthDate(circa ? known.asCirca() : known));
        } catch (DateTimeException | IllegalArgumentException e) {
            target.other("birthdate", FsfEntity.stated(" ", day, written));
            account.warn("A birth date of " + reference + " is not a date (" + FsfEntity.stated(" ", day, written)
                    + "); it is kept as text.");
        }
    }

    private static Optional<PartialDate> gregorian(String day, String year, String month, String from, String to) {
        if (!day.isEmpty()) {
            return Optional.of(PartialDate.day(LocalDate.parse(day.substring(0, Math.min(10, day.length())))));
        }
        if (!from.isEmpty() || !to.isEmpty()) {
            int first = Integer.parseInt(from.isEmpty() ? to : from);
            int last = Integer.parseInt(to.isEmpty() ? from : to);
            return Optional.of(PartialDate.years(Math.min(first, last), Math.max(first, last)));
        }
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year);
        return Optional.of(
                month.isEmpty() ? PartialDate.year(number) : PartialDate.month(number, Integer.parseInt(month)));
    }

    private void place() {
        String city = birth.take("city");
        String place = birth.take("place");
        String region = birth.take("region");
        String zip = birth.take("zipCode");
        Country country = FsfEntity.country(birth);
        String text = FsfEntity.stated(", ", city, place, region, zip, country.text());
        if (!text.isEmpty()) {
            target.birthPlace(new Place(text, country));
        }
    }
}

package io.cordon.sources.ofac;

import io.cordon.core.model.ListedOn;
import io.cordon.sources.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The days of the log's sections, checked against each other. The log goes forward in time; a day that stands out of its
 * place is mistyped, and what is listed under it is then known only to be no later than the day after it in the log.
 */
final class LogDays {
    private LogDays() {}

    /** One for each section, in their order. */
    static List<ListedOn> of(List<LogText.Section> sections, String file, Account account) {
        List<ListedOn> days = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        for (int i = 0; i < sections.size(); i++) {
            LocalDate day = sections.get(i).day();
            LocalDate next = next(sections, i);
            boolean early = day.isBefore(before);
            boolean late = day.isAfter(next) && !next.isBefore(before);
            if (early || late) {
                LocalDate bound = next.equals(LocalDate.MAX) || next.isBefore(before) ? before : next;
                account.warn(file + ", line " + sections.get(i).line() + ", stands under " + day
                        + ", which is out of the log's order; its entries are dated no later than " + bound);
                days.add(ListedOn.noLaterThan(bound));
            } else {
                days.add(ListedOn.exact(day));
                before = day;
            }
        }
        return days;
    }

    private static LocalDate next(List<LogText.Section> sections, int from) {
        LocalDate day = sections.get(from).day();
        for (int i = from + 1; i < sections.size(); i++) {
            if (!sections.get(i).day().equals(day)) {
                return sections.get(i).day();
            }
        }
        return LocalDate.MAX;
    }
}

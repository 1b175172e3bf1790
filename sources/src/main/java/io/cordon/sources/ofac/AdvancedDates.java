package io.cordon.sources.ofac;

import io.cordon.core.model.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Dates of the ADVANCED form: {@code Year}, {@code Month}, {@code Day}, and periods of them. */
final class AdvancedDates {
    private AdvancedDates() {}

    /** A day, or empty where it is not whole. */
    static Optional<LocalDate> day(XmlNode node) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(node.textOf("Year")),
                    Integer.parseInt(node.textOf("Month")),
                    Integer.parseInt(node.textOf("Day"))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** From the earliest start to the latest end. */
    static Optional<PartialDate> period(XmlNode period) {
        Optional<LocalDate> first = bound(period, "Start", "From");
        Optional<LocalDate> last = bound(period, "End", "To");
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Optional.empty();
        }
        PartialDate date = new PartialDate(first.get(), last.get(), false);
        boolean circa = period.all("Start").stream()
                .anyMatch(start -> start.attribute("Approximate").equals("true"));
        return Optional.of(circa ? date.asCirca() : date);
    }

    private static Optional<LocalDate> bound(XmlNode period, String end, String side) {
        List<XmlNode> ends = period.all(end);
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        List<XmlNode> sides = ends.getFirst().all(side);
        ends.getFirst().passOver("From", "To");
        return sides.isEmpty() ? Optional.empty() : day(sides.getFirst());
    }
}

package io.cordon.sources.house;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a row says of the programme and its measures. */
final class Designations {
    /** The programme of a row that states measures and no programme. */
    private static final String HOUSE = "house";

    private Designations() {}

    static void add(Row row, Target.Builder builder, TargetKind kind, String listAuthority, Account account) {
        String programme = row.text(Column.PROGRAMME);
        if (programme.isEmpty() && row.text(Column.MEASURES).isEmpty()) {
            throw row.wrong(
                    Column.PROGRAMME, "a programme was expected, or measures in their column; there is neither");
        }
        String authority = row.text(Column.AUTHORITY).isEmpty() ? listAuthority : row.text(Column.AUTHORITY);
        Optional<Programme> known = Programmes.find(authority, programme);
        String legalBasis = row.text(Column.LEGAL_BASIS);
        builder.designation(new Designation(
                programme.isEmpty() ? HOUSE : programme,
                measures(row, known, kind, account),
                listedOn(row),
                row.value(Column.UNTIL, Designations::date),
                legalBasis.isEmpty() ? known.map(Programme::legalBasis).orElse("") : legalBasis,
                row.text(Column.REFERENCE),
                row.text(Column.REASON)));
        builder.other("authority", authority);
    }

    private static Set<Measure> measures(Row row, Optional<Programme> known, TargetKind kind, Account account) {
        EnumSet<Measure> stated = EnumSet.noneOf(Measure.class);
        stated.addAll(row.values(Column.MEASURES, Measure::of));
        if (!stated.isEmpty()) {
            return stated;
        }
        if (known.isPresent()) {
            return Programmes.measures(known.get(), kind);
        }
        String programme = row.text(Column.PROGRAMME);
        account.warn(
                "programme " + programme + " is not in the table of programmes and its rows state no measures: they"
                        + " are kept with the measure unspecified");
        return EnumSet.of(Measure.UNSPECIFIED);
    }

    private static Optional<ListedOn> listedOn(Row row) {
        Optional<LocalDate> date = row.value(Column.LISTED_ON, Designations::date);
        Optional<ListedOn.Certainty> certainty = row.value(Column.LISTED_ON_IS, Designations::certainty);
        if (date.isEmpty() && certainty.isPresent()) {
            throw row.wrong(Column.LISTED_ON, "a date was expected, as the column listed_on_is is filled");
        }
        return date.map(day -> new ListedOn(day, certainty.orElse(ListedOn.Certainty.EXACT)));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a day was expected as year-month-day, for example 2014-03-17, not \"" + text + "\"", e);
        }
    }

    private static ListedOn.Certainty certainty(String text) {
        for (ListedOn.Certainty certainty : ListedOn.Certainty.values()) {
            if (certainty.word().equals(text)) {
                return certainty;
            }
        }
        throw new IllegalArgumentException("exact, no-later-than or inferred was expected, not \"" + text + "\"");
    }
}

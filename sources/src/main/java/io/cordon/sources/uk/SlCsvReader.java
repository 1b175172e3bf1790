package io.cordon.sources.uk;

import io.cordon.core.model.Address;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Place;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The UK Sanctions List's CSV: a {@code Report Date:} line, 58 columns, and a row for each combination of a designation's
 * names, addresses, birth dates and documents. Rows are put together by {@code Unique ID}.
 */
final class SlCsvReader implements SourceReader {
    private static final List<String> REQUIRED =
            List.of("Unique ID", "Name 6", "Name type", "Regime Name", "Designation Type", "Sanctions Imposed");

    /** Columns that are read together with others, and so are no {@link SlField}. */
    private static final List<String> COMPOSED = List.of(
            "Name 1",
            "Name 2",
            "Name 3",
            "Name 4",
            "Name 5",
            "Name 6",
            "Name type",
            "Alias strength",
            "Name non-latin script",
            "Non-latin script type",
            "Non-latin script language",
            "Address Line 1",
            "Address Line 2",
            "Address Line 3",
            "Address Line 4",
            "Address Line 5",
            "Address Line 6",
            "Address Postal Code",
            "Address Country",
            "National Identifier number",
            "National Identifier additional information",
            "Passport number",
            "Passport additional information",
            "Town of birth",
            "Country of birth");

    @Override
    public String form() {
        return "UK Sanctions List CSV";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return UkText.head(files)
                .filter(head -> !head.stripLeading().startsWith("<"))
                .filter(head -> head.contains("unique id") && head.contains("regime name"))
                .isPresent();
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        refuseAsOfsi(list, file);
        SlEntries entries = new SlEntries();
        Set<String> known = new HashSet<>(COMPOSED);
        for (SlField field : SlField.values()) {
            known.add(field.column);
        }
        UkCsv csv = UkCsv.read(file, false, REQUIRED, row -> row(row, entries, known));
        Account account = new Account();
        if (!csv.endsWithLineBreak()) {
            account.warn("The file's last row is not ended by a line break; it may have been cut off there.");
        }
        return entries.reading(list, file, csv.published(), account);
    }

    private static void row(UkCsv.Row row, SlEntries entries, Set<String> known) {
        String id = row.get(SlField.UNIQUE_ID.column);
        if (id.isEmpty()) {
            throw new BadInputException(row.where() + ", has no Unique ID, so it belongs to no designation; the file is"
                    + " damaged or not as published, so fetch it again");
        }
        SlEntry entry = entries.of(id, row.where() + ",");
        for (SlField field : SlField.values()) {
            entry.add(field, row.get(field.column));
        }
        List<String> before = new ArrayList<>();
        IntStream.rangeClosed(1, 5).forEach(i -> before.add(row.get("Name " + i)));
        entry.name(before, row.get("Name 6"), row.get("Name type"), row.get("Alias strength"));
        entry.scriptName(
                row.get("Name non-latin script"),
                row.get("Non-latin script type"),
                row.get("Non-latin script language"));
        List<String> lines = new ArrayList<>();
        IntStream.rangeClosed(1, 6).forEach(i -> lines.add(row.get("Address Line " + i)));
        entry.address(address(lines, row.get("Address Postal Code"), row.get("Address Country")));
        entry.birthplace(row.get("Town of birth"), row.get("Country of birth"));
        entry.passport(row.get("Passport number"), row.get("Passport additional information"));
        entry.nationalId(row.get("National Identifier number"), row.get("National Identifier additional information"));
        row.others(known, entry::unknown);
    }

    /** An address from its six lines; the sixth is the town, whichever of the others are used. */
    static Address address(List<String> lines, String postcode, String country) {
        return new Address(
                lines.subList(0, 5).stream().filter(line -> !line.isBlank()).collect(Collectors.joining(", ")),
                lines.get(5),
                "",
                postcode,
                country.isBlank() ? Place.NO_COUNTRY : Country.of(country));
    }

    static void refuseAsOfsi(String list, SourceFile file) {
        if (list.equals("uk-ofsi")) {
            throw new BadInputException(
                    file.name() + " is the UK Sanctions List, not OFSI's Consolidated List; import it as uk-sl");
        }
    }
}

package io.cordon.sources.uk;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * OFSI's {@code ConList.csv}, in the layouts of 2018 (29 columns) and 2022 (36 columns); they differ in columns alone. A
 * row is one combination of a target's names, addresses and birth dates; rows are put together by {@code Group ID}.
 */
final class OfsiCsvReader implements SourceReader {
    private static final List<String> REQUIRED =
            List.of("Group ID", "Name 6", "Group Type", "Alias Type", "Regime", "Listed On", "Other Information");

    private static final Set<String> KNOWN = Set.of(
            "Name 6",
            "Name 1",
            "Name 2",
            "Name 3",
            "Name 4",
            "Name 5",
            "Title",
            "Name Non-Latin Script",
            "Non-Latin Script Type",
            "Non-Latin Script Language",
            "DOB",
            "Town of Birth",
            "Country of Birth",
            "Nationality",
            "Passport Number",
            "Passport Details",
            "NI Number",
            "National Identification Number",
            "National Identification Details",
            "Position",
            "Address 1",
            "Address 2",
            "Address 3",
            "Address 4",
            "Address 5",
            "Address 6",
            "Post/Zip Code",
            "Country",
            "Other Information",
            "Group Type",
            "Alias Type",
            "Alias Quality",
            "Regime",
            "Listed On",
            "UK Sanctions List Date Designated",
            "Last Updated",
            "Group ID");

    @Override
    public String form() {
        return "OFSI ConList CSV";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return UkText.head(files)
                .filter(head -> !head.stripLeading().startsWith("<"))
                .filter(head -> head.contains("group id") && head.contains("alias type"))
                .isPresent();
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        if (list.equals("uk-sl")) {
            throw new BadInputException(
                    file.name() + " is OFSI's Consolidated List, not the UK Sanctions List; import it as uk-ofsi");
        }
        Account account = new Account();
        Map<String, OfsiGroup> groups = new LinkedHashMap<>();
        UkCsv csv = UkCsv.read(file, true, REQUIRED, row -> row(row, list, groups, account));
        if (groups.isEmpty()) {
            throw new BadInputException(file.name()
                    + " has column names, but no row; the whole list was expected, so fetch the file again");
        }
        if (!csv.endsWithLineBreak()) {
            account.warn("The file's last row is not ended by a line break; it may have been cut off there.");
        }
        if (csv.published().isEmpty()) {
            account.warn("The file does not state when it was published.");
        }
        List<Target> targets = new ArrayList<>();
        for (OfsiGroup group : groups.values()) {
            account.read();
            targets.add(group.build());
            account.kept();
        }
        return new Reading(list, csv.published(), targets, account.done());
    }

    private static void row(UkCsv.Row row, String list, Map<String, OfsiGroup> groups, Account account) {
        String id = row.get("Group ID");
        if (!id.matches("\\d{1,9}")) {
            throw new BadInputException(row.where() + ", has \"" + id
                    + "\" for its Group ID, where a number was expected; the file is damaged, so fetch it again");
        }
        groups.computeIfAbsent(id, key -> new OfsiGroup(list, key, row.get("Group Type"), account))
                .row(row, KNOWN);
    }
}

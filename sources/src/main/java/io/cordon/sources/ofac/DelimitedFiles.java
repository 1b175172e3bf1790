package io.cordon.sources.ofac;

import io.cordon.core.model.Address;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comma-delimited files: {@code SDN.CSV} or {@code cons_prim.csv} with, in any order, {@code ALT}, {@code ADD} and
 * the overflow {@code SDN_COMMENTS}. They have no header; each is told by the shape of its first row.
 */
final class DelimitedFiles implements SourceReader {
    private static final Pattern POSTCODE =
            Pattern.compile("(?:(.*?)[ ,]+)?((?:(?<!, )[A-Z]{1,3} )?\\S*\\d\\S*(?: \\S*\\d\\S*)?(?: [A-Z]{2})?)");

    /** The files and their columns, from OFAC's {@code dat_spec.txt}. */
    private enum Part {
        PRIMARY(
                12,
                "ent_num, SDN_Name, SDN_Type, Program, Title, Call_Sign, Vess_type, Tonnage, GRT, Vess_flag, "
                        + "Vess_owner, Remarks"),
        ALIASES(5, "ent_num, alt_num, alt_type, alt_name, alt_remarks"),
        ADDRESSES(6, "ent_num, add_num, Address, City/State/Province/Postal Code, Country, add_remarks"),
        COMMENTS(2, "ent_num, Remarks");

        final int columns;
        final String names;

        Part(int columns, String names) {
            this.columns = columns;
            this.names = names;
        }
    }

    @Override
    public String form() {
        return "OFAC delimited files (SDN.CSV or cons_prim.csv, with ALT, ADD and SDN_COMMENTS)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return !files.isEmpty() && files.stream().allMatch(file -> part(file).isPresent());
    }

    private static Optional<Part> part(SourceFile file) {
        if (FixedComments.recognises(file)) {
            return Optional.of(Part.COMMENTS);
        }
        List<String> row = CsvRows.first(file);
        if (row.isEmpty() || !Records.isNumber(row.getFirst())) {
            return Optional.empty();
        }
        boolean numbered = row.size() > 1 && Records.isNumber(row.get(1));
        return switch (row.size()) {
            case 12 ->
                Set.of("", "individual", "vessel", "aircraft").contains(row.get(2))
                        ? Optional.of(Part.PRIMARY)
                        : Optional.empty();
            case 5 -> numbered ? Optional.of(Part.ALIASES) : Optional.empty();
            case 6 -> numbered ? Optional.of(Part.ADDRESSES) : Optional.empty();
            case 2 -> Optional.of(Part.COMMENTS);
            default -> Optional.empty();
        };
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        Map<Part, SourceFile> parts = new EnumMap<>(Part.class);
        for (SourceFile file : files) {
            Part part = part(file)
                    .orElseThrow(
                            () -> new BadInputException(
                                    file.name() + " is none of " + form()
                                            + ": its first line was expected to have 12, 5, 6 or 2 columns and to begin with a number"));
            SourceFile before = parts.put(part, file);
            if (before != null) {
                throw new BadInputException(before.name() + " and " + file.name() + " are both a file of " + part.names
                        + "; one of each was expected");
            }
        }
        SourceFile primary = parts.get(Part.PRIMARY);
        if (primary == null) {
            throw new BadInputException(files.getFirst().name()
                    + " belongs to OFAC's delimited files, but the one with the entries (SDN.CSV or cons_prim.csv, of 12"
                    + " columns) is not among those given; add it");
        }
        return new Pass(list, primary).read(parts);
    }

    /** A record and what is still to be read of it once its overflow is known. */
    private record Entry(Target.Builder to, TargetKind kind, ListDates dates, String remarks, long line) {}

    /** One reading of one set of files. */
    private static final class Pass {
        private final SourceFile primary;
        private final Records records;
        private final Account account;
        private final Facts facts;
        private final Remarks remarks;
        private final OfacDesignations designations;
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        Pass(String list, SourceFile primary) {
            this.primary = primary;
            this.records = new Records(list, primary);
            this.account = records.account();
            this.facts = new Facts(list, account);
            this.remarks = new Remarks(facts, account);
            this.designations = new OfacDesignations(account);
        }

        Reading read(Map<Part, SourceFile> parts) {
            CsvRows.read(primary, Part.PRIMARY.columns, Part.PRIMARY.names, this::entry);
            SourceFile aliases = parts.get(Part.ALIASES);
            if (aliases != null) {
                CsvRows.read(aliases, Part.ALIASES.columns, Part.ALIASES.names, (row, line) -> {
                    owner(row, aliases, line).ifPresent(entry -> alias(entry, row));
                });
            }
            SourceFile addresses = parts.get(Part.ADDRESSES);
            if (addresses != null) {
                CsvRows.read(addresses, Part.ADDRESSES.columns, Part.ADDRESSES.names, (row, line) -> {
                    owner(row, addresses, line).ifPresent(entry -> address(entry, row));
                });
            }
            SourceFile comments = parts.get(Part.COMMENTS);
            if (comments != null) {
                comments(comments);
            }
            for (Entry entry : entries.values()) {
                facts.begin(entry.dates());
                if (!entry.remarks().isEmpty()) {
                    remarks.read(entry.to(), entry.kind(), entry.remarks());
                }
                designations.add(entry.to(), entry.dates(), "");
                records.keep(entry.to(), primary.name() + ", line " + entry.line() + ",");
            }
            return records.reading(Optional.empty());
        }

        private void entry(List<String> row, long line) {
            String where = primary.name() + ", line " + line + ",";
            TargetKind kind = Records.kind(row.get(2));
            TargetId id = records.id(row.get(0), where);
            if (row.get(1).isBlank()) {
                throw new BadInputException(where + " has no name in its second column");
            }
            Target.Builder to = Target.builder(id, kind);
            to.name(ListedName.of(row.get(1), kind, NameQuality.PRIMARY));
            ListDates dates = new ListDates();
            for (String code : row.get(3).split("]\\s*\\[|;", -1)) {
                String programme = code.replace("[", "").replace("]", "").strip();
                if (!programme.isEmpty()) {
                    dates.programme(programme);
                }
            }
            Facts.titles(to, row.get(4));
            facts.add(to, "Vessel Call Sign", row.get(5), "", "");
            facts.add(to, "Vessel Type", row.get(6), "", "");
            facts.add(to, "Vessel Tonnage", row.get(7).replace(",", ""), "", "");
            facts.add(to, "Vessel Gross Registered Tonnage", row.get(8).replace(",", ""), "", "");
            facts.add(to, "Vessel Flag", row.get(9), "", "");
            facts.add(to, "Vessel Owner", row.get(10), "", "");
            entries.put(row.get(0), new Entry(to, kind, dates, row.get(11), line));
        }

        private Optional<Entry> owner(List<String> row, SourceFile file, long line) {
            Entry entry = entries.get(row.getFirst());
            if (entry == null) {
                account.warn(file.name() + ", line " + line + ", belongs to entry " + row.getFirst() + ", which "
                        + primary.name() + " does not have; it was left out");
                account.unknown("row without an entry");
            }
            return Optional.ofNullable(entry);
        }

        private static void alias(Entry entry, List<String> row) {
            if (!row.get(3).isEmpty()) {
                entry.to().name(ListedName.of(row.get(3), entry.kind(), ListedName.aliasQuality(row.get(2), false)));
            }
            entry.to().other("alt_remarks", row.get(4));
        }

        /** City, region and postal code share a column: {@code Hebron, West Bank} or {@code Moscow 117420}. */
        private static void address(Entry entry, List<String> row) {
            String place = row.get(3);
            String postcode = "";
            Matcher matcher = POSTCODE.matcher(place);
            if (matcher.matches() && matcher.group(1) != null) {
                place = matcher.group(1);
                postcode = matcher.group(2);
            }
            int comma = place.indexOf(',');
            String city = comma < 0 ? place : place.substring(0, comma);
            String region = comma < 0 ? "" : place.substring(comma + 1).strip();
            Records.address(
                    entry.to(), new Address(row.get(2), city.strip(), region, postcode, Facts.country(row.get(4))));
            entry.to().other("add_remarks", row.get(5));
        }

        /** Remarks longer than the column go on in the overflow file, cut wherever the column ended. */
        private void comments(SourceFile file) {
            CsvRows.Each each = (row, line) -> owner(row, file, line)
                    .ifPresent(entry -> entries.put(
                            row.getFirst(),
                            new Entry(
                                    entry.to(),
                                    entry.kind(),
                                    entry.dates(),
                                    entry.remarks() + row.get(1),
                                    entry.line())));
            if (FixedComments.recognises(file)) {
                FixedComments.read(file, each);
            } else {
                CsvRows.read(file, Part.COMMENTS.columns, Part.COMMENTS.names, each);
            }
        }
    }
}

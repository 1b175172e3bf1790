package io.cordon.sources.ftm;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.Address;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.PublishedCsv;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code targets.simple.csv}: a header and a row a target, several values in a field separated by semicolons. The form
 * says little of programmes and nothing of listing days: {@code first_seen}, the day on which the publisher first saw
 * the entry, is a day by which it was listed.
 */
final class FtmSimpleReader implements SourceReader {
    private static final int MAX_ROWS = 5_000_000;
    private static final List<String> NEEDED = List.of("id", "schema", "name", "aliases", "birth_date", "countries");

    @Override
    public String form() {
        return "FollowTheMoney targets (targets.simple.csv)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        if (files.size() != 1) {
            return false;
        }
        String header =
                files.getFirst().head(2000).lines().findFirst().orElse("").replace("\"", "");
        return header.contains("id,schema,name,aliases,birth_date,countries");
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        Pass pass = new Pass(list, file);
        PublishedCsv.read(file, PublishedCsv.whole(file), pass::record);
        return pass.reading();
    }

    /** One reading of one file. */
    private static final class Pass {
        private final String list;
        private final SourceFile file;
        private final Account account = new Account();
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final Map<String, Target> targets = new LinkedHashMap<>();

        Pass(String list, SourceFile file) {
            this.list = list;
            this.file = file;
        }

        void record(CsvRecord record) {
            String where = file.name() + ", line " + record.getStartingLineNumber();
            if (places.isEmpty()) {
                for (int i = 0; i < record.getFieldCount(); i++) {
                    places.put(record.getField(i).replace("\uFEFF", "").strip(), i);
                }
                for (String needed : NEEDED) {
                    if (!places.containsKey(needed)) {
                        throw new BadInputException(
                                where + ": the header has no column " + needed + "; targets.simple.csv was expected");
                    }
                }
                return;
            }
            PublishedCsv.requireWidth(file, record, places.size());
            if (targets.size() == MAX_ROWS) {
                throw new BadInputException(file.name() + " has more than " + MAX_ROWS + " rows");
            }
            row(record, where);
        }

        private String get(CsvRecord record, String column) {
            Integer place = places.get(column);
            return place == null ? "" : record.getField(place).strip();
        }

        private List<String> all(CsvRecord record, String column) {
            List<String> values = new ArrayList<>();
            for (String value : get(record, column).split(";")) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
            return values;
        }

        private void row(CsvRecord record, String where) {
            account.read();
            String id = get(record, "id");
            String name = get(record, "name");
            if (id.isEmpty() || name.isEmpty()) {
                throw new BadInputException(where + ": the row has no " + (id.isEmpty() ? "id" : "name")
                        + "; the file is damaged or not as published, so fetch it again");
            }
            String schema = get(record, "schema");
            Optional<TargetKind> kind = FtmSchema.kind(schema);
            if (kind.isEmpty()) {
                account.unknown("schema " + schema);
            }
            Target.Builder target = Target.builder(new TargetId(list, id), kind.orElse(TargetKind.UNKNOWN));
            target.name(Name.of(name, NameQuality.PRIMARY));
            all(record, "aliases").forEach(alias -> target.name(Name.of(alias, NameQuality.STRONG)));
            for (String date : all(record, "birth_date")) {
                try {
                    target.birthDate(PartialDate.parse(date));
                } catch (IllegalArgumentException e) {
                    account.unknown("birth_date in other words");
                    target.other("birth_date", date);
                }
            }
            for (String code : all(record, "countries")) {
                target.country(Country.of(code.length() == 2 ? code.toUpperCase(Locale.ROOT) : code));
            }
            all(record, "addresses").forEach(each -> target.address(new Address(each, "", "", "", Place.NO_COUNTRY)));
            identifiers(record, "identifiers", IdentifierType.OTHER, target);
            identifiers(record, "phones", IdentifierType.PHONE, target);
            identifiers(record, "emails", IdentifierType.EMAIL, target);
            all(record, "dataset").forEach(dataset -> target.other("dataset", dataset));
            designations(record, target);
            if (targets.putIfAbsent(id, target.build()) != null) {
                throw new BadInputException(
                        where + ": id " + id + " stands twice; the file is damaged, so fetch it again");
            }
            account.kept();
        }

        private void identifiers(CsvRecord record, String column, IdentifierType type, Target.Builder target) {
            for (String value : all(record, column)) {
                target.identifier(new Identifier(type, value, "", Place.NO_COUNTRY, ""));
            }
        }

        /** Each sanction in words is a designation; where there is none, each programme's id is. */
        private void designations(CsvRecord record, Target.Builder target) {
            Optional<ListedOn> seen = seen(get(record, "first_seen"));
            List<String> codes = all(record, "program_ids");
            List<String> sanctions = all(record, "sanctions");
            List<String> said = sanctions.isEmpty() ? codes : sanctions;
            for (String sanction : said.isEmpty() ? List.of("unstated") : said) {
                // What Cordon wrote: authority - programme - measures.
                List<String> parts = List.of(sanction.split(" - ", 3));
                boolean own = parts.size() == 3 && codes.contains(parts.get(1));
                String programme = own ? parts.get(1) : codes.isEmpty() ? parts.getFirst() : codes.getFirst();
                Optional<Programme> known =
                        own ? FtmMeasures.known(List.of(parts.get(0)), List.of(programme)) : Optional.empty();
                target.designation(new Designation(
                        programme,
                        FtmMeasures.decided(
                                FtmMeasures.read(List.of(sanction)), known, target.kind(), programme, account),
                        seen,
                        Optional.empty(),
                        known.map(Programme::legalBasis).orElse(""),
                        own ? "" : sanction,
                        ""));
            }
        }

        private Optional<ListedOn> seen(String text) {
            try {
                return text.length() < 10
                        ? Optional.empty()
                        : Optional.of(ListedOn.noLaterThan(LocalDate.parse(text.substring(0, 10))));
            } catch (DateTimeException e) {
                account.unknown("first_seen in other words");
                return Optional.empty();
            }
        }

        Reading reading() {
            if (targets.isEmpty()) {
                throw new BadInputException(
                        file.name() + " has no row below its header; a list has at least one target");
            }
            return new Reading(list, Optional.empty(), List.copyOf(targets.values()), account.done());
        }
    }
}

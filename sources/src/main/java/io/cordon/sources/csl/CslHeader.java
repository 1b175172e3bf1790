package io.cordon.sources.csl;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.BadInputException;
import io.cordon.sources.Account;
import io.cordon.sources.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The row of column names. */
record CslHeader(Map<String, Integer> places, int width) {
    /** Columns that become a target's facts; of the rest, those in {@link #KEPT} are kept under their own names. */
    private static final Set<String> READ = Set.of(
            "_id",
            "source",
            "entity_number",
            "type",
            "programs",
            "name",
            "title",
            "addresses",
            "federal_register_notice",
            "start_date",
            "end_date",
            "call_sign",
            "vessel_flag",
            "remarks",
            "alt_names",
            "citizenships",
            "dates_of_birth",
            "nationalities",
            "places_of_birth",
            "ids");

    private static final Set<String> KEPT = Set.of(
            "standard_order",
            "license_requirement",
            "license_policy",
            "vessel_type",
            "gross_tonnage",
            "gross_registered_tonnage",
            "vessel_owner",
            "source_list_url",
            "source_information_url");

    static CslHeader of(SourceFile file, CsvRecord record, Account account) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < record.getFieldCount(); i++) {
            String name = record.getField(i).replace("\uFEFF", "").strip();
            places.put(name, i);
            if (!READ.contains(name) && !KEPT.contains(name)) {
                account.unknown("column " + name);
            }
        }
        for (String needed : List.of("_id", "source", "entity_number", "name", "programs", "alt_names", "addresses")) {
            if (!places.containsKey(needed)) {
                throw new BadInputException(file.name() + ", line " + record.getStartingLineNumber()
                        + ", names the columns, but has no \"" + needed
                        + "\"; this is not the published layout, so fetch the file again");
            }
        }
        return new CslHeader(places, record.getFieldCount());
    }

    Row row(CsvRecord record) {
        return new Row(record);
    }

    /** A row of the file. */
    final class Row {
        private final CsvRecord record;

        Row(CsvRecord record) {
            this.record = record;
        }

        /** The column's content, runs of white space made one space; empty where the file has no such column. */
        String get(String column) {
            Integer place = places.get(column);
            return place == null
                    ? ""
                    : record.getField(place).replaceAll("[\\s\\u00A0]+", " ").strip();
        }

        /** Gives what is kept under the columns' own names. */
        void others(BiConsumer<String, String> sink) {
            places.keySet().stream().filter(name -> !READ.contains(name)).forEach(name -> sink.accept(name, get(name)));
        }
    }
}

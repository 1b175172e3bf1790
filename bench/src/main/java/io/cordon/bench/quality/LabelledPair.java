package io.cordon.bench.quality;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two names of which somebody has said whether they are one party's.
 *
 * @param kind what both are
 * @param query the name as a customer gives it
 * @param listed the name as listed
 * @param match whether they are the same
 * @param quality how sure the label is: {@code STRONG}, {@code MEDIUM}, {@code WEAK}, or empty
 * @param group where the pair comes from; may be empty
 */
public record LabelledPair(TargetKind kind, String query, String listed, boolean match, String quality, String group) {

    /**
     * Reads pairs from a CSV file, or from every CSV file in a folder. Columns {@code schema}, {@code query_name}, {@code listed_name}, {@code is_match}, and where
     * present {@code quality} and {@code case_group}.
     *
     * @throws BadInputException if the file is not that
     */
    public static List<LabelledPair> read(Path fileOrFolder) {
        List<LabelledPair> pairs = new ArrayList<>();
        Table.files(fileOrFolder).forEach(file -> read(file, pairs));
        return pairs;
    }

    private static void read(Path file, List<LabelledPair> pairs) {
        for (NamedCsvRecord row : Table.read(file, List.of("schema", "query_name", "listed_name", "is_match"))) {
            String query = Table.cell(row, "query_name");
            String listed = Table.cell(row, "listed_name");
            if (query.isEmpty() || listed.isEmpty()) {
                throw new BadInputException(Table.at(file, row) + ": query_name and listed_name are both needed");
            }
            boolean match = switch (Table.cell(row, "is_match").toLowerCase(Locale.ROOT)) {
                case "true", "1", "yes" -> true;
                case "false", "0", "no" -> false;
                default ->
                    throw new BadInputException(Table.at(file, row) + ": is_match is true or false, not \""
                            + Table.cell(row, "is_match") + "\"");
            };
            pairs.add(new LabelledPair(
                    kind(Table.cell(row, "schema")),
                    query,
                    listed,
                    match,
                    Table.cell(row, "quality").toUpperCase(Locale.ROOT),
                    Table.cell(row, "case_group")));
        }
    }

    /** FollowTheMoney's schemata and the usual words. */
    static TargetKind kind(String schema) {
        return switch (schema.toLowerCase(Locale.ROOT)) {
            case "legalentity", "publicbody" -> TargetKind.ORGANISATION;
            case "airplane" -> TargetKind.AIRCRAFT;
            default -> TargetKind.of(schema);
        };
    }
}

package io.cordon.sources.au;

import io.cordon.core.model.BadInputException;
import io.cordon.sources.Account;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Spreadsheet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Where the header row says that each column stands. */
final class DfatColumns {
    static final String REFERENCE = "reference";
    static final String NAME = "name of individual or entity";
    static final String TYPE = "type";
    static final String NAME_TYPE = "name type";
    static final String BIRTH_DATE = "date of birth";
    static final String BIRTH_PLACE = "place of birth";
    static final String CITIZENSHIP = "citizenship";
    static final String ADDRESS = "address";
    static final String INFORMATION = "additional information";
    static final String LISTING = "listing information";
    static final String COMMITTEES = "committees";
    static final String CONTROL_DATE = "control date";

    private static final List<String> KNOWN = List.of(
            REFERENCE,
            NAME,
            TYPE,
            NAME_TYPE,
            BIRTH_DATE,
            BIRTH_PLACE,
            CITIZENSHIP,
            ADDRESS,
            INFORMATION,
            LISTING,
            COMMITTEES,
            CONTROL_DATE);
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, String> unknown = new HashMap<>();

    static DfatColumns of(SourceFile file, Spreadsheet.Row header, Account account) {
        DfatColumns columns = new DfatColumns();
        header.cells().forEach((place, text) -> {
            String name = squeezed(text).toLowerCase(Locale.ROOT);
            if (KNOWN.contains(name)) {
                columns.places.put(name, place);
            } else {
                columns.unknown.put(place, squeezed(text));
                account.unknown("column " + squeezed(text));
            }
        });
        for (String needed : List.of(REFERENCE, NAME, TYPE, COMMITTEES)) {
            if (!columns.places.containsKey(needed)) {
                throw new BadInputException(file.name() + ", row " + header.number() + ": no column is called \""
                        + needed + "\", as DFAT's consolidated list has; check that the file is that list");
            }
        }
        return columns;
    }

    /** The cell's text, runs of white space made one space; empty where there is none. */
    String text(Spreadsheet.Row row, String column) {
        Integer place = places.get(column);
        return place == null ? "" : squeezed(row.cell(place));
    }

    /** Gives what stands in columns that are not known. */
    void others(Spreadsheet.Row row, BiConsumer<String, String> sink) {
        unknown.forEach((place, name) -> {
            if (!row.cell(place).isBlank()) {
                sink.accept(name, squeezed(row.cell(place)));
            }
        });
    }

    private static String squeezed(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}

package io.cordon.sources;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Programme;
import io.cordon.core.model.TargetKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reviewed table of programmes: what each imposes, with its citation. Resource {@code programmes.csv}, one row a
 * programme. A row that names a list holds for that list alone: OFAC's non-SDN list uses the code of a blocking
 * programme for its directives too, which limit debt and equity and block nothing.
 *
 * <p>{@code in_force_from} is the day the order was signed or the regulation took effect. Where an order suspends entry
 * and its section is not cited, the order invokes section 212(f) of the Immigration and Nationality Act as a whole.
 */
public final class Programmes {
    private static final String RESOURCE = "programmes.csv";
    private static final String EVERY_LIST = "";

    /** By authority, list and the code's key. */
    private static final Map<String, Programme> TABLE = load();

    private Programmes() {}

    /**
     * Looks a programme up. Case, spaces, hyphens and quotation marks in the code do not matter.
     *
     * @param authority {@code us-ofac}, {@code eu}, {@code un} or {@code uk}
     * @param code the authority's code as it stands in the list, for example {@code UKRAINE-EO13661}; for the UK the
     *     regime's name
     */
    public static Optional<Programme> find(String authority, String code) {
        return Optional.ofNullable(TABLE.get(key(authority, EVERY_LIST, code)));
    }

    /**
     * Looks a programme up as one list uses it.
     *
     * @param list the list's id; its own row wins over the authority's
     */
    public static Optional<Programme> find(String authority, String list, String code) {
        Programme own = TABLE.get(key(authority, list, code));
        return own == null ? find(authority, code) : Optional.of(own);
    }

    /**
     * What a programme imposes on a target of a kind: a travel ban on persons alone. Never empty.
     *
     * @param kind {@link TargetKind#UNKNOWN} is treated as a person
     */
    public static Set<Measure> measures(Programme programme, TargetKind kind) {
        if (kind == TargetKind.PERSON
                || kind == TargetKind.UNKNOWN
                || programme.measures().size() < 2) {
            return programme.measures();
        }
        EnumSet<Measure> measures = EnumSet.copyOf(programme.measures());
        measures.remove(Measure.TRAVEL_BAN);
        return Collections.unmodifiableSet(measures);
    }

    /** Every row, in the table's order. */
    public static List<Programme> all() {
        return List.copyOf(TABLE.values());
    }

    private static Map<String, Programme> load() {
        Map<String, Programme> table = new LinkedHashMap<>();
        try (InputStream in = Programmes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                for (NamedCsvRecord row : rows) {
                    Programme programme = programme(row);
                    String key = key(programme.authority(), row.getField("list"), programme.code());
                    if (table.put(key, programme) != null) {
                        throw new IllegalStateException(
                                RESOURCE + ", line " + row.getStartingLineNumber() + ": a second " + key);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(table);
    }

    private static Programme programme(NamedCsvRecord row) {
        List<Measure> measures = new ArrayList<>();
        for (String word : row.getField("measures").split(";", -1)) {
            measures.add(Measure.of(word));
        }
        String from = row.getField("in_force_from");
        return new Programme(
                row.getField("authority"),
                row.getField("code"),
                row.getField("title"),
                row.getField("legal_basis"),
                from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                Set.copyOf(measures));
    }

    /** Codes are compared by letters and digits: the change log breaks them over lines after a hyphen. */
    private static String key(String authority, String list, String code) {
        StringBuilder key =
                new StringBuilder(authority).append('/').append(list).append('/');
        String lower = code.toLowerCase(Locale.ROOT).strip();
        lower.substring(lower.startsWith("the ") ? 4 : 0)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}

package io.cordon.answers.whatif;

import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Which authority forbids to follow whose measures: the table {@code blocking-statutes.yaml} beside this class. */
public final class BlockingStatutes {
    private static final String FILE = "blocking-statutes.yaml";
    private static final String ANY = "*";

    private final List<Statute> statutes;

    private BlockingStatutes(List<Statute> statutes) {
        this.statutes = List.copyOf(statutes);
    }

    /**
     * One law.
     *
     * @param jurisdiction whose law it is, for example {@code EU}
     * @param title what it is usually called
     * @param citation the act and its articles
     * @param against first parts of the authorities' ids whose measures it speaks of; {@code *} is every foreign one
     * @param programmes words of programmes to which it is limited; none for any
     * @param targets countries of targets to which it is limited; none for any
     * @param notTargets countries of targets to which it does not apply
     * @param when what else must hold, in words
     */
    public record Statute(
            String jurisdiction,
            String title,
            String citation,
            Set<String> against,
            Set<String> programmes,
            Set<String> targets,
            Set<String> notTargets,
            String when) {

        private boolean speaksOf(String authority, Target target) {
            String of = authority.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
            boolean foreign = !of.isEmpty() && !of.equals(jurisdiction.toLowerCase(Locale.ROOT)) && !of.equals("un");
            if (!foreign || !(against.contains(ANY) || against.contains(of))) {
                return false;
            }
            Set<String> countries =
                    target.countries().stream().map(Country::code).collect(Collectors.toSet());
            return (targets.isEmpty() || targets.stream().anyMatch(countries::contains))
                    && notTargets.stream().noneMatch(countries::contains)
                    && (programmes.isEmpty() || target.designations().stream().anyMatch(this::speaksOf));
        }

        private boolean speaksOf(Designation designation) {
            String text = designation.programme() + " " + designation.legalBasis();
            return Arrays.stream(text.toUpperCase(Locale.ROOT).split("[^A-Z]+")).anyMatch(programmes::contains);
        }
    }

    /** The table that is part of the program. */
    public static BlockingStatutes shipped() {
        try (InputStream in = BlockingStatutes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            Object document = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(in);
            List<Statute> read = new ArrayList<>();
            if (document instanceof Map<?, ?> top && top.get("statutes") instanceof List<?> all) {
                all.forEach(one -> read.add(statute((Map<?, ?>) one)));
            }
            if (read.isEmpty()) {
                throw new IllegalStateException(FILE + " names no statute");
            }
            return new BlockingStatutes(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Statute statute(Map<?, ?> fields) {
        return new Statute(
                text(fields, "jurisdiction"),
                text(fields, "title"),
                text(fields, "citation"),
                words(fields, "against"),
                words(fields, "programmes"),
                words(fields, "targets"),
                words(fields, "targets-not"),
                text(fields, "when"));
    }

    private static String text(Map<?, ?> fields, String key) {
        if (fields.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalStateException(FILE + ": a statute has no " + key);
    }

    private static Set<String> words(Map<?, ?> fields, String key) {
        Set<String> words = new TreeSet<>();
        if (fields.get(key) instanceof List<?> values) {
            values.forEach(value -> words.add(String.valueOf(value)));
        }
        return words;
    }

    /** Every law of the table. */
    public List<Statute> all() {
        return statutes;
    }

    /** Whose laws the table knows. */
    public Set<String> jurisdictions() {
        return statutes.stream().map(Statute::jurisdiction).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The laws that may forbid to follow an authority's measures against a target.
     *
     * @param authority whose measures, for example {@code us-ofac}; empty for unknown, of which nothing is said
     * @param jurisdictions whose laws bind the house
     */
    public List<Conflict> conflicts(String authority, Target target, Set<String> jurisdictions) {
        return statutes.stream()
                .filter(statute -> jurisdictions.contains(statute.jurisdiction()))
                .filter(statute -> statute.speaksOf(authority, target))
                .map(statute -> new Conflict(statute, authority, target.id()))
                .toList();
    }
}

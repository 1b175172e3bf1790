package io.cordon.sources.ftm;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Name;
import io.cordon.core.model.Target;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Writes {@code targets.simple.csv}. A semicolon inside a value, which the form cannot carry, becomes a comma. */
final class FtmSimpleWriter {
    private FtmSimpleWriter() {}

    static void write(List<Target> targets, Function<String, String> authority, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord(
                "id",
                "schema",
                "name",
                "aliases",
                "birth_date",
                "countries",
                "addresses",
                "identifiers",
                "sanctions",
                "phones",
                "emails",
                "program_ids",
                "dataset",
                "first_seen",
                "last_seen",
                "last_change");
        for (Target target : targets) {
            row(csv, target, authority.apply(target.id().list()));
        }
        csv.flush();
        text.flush();
    }

    private static void row(CsvWriter csv, Target target, String authority) {
        Set<String> aliases = new LinkedHashSet<>();
        target.names().stream().map(Name::text).forEach(aliases::add);
        aliases.remove(target.primaryName().text());
        List<String> sanctions = new ArrayList<>();
        for (Designation designation : target.designations()) {
            sanctions.add(authority + " - " + designation.programme() + " - "
                    + String.join(", ", designation.measureWords()));
        }
        csv.writeRecord(
                target.id().toString(),
                FtmSchema.of(target.kind()),
                target.primaryName().text(),
                joined(aliases),
                joined(target.birthDates().stream().map(FtmDates::text).toList()),
                joined(target.countries().stream().map(FtmSimpleWriter::code).toList()),
                joined(target.addresses().stream()
                        .map(address -> address.line())
                        .toList()),
                joined(identifiers(target, false, IdentifierType.OTHER)),
                joined(sanctions),
                joined(identifiers(target, true, IdentifierType.PHONE)),
                joined(identifiers(target, true, IdentifierType.EMAIL)),
                joined(target.programmes()),
                target.id().list(),
                firstSeen(target),
                "",
                "");
    }

    /** Identifiers of a type; or all but telephone numbers and addresses of mail and web. */
    private static List<String> identifiers(Target target, boolean only, IdentifierType type) {
        Set<IdentifierType> contacts = Set.of(IdentifierType.PHONE, IdentifierType.EMAIL, IdentifierType.WEBSITE);
        return target.identifiers().stream()
                .filter(each -> only ? each.type() == type : !contacts.contains(each.type()))
                .map(Identifier::value)
                .toList();
    }

    static String code(Country country) {
        return country.code().isEmpty() ? country.text() : country.code().toLowerCase(Locale.ROOT);
    }

    private static String firstSeen(Target target) {
        return target.designations().stream()
                .flatMap(each -> each.listedOn().stream())
                .map(on -> on.date())
                .min(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
    }

    private static String joined(Iterable<String> values) {
        Set<String> plain = new LinkedHashSet<>();
        values.forEach(value ->
                plain.add(value.replace(';', ',').replaceAll("\\s+", " ").strip()));
        plain.remove("");
        return String.join(";", plain);
    }
}

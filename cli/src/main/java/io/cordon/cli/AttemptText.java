package io.cordon.cli;

import io.cordon.store.Attempt;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Attempts to fetch lists, for people and for programs. */
final class AttemptText {
    private static final int SHA_SHOWN = 10;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private AttemptText() {}

    static void print(PrintStream out, List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            out.println(AT.format(attempt.at()) + "  " + attempt.list() + "  "
                    + attempt.outcome().word()
                    + (attempt.status() == 0 ? "" : "  status " + attempt.status()) + "  " + attempt.bytes()
                    + " bytes"
                    + (attempt.sha256().isEmpty()
                            ? ""
                            : "  sha256 " + attempt.sha256().substring(0, SHA_SHOWN))
                    + (attempt.edition().isEmpty() ? "" : "  " + attempt.edition()));
            indented(out, attempt.address() + (attempt.from().isEmpty() ? "" : " from " + attempt.from()));
            indented(out, attempt.reason());
        }
        if (attempts.isEmpty()) {
            out.println("No list was ever fetched into this data folder; cordon update fetches them.");
        }
    }

    private static void indented(PrintStream out, String text) {
        Table.wrap(text, Table.WIDTH - 2).forEach(line -> out.println("  " + line));
    }

    /** The fields of one attempt. */
    static void write(JsonGenerator json, Attempt attempt) {
        json.writeStringProperty("list", attempt.list());
        json.writeStringProperty("at", attempt.at().toString());
        json.writeStringProperty("outcome", attempt.outcome().word());
        json.writeStringProperty("address", attempt.address());
        json.writeStringProperty("from", attempt.from());
        json.writeNumberProperty("status", attempt.status());
        json.writeNumberProperty("bytes", attempt.bytes());
        json.writeStringProperty("sha256", attempt.sha256());
        json.writeStringProperty("edition", attempt.edition());
        json.writeStringProperty("reason", attempt.reason());
    }
}

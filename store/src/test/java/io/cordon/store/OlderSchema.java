package io.cordon.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a database of now one of an earlier version again, as far as tables go: a column that came later is the caller's to drop. */
final class OlderSchema {
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");

    private OlderSchema() {}

    /** Drops every table that a version after the one given made, the last first. */
    static void backTo(int version, Statement sql) throws SQLException, IOException {
        List<String> later = new ArrayList<>();
        for (int next = version + 1; schema(next).isPresent(); next++) {
            Matcher table = TABLE.matcher(schema(next).get());
            while (table.find()) {
                later.add(table.group(1));
            }
        }
        for (String table : later.reversed()) {
            sql.execute("DROP TABLE " + table);
        }
        sql.execute("PRAGMA user_version = " + version);
    }

    private static Optional<String> schema(int version) throws IOException {
        try (InputStream in = OlderSchema.class.getResourceAsStream("schema-" + version + ".sql")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

package io.cordon.sources.eu;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The Financial Sanctions File's programme for a regulation; the table is {@code journal-programmes.txt}. */
final class JournalProgrammes {
    private static final Map<String, String> BY_CELEX = load();

    private JournalProgrammes() {}

    /** The programme of a regulation given by its CELEX number, for example {@code UKR} for {@code 32014R0269}. */
    static Optional<String> of(String celex) {
        return Optional.ofNullable(BY_CELEX.get(celex));
    }

    private static Map<String, String> load() {
        Map<String, String> table = new HashMap<>();
        try (InputStream in = JournalProgrammes.class.getResourceAsStream("journal-programmes.txt")) {
            if (in == null) {
                throw new IllegalStateException("journal-programmes.txt is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] fields = line.split(";", 3);
                    table.put(fields[0], fields[1]);
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

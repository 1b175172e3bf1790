package io.cordon.core.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Country names and codes in the spellings that lists and customers use. The table is {@code countries.txt} beside this
 * class: ISO 3166-1 with its usual variants, and historical states.
 */
public final class Countries {
    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        load();
    }

    private Countries() {}

    /** The code of a country written in any known way, or empty. Case, accents and punctuation do not matter. */
    public static String codeOf(String text) {
        return CODES.getOrDefault(key(text), "");
    }

    /** The usual English name for a code, or the code itself where it is not known. */
    public static String nameOf(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static void load() {
        try (InputStream in = Countries.class.getResourceAsStream("countries.txt")) {
            if (in == null) {
                throw new IllegalStateException("countries.txt is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] fields = line.split(";", -1);
                    String code = fields[0].strip();
                    NAMES.put(code, fields[1].strip());
                    for (String spelling : fields) {
                        CODES.putIfAbsent(key(spelling), code);
                    }
                }
            }
            CODES.remove("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '&')
                .forEach(c -> key.append(c == '&' ? "and" : Character.toString(c)));
        return key.toString();
    }
}

package io.cordon.core.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Country names and codes in the spellings that lists and customers use. The table is {@code countries.txt} beside this
 * class: ISO 3166-1 with its usual variants, and historical states.
 */
public final class Countries {
    /** From a spelling's key to its code; no spelling belongs to two codes. */
    private static final Map<String, String> CODES = new HashMap<>();

    private static final Map<String, String> NAMES = new HashMap<>();

    /** Longer text is a remark, not a country; it is not searched for notes. */
    private static final int MAX_NOTED_LENGTH = 200;

    private static final Pattern NOW =
            Pattern.compile("\\b(?:now|currently)\\s+([^()]+)\\)?\\.?\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile(
            "\\([^()]*\\)|^\\s*Region:|\\s(?:citizenship|nationality|citizen|national|passport)\\s*$",
            Pattern.CASE_INSENSITIVE);

    static {
        load();
    }

    private Countries() {}

    /**
     * The code of a country written in any known way, or empty. Case, accents and punctuation do not matter. A note in
     * brackets does not either ({@code Iraq (previous address)}), unless it says what the place is now: {@code former
     * USSR (now Belarus)} is Belarus. Where two countries are named, none is chosen.
     */
    public static String codeOf(String text) {
        String code = CODES.getOrDefault(key(text), "");
        if (!code.isEmpty() || text.length() > MAX_NOTED_LENGTH) {
            return code;
        }
        Matcher now = NOW.matcher(text);
        if (now.find()) {
            code = CODES.getOrDefault(key(now.group(1)), "");
        }
        return code.isEmpty() ? CODES.getOrDefault(key(NOTE.matcher(text).replaceAll("")), "") : code;
    }

    /** Every code in the table, in no order. */
    public static Set<String> codes() {
        return Collections.unmodifiableSet(NAMES.keySet());
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
                        String other = CODES.putIfAbsent(key(spelling), code);
                        if (other != null && !other.equals(code)) {
                            throw new IllegalStateException("countries.txt gives \"" + spelling.strip() + "\" to both "
                                    + other + " and " + code);
                        }
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

package io.cordon.intake.customers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The spellings of headers, from {@code headers.txt}. */
final class Headers {
    private static final Map<Field, List<String>> SPELLINGS = new EnumMap<>(Field.class);
    private static final Map<String, Field> FIELDS = new HashMap<>();
    /** {@code name_en}, {@code name_ru}: a name in a language. */
    private static final Pattern NAME_IN_LANGUAGE =
            Pattern.compile("name(?:en|eng|ru|rus|uk|ua|ar|fa|zh|cn|el|de|fr|es|local|cyrillic|arabic|chinese)");

    static {
        load();
    }

    private Headers() {}

    /** What a header stands for; {@link Field#EXTRA} where no spelling fits. */
    static Field field(String header) {
        String key = key(header);
        Field field = FIELDS.get(key);
        if (field == null) {
            field = FIELDS.get(key.replaceFirst("\\d+$", ""));
        }
        if (field == null && NAME_IN_LANGUAGE.matcher(key).matches()) {
            field = Field.NAME;
        }
        return field == null ? Field.EXTRA : field;
    }

    /** Whether a header speaks of several values. */
    static boolean isPlural(String header) {
        String key = key(header).replaceFirst("\\d+$", "");
        if (key.equals("alias") || key.endsWith("ss")) {
            return false;
        }
        return key.endsWith("s") || key.equals("aka") || key.equals("alsoknownas");
    }

    /** The accepted spellings of a field, the usual one first. */
    static List<String> spellings(Field field) {
        return SPELLINGS.getOrDefault(field, List.of());
    }

    private static String key(String header) {
        StringBuilder key = new StringBuilder(header.length());
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    private static void load() {
        try (InputStream in = Headers.class.getResourceAsStream("headers.txt")) {
            if (in == null) {
                throw new IllegalStateException("headers.txt is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                int colon = line.indexOf(':');
                Field field = Field.valueOf(line.substring(0, colon));
                List<String> spellings = new ArrayList<>();
                for (String spelling : line.substring(colon + 1).split(",")) {
                    spellings.add(spelling.strip());
                    FIELDS.putIfAbsent(key(spelling), field);
                    FIELDS.putIfAbsent(key(spelling) + "s", field);
                    FIELDS.putIfAbsent(key(spelling).replaceFirst("y$", "ies"), field);
                }
                SPELLINGS.put(field, List.copyOf(spellings));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.cordon.bench.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes Cyrillic and Greek names in Latin letters under several standards. It is written apart from the engine's own
 * transliteration, so that the one can test the other. The table, with its sources, is {@code romanisations.txt}.
 */
final class Romanisation {
    private static final String VOWELS = "аеёиоуыэюяіїєαεηιουω";
    private static final String SIGNS = "ъь";
    private static final String SOFT = "еёиюяьіїє";
    private static final int LONGEST_SOURCE = 2;
    private static final List<Romanisation> ALL = load();

    private final String standard;
    private final String language;
    private final Map<String, String[]> table;

    private Romanisation(String standard, String language, Map<String, String[]> table) {
        this.standard = standard;
        this.language = language;
        this.table = table;
    }

    /** A name under every standard for its language, each distinct result once; none if the script has no table. */
    static Map<String, String> all(String name, String languageTag) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC);
        Map<String, String> written = new LinkedHashMap<>();
        String language = languageOf(text, languageTag);
        for (Romanisation one : ALL) {
            if (one.language.equals(language)) {
                String latin = one.write(text);
                if (!latin.isBlank() && !written.containsValue(latin)) {
                    written.put(one.standard, latin);
                }
            }
        }
        return written;
    }

    /** The language whose table applies: told by letters that only it has, else by the tag, else Russian. */
    private static String languageOf(String text, String tag) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean cyrillic = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            if (script == Character.UnicodeScript.GREEK) {
                return "el";
            }
            if (Character.isLetter(c) && script != Character.UnicodeScript.CYRILLIC) {
                return "";
            }
            cyrillic |= script == Character.UnicodeScript.CYRILLIC;
        }
        if (!cyrillic) {
            return "";
        }
        if (has(lower, "љњћђџј")) {
            return "sr";
        }
        if (has(lower, "їєґі") && !has(lower, "ўыэъё")) {
            return "uk";
        }
        return tag.startsWith("bg") ? "bg" : "ru";
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    private String write(String text) {
        StringBuilder latin = new StringBuilder(text.length() + 8);
        String lower = plainGreek(text.toLowerCase(Locale.ROOT));
        int at = 0;
        while (at < lower.length()) {
            int length = sourceLength(lower, at);
            String source = lower.substring(at, at + length);
            String[] fields = fields(lower, at, length);
            String to = fields == null ? source : choose(fields, lower, at, length);
            latin.append(Character.isUpperCase(text.charAt(at)) ? inUpper(to, text, at) : to);
            at += length;
        }
        return latin.toString();
    }

    /** What the table says of the letters at a place: first of those at a word's end, then at its start, then anywhere. */
    private String @Nullable [] fields(String lower, int at, int length) {
        String source = lower.substring(at, at + length);
        if (ends(lower, at + length) && table.containsKey(source + "$")) {
            return table.get(source + "$");
        }
        boolean starts = at == 0 || !Character.isLetter(lower.charAt(at - 1));
        return starts && table.containsKey("^" + source) ? table.get("^" + source) : table.get(source);
    }

    private int sourceLength(String lower, int at) {
        for (int length = LONGEST_SOURCE; length > 1; length--) {
            if (at + length <= lower.length()) {
                String source = lower.substring(at, at + length);
                if (table.containsKey(source) || table.containsKey(source + "$") && ends(lower, at + length)) {
                    return length;
                }
            }
        }
        return 1;
    }

    private static boolean ends(String lower, int at) {
        return at >= lower.length() || !Character.isLetter(lower.charAt(at));
    }

    private static String choose(String[] fields, String lower, int at, int length) {
        char before = at == 0 ? ' ' : lower.charAt(at - 1);
        char after = at + length >= lower.length() ? ' ' : lower.charAt(at + length);
        boolean afterVowel = VOWELS.indexOf(before) >= 0;
        if (fields.length > 2 && afterVowel && VOWELS.indexOf(after) >= 0) {
            return fields[2];
        }
        if (fields.length > 3 && SOFT.indexOf(after) >= 0) {
            return fields[3];
        }
        boolean fresh = !Character.isLetter(before) || afterVowel || SIGNS.indexOf(before) >= 0;
        return fields.length > 1 && fresh ? fields[1] : fields[0];
    }

    private static String inUpper(String latin, String text, int at) {
        boolean all = at + 1 < text.length() && Character.isUpperCase(text.charAt(at + 1));
        if (latin.isEmpty() || all) {
            return latin.toUpperCase(Locale.ROOT);
        }
        return latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
    }

    /** Greek accents say where the stress is; the tables have none. Length stays the same. */
    private static String plainGreek(String lower) {
        StringBuilder plain = new StringBuilder(lower);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.UnicodeScript.of(plain.charAt(i)) == Character.UnicodeScript.GREEK) {
                plain.setCharAt(
                        i,
                        Normalizer.normalize(plain.substring(i, i + 1), Normalizer.Form.NFD)
                                .charAt(0));
            }
        }
        return plain.toString();
    }

    private static List<Romanisation> load() {
        List<Romanisation> all = new ArrayList<>();
        try (InputStream in = Romanisation.class.getResourceAsStream("romanisations.txt")) {
            if (in == null) {
                throw new IllegalStateException("romanisations.txt is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] fields = line.split(";", -1);
                    Map<String, String[]> table = new HashMap<>();
                    for (String entry : fields[2].strip().split(" ")) {
                        int equals = entry.indexOf('=');
                        table.put(
                                entry.substring(0, equals),
                                entry.substring(equals + 1).split("\\|", -1));
                    }
                    all.add(new Romanisation(fields[0], fields[1], table));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(all);
    }
}

package io.cordon.sources.uk;

import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names in the six fields of the British lists. {@code Name 6} is the family name where others stand beside it, and the
 * whole name where it stands alone; {@code Name 1} to {@code Name 5} come before it.
 */
final class UkNames {
    private static final Map<String, String> LANGUAGES = new TreeMap<>();

    static {
        for (String code : Locale.getISOLanguages()) {
            LANGUAGES.putIfAbsent(
                    Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
    }

    private UkNames() {}

    /**
     * A name from its fields.
     *
     * @param before {@code Name 1} to {@code Name 5}; blank ones do not count
     * @param last {@code Name 6}
     * @param person whether its parts are those of a person's name
     */
    static Name of(List<String> before, String last, NameQuality quality, boolean person) {
        List<String> given = before.stream().filter(part -> !part.isBlank()).toList();
        if (!person || given.isEmpty() || last.isBlank()) {
            return Name.of((String.join(" ", given) + " " + last).strip(), quality);
        }
        List<NamePart> parts = new ArrayList<>();
        for (String part : given) {
            parts.add(new NamePart(parts.isEmpty() ? NamePart.Kind.GIVEN : NamePart.Kind.MIDDLE, part));
        }
        parts.add(new NamePart(NamePart.Kind.FAMILY, last));
        return Name.ofParts(parts, quality, "");
    }

    /**
     * The grade of a name. A primary name's variation, and an alias that is not graded, are strong.
     *
     * @param type {@code Primary Name}, {@code Primary Name Variation}, {@code Alias}, {@code AKA}, {@code FKA}, ...
     * @param strength {@code Good quality ...}, {@code Low quality ...} or empty
     */
    static NameQuality quality(String type, String strength) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.equals("primary name") || lower.equals("prime alias")) {
            return NameQuality.PRIMARY;
        }
        if (lower.equals("fka") || lower.equals("f.k.a") || lower.equals("f.k.a.")) {
            return NameQuality.FORMER;
        }
        return strength.toLowerCase(Locale.ROOT).startsWith("low") ? NameQuality.WEAK : NameQuality.STRONG;
    }

    /** Whether a name type or strength is one that {@link #quality} was made for. */
    static boolean isKnown(String type, String strength) {
        boolean knownType = switch (type.toLowerCase(Locale.ROOT)) {
            case "primary name", "prime alias", "primary name variation", "alias", "aka", "a.k.a", "a.k.a." -> true;
            case "fka", "f.k.a", "f.k.a." -> true;
            default -> false;
        };
        String lower = strength.toLowerCase(Locale.ROOT);
        return knownType && (lower.isEmpty() || lower.startsWith("good") || lower.startsWith("low"));
    }

    /** A name in another script, with the language where it is one that has a code. */
    static Name inScript(String text, String language) {
        String code = LANGUAGES.getOrDefault(language.strip().toLowerCase(Locale.ROOT), "");
        return new Name(text.strip(), NameQuality.STRONG, List.of(), code);
    }

    /** What a source says of a name's script and language, where that is more than the name and its code say. */
    static String scriptNote(String text, String script, String language) {
        String said = script.isEmpty() ? language : language.isEmpty() ? script : script + ", " + language;
        return said.isEmpty() ? "" : text.isEmpty() ? said : text + ": " + said;
    }
}

package io.cordon.sources.ofac;

import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names as OFAC lists them, put into reading order. A person stands as {@code FAMILY, Given} or {@code FAMILY, Given, Jr.};
 * everything else stands as it is, commas included. Every reader and the change log go through here, so that one name
 * reads the same wherever it comes from.
 */
final class ListedName {
    private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "esq.");

    private ListedName() {}

    /** A listed name with its parts where it is a person's. */
    static Name of(String listed, TargetKind kind, NameQuality quality) {
        String text = listed.strip();
        if (kind != TargetKind.PERSON || text.indexOf(',') < 0) {
            return Name.of(text, quality);
        }
        String family = "";
        List<String> given = new ArrayList<>();
        List<String> suffixes = new ArrayList<>();
        for (String piece : text.split(",", -1)) {
            String part = piece.strip();
            if (part.isEmpty()) {
                continue;
            }
            if (!family.isEmpty() && SUFFIXES.contains(part.toLowerCase(Locale.ROOT))) {
                suffixes.add(part);
            } else if (family.isEmpty()) {
                family = part;
            } else {
                given.add(part);
            }
        }
        List<NamePart> parts = new ArrayList<>();
        given.forEach(part -> parts.add(new NamePart(NamePart.Kind.GIVEN, part)));
        if (!family.isEmpty()) {
            parts.add(new NamePart(NamePart.Kind.FAMILY, family));
        }
        suffixes.forEach(part -> parts.add(new NamePart(NamePart.Kind.SUFFIX, part)));
        return parts.isEmpty() ? Name.of(text, quality) : Name.ofParts(parts, quality, "");
    }

    /** A name given as a last and a first part. */
    static Name of(String last, String first, TargetKind kind, NameQuality quality) {
        if (first.isBlank()) {
            return of(last, kind, quality);
        }
        return last.isBlank()
                ? Name.of(first, quality)
                : of(last.strip() + ", " + first.strip(), TargetKind.PERSON, quality);
    }

    /** The quality of an alias from OFAC's word for it ({@code a.k.a.}, {@code fka}, ...). Low quality counts first. */
    static NameQuality aliasQuality(String word, boolean low) {
        if (low) {
            return NameQuality.WEAK;
        }
        String plain = word.toLowerCase(Locale.ROOT).replace(".", "").strip();
        return plain.equals("fka") ? NameQuality.FORMER : NameQuality.STRONG;
    }
}

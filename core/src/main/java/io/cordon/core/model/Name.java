package io.cordon.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One way a target or a subject is written.
 *
 * @param text the whole name in reading order: given names before family names where the source tells them apart
 * @param quality how the authority grades it
 * @param parts its parts where the source states them, else empty; titles are parts but not in {@code text}
 * @param language BCP 47 tag where the source states one, else empty
 */
public record Name(String text, NameQuality quality, List<NamePart> parts, String language) {
    public Name {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a name is blank");
        }
        parts = List.copyOf(parts);
    }

    /** A name without stated parts or language. */
    public static Name of(String text, NameQuality quality) {
        return new Name(text.strip(), quality, List.of(), "");
    }

    /**
     * A name put together from its stated parts, in the order given; titles are kept as parts and left out of the text.
     *
     * @throws IllegalArgumentException if nothing but titles is given
     */
    public static Name ofParts(List<NamePart> parts, NameQuality quality, String language) {
        List<String> words = new ArrayList<>();
        for (NamePart part : parts) {
            if (part.kind() != NamePart.Kind.TITLE && !part.text().isBlank()) {
                words.add(part.text().strip());
            }
        }
        return new Name(String.join(" ", words), quality, parts, language);
    }

    /** The script most of its letters are written in. */
    public Character.UnicodeScript script() {
        int[] counts = new int[Character.UnicodeScript.values().length];
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts[Character.UnicodeScript.of(letter).ordinal()]++);
        int most = Character.UnicodeScript.COMMON.ordinal();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > counts[most]) {
                most = i;
            }
        }
        return Character.UnicodeScript.values()[most];
    }
}

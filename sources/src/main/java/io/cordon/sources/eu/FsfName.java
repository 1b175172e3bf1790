package io.cordon.sources.eu;

import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A {@code nameAlias}. The file does not say which alias the regulation lists its target under, and orders them by when
 * they were entered, so that the Russian or Swedish spelling may come first. The primary name is therefore the first
 * strong one in the script and language of the regulation's English text; where there is none, the first strong one in
 * Latin script; else the first strong one; else the first.
 *
 * @param name the name, or one with a blank mark where the alias has none
 * @param strong whether the file grades it strong
 * @param title the title that goes with it; may be empty
 */
record FsfName(List<Name> name, boolean strong, String title) {
    static FsfName read(FsfElement alias, TargetKind kind) {
        String first = alias.take("firstName");
        String middle = alias.take("middleName");
        String last = alias.take("lastName");
        String whole = alias.take("wholeName");
        String title = alias.take("title");
        String language = alias.take("nameLanguage").toLowerCase(Locale.ROOT);
        boolean strong = !alias.take("strong").equals("false");
        String text = whole.isEmpty() ? FsfEntity.stated(" ", first, middle, last) : whole;
        if (text.isEmpty()) {
            return new FsfName(List.of(), strong, title);
        }
        List<NamePart> parts = new ArrayList<>();
        if (kind != TargetKind.ORGANISATION) {
            add(parts, NamePart.Kind.TITLE, title);
            add(parts, NamePart.Kind.GIVEN, first);
            add(parts, NamePart.Kind.MIDDLE, middle);
            add(parts, NamePart.Kind.FAMILY, last);
        }
        NameQuality quality = strong ? NameQuality.STRONG : NameQuality.WEAK;
        return new FsfName(List.of(new Name(text, quality, parts, language)), strong, title);
    }

    private static void add(List<NamePart> parts, NamePart.Kind kind, String text) {
        if (!text.isEmpty()) {
            parts.add(new NamePart(kind, text));
        }
    }

    /** Every name, in the file's order, one of them graded primary. */
    static List<Name> graded(List<FsfName> aliases) {
        List<Name> names = new ArrayList<>();
        aliases.forEach(alias -> names.addAll(alias.name()));
        int primary = -1;
        int best = Integer.MAX_VALUE;
        for (int i = 0; i < names.size(); i++) {
            int rank = rank(names.get(i));
            if (rank < best) {
                best = rank;
                primary = i;
            }
        }
        if (primary >= 0) {
            Name name = names.get(primary);
            names.set(primary, new Name(name.text(), NameQuality.PRIMARY, name.parts(), name.language()));
        }
        return names;
    }

    private static int rank(Name name) {
        if (name.quality() == NameQuality.WEAK) {
            return 3;
        }
        if (name.script() != Character.UnicodeScript.LATIN) {
            return 2;
        }
        return name.language().isEmpty() || name.language().equals("en") ? 0 : 1;
    }
}

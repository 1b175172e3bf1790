package io.cordon.sources.ofac;

import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A name whose parts are stated one by one, as in the ADVANCED and ENHANCED forms, put into reading order. */
final class PersonParts {
    /** The order in which a name is read. */
    private static final List<NamePart.Kind> ORDER = List.of(
            NamePart.Kind.GIVEN,
            NamePart.Kind.MIDDLE,
            NamePart.Kind.PATRONYMIC,
            NamePart.Kind.NICKNAME,
            NamePart.Kind.FAMILY,
            NamePart.Kind.MATRONYMIC,
            NamePart.Kind.MAIDEN,
            NamePart.Kind.SUFFIX,
            NamePart.Kind.TITLE);

    private final List<NamePart> parts = new ArrayList<>();
    private final List<String> whole = new ArrayList<>();
    private final Account account;

    PersonParts(Account account) {
        this.account = account;
    }

    /** Adds a part under OFAC's word for it, for example {@code Last Name} or {@code Entity Name}. */
    void add(String type, String text) {
        if (text.isBlank()) {
            return;
        }
        switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "first name" -> suffixed(NamePart.Kind.GIVEN, text);
            case "middle name" -> suffixed(NamePart.Kind.MIDDLE, text);
            case "last name" -> suffixed(NamePart.Kind.FAMILY, text);
            case "patronymic" -> part(NamePart.Kind.PATRONYMIC, text);
            case "matronymic" -> part(NamePart.Kind.MATRONYMIC, text);
            case "maiden name" -> part(NamePart.Kind.MAIDEN, text);
            case "nickname" -> part(NamePart.Kind.NICKNAME, text);
            case "suffix" -> part(NamePart.Kind.SUFFIX, text);
            case "entity name", "vessel name", "aircraft name" -> whole.add(text.strip());
            default -> {
                account.unknown("name part: " + type);
                whole.add(text.strip());
            }
        }
    }

    private void part(NamePart.Kind kind, String text) {
        parts.add(new NamePart(kind, text.strip()));
    }

    /** A suffix stands inside another part, behind a comma: {@code Feliciano Semborio, Jr.} */
    private void suffixed(NamePart.Kind kind, String text) {
        Name name = ListedName.of(text, TargetKind.PERSON, NameQuality.PRIMARY);
        boolean hasSuffix = name.parts().stream().anyMatch(part -> part.kind() == NamePart.Kind.SUFFIX);
        if (!hasSuffix) {
            part(kind, text);
            return;
        }
        for (NamePart part : name.parts()) {
            parts.add(part.kind() == NamePart.Kind.SUFFIX ? part : new NamePart(kind, part.text()));
        }
    }

    boolean isEmpty() {
        return parts.isEmpty() && whole.isEmpty();
    }

    /** The name. */
    Name name(NameQuality quality) {
        if (!whole.isEmpty()) {
            return Name.of(String.join(" ", whole), quality);
        }
        List<NamePart> ordered = new ArrayList<>(parts);
        ordered.sort(Comparator.comparingInt(part -> ORDER.indexOf(part.kind())));
        return Name.ofParts(ordered, quality, "");
    }
}

package io.cordon.sources.uk;

import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.TargetId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers and cross references that both British lists have. */
final class UkIdentifiers {
    private static final Pattern IMO = Pattern.compile(".*?(\\d{7})\\b.*");
    private static final Pattern UN = Pattern.compile("([A-Z]{2})([A-Za-z])\\.? ?(\\d{3})\\.?");

    private UkIdentifiers() {}

    /** A ship's IMO number: its seven digits; what is written around them stays in the note. */
    static Identifier imo(String text, String label) {
        Matcher matcher = IMO.matcher(text);
        String number = matcher.matches() ? matcher.group(1) : text;
        return new Identifier(IdentifierType.IMO, number, label, Place.NO_COUNTRY, number.equals(text) ? "" : text);
    }

    /** The same party on the Security Council's list. */
    static Optional<Relation> unReference(String type, String text) {
        Matcher matcher = UN.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Relation(
                        type,
                        "",
                        Optional.of(new TargetId(
                                "un-sc",
                                matcher.group(1)
                                        + matcher.group(2).toLowerCase(Locale.ROOT)
                                        + "."
                                        + matcher.group(3)))))
                : Optional.empty();
    }

    /** The same party on OFSI's list. */
    static Optional<Relation> ofsiGroup(String type, String text) {
        return text.matches("\\d{1,6}")
                ? Optional.of(new Relation(type, "", Optional.of(new TargetId("uk-ofsi", text))))
                : Optional.empty();
    }

    /** The same party on the UK Sanctions List. */
    static Optional<Relation> ukReference(String type, String text) {
        return text.matches("[A-Z]{3}\\d{4}")
                ? Optional.of(new Relation(type, "", Optional.of(new TargetId("uk-sl", text))))
                : Optional.empty();
    }
}

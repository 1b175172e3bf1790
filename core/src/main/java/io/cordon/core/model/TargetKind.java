package io.cordon.core.model;

import java.util.Locale;

/** What a target or a subject is. {@link #UNKNOWN} is for subjects whose kind nobody stated. */
public enum TargetKind {
    PERSON,
    ORGANISATION,
    VESSEL,
    AIRCRAFT,
    SECURITY,
    WALLET,
    TERRITORY,
    UNKNOWN;

    /** The word used on the command line and in JSON, for example {@code person}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a kind in its usual spellings: {@code individual}, {@code entity}, {@code company}, {@code ship}, ... in any
     * case. Anything else, blank included, is {@link #UNKNOWN}.
     */
    public static TargetKind of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "person", "individual", "natural person", "natural", "people", "p", "i", "ind" -> PERSON;
            case "organisation",
                    "organization",
                    "entity",
                    "enterprise",
                    "company",
                    "legal entity",
                    "legalentity",
                    "business",
                    "publicbody",
                    "legal",
                    "o",
                    "e",
                    "ent",
                    "org" -> ORGANISATION;
            case "vessel", "ship", "v" -> VESSEL;
            case "aircraft", "airplane", "a" -> AIRCRAFT;
            case "security" -> SECURITY;
            case "wallet", "cryptowallet" -> WALLET;
            case "territory" -> TERRITORY;
            default -> UNKNOWN;
        };
    }
}

package io.cordon.core.model;

/**
 * Something that identifies a party by itself.
 *
 * @param type what it is
 * @param value as written
 * @param label the source's own word for its type, for example {@code Cedula No.}; may be empty
 * @param country the issuing country, or {@link Place#NO_COUNTRY}
 * @param note anything else the source says of it, for example its dates; may be empty
 */
public record Identifier(IdentifierType type, String value, String label, Country country, String note) {
    public Identifier {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identifier of type " + type.word() + " is blank");
        }
    }
}

package io.cordon.core.model;

/**
 * A part of a name where the source states which part it is.
 *
 * @param kind which part
 * @param text as written
 */
public record NamePart(Kind kind, String text) {
    /** Which part of a name. */
    public enum Kind {
        GIVEN,
        MIDDLE,
        PATRONYMIC,
        MATRONYMIC,
        FAMILY,
        MAIDEN,
        NICKNAME,
        TITLE,
        SUFFIX
    }
}

package io.cordon.core.name;

/** What a token of a name is. */
public enum TokenKind {
    /** A word that tells names apart: a given or family name, the distinctive word of a company. */
    WORD,
    /** A patronymic: a father's name with an ending that says so. */
    PATRONYMIC,
    /** A particle such as al, bin, de or van. */
    PARTICLE,
    /** A title or form of address, in a person's name. */
    HONORIFIC,
    /** A generational suffix such as junior. */
    SUFFIX,
    /** A single letter that stands for a name. */
    INITIAL,
    /** A number, in digits, words or Roman figures; {@link NameToken#group} is its value. */
    NUMBER,
    /** A word that many organisations share. */
    GENERIC,
    /** A legal form; {@link NameToken#group} is its class. */
    ORG_FORM
}

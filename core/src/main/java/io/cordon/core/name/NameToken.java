package io.cordon.core.name;

/**
 * One token of a name.
 *
 * @param text in Latin letters a to z and digits
 * @param written as it stood in the name
 * @param kind what it is
 * @param fine its romanisation skeleton: equal for spellings of one name under different romanisations
 * @param coarse its consonant skeleton: equal also where vowels differ or are not written
 * @param group class of a legal form, value of a number; else -1
 * @param word number of the written word it was cut from; tokens of one word share it
 * @param vowelless whether its script writes no short vowels
 */
public record NameToken(
        String text,
        String written,
        TokenKind kind,
        String fine,
        String coarse,
        int group,
        int word,
        boolean vowelless) {

    NameToken as(TokenKind newKind, int newGroup) {
        return new NameToken(text, written, newKind, fine, coarse, newGroup, word, vowelless);
    }
}

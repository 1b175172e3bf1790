package io.cordon.core.name;

/**
 * One token of a name.
 *
 * @param text in Latin letters a to z and digits
 * @param spelled the same before it was made the usual spelling
 * @param surface the whole word it was cut from, in Latin letters, before any of its spellings was made the usual one
 * @param own the whole word in its own script, lower case, where that is not Latin; else empty
 * @param written as it stood in the name
 * @param kind what it is
 * @param fine its romanisation skeleton: equal for spellings of one name under different romanisations
 * @param coarse its consonant skeleton: equal also where vowels differ or are not written
 * @param group class of a legal form, value of a number, class of a particle; else -1
 * @param word number of the written word it was cut from; tokens of one word share it
 * @param chunk number of the chunk between spaces it stood in; hyphened words share one
 * @param vowelless whether its script writes no short vowels
 * @param readings how it reads under the conventions of Slavic names, where its name looks Slavic
 * @param head another letter that an initial for it may be: that of the compound it ends, as A. for Abdul Salam; else a space
 */
public record NameToken(
        String text,
        String spelled,
        String surface,
        String own,
        String written,
        TokenKind kind,
        String fine,
        String coarse,
        int group,
        int word,
        int chunk,
        boolean vowelless,
        Readings readings,
        char head) {

    /** There is no compound. */
    static final char NO_HEAD = ' ';

    /** The same token in another spelling and kind: a generic word or a number in its usual form. */
    NameToken spelledAs(String usual, String usualFine, String usualCoarse, TokenKind newKind, int newGroup) {
        return new NameToken(
                usual,
                spelled,
                surface,
                own,
                written,
                newKind,
                usualFine,
                usualCoarse,
                newGroup,
                word,
                chunk,
                vowelless,
                readings,
                head);
    }

    /** Some of its letters as a token of the same word. */
    NameToken part(int from, int to) {
        String some = text.substring(from, to);
        String someFine = Skeletons.fine(some);
        return new NameToken(
                some,
                some,
                surface,
                "",
                written,
                kind,
                someFine,
                Skeletons.coarse(someFine),
                group,
                word,
                chunk,
                vowelless,
                Readings.NONE,
                head);
    }

    NameToken as(TokenKind newKind, int newGroup) {
        return new NameToken(
                text, spelled, surface, own, written, newKind, fine, coarse, newGroup, word, chunk, vowelless, readings,
                head);
    }

    /** The same token, wherever it stands in a name. */
    public NameToken withoutPlace() {
        return word == 0 && chunk == 0
                ? this
                : new NameToken(
                        text, spelled, surface, own, written, kind, fine, coarse, group, 0, 0, vowelless, readings,
                        head);
    }

    /** The same token at another place. */
    public NameToken at(int newWord, int newChunk) {
        return new NameToken(
                text, spelled, surface, own, written, kind, fine, coarse, group, newWord, newChunk, vowelless, readings,
                head);
    }
}

package io.cordon.core.name;

/** A disguise found in a name as written. */
public enum Evasion {
    /** Zero-width, direction or other invisible characters inside the name. */
    INVISIBLE_CHARACTERS("invisible characters inside the name"),
    /** Letters of one script standing in for look-alikes of another inside a word. */
    LOOK_ALIKE_LETTERS("letters of another script that look alike"),
    /** Digits or signs standing in for letters. */
    DIGITS_FOR_LETTERS("digits or signs written for letters"),
    /** A word written with its letters spaced out. */
    SPACED_OUT("letters spaced out"),
    /** The whole name written backwards. */
    REVERSED("the name written backwards");

    private final String words;

    Evasion(String words) {
        this.words = words;
    }

    /** What was found, in words that fit after "the subject's name has". */
    public String words() {
        return words;
    }
}

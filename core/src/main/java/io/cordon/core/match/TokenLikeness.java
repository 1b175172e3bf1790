package io.cordon.core.match;

import static io.cordon.core.model.TokenPair.Kind;

import io.cordon.core.name.NameToken;
import io.cordon.core.name.Nicknames;
import io.cordon.core.name.TokenKind;
import java.util.Optional;

/**
 * How one token is like another: the one definition, which the index must find completely and the aligner applies. Pure.
 *
 * <p>Two tokens are alike if they are equal; share their fine or coarse skeleton or a reading; are nicknames of one another; are one
 * edit apart, or their fine skeletons are (the longer with at least four letters); are two edits apart (both with at least {@value #LONG} letters);
 * or one is the other's initial.
 */
final class TokenLikeness {
    /** From this length on, two edits are forgiven. */
    static final int LONG = 7;

    static final int LEAST_SPELLED = 3;
    static final int LEAST_COARSE = 3;
    static final int LEAST_TYPO = 4;

    private static final Optional<Likeness> EQUAL_OTHERWISE =
            Optional.of(new Likeness(Kind.EQUAL, Weights.WRITTEN_OTHERWISE));
    private static final Optional<Likeness> FORM_TYPO = Optional.of(new Likeness(Kind.TYPO, Weights.FORM_TYPO));
    private static final Optional<Likeness> NEARLY_ONE_FORM = Optional.of(new Likeness(Kind.TYPO, 0.02f));
    private static final Optional<Likeness> SPELLED_OTHERWISE =
            Optional.of(new Likeness(Kind.TRANSLITERATION, Weights.SPELLING));
    private static final Optional<Likeness> SPELLED_NEARLY =
            Optional.of(new Likeness(Kind.TRANSLITERATION, Weights.SPELLING_NEAR));
    private static final Optional<Likeness> EQUAL = Optional.of(Likeness.EQUAL);

    private TokenLikeness() {}

    /** How the two are alike, or nothing. */
    static Optional<Likeness> of(NameToken subject, NameToken listed) {
        String a = subject.text();
        String b = listed.text();
        if (subject.kind() == TokenKind.ORG_FORM || listed.kind() == TokenKind.ORG_FORM) {
            return ofForms(subject, listed);
        }
        if (a.equals(b)) {
            return subject.written().equalsIgnoreCase(listed.written()) ? EQUAL : EQUAL_OTHERWISE;
        }
        if (subject.kind() == TokenKind.NUMBER || listed.kind() == TokenKind.NUMBER) {
            boolean same = subject.kind() == listed.kind() && subject.group() == listed.group();
            if (!same && subject.kind() != listed.kind() && isSpelledAlike(subject, listed)) {
                return Optional.of(new Likeness(Kind.TYPO, Weights.TYPO));
            }
            return same ? Optional.of(new Likeness(Kind.NUMBER, 0.1f)) : Optional.empty();
        }
        if (subject.kind() == TokenKind.INITIAL || listed.kind() == TokenKind.INITIAL) {
            return isInitial(subject, listed) || isInitial(listed, subject)
                    ? Optional.of(new Likeness(Kind.INITIAL, Weights.INITIAL))
                    : Optional.empty();
        }
        return ofWords(subject, listed, a, b);
    }

    private static Optional<Likeness> ofForms(NameToken subject, NameToken listed) {
        if (subject.kind() != listed.kind()) {
            return subject.text().equals(listed.text())
                    ? EQUAL
                    : isSlippedForm(subject, listed) ? FORM_TYPO : Optional.empty();
        }
        if (subject.text().equals(listed.text())) {
            return EQUAL;
        }
        boolean oneClass = subject.group() == listed.group();
        if (oneClass && isShort(subject) && isShort(listed) && EditDistance.isOne(subject.text(), listed.text())) {
            return NEARLY_ONE_FORM;
        }
        float penalty = subject.group() == listed.group() ? 0.05f : 0.2f;
        return Optional.of(new Likeness(Kind.ORG_FORM, penalty));
    }

    private static boolean isShort(NameToken form) {
        return form.text().length() >= 3 && form.text().length() <= 5;
    }

    /** CJC for CJSC: a word that is no legal form, but is one slip from the one that is listed. */
    private static boolean isSlippedForm(NameToken subject, NameToken listed) {
        boolean kinds = subject.kind() == TokenKind.WORD
                || subject.kind() == TokenKind.ORG_FORM && listed.kind() == TokenKind.GENERIC;
        return kinds
                && Math.max(subject.text().length(), listed.text().length()) >= LEAST_TYPO
                && EditDistance.isOne(subject.text(), listed.text());
    }

    private static boolean isInitial(NameToken initial, NameToken word) {
        if (initial.kind() != TokenKind.INITIAL || word.kind() == TokenKind.PARTICLE) {
            return false;
        }
        return word.text().startsWith(initial.text())
                || word.fine().startsWith(initial.fine())
                || initial.text().length() == 1 && initial.text().charAt(0) == word.head();
    }

    private static Optional<Likeness> ofWords(NameToken subject, NameToken listed, String a, String b) {
        if (subject.kind() == TokenKind.PARTICLE || listed.kind() == TokenKind.PARTICLE) {
            boolean same = subject.kind() == listed.kind() && subject.group() == listed.group();
            if (same || Math.max(subject.spelled().length(), listed.spelled().length()) < LEAST_TYPO) {
                return same ? Optional.of(new Likeness(Kind.TRANSLITERATION, 0.1f)) : Optional.empty();
            }
        }
        if (subject.fine().equals(listed.fine())) {
            return EditDistance.isOne(a, b) ? SPELLED_NEARLY : SPELLED_OTHERWISE;
        }
        if (subject.readings().agrees(listed.readings())) {
            return Optional.of(new Likeness(Kind.TRANSLITERATION, Weights.READING));
        }
        if (subject.spelled().length() >= LEAST_SPELLED && subject.spelled().equals(listed.spelled())) {
            return Optional.of(new Likeness(Kind.TRANSLITERATION, Weights.TYPO_LONG));
        }
        boolean coarse = subject.coarse().equals(listed.coarse());
        if (subject.vowelless() != listed.vowelless()) {
            return coarse ? acrossScripts(subject, listed) : Optional.empty();
        }
        if (Nicknames.related(a, b)) {
            return Optional.of(new Likeness(Kind.NICKNAME, Weights.NICKNAME));
        }
        int longer = Math.max(
                Math.max(a.length(), b.length()),
                Math.max(subject.own().length(), listed.own().length()));
        if (longer >= LEAST_TYPO && isSlip(subject, listed)) {
            float penalty = longer <= 4 ? Weights.TYPO_SHORT : longer <= 7 ? Weights.TYPO : Weights.TYPO_LONG;
            penalty += isSubstituted(subject, listed) ? Weights.SUBSTITUTED : 0;
            return Optional.of(new Likeness(Kind.TYPO, penalty));
        }
        if (coarse && subject.coarse().length() >= LEAST_COARSE) {
            boolean patronymics = subject.kind() == TokenKind.PATRONYMIC && listed.kind() == TokenKind.PATRONYMIC;
            boolean near = EditDistance.within(subject.fine(), listed.fine(), 1) <= 1;
            float penalty = patronymics ? Weights.SPELLING : near ? Weights.PHONETIC : Weights.PHONETIC_FAR;
            return Optional.of(new Likeness(Kind.PHONETIC, penalty));
        }
        if (Math.min(subject.fine().length(), listed.fine().length()) >= LEAST_TYPO
                && EditDistance.isOne(subject.fine(), listed.fine())) {
            return Optional.of(new Likeness(Kind.TYPO, Weights.SKELETON_TYPO));
        }
        if (Math.min(a.length(), b.length()) >= LONG && EditDistance.within(a, b, 2) <= 2) {
            return Optional.of(new Likeness(Kind.TYPO, Weights.TWO_TYPOS));
        }
        return Optional.empty();
    }

    /** A number in words, with a slip in it. */
    private static boolean isSpelledAlike(NameToken subject, NameToken listed) {
        return Math.max(subject.spelled().length(), listed.spelled().length()) >= LEAST_TYPO
                && EditDistance.isOne(subject.spelled(), listed.spelled());
    }

    /**
     * One letter for another that is no neighbour on keyboards and does not look like it: among different names by far
     * the commonest difference, among slips not.
     */
    static boolean isSubstituted(NameToken subject, NameToken listed) {
        return subject.own().isEmpty() || listed.own().isEmpty()
                ? EditDistance.isOddSubstitution(subject.text(), listed.text())
                : EditDistance.isOddSubstitution(subject.own(), listed.own());
    }

    private static boolean isSlip(NameToken subject, NameToken listed) {
        return EditDistance.isOne(subject.text(), listed.text())
                || EditDistance.isOne(subject.spelled(), listed.spelled())
                || subject.spelled().equals(listed.spelled())
                || !subject.own().isEmpty()
                        && Math.max(subject.own().length(), listed.own().length()) >= LEAST_TYPO
                        && EditDistance.isOne(subject.own(), listed.own());
    }

    /** A word of a script without short vowels beside one with them: what vowels the first has must stand in the other. */
    private static Optional<Likeness> acrossScripts(NameToken subject, NameToken listed) {
        String few = subject.vowelless() ? subject.fine() : listed.fine();
        String many = subject.vowelless() ? listed.fine() : subject.fine();
        int length = subject.coarse().length();
        boolean vowelsFirst = isVowel(few) && isVowel(many);
        boolean within = vowelsFirst ? isSubsequence(few.substring(1), many.substring(1)) : isSubsequence(few, many);
        if (length >= LEAST_COARSE) {
            return Optional.of(
                    within
                            ? new Likeness(Kind.TRANSLITERATION, Weights.VOWELLESS)
                            : new Likeness(Kind.PHONETIC, Weights.PHONETIC_FAR));
        }
        return within && length == 2
                ? Optional.of(new Likeness(Kind.TRANSLITERATION, Weights.VOWELLESS_SHORT))
                : Optional.empty();
    }

    private static boolean isVowel(String skeleton) {
        return !skeleton.isEmpty() && "aiu".indexOf(skeleton.charAt(0)) >= 0;
    }

    private static boolean isSubsequence(String few, String many) {
        int at = 0;
        for (int i = 0; i < many.length() && at < few.length(); i++) {
            at += many.charAt(i) == few.charAt(at) ? 1 : 0;
        }
        return at == few.length();
    }
}

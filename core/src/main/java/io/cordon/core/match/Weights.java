package io.cordon.core.match;

/**
 * The model's numbers, in natural log-odds; {@code docs/matching.md} says where each comes from. They are in one place
 * so that a validator finds all of them.
 */
final class Weights {
    /** What must be overcome: few subjects are listed, and there are many targets. */
    static final double PRIOR = -8.0;
    /** A full agreement of names is worth a look however common they are: their tokens tell at least this. */
    static final double LEAST_AGREEMENT = 11.7;
    /** And this much more for a third and a fourth word. */
    static final double LEAST_FURTHER = 0.6;
    /** More agreement than this adds only a tenth of itself. */
    static final double MOST_AGREEMENT = 20.0;

    static final float SPELLING = 0.3f;
    /** The same where one letter makes the difference. */
    static final float SPELLING_NEAR = 0.2f;
    /** The same word under two conventions of writing Slavic names in Latin letters. */
    static final float READING = 0.4f;

    static final float VOWELLESS = 0.5f;
    static final float VOWELLESS_SHORT = 1.3f;
    static final float PHONETIC = 2.2f;
    static final float PHONETIC_FAR = 3.3f;
    static final float NICKNAME = 0.9f;
    /** A listed organisation's initials for its name. */
    static final float ACRONYM = 2.2f;

    static final float INITIAL = 0.8f;
    static final float JOINED = 0.4f;
    static final float JOINED_TYPO = 1.2f;
    /** One edit between the skeletons. */
    static final float SKELETON_TYPO = 4.2f;

    /** A word of the subject that is one slip from the listed name's legal form. */
    static final float FORM_TYPO = 1.0f;

    static final float TYPO_SHORT = 1.1f;
    static final float TYPO = 0.95f;
    static final float TYPO_LONG = 0.85f;
    /** The slip put another letter in a letter's place. */
    static final float SUBSTITUTED = 0.35f;

    static final float TWO_TYPOS = 4.5f;
    /** The subject's token is a name of its own, so hardly a slip of the pen for another one. */
    static final float KNOWN_OTHER = 1.3f;
    /** The same where letters were dropped, doubled or swapped, as slips mostly do. */
    static final float KNOWN_OTHER_LENGTH = 0.6f;
    /** A word that costs more than this is hardly a slip. */
    static final float LOOSE_LIKENESS = 1.75f;

    static final float MISSING_PATRONYMIC = 0.5f;
    static final float EXTRA_PATRONYMIC = 0.8f;
    static final float MISSING_MIDDLE = 1.5f;
    static final float MISSING_FIRST = 3.0f;
    static final float MISSING_LAST = 3.0f;
    static final float MISSING_FURTHER = 1.0f;
    static final float EXTRA_WORD = 3.1f;
    static final float EXTRA_FURTHER = 0.8f;
    /** A word of one name stands where the other has a different one. */
    static final float CLASH = 6.0f;
    /** The same of two initials, or two numbers. */
    static final float INITIAL_CLASH = 3.5f;

    static final float ONE_WORD_ONLY = 2.5f;
    /** Other legal forms beside a single word that is the same, and beside one that is not quite. */
    static final float FORM_OF_SAME_WORD = 1.5f;

    static final float FORM_OF_LIKE_WORD = 2.7f;
    static final float GENERIC_CLASH = 2.5f;
    static final float SHORT_WORD = 1.0f;
    /** The same where a word that many names share agrees as well. */
    static final float SHORT_WORD_BESIDE_ANOTHER = 0.4f;

    static final float WRITTEN_OTHERWISE = 0.03f;

    static final float FORM = 0.3f;
    static final float UNLIKE_ONE_WORD = 2.2f;
    static final float INITIAL_BESIDE_ONE_WORD = 0.9f;
    /** The same where it is the listed name that has only the initial. */
    static final float LISTED_INITIAL_BESIDE_ONE_WORD = 2.2f;

    static final float GENERIC_BESIDE_ONE_WORD = 2.0f;
    static final float ORDER = 0.2f;
    /** Another order, where some token is not quite the same. */
    static final float ORDER_WITH_DIFFERENCES = 1.0f;

    static final float ORDER_WITH_GAPS = 1.4f;

    static final double WEAK_EXACT = -0.6;
    static final double WEAK_ALIAS = -2.5;
    static final double MOST_AGAINST_IDENTIFIER = -9.0;
    static final double DISGUISE = 0.0;

    private Weights() {}
}

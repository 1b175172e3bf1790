package io.cordon.core.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two names, aligned: which token stands with which, and what each part adds to the log-odds.
 *
 * @param subject the subject's name
 * @param listed the listed name
 * @param partner for each token of the subject's the listed token it stands with, or {@link Assignment#NONE}
 * @param likeness for each token of the subject's that has a partner, how they are alike
 * @param joins runs that agree when run together; their tokens have no partner
 * @param agreement what the tokens that agree tell together, capped, before penalties
 * @param agreementRaw the sum of what each of them tells by itself
 * @param penalties of pairs and joins that are not equal
 * @param unmatched costs of tokens without a partner
 * @param clash cost of words that stand against one another
 * @param oneWord cost of agreement in one word alone while others differ
 * @param order cost of another order of words
 */
record NameAlignment(
        PreparedName subject,
        PreparedName listed,
        int[] partner,
        @Nullable Likeness[] likeness,
        List<Join> joins,
        double agreement,
        double agreementRaw,
        double penalties,
        double unmatched,
        double clash,
        double oneWord,
        double order) {

    /** The names' share of the log-odds, without the prior. */
    double logOdds() {
        return agreement - penalties - unmatched - clash - oneWord - order;
    }

    /** Whether every token has an equal partner, or both names are written with the same letters in the same order. */
    boolean isExact() {
        return penalties < 0.25 && unmatched == 0;
    }
}

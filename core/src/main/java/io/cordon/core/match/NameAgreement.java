package io.cordon.core.match;

/**
 * What two names have in common and what sets them apart, uncapped: for asking whether two listings are of one party,
 * where a rare name must count for more than a common one. All values in nats.
 *
 * @param told what the tokens that agree tell together, less the penalties of those that are not quite equal
 * @param against costs of tokens without a partner, of words against other words, and of another order
 * @param clash the part of {@code against} for words that stand against other words
 * @param exact whether every token has an equal partner
 */
public record NameAgreement(double told, double against, double clash, boolean exact) {
    /** Compares two names. */
    public static NameAgreement of(PreparedName one, PreparedName other) {
        NameAlignment names = NameAligner.align(one, other);
        return new NameAgreement(
                names.agreementRaw() - names.penalties(),
                names.unmatched() + names.clash() + names.oneWord() + names.order(),
                names.clash(),
                names.isExact());
    }

    /** What speaks for less what speaks against. */
    public double net() {
        return told - against;
    }
}

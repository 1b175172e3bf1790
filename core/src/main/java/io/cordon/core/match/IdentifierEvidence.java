package io.cordon.core.match;

import io.cordon.core.model.Evidence;
import io.cordon.core.model.Evidence.Verdict;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Identifiers as evidence: passports, tax and registration numbers, LEI, BIC, IMO, wallets and the like. */
public final class IdentifierEvidence {
    /** What the same identifier tells; by itself enough for a hit. */
    static final double SAME = 20.0;

    private static final double OTHER_LASTING_ONE = -2.5;
    private static final int LEAST_CHARACTERS = 5;
    private static final Set<IdentifierType> LASTING =
            EnumSet.of(IdentifierType.LEI, IdentifierType.IMO, IdentifierType.ISIN);

    private IdentifierEvidence() {}

    /** The strongest verdict, or nothing where no two can be compared. */
    static Optional<Evidence> of(List<Identifier> subject, List<Identifier> listed) {
        Optional<Evidence> against = Optional.empty();
        for (Identifier a : subject) {
            for (Identifier b : listed) {
                if (isSame(a, b)) {
                    return Optional.of(
                            new Evidence(Evidence.Kind.IDENTIFIER, Verdict.AGREES, a.value(), b.value(), SAME));
                }
                if (a.type() == b.type() && LASTING.contains(a.type())) {
                    against = Optional.of(new Evidence(
                            Evidence.Kind.IDENTIFIER, Verdict.CONTRADICTS, a.value(), b.value(), OTHER_LASTING_ONE));
                }
            }
        }
        return against;
    }

    private static boolean isSame(Identifier a, Identifier b) {
        boolean typesFit = a.type() == b.type() || a.type() == IdentifierType.OTHER || b.type() == IdentifierType.OTHER;
        String key = key(a.value());
        return typesFit && !key.isEmpty() && key.equals(key(b.value()));
    }

    /** An identifier's letters and digits, in lower case; empty where they are too few to identify anything. */
    public static String key(String value) {
        StringBuilder key = new StringBuilder(value.length());
        String lower = value.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                key.append(lower.charAt(i));
            }
        }
        return key.length() < LEAST_CHARACTERS ? "" : key.toString();
    }
}

package io.cordon.intake.payments;

import java.util.Locale;

/** What a party does in a payment; the words of ISO 20022. */
public enum Role {
    INITIATING_PARTY,
    ULTIMATE_DEBTOR,
    DEBTOR,
    DEBTOR_AGENT,
    PREVIOUS_INSTRUCTING_AGENT,
    INSTRUCTING_AGENT,
    INSTRUCTED_AGENT,
    REIMBURSEMENT_AGENT,
    INTERMEDIARY_AGENT,
    CREDITOR_AGENT,
    CREDITOR,
    ULTIMATE_CREDITOR;

    /** The word used in JSON and tables, for example {@code ultimate-debtor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

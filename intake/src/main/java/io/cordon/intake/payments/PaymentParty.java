package io.cordon.intake.payments;

import io.cordon.core.model.Subject;

/**
 * A party of a payment.
 *
 * @param role what it does in it
 * @param subject who it is; its reference is its account, or empty
 */
public record PaymentParty(Role role, Subject subject) {}

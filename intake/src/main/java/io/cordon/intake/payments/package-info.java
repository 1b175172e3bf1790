/**
 * Payments, read into who pays whom how much: ISO 20022 (pacs.008, pacs.009, pacs.004, pain.001) and SWIFT MT (101, 103, 202,
 * 205). Only what is screened is read: parties, agents, amounts; a message's own rules are not checked.
 *
 * <p>Imports {@code core.model}. Read {@link io.cordon.intake.payments.PaymentReader} first.
 */
@NullMarked
package io.cordon.intake.payments;

import org.jspecify.annotations.NullMarked;

package io.cordon.intake.customers;

import io.cordon.core.model.BadInputException;

/**
 * A row that cannot be used, after which the reading can go on.
 *
 * @param line the line it begins on, from 1
 * @param ref the customer's reference, where the row could be read that far; else empty
 * @param problem what is wrong with it
 */
public record RejectedRow(long line, String ref, BadInputException problem) implements CustomerEntry {}

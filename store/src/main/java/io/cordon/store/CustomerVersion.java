package io.cordon.store;

import io.cordon.core.model.Subject;
import java.time.Instant;
import java.util.Optional;

/**
 * What was known of a customer from a moment on.
 *
 * @param nth the customer's versions are numbered from 1
 * @param at from when
 * @param by who said so
 * @param subject who the customer is; empty where it was removed
 */
public record CustomerVersion(CustomerKey key, int nth, Instant at, String by, Optional<Subject> subject) {}

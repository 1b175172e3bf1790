/**
 * What is kept: editions with their raw files, targets, notices, the journal, keys, customers and alerts. Contracts
 * ({@link io.cordon.store.Store}, {@link io.cordon.store.Journal}, {@link io.cordon.store.Customers}, {@link io.cordon.store.Alerts})
 * that every database meets.
 *
 * <p>Imports {@code core.model}, {@code core.timeline}, {@code core.profile}, {@code core.journal}, {@code core.alert} and
 * {@code core.record}. Read
 * {@link io.cordon.store.Store} first.
 */
@NullMarked
package io.cordon.store;

import org.jspecify.annotations.NullMarked;

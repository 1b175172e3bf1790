/**
 * What is kept: editions with their raw files, targets, notices, and the journal. Two contracts
 * ({@link io.cordon.store.Store}, {@link io.cordon.store.Journal}), run by every database.
 *
 * <p>Imports {@code core.model}, {@code core.timeline}, {@code core.profile} and {@code core.journal}. Read
 * {@link io.cordon.store.Store} first.
 */
@NullMarked
package io.cordon.store;

import org.jspecify.annotations.NullMarked;

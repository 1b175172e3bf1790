/**
 * What is kept: editions with their raw files, targets, notices. One contract ({@link io.cordon.store.Store}), run by
 * every database.
 *
 * <p>Imports {@code core.model}, {@code core.timeline} and {@code core.profile}. Read {@link io.cordon.store.Store} first.
 */
@NullMarked
package io.cordon.store;

import org.jspecify.annotations.NullMarked;

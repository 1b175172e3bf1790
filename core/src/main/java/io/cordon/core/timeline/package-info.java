/**
 * Editions in, changes and standings out. {@link io.cordon.core.timeline.ListHistory} is what is held of one list;
 * {@link io.cordon.core.timeline.Timeline} answers for any day; {@link io.cordon.core.timeline.Changes} compares two
 * editions.
 *
 * <p>Imports {@code core.model} alone. Read {@link io.cordon.core.timeline.Timeline} first.
 */
@NullMarked
package io.cordon.core.timeline;

import org.jspecify.annotations.NullMarked;

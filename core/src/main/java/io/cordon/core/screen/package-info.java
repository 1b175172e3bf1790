/**
 * The use case: a subject, the listings of a day and a policy make a screening.
 *
 * <p>May import all of {@code core}. Read {@link io.cordon.core.screen.Screener} first, then
 * {@link io.cordon.core.screen.Policy} for what counts as a hit.
 */
@NullMarked
package io.cordon.core.screen;

import org.jspecify.annotations.NullMarked;

/**
 * One target's life on a list, as events and bars, and the timeline drawn from it. Imports {@code core.model}, {@code
 * core.timeline} and {@code answers.changes}. Read {@link io.cordon.answers.history.Life} first.
 */
@NullMarked
package io.cordon.answers.history;

import org.jspecify.annotations.NullMarked;

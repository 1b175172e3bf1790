/**
 * One target's life on a list, as events and bars, and the timeline drawn from it. Imports {@code core.model}, {@code
 * core.timeline} and {@code cli.changes}. Read {@link io.cordon.cli.history.Life} first.
 */
@NullMarked
package io.cordon.cli.history;

import org.jspecify.annotations.NullMarked;

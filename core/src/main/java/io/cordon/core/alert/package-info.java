/**
 * The life of an alert: a hit that a person must look at, what they decide, who must agree, and when a decision no longer holds. Values
 * and rules alone; who keeps alerts is elsewhere.
 *
 * <p>An alert is what its events make of it, in their order. Imports {@code core.model}. Read {@link io.cordon.core.alert.Alert}
 * first, then {@link io.cordon.core.alert.AlertRules}.
 */
@NullMarked
package io.cordon.core.alert;

import org.jspecify.annotations.NullMarked;

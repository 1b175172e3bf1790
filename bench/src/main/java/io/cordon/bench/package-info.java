/**
 * Measurements: the command lines of {@code cordon evaluate} and {@code cordon bench}, and where their lists come from.
 *
 * <p>May import {@code core}, {@code sources}, {@code intake} and {@code store}; nothing imports it. Read
 * {@link io.cordon.bench.EvaluateCommand} first.
 */
@NullMarked
package io.cordon.bench;

import org.jspecify.annotations.NullMarked;

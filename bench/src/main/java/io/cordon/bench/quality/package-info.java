/**
 * The validation pack: what the engine finds of what is listed, what it spares of what is not, and whether its scores can
 * be believed.
 *
 * <p>Imports {@code core} and {@code sources}. Read {@link io.cordon.bench.quality.Evaluator} first,
 * {@link io.cordon.bench.quality.Variations} for how names are varied.
 */
@NullMarked
package io.cordon.bench.quality;

import org.jspecify.annotations.NullMarked;

/**
 * How fast screening is: whole jobs on real or generated lists, beside what else could have been written, in one run.
 *
 * <p>{@link io.cordon.bench.speed.SpeedRun} (the door) measures; each {@code Method} is one way of finding names;
 * {@link io.cordon.bench.speed.CustomerGenerator} makes up customers and {@code GrownLists} further targets, both from a seed
 * alone. {@link io.cordon.bench.speed.SpeedReport} writes the figures down.
 *
 * <p>Imports {@code core}, {@code bench.quality} for lists and variations, Lucene and Jackson's streaming core. Read
 * {@link io.cordon.bench.speed.SpeedRun} first.
 */
@NullMarked
package io.cordon.bench.speed;

import org.jspecify.annotations.NullMarked;

/**
 * JMH benchmarks of the inner loops, for looking at one loop while it is changed; {@code docs/benchmarks.md} has the command.
 * They run by hand and never in a test.
 *
 * <p>Imports {@code core}, {@code sources} for the built-in sample, and JMH.
 */
@NullMarked
package io.cordon.bench.jmh;

import org.jspecify.annotations.NullMarked;

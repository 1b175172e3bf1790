/**
 * How well targets of different lists are resolved into profiles, on pairs labelled by hand.
 *
 * <p>Imports {@code core}. Read {@link io.cordon.bench.profiles.Resolution} first; {@code docs/profiles.md} says how the
 * pairs were drawn and labelled.
 */
@NullMarked
package io.cordon.bench.profiles;

import org.jspecify.annotations.NullMarked;

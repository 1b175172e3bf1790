/**
 * What changed on the lists, as a feed for programs and as a digest for people.
 *
 * <p>Imports {@code core} and {@code sources}. Read {@link io.cordon.answers.changes.AtomFeed} or
 * {@link io.cordon.answers.changes.Digest} first.
 */
@NullMarked
package io.cordon.answers.changes;

import org.jspecify.annotations.NullMarked;

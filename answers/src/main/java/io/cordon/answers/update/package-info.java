/**
 * Brings the lists held up to date: fetches what the catalogue names, hands it to the store under the store's rules, and
 * keeps a record of every attempt.
 *
 * <p>Imports {@code core}, {@code sources} and {@code store}; knows nothing of the command line. Read
 * {@link io.cordon.answers.update.ListUpdate} first.
 */
@NullMarked
package io.cordon.answers.update;

import org.jspecify.annotations.NullMarked;

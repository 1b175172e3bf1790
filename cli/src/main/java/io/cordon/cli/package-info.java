/**
 * The command line. One class a command; {@link io.cordon.cli.Main} is the way in, {@link io.cordon.cli.Holdings} what
 * the commands share: the lists that are held, or the built-in sample where none is.
 *
 * <p>May import {@code core}, {@code sources}, {@code intake}, {@code store} and picocli.
 */
@NullMarked
package io.cordon.cli;

import org.jspecify.annotations.NullMarked;

/**
 * The command line. One class a command; {@link io.cordon.cli.Main} is the way in, {@link io.cordon.answers.Setting} what
 * the commands that screen share.
 *
 * <p>May import {@code core}, {@code sources}, {@code intake}, {@code store}, {@code answers} and picocli.
 */
@NullMarked
package io.cordon.cli;

import org.jspecify.annotations.NullMarked;

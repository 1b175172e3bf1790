/**
 * The server: screening over HTTP, behind locked doors, on record. {@link io.cordon.server.Main} is {@code cordon serve};
 * {@link io.cordon.server.CordonServer} starts and stops one. {@code doors} says who may do what, {@code desk} screens,
 * {@code cases} keeps customers and alerts, {@code api} is Cordon's own interface and {@code compat} that of others.
 *
 * <p>May import {@code core}, {@code sources}, {@code intake}, {@code store}, {@code answers}, Spring and picocli.
 */
@NullMarked
package io.cordon.server;

import org.jspecify.annotations.NullMarked;

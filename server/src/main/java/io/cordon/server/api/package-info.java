/**
 * Cordon's own interface, under {@code /api/v1}. Controllers only read requests and write answers;
 * {@link io.cordon.server.api.ScreeningsController} is the one to read first, {@link io.cordon.server.api.Bodies} how bodies
 * are read, {@link io.cordon.server.api.Failures} how failures are told.
 *
 * <p>May import {@code core}, {@code store}, {@code answers}, {@code intake}, {@code desk}, {@code doors} and Spring's web.
 */
@NullMarked
package io.cordon.server.api;

import org.jspecify.annotations.NullMarked;

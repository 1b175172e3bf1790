/**
 * What can be set, and reading it: files, environment and flags in Spring's order. Read
 * {@link io.cordon.server.setup.CordonConfiguration} first; {@code docs/configuration.md} is made from it.
 *
 * <p>May import Spring Boot and {@code core}'s model; nothing else of the server.
 */
@NullMarked
package io.cordon.server.setup;

import org.jspecify.annotations.NullMarked;

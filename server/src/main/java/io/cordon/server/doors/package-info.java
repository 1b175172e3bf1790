/**
 * Who may do what, and how much: keys, the identity provider's tokens and log-ins, roles, business lines, limits, the table of
 * endpoints, and the filters that hold them. Read
 * {@link io.cordon.server.doors.Endpoints} first.
 *
 * <p>May import {@code store}'s keys and journal, {@code setup} and Spring Security.
 */
@NullMarked
package io.cordon.server.doors;

import org.jspecify.annotations.NullMarked;

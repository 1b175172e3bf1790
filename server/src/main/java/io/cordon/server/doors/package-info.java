/**
 * Who may do what: keys, roles, the table of endpoints, and the filter that holds them. Read
 * {@link io.cordon.server.doors.Endpoints} first.
 *
 * <p>May import {@code store}'s keys and Spring Security.
 */
@NullMarked
package io.cordon.server.doors;

import org.jspecify.annotations.NullMarked;

/**
 * Interfaces of others, so that their clients work by changing an address: yente's and Watchman's. What differs is in
 * {@code docs/api.md}. Read {@link io.cordon.server.compat.YenteController} first.
 *
 * <p>May import what {@code api} may, {@code api} itself, and the FollowTheMoney forms of {@code sources}.
 */
@NullMarked
package io.cordon.server.compat;

import org.jspecify.annotations.NullMarked;

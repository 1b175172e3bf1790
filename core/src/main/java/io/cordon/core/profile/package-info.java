/**
 * One party, many lists: which targets of different lists are the same person, organisation, vessel or aircraft.
 *
 * <p>Imports {@code core.model}, {@code core.name} and {@code core.match}. Read {@link
 * io.cordon.core.profile.Resolver} first, then {@link io.cordon.core.profile.PairJudge}; {@code docs/profiles.md} states
 * the rules.
 */
@NullMarked
package io.cordon.core.profile;

import org.jspecify.annotations.NullMarked;

/**
 * What a draft, a list that is not in force, would hit if it were: the counting, and the reports of it.
 *
 * <p>Imports {@code core}, {@code intake} and {@code sources}. Read {@link io.cordon.answers.whatif.Assessment} first, then
 * {@link io.cordon.answers.whatif.Impact}.
 */
@NullMarked
package io.cordon.answers.whatif;

import org.jspecify.annotations.NullMarked;

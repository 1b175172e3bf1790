/**
 * What a draft, a list that is not in force, would hit if it were: the counting, and the reports of it.
 *
 * <p>Imports {@code core}, {@code sources} and {@code cli.batch}. Read {@link io.cordon.cli.whatif.Assessment} first, then
 * {@link io.cordon.cli.whatif.Impact}.
 */
@NullMarked
package io.cordon.cli.whatif;

import org.jspecify.annotations.NullMarked;

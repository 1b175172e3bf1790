/**
 * House lists: the product's own CSV format for lists that a house keeps, described in docs/house-lists.md, and the
 * built-in sample in that format.
 *
 * <p>Imports {@code core.model}, {@code sources} and FastCSV. Read {@link io.cordon.sources.house.House} first, then
 * {@code HouseReader}.
 */
@NullMarked
package io.cordon.sources.house;

import org.jspecify.annotations.NullMarked;

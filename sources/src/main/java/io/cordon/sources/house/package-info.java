/** House lists: the product's own CSV format for lists that a house keeps, and the built-in sample. Read {@link io.cordon.sources.house.House} first. */
@NullMarked
package io.cordon.sources.house;

import org.jspecify.annotations.NullMarked;

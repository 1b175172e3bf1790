/**
 * Many names, searched: an immutable index that finds every listed name that could score as high as the threshold.
 * Searching finds and matching judges; this package knows no scores beyond the bound it relies on.
 *
 * <p>Imports {@code core.name} and {@code core.match}. Read {@link io.cordon.core.search.NameIndex} first.
 */
@NullMarked
package io.cordon.core.search;

import org.jspecify.annotations.NullMarked;

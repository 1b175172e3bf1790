/**
 * The European Union: the Financial Sanctions File, which says who is listed ({@code Fsf...}), and the annexes of the
 * regulations as tables, which say since when ({@code Journal...}).
 *
 * <p>Imports {@code sources}, {@code core.model}, StAX and FastCSV. Read {@link io.cordon.sources.eu.Eu} first.
 */
@NullMarked
package io.cordon.sources.eu;

import org.jspecify.annotations.NullMarked;

/**
 * Two records, compared: names aligned token by token, evidence weighed, all of it in log-odds, explained.
 *
 * <p>Imports {@code core.model} and {@code core.name}. Read {@link io.cordon.core.match.Matcher} first, then
 * {@link io.cordon.core.match.NameAligner}; {@code docs/matching.md} states the model.
 */
@NullMarked
package io.cordon.core.match;

import org.jspecify.annotations.NullMarked;

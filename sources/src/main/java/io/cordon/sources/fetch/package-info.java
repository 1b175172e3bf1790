/**
 * Fetches published lists from their addresses, and trusts neither the network nor the server. The catalogue says where
 * each list is published, how often, and how long it counts as current; a house may lay its own file over it.
 *
 * <p>Imports {@code core.model}, {@code sources}, and {@code java.net.http}. Read {@link io.cordon.sources.fetch.Fetcher}
 * first, then {@link io.cordon.sources.fetch.Catalogue}.
 */
@NullMarked
package io.cordon.sources.fetch;

import org.jspecify.annotations.NullMarked;

/**
 * What authorities publish, read into targets and notices. One package an authority; this one holds the way in.
 *
 * <p>Imports {@code core.model}, and libraries for XML, CSV and compression. Read {@link io.cordon.sources.Sources}
 * first.
 */
@NullMarked
package io.cordon.sources;

import org.jspecify.annotations.NullMarked;

/** Switzerland's list, kept by SECO. Read {@link io.cordon.sources.ch.Ch} first. */
@NullMarked
package io.cordon.sources.ch;

import org.jspecify.annotations.NullMarked;

/** The United Kingdom: the UK Sanctions List, and OFSI's former Consolidated List. Read {@link io.cordon.sources.uk.Uk} first. */
@NullMarked
package io.cordon.sources.uk;

import org.jspecify.annotations.NullMarked;

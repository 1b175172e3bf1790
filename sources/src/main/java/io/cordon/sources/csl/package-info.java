/** The United States Consolidated Screening List. Read {@link io.cordon.sources.csl.Csl} first. */
@NullMarked
package io.cordon.sources.csl;

import org.jspecify.annotations.NullMarked;

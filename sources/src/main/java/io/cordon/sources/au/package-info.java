/** Australia's consolidated list, kept by DFAT. Read {@link io.cordon.sources.au.Au} first. */
@NullMarked
package io.cordon.sources.au;

import org.jspecify.annotations.NullMarked;

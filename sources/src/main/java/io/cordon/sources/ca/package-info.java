/** Canada's consolidated autonomous sanctions list. Read {@link io.cordon.sources.ca.Ca} first. */
@NullMarked
package io.cordon.sources.ca;

import org.jspecify.annotations.NullMarked;

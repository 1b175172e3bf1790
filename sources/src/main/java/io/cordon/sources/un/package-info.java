/** The United Nations Security Council's consolidated list. Read {@link io.cordon.sources.un.Un} first. */
@NullMarked
package io.cordon.sources.un;

import org.jspecify.annotations.NullMarked;

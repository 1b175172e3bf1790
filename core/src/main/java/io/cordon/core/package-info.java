/** The domain. Imports no other module, no framework, no database, no clock and no network. */
@NullMarked
package io.cordon.core;

import org.jspecify.annotations.NullMarked;

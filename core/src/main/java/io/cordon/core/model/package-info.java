/**
 * The words of the field as immutable values: what is listed ({@link io.cordon.core.model.Target}), by whom and how
 * ({@link io.cordon.core.model.Designation}), who is screened ({@link io.cordon.core.model.Subject}) and what was found
 * ({@link io.cordon.core.model.Hit}).
 *
 * <p>Imports the JDK alone. Read {@link io.cordon.core.model.Target} first.
 */
@NullMarked
package io.cordon.core.model;

import org.jspecify.annotations.NullMarked;

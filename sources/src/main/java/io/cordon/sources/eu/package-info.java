/** The European Union: the Financial Sanctions File, and designations as the Official Journal dates them. Read {@link io.cordon.sources.eu.Eu} first. */
@NullMarked
package io.cordon.sources.eu;

import org.jspecify.annotations.NullMarked;

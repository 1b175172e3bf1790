/**
 * FollowTheMoney, the model in which OpenSanctions and others exchange lists: read and written. Read
 * {@link io.cordon.sources.ftm.Ftm} first. Schemas and properties are those of followthemoney.tech/explorer.
 */
@NullMarked
package io.cordon.sources.ftm;

import org.jspecify.annotations.NullMarked;

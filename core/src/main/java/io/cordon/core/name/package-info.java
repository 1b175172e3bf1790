/**
 * One name, taken apart: cleaned of disguises, brought to Latin letters, cut into tokens, each with its kind and its
 * romanisation skeletons. Says nothing of how alike two names are; that is {@code core.match}.
 *
 * <p>Imports {@code core.model} and ICU4J. Read {@link io.cordon.core.name.NameAnalyser} first, then
 * {@link io.cordon.core.name.NameToken}.
 */
@NullMarked
package io.cordon.core.name;

import org.jspecify.annotations.NullMarked;

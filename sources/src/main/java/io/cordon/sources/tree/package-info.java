/**
 * JSON and YAML as trees whose every node knows its line: for files whose fields the reader does not know beforehand.
 * Read {@link io.cordon.sources.tree.Node} first.
 */
@NullMarked
package io.cordon.sources.tree;

import org.jspecify.annotations.NullMarked;

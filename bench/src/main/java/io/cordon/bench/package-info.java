@NullMarked
package io.cordon.bench;

import org.jspecify.annotations.NullMarked;

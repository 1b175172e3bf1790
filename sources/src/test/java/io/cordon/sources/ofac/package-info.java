/** Tests of the OFAC readers: small hand-written files for each form, and the shared data where it is present. */
@NullMarked
package io.cordon.sources.ofac;

import org.jspecify.annotations.NullMarked;

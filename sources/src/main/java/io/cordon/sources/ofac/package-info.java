/** The US Office of Foreign Assets Control: SDN and non-SDN lists in every published form, and its change log. Read {@link io.cordon.sources.ofac.Ofac} first. */
@NullMarked
package io.cordon.sources.ofac;

import org.jspecify.annotations.NullMarked;

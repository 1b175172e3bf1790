/**
 * The US Office of Foreign Assets Control: SDN and non-SDN lists in every published form, and its change log.
 *
 * <p>Each form has a reader ({@code DelimitedFiles}, {@code StandardXml}, {@code AdvancedXml}, {@code EnhancedXml}); what
 * they share decides that one party reads the same from all of them: {@code ListedName} (reading order), {@code Labels}
 * and {@code Facts} (what a labelled fact is), {@code ListDates} (since when), {@code OfacDesignations} (programmes).
 *
 * <p>Imports {@code core.model}, {@code sources}, and libraries for XML and CSV. Read {@link io.cordon.sources.ofac.Ofac}
 * first.
 */
@NullMarked
package io.cordon.sources.ofac;

import org.jspecify.annotations.NullMarked;

/**
 * One recorded decision as a PDF for a person's file: who was asked about, what was answered and why, on what grounds, and the proof
 * that it is in the journal. Made from the record alone, so that it says what was answered then and not what would be now.
 *
 * <p>Imports {@code core} and {@code store}. Read {@link io.cordon.answers.report.DecisionReport} first.
 */
@NullMarked
package io.cordon.answers.report;

import org.jspecify.annotations.NullMarked;

/**
 * An evaluation, written down: {@link io.cordon.bench.report.Summary} for the terminal,
 * {@link io.cordon.bench.report.HtmlReport} for people who have to sign it, {@link io.cordon.bench.report.JsonReport} for
 * programs. All three give the same figures.
 *
 * <p>Imports {@code bench.quality}. Read {@link io.cordon.bench.report.JsonReport} first.
 */
@NullMarked
package io.cordon.bench.report;

import org.jspecify.annotations.NullMarked;

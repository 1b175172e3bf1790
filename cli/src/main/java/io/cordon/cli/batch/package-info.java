/**
 * Screening a customers file into a result file, at any size: read in order, screened by all processors, written in order
 * in blocks, with a progress file beside it from which a run that was killed goes on.
 *
 * <p>The way of a customer: {@link io.cordon.cli.batch.BatchScreening} (the door) numbers and screens it; {@code Results}
 * makes rows of the answer; a {@code RowWriter} makes bytes of the rows; {@code ResultFile} keeps them and {@code Progressed}
 * what is known to be kept.
 *
 * <p>May import {@code core}, {@code intake} and Jackson's streaming core. Read {@link io.cordon.cli.batch.BatchScreening}
 * first.
 */
@NullMarked
package io.cordon.cli.batch;

import org.jspecify.annotations.NullMarked;

/**
 * Customers files, CSV, JSON lines or Parquet, read row by row into subjects in constant memory. What a file may look like is told
 * in {@code docs/customers.md}; the accepted headers are in {@code headers.txt} beside these classes.
 *
 * <p>The way of a row: {@link io.cordon.intake.customers.CustomerReader} (the door) finds the format; {@code CsvRows},
 * {@code JsonRows} or {@code ParquetRows} takes the row apart into cells; {@code SubjectBuilder} makes the subject.
 *
 * <p>Imports {@code core.model}, {@code intake}, FastCSV, Jackson's streaming core and, for Parquet alone, Hardwood. Read
 * {@link io.cordon.intake.customers.CustomerReader} first.
 */
@NullMarked
package io.cordon.intake.customers;

import org.jspecify.annotations.NullMarked;

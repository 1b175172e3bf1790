package io.cordon.intake.customers;

/** What a customers file has at one place: a customer, or a row that cannot be used. */
public sealed interface CustomerEntry permits CustomerRow, RejectedRow {
    /** The line it begins on, in Parquet the row; from 1. */
    long line();
}

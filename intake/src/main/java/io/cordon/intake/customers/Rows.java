package io.cordon.intake.customers;

/** A file's rows, one after the other. */
interface Rows {
    /** Whether another row may follow. */
    boolean hasNext();

    /**
     * The next row, which may be blank.
     *
     * @throws io.cordon.core.model.BadInputException if the row cannot be taken apart
     */
    Cells next();

    /** Whether the rows after a bad one can still be read. */
    boolean canContinue();

    /** The place of the row that {@link #next} gave or failed at, from 1. */
    long line();

    /** What {@link #line} counts. */
    default String unit() {
        return "line";
    }
}

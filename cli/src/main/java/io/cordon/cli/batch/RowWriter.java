package io.cordon.cli.batch;

import java.util.List;

/**
 * Makes bytes of rows, block by block. Equal rows in equal blocks give equal bytes, so that a run that was interrupted and
 * gone on with gives the file that an uninterrupted one gives.
 */
interface RowWriter {
    /** What a file begins with. */
    byte[] begin();

    /** The bytes of one block. */
    byte[] block(List<ResultRow> rows);

    /** What a file ends with. */
    byte[] end();

    /** Customers in a block. */
    int customersInBlock();

    /** Whether blocks may not be parted differently, so that work is kept a block at a time. */
    boolean keepsEachBlock();

    /** What a later {@link #restore} must know of the last block, on one line without tabs; may be empty. */
    String noteOfBlock();

    /** Goes on after blocks that another writer wrote, told by their notes. */
    void restore(List<String> notes);
}

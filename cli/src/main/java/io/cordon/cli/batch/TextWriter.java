package io.cordon.cli.batch;

import java.util.List;

/** A format of lines, which may be parted anywhere. */
abstract class TextWriter implements RowWriter {
    private static final int CUSTOMERS = 512;

    @Override
    public byte[] end() {
        return new byte[0];
    }

    @Override
    public int customersInBlock() {
        return CUSTOMERS;
    }

    @Override
    public boolean keepsEachBlock() {
        return false;
    }

    @Override
    public String noteOfBlock() {
        return "";
    }

    @Override
    public void restore(List<String> notes) {}
}

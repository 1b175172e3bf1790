package io.cordon.intake.customers;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Passes bytes through, having seen that they are UTF-8 text in lines of bounded length; says on which line they are not.
 *
 * <p>The check is a small state machine over bytes (Unicode 17, table 3-7: well-formed UTF-8 byte sequences): how many
 * continuation bytes must follow, and the range that the next one must lie in.
 */
final class CheckedInput extends InputStream {
    /** No row of a customers file is near this. */
    static final int MAX_LINE_BYTES = 1 << 20;

    private final InputStream in;
    private final String name;
    private long line = 1;
    private int lineBytes;
    private int pending;
    private int low = 0x80;
    private int high = 0xBF;

    CheckedInput(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n < 0 && pending > 0) {
            throw notUtf8();
        }
        for (int i = offset; i < offset + n; i++) {
            check(buffer[i] & 0xFF);
        }
        return n;
    }

    private void check(int octet) {
        if (octet == '\n') {
            if (pending > 0) {
                throw notUtf8();
            }
            line++;
            lineBytes = 0;
            return;
        }
        if (++lineBytes > MAX_LINE_BYTES) {
            throw new BadInputException("line " + line + " of " + name
                    + " is longer than 1 MiB; a customers file has one customer a line, in CSV or JSON");
        }
        if (pending > 0) {
            if (octet < low || octet > high) {
                throw notUtf8();
            }
            pending--;
            low = 0x80;
            high = 0xBF;
        } else if (octet >= 0x80) {
            lead(octet);
        } else if (octet == 0) {
            throw new BadInputException("line " + line + " of " + name
                    + " has a zero byte in it, so it is not UTF-8 text; save the file as CSV or JSON lines in UTF-8");
        }
    }

    private void lead(int octet) {
        if (octet < 0xC2 || octet > 0xF4) {
            throw notUtf8();
        }
        pending = octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        // Overlong forms, surrogates and what is above U+10FFFF show in the byte after the first.
        low = octet == 0xE0 ? 0xA0 : octet == 0xF0 ? 0x90 : 0x80;
        high = octet == 0xED ? 0x9F : octet == 0xF4 ? 0x8F : 0xBF;
    }

    private BadInputException notUtf8() {
        return new BadInputException("line " + line + " of " + name
                + " is not UTF-8; save the file in UTF-8 (in a spreadsheet: \"CSV UTF-8\") and try again");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

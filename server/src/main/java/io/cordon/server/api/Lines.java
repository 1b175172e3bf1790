package io.cordon.server.api;

import io.cordon.core.model.BadInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of a stream, each within a limit; a longer one is skipped to its end and told of. */
final class Lines {
    private static final int LONGEST = 1 << 16;
    private static final int BUFFER = 1 << 14;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** A line without its end. */
    record Line(long number, byte[] content, boolean tooLong) {
        boolean isBlank() {
            return !tooLong && new String(content, java.nio.charset.StandardCharsets.UTF_8).isBlank();
        }

        /** @throws BadInputException if it was too long */
        byte[] bytes() {
            if (tooLong) {
                throw new BadInputException("a line of at most " + LONGEST + " bytes was expected");
            }
            return content;
        }
    }

    /** The next line, waited for; empty at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean any = false;
        boolean tooLong = false;
        while (fill()) {
            any = true;
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            tooLong |= line.size() + (at - from) > LONGEST;
            if (!tooLong) {
                line.write(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                break;
            }
        }
        number++;
        return any ? Optional.of(new Line(number, line.toByteArray(), tooLong)) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        end = in.read(buffer, 0, BUFFER);
        at = 0;
        return end > 0;
    }

    /** Whether more has arrived, so that reading on does not wait for the sender. */
    boolean hasMoreNow() throws IOException {
        return at < end || in.available() > 0;
    }
}

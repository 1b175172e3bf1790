package io.cordon.sources.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/** Takes an answer's content into a file, within bounds, and looks whether it is whole and a file at all. */
final class Transfer {
    /** Up to here a high ratio of unpacked to packed does not matter. */
    private static final long FREE_BYTES = 16L << 20;

    /** Lists in XML pack to a twentieth or fortieth. */
    private static final long MAX_RATIO = 250;

    private static final int HEAD_BYTES = 2048;
    private static final int PIECE = 1 << 16;

    private final HttpResponse<InputStream> response;
    private final Network limits;
    private final long maxBytes;
    private final long deadline;
    private long received;

    Transfer(HttpResponse<InputStream> response, Network limits, long maxBytes, long deadline) {
        this.response = response;
        this.limits = limits;
        this.maxBytes = maxBytes;
        this.deadline = deadline;
    }

    /** Why content is not taken. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean passing;

        Refused(String reason, boolean passing) {
            super(reason);
            this.passing = passing;
        }

        /** Whether another try may go better. */
        boolean passing() {
            return passing;
        }

        /** The reason, a clause whose subject is the address. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** Bytes that came over the wire so far. */
    long received() {
        return received;
    }

    /**
     * Takes the content.
     *
     * @throws Refused if it is not whole, too large, too slow, or a web page
     * @throws IOException if the connection breaks
     */
    void into(Path file) throws IOException, Refused {
        HttpHeaders headers = response.headers();
        OptionalLong stated = headers.firstValueAsLong("Content-Length");
        if (stated.isPresent() && stated.getAsLong() > maxBytes) {
            throw new Refused("states " + stated.getAsLong() + " bytes, more than the " + maxBytes + " allowed", false);
        }
        String coding =
                headers.firstValue("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT);
        boolean packed = coding.equals("gzip") || coding.equals("x-gzip");
        if (!packed && !coding.equals("identity")) {
            throw new Refused("is sent packed as " + coding + ", which was not asked for", false);
        }
        try (InputStream wire = new Counted(response.body());
                Watchdog watchdog = new Watchdog(response.body(), () -> received, limits, deadline)) {
            try (InputStream content = packed ? new GZIPInputStream(wire, PIECE) : wire;
                    OutputStream out = Files.newOutputStream(file)) {
                copy(content, out);
                wire.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                if (watchdog.verdict().isPresent()) {
                    throw new Refused("was given up: " + watchdog.verdict().get(), true);
                }
                throw e;
            }
        }
        if (stated.isPresent() && stated.getAsLong() != received) {
            throw new Refused(
                    "stated " + stated.getAsLong() + " bytes and sent " + received + "; the file is cut off", true);
        }
        lookAt(file);
    }

    private void copy(InputStream content, OutputStream out) throws IOException, Refused {
        byte[] piece = new byte[PIECE];
        long size = 0;
        for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
            size += read;
            if (size > FREE_BYTES && size > received * MAX_RATIO) {
                throw new Refused(
                        "unpacks to more than " + MAX_RATIO
                                + " times its size, which no published list does; it was not" + " read further",
                        false);
            }
            if (size > maxBytes) {
                throw new Refused(
                        "is larger than the " + maxBytes + " bytes allowed; it was not read further (max-size in the"
                                + " catalogue sets the bound)",
                        false);
            }
            out.write(piece, 0, read);
        }
    }

    private static void lookAt(Path file) throws IOException, Refused {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (head.length == 0) {
            throw new Refused("answered with an empty file", true);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (text.contains("<!doctype html") || text.contains("<html")) {
            throw new Refused(
                    "answered with a web page (" + title(text)
                            + ") in place of a list: a notice of maintenance, a page to"
                            + " log in at, or a firewall's; open the address in a browser to see",
                    false);
        }
    }

    private static String title(String page) {
        int start = page.indexOf("<title>");
        int end = page.indexOf("</title>");
        return start < 0 || end < start
                ? "without a title"
                : "\"" + page.substring(start + 7, end).strip() + "\"";
    }

    /** Counts what comes over the wire. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            received += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            received += Math.max(0, read);
            return read;
        }
    }
}

package io.cordon.sources.uk;

import io.cordon.core.model.BadInputException;
import io.cordon.sources.SourceFile;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The characters of a CSV file. The bytes decide: UTF-8 where they are strictly that; else windows-1252, which
 * spreadsheets of these lists were saved in, but only where no UTF-8 letter occurs beside the bytes that are not UTF-8 (a
 * damaged UTF-8 file must not be read as garbled windows-1252).
 */
final class UkText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private UkText() {}

    /**
     * Decodes a file, the byte order mark left out.
     *
     * @param windowsToo whether windows-1252 is a form this list was published in
     * @throws BadInputException if the bytes are in no encoding the list was published in; names the line
     */
    static String of(SourceFile file, boolean windowsToo) {
        byte[] bytes = file.content();
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int bad = firstBad(bytes, StandardCharsets.UTF_8, out);
        if (bad < 0) {
            return withoutMark(out.flip().toString());
        }
        if (windowsToo && !hasUtf8Letter(bytes)) {
            out.clear();
            int badToo = firstBad(bytes, WINDOWS, out);
            if (badToo < 0) {
                return out.flip().toString();
            }
            bad = badToo;
        }
        throw new BadInputException(file.name() + ", line " + line(bytes, bad) + ", has the byte 0x"
                + Integer.toHexString(bytes[bad] & 0xFF).toUpperCase(java.util.Locale.ROOT) + " that is not "
                + (windowsToo ? "UTF-8, and the file is not wholly windows-1252" : "UTF-8")
                + "; fetch the file again, or save it as UTF-8");
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int firstBad(byte[] bytes, Charset charset, CharBuffer out) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        return result.isError() ? in.position() : -1;
    }

    /** Whether a well-formed UTF-8 sequence of two or three bytes occurs anywhere. */
    private static boolean hasUtf8Letter(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xFF;
            boolean next = isContinuation(bytes[i + 1]);
            if (lead >= 0xC3 && lead < 0xE0 && next && !isContinuationAt(bytes, i + 2)) {
                return true;
            }
            if (lead >= 0xE0 && lead < 0xF0 && next && isContinuationAt(bytes, i + 2)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContinuationAt(byte[] bytes, int index) {
        return index < bytes.length && isContinuation(bytes[index]);
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    private static int line(byte[] bytes, int upTo) {
        int line = 1;
        for (int i = 0; i < upTo; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** A file's first characters in lower case, for recognising a form. */
    static Optional<String> head(java.util.List<SourceFile> files) {
        return files.size() == 1
                ? Optional.of(files.getFirst().head(4000).toLowerCase(java.util.Locale.ROOT))
                : Optional.empty();
    }
}

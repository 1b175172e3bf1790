package io.cordon.sources;

import io.cordon.core.model.BadInputException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * One published file, unpacked. Files in .xz, .gz or single-entry .zip are unpacked on opening, told by their first
 * bytes, not by their name; what is kept and hashed is the unpacked content, so that one publication has one SHA-256
 * however it was packed. A spreadsheet (.xlsx) is a zip too, but is itself what was published: it is kept as it is, and
 * {@link Spreadsheet} opens its parts. Unpacked size is bounded.
 */
public final class SourceFile {
    /** No authority's list is near this; what is larger is refused before it fills the memory. */
    static final long MAX_BYTES = 512L << 20;

    /** Lists in XML pack to a twentieth or fortieth; what unpacks to far more is a bomb, and is told early. */
    static final long MAX_RATIO = 250;

    /** Up to here the ratio does not matter. */
    static final long FREE_BYTES = 16L << 20;

    private static final int PIECE = 1 << 20;
    private static final int HEAD = 256;
    private static final int XZ_MEMORY_KIB = 256 << 10;

    private final String name;
    private final byte[] content;

    private SourceFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Content already at hand. */
    public static SourceFile of(String name, byte[] content) {
        return new SourceFile(name, content);
    }

    /**
     * Reads and unpacks a file.
     *
     * @throws BadInputException if it cannot be read or unpacked, is empty, or is larger unpacked than 512 MiB
     *     or a quarter of the memory that this process may use
     */
    public static SourceFile open(Path path) {
        return open(path, path.toString());
    }

    /**
     * As {@link #open(Path)}, under another name than that of the place where it lies.
     *
     * @param name what messages and the record call it
     */
    public static SourceFile open(Path path, String name) {
        if (Files.isDirectory(path)) {
            throw new BadInputException(name + " is a folder; name the list's files inside it");
        }
        if (!Files.exists(path)) {
            throw new BadInputException(name + " does not exist");
        }
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(path))) {
            byte[] content = bounded(unpacked(raw, name), name, Files.size(path), mostBytes());
            if (content.length == 0) {
                throw new BadInputException(name + " is empty");
            }
            return new SourceFile(name, content);
        } catch (IOException e) {
            throw new BadInputException(name + " cannot be read: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private static InputStream unpacked(InputStream raw, String name) throws IOException {
        raw.mark(HEAD);
        byte[] head = raw.readNBytes(HEAD);
        raw.reset();
        if (startsWith(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return new XZInputStream(raw, XZ_MEMORY_KIB);
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            return new GZIPInputStream(raw, 1 << 16);
        }
        if (startsWith(head, 'P', 'K', 3, 4) && !Spreadsheet.isPackage(head)) {
            return onlyEntry(raw, name);
        }
        return raw;
    }

    private static InputStream onlyEntry(InputStream raw, String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(raw);
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && (entry.isDirectory() || isNote(entry.getName()))) {
            entry = zip.getNextEntry();
        }
        if (entry == null) {
            throw new BadInputException(name + " is a zip file with nothing in it; one list file was expected");
        }
        return zip;
    }

    /** A schema or a read-me may lie beside the list in its zip. */
    private static boolean isNote(String entry) {
        String lower = entry.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xsd") || lower.endsWith(".txt") || lower.endsWith(".pdf");
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** In pieces, because an array that grows by doubling would need three times the memory. */
    static byte[] bounded(InputStream in, String name, long packed, long most) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        long size = 0;
        for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
            size += piece.length;
            if (size > FREE_BYTES && size > packed * MAX_RATIO) {
                throw new BadInputException(name + " unpacks to more than " + MAX_RATIO
                        + " times its size, which no published list does; it was not read further");
            }
            if (size > most) {
                throw new BadInputException(name + " is larger than " + (most >> 20) + " MiB unpacked, "
                        + (most < MAX_BYTES
                                ? "more than fits the memory that this process may use (Java option -Xmx)"
                                : "which no published list is")
                        + "; it was not read further");
            }
            pieces.add(piece);
        }
        byte[] content = new byte[(int) size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, content, at, piece.length);
            at += piece.length;
        }
        return content;
    }

    /** The whole is held twice for a moment, and what is read from it needs room too. */
    static long mostBytes() {
        return Math.min(MAX_BYTES, Runtime.getRuntime().maxMemory() / 4);
    }

    /** The path it was opened from, for messages. */
    public String name() {
        return name;
    }

    /** A fresh stream over the unpacked content. */
    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /** The unpacked content. Not copied: do not write to it. */
    public byte[] content() {
        return content;
    }

    /** The first bytes as Latin-1 text, for recognising a form. */
    public String head(int bytes) {
        return new String(content, 0, Math.min(bytes, content.length), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** SHA-256 of the unpacked content, in lower-case hexadecimal. */
    public String sha256() {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

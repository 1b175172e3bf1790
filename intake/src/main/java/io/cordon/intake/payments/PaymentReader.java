package io.cordon.intake.payments;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads payments from message files, a file at a time. The form is found from the content: XML with a {@code Document} of
 * ISO 20022 (in an envelope or bare), or a FIN message of SWIFT.
 */
public final class PaymentReader {
    /** The largest file that is read. */
    public static final long MOST_BYTES = 256L << 20;

    private PaymentReader() {}

    /**
     * The message files under a path: the file itself, or a folder's {@code .xml}, {@code .fin}, {@code .mt} and {@code .txt}
     * files, by name.
     *
     * @throws BadInputException if it does not exist or holds none
     */
    public static List<Path> files(Path path) {
        if (!Files.exists(path)) {
            throw new BadInputException(path + " does not exist; a message or a folder of messages was expected there");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> files = walk.filter(Files::isRegularFile)
                    .filter(PaymentReader::isMessage)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new BadInputException(
                        path + " holds no message: files ending in .xml, .fin, .mt or .txt were" + " expected in it");
            }
            return files;
        } catch (IOException e) {
            throw new BadInputException(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isMessage(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".fin") || name.endsWith(".mt") || name.endsWith(".txt");
    }

    /**
     * Reads one file's payments in order.
     *
     * @throws BadInputException if it is no message of a known type, or is cut, malformed or too large; it names the file
     */
    public static void read(Path file, Consumer<Payment> payments) {
        byte[] bytes;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new BadInputException(file + " has " + (Files.size(file) >> 20) + " MB; at most "
                        + (MOST_BYTES >> 20) + " MB are read, so split it");
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage(), e);
        }
        read(bytes, file.toString(), payments);
    }

    /**
     * Reads the payments of one message.
     *
     * @param name what errors call it
     * @throws BadInputException as {@link #read(Path, Consumer)}
     */
    public static void read(byte[] message, String name, Consumer<Payment> payments) {
        int at = 0;
        while (at < message.length && (message[at] & 0x80) != 0 || at < message.length && message[at] <= ' ') {
            at++;
        }
        if (at < message.length && message[at] == '<') {
            IsoMessage.read(message, name, payments);
        } else if (at < message.length && message[at] == '{') {
            FinMessage.read(new String(message, StandardCharsets.UTF_8), name, payments);
        } else {
            throw new BadInputException(
                    name + " is no payment message: XML of ISO 20022, or a SWIFT message that begins"
                            + " with {1:, was expected");
        }
    }
}

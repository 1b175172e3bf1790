package io.cordon.store;

import io.cordon.core.journal.NoteKey;
import io.cordon.core.journal.NoteSigner;
import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The file with the key that signs checkpoints: the public key on the first line, the private one in Base64 on the second.
 * Nobody but its owner may read it.
 */
final class JournalKeyFile {
    static final String FILE = "journal.key";

    private JournalKeyFile() {}

    /** The file: that which {@code $CORDON_JOURNAL_KEY} names, where it is set, else the one in a folder. */
    static Path place(Path folder) {
        String named = System.getenv("CORDON_JOURNAL_KEY");
        return named == null || named.isBlank() ? folder.resolve(FILE) : Path.of(named);
    }

    /** The key, if there is one. */
    static java.util.Optional<NoteSigner> read(Path folder) {
        Path file = place(folder);
        if (!Files.exists(file)) {
            return java.util.Optional.empty();
        }
        String restore = "; restore it from a backup";
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() != 2) {
                throw new BadInputException(file + " is damaged: a public and a private key were expected" + restore);
            }
            byte[] seed = Base64.getDecoder().decode(lines.get(1));
            return java.util.Optional.of(NoteSigner.of(NoteKey.parse(lines.getFirst()), seed));
        } catch (IOException e) {
            throw new BadInputException(
                    file + " cannot be read (" + e.getMessage() + "); give this user the right to", e);
        } catch (BadInputException e) {
            throw new BadInputException(file + " is damaged: " + e.getMessage() + restore, e);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(file + " is damaged: its private key is not Base64" + restore, e);
        }
    }

    /** Makes a key; on disk when this returns. The caller sees to it that nobody else does at the same time. */
    static NoteSigner make(Path folder) {
        byte[] id = new byte[4];
        new SecureRandom().nextBytes(id);
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] secret = pair.getPrivate().getEncoded();
            byte[] open = pair.getPublic().getEncoded();
            byte[] seed = Arrays.copyOfRange(secret, secret.length - 32, secret.length);
            NoteKey key = NoteKey.of(
                    "cordon/" + HexFormat.of().formatHex(id), Arrays.copyOfRange(open, open.length - 32, open.length));
            NoteSigner signer = NoteSigner.of(key, seed);
            write(folder, key + "\n" + Base64.getEncoder().encodeToString(seed) + "\n");
            return signer;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 makes Ed25519 keys", e);
        } catch (IOException e) {
            throw new BadInputException(
                    "the key of the journal cannot be written to " + place(folder) + " (" + e.getMessage()
                            + "); give this user the right to",
                    e);
        }
    }

    private static void write(Path folder, String text) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path file = place(folder);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (FileChannel out =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

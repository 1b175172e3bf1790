package io.cordon.store;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Attempts as lines of JSON in {@code attempts.jsonl}, each written by one call and forced to disk. Every screening asks how
 * fresh its lists are, so the end of the file is read without opening the database, and usually nothing but its end. A line
 * that cannot be read, as a power cut may leave, counts for nothing: a list then seems staler than it is, never fresher.
 */
final class AttemptFile implements Attempts {
    static final String FILE = "attempts.jsonl";

    /** Some weeks of attempts. */
    private static final int TAIL = 1 << 20;

    private final Path file;

    AttemptFile(Path dataDir) {
        file = dataDir.resolve(FILE);
    }

    @Override
    public void add(Attempt attempt) {
        byte[] json = AttemptJson.write(attempt);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            append(json);
        } catch (IOException e) {
            throw new BadInputException(
                    file + " could not be written (" + e.getMessage()
                            + "); give this user the right to write there, or free some space",
                    e);
        }
    }

    private void append(byte[] json) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            long end = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean torn = end > 0 && (channel.read(last, end - 1) != 1 || last.get(0) != '\n');
            ByteBuffer line = ByteBuffer.allocate(json.length + 2);
            if (torn) {
                line.put((byte) '\n');
            }
            line.put(json).put((byte) '\n').flip();
            channel.position(end);
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
            if (!lock.isValid()) {
                throw new IOException("the lock was lost");
            }
        }
    }

    @Override
    public List<Attempt> all() {
        return read(Long.MAX_VALUE);
    }

    @Override
    public Map<String, Attempt> lastGood(Collection<String> lists) {
        Map<String, Attempt> found = lastGood(lists, read(TAIL));
        boolean more = found.size() < new HashSet<>(lists).size() && size() > TAIL;
        return more ? lastGood(lists, all()) : found;
    }

    private static Map<String, Attempt> lastGood(Collection<String> lists, List<Attempt> attempts) {
        Set<String> wanted = new HashSet<>(lists);
        Map<String, Attempt> found = new HashMap<>();
        for (Attempt attempt : attempts) {
            if (attempt.good() && wanted.contains(attempt.list())) {
                found.put(attempt.list(), attempt);
            }
        }
        return found;
    }

    @Override
    public Optional<Attempt> lastGood(String list, String address) {
        return all().stream()
                .filter(attempt -> attempt.good()
                        && attempt.list().equals(list)
                        && attempt.address().equals(address))
                .reduce((before, after) -> after);
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private BadInputException unreadable(IOException e) {
        return new BadInputException(
                file + " cannot be read (" + e.getMessage() + "); check its permissions and the disk", e);
    }

    /** The attempts on the file's last bytes, oldest first. */
    private List<Attempt> read(long most) {
        if (!Files.exists(file)) {
            return Collections.emptyList();
        }
        byte[] bytes;
        boolean cut;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long size = in.length();
            long from = Math.max(0, size - most);
            cut = from > 0;
            bytes = new byte[Math.toIntExact(size - from)];
            in.seek(from);
            in.readFully(bytes);
        } catch (IOException e) {
            throw unreadable(e);
        }
        List<Attempt> attempts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                if (!(cut && start == 0)) {
                    AttemptJson.read(Arrays.copyOfRange(bytes, start, at)).ifPresent(attempts::add);
                }
                start = at + 1;
            }
        }
        return attempts;
    }
}

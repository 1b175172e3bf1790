package io.cordon.cli.batch;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result file in the making: {@code FILE.part} holds what is written so far, {@code FILE.progress} how far that is known
 * to be right. {@code FILE} itself appears when it is whole, and then the other two are gone. Bytes are on the disk before
 * the point that tells of them is.
 */
final class ResultFile implements AutoCloseable {
    /** Work that a kill may cost, where blocks may be parted anywhere. */
    private static final long KEEP_EVERY_NS = 500_000_000L;

    private final Path file;
    private final Path part;
    private final Optional<Path> progress;
    private final RowWriter writer;
    private final FileChannel out;
    private final List<String> newNotes = new ArrayList<>();
    private Totals totals = Totals.NONE;
    private boolean done;
    private long kept = System.nanoTime();

    private ResultFile(Path file, Optional<Path> progress, RowWriter writer, FileChannel out) {
        this.file = file;
        this.part = part(file);
        this.progress = progress;
        this.writer = writer;
        this.out = out;
    }

    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    static Path progress(Path file) {
        return file.resolveSibling(file.getFileName() + ".progress");
    }

    /**
     * Opens the file to be written.
     *
     * @param identity what the results rest on; empty where the input cannot be read twice, so that nothing can be resumed
     * @param resume whether to go on with a run that was interrupted, if there is one
     * @throws BadInputException if a run was interrupted and is not to be resumed, or cannot be, or nothing can be written
     */
    static ResultFile open(Path file, Optional<Map<String, String>> identity, RowWriter writer, boolean resume) {
        Path progress = progress(file);
        try {
            if (Files.exists(progress)) {
                if (!resume || identity.isEmpty()) {
                    throw new BadInputException(
                            "a run that writes " + file + " was interrupted; --resume goes on with it"
                                    + " from its customers file, and removing " + progress + " starts anew");
                }
                return resumed(file, identity.get(), writer);
            }
            if (resume && Files.exists(file)) {
                throw new BadInputException(file + " is there and no run that writes it was interrupted, so there is"
                        + " nothing to resume; run without --resume to screen again");
            }
            if (identity.isPresent()) {
                Progressed.begin(progress, identity.get());
            }
            FileChannel out = FileChannel.open(
                    part(file),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING);
            ResultFile made = new ResultFile(file, identity.map(unused -> progress), writer, out);
            made.write(writer.begin());
            return made;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static ResultFile resumed(Path file, Map<String, String> identity, RowWriter writer) throws IOException {
        Path progress = progress(file);
        Progressed.Point point = Progressed.read(progress, identity);
        Progressed.trim(progress);
        if (point.bytes() == 0) {
            Files.delete(progress);
            return open(file, Optional.of(identity), writer, false);
        }
        Path part = part(file);
        if (!Files.exists(part) && point.done() && Files.exists(file)) {
            // Killed after the last rename: the result is whole.
            Files.move(file, part);
        }
        if (!Files.exists(part) || Files.size(part) < point.bytes()) {
            throw new BadInputException(part + " is not there or shorter than " + progress
                    + " says, so the run cannot be gone on with; remove both to start anew");
        }
        FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE);
        out.truncate(point.bytes());
        out.position(point.bytes());
        writer.restore(point.notes());
        ResultFile made = new ResultFile(file, Optional.of(progress), writer, out);
        made.totals = point.totals();
        made.done = point.done();
        return made;
    }

    /** What is written so far. */
    Totals totals() {
        return totals;
    }

    /** Whether everything was written already and only the last steps were left. */
    boolean isDone() {
        return done;
    }

    int customersInBlock() {
        return writer.customersInBlock();
    }

    /** Adds the rows of one block. */
    void add(List<ResultRow> rows, Totals more) {
        try {
            write(writer.block(rows));
            totals = totals.plus(more);
            if (!writer.noteOfBlock().isEmpty()) {
                newNotes.add(writer.noteOfBlock());
            }
            if (writer.keepsEachBlock() || System.nanoTime() - kept >= KEEP_EVERY_NS) {
                keep(false);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Ends the file and gives it its name. */
    void finish() {
        try {
            if (!done) {
                write(writer.end());
                keep(true);
            }
            out.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            if (progress.isPresent()) {
                Files.delete(progress.get());
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private void keep(boolean end) throws IOException {
        out.force(false);
        if (progress.isPresent()) {
            Progressed.add(progress.get(), totals, out.position(), newNotes, end);
        }
        newNotes.clear();
        kept = System.nanoTime();
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer content = ByteBuffer.wrap(bytes);
        while (content.hasRemaining()) {
            out.write(content);
        }
    }

    private static BadInputException unwritable(Path file, IOException e) {
        return new BadInputException(
                "the results cannot be written to " + file + ": " + e + "; make room or name another file", e);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

package io.cordon.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock of the operating system on a file in the data folder. */
final class FileLeaderLock implements LeaderLock {
    private final Path file;
    private Optional<FileChannel> channel = Optional.empty();
    private Optional<FileLock> lock = Optional.empty();

    FileLeaderLock(Path folder, String work) {
        file = folder.resolve(work + ".lock");
    }

    @Override
    public synchronized boolean leads() {
        if (lock.isPresent() && lock.get().isValid()) {
            return true;
        }
        try {
            if (channel.isEmpty()) {
                channel = Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
            }
            lock = Optional.ofNullable(channel.get().tryLock());
            return lock.isPresent();
        } catch (OverlappingFileLockException e) {
            return false; // another part of this process has it
        } catch (IOException e) {
            close();
            throw new UnavailableException(
                    file + " could not be locked (" + e.getMessage() + "); give this user the right to write there", e);
        }
    }

    @Override
    public synchronized void close() {
        lock = Optional.empty();
        Optional<FileChannel> had = channel;
        channel = Optional.empty();
        if (had.isPresent()) {
            try {
                had.get().close();
            } catch (IOException e) {
                // The lock ends with the process at the latest.
            }
        }
    }
}

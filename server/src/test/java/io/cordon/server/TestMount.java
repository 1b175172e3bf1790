package io.cordon.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small file system in memory, mounted for the time of a test; only root may do that. */
final class TestMount implements AutoCloseable {
    private final Path folder;

    private TestMount(Path folder) {
        this.folder = folder;
    }

    static boolean possible(Path below) throws IOException, InterruptedException {
        Path probe = Files.createDirectory(below.resolve("probe"));
        if (!run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe.toString())) {
            return false;
        }
        return run("umount", probe.toString());
    }

    /** One that nothing can be written to. */
    static TestMount readOnly(Path below) throws IOException, InterruptedException {
        return mounted(below, "ro,size=1m");
    }

    /** One that holds so many KiB and may be written. */
    static TestMount small(Path below, int kibibytes) throws IOException, InterruptedException {
        return mounted(below, "size=" + kibibytes + "k");
    }

    private static TestMount mounted(Path below, String options) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(below.resolve("mounted"));
        if (!run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString())) {
            throw new IOException("tmpfs cannot be mounted at " + folder);
        }
        return new TestMount(folder);
    }

    Path folder() {
        return folder;
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!run("umount", folder.toString())) {
            throw new IOException(folder + " cannot be unmounted");
        }
    }
}

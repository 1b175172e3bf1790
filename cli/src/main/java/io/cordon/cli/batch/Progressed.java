package io.cordon.cli.batch;

import io.cordon.core.model.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The progress file: lines that are only ever added. First what the run is of, a line an item, closed by a line
 * {@code begin}; then a line for each point up to which the results are safely in their file. Each line ends with its own
 * checksum, so that a line that was cut off by a kill is told from a whole one and is passed over.
 */
final class Progressed {
    private static final String FIRST = "cordon screening in progress, form 1";
    private static final String ITEM = "of";
    private static final String BEGIN = "begin";
    private static final String POINT = "point";
    private static final String DONE = "done";

    /**
     * A point up to which everything is kept.
     *
     * @param totals up to there
     * @param bytes length of the result file there
     * @param notes of every block up to there
     * @param done whether that is the end
     */
    record Point(Totals totals, long bytes, List<String> notes, boolean done) {}

    private Progressed() {}

    /** Begins a progress file. */
    static void begin(Path file, Map<String, String> identity) throws IOException {
        StringBuilder text = new StringBuilder(line(FIRST));
        identity.forEach((item, value) -> text.append(line(ITEM + "\t" + item + "\t" + value)));
        text.append(line(BEGIN));
        Files.writeString(file, text);
    }

    /** Adds a point; when this returns, it is on the disk. */
    static void add(Path file, Totals totals, long bytes, List<String> newNotes, boolean done) throws IOException {
        String text =
                (done ? DONE : POINT) + "\t" + bytes + "\t" + totals.written() + "\t" + String.join("|", newNotes);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer content = ByteBuffer.wrap(line(text).getBytes(StandardCharsets.UTF_8));
            while (content.hasRemaining()) {
                out.write(content);
            }
            out.force(false);
        }
    }

    /**
     * The last point of a run.
     *
     * @param identity what the run must be of
     * @throws BadInputException if it is of something else, or the file is not a progress file
     */
    static Point read(Path file, Map<String, String> identity) throws IOException {
        Map<String, String> before = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        Totals totals = Totals.NONE;
        long bytes = 0;
        boolean begun = false;
        boolean done = false;
        List<String> lines = wholeLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(FIRST)) {
            throw new BadInputException(file + " is no progress file of this version; remove it to start anew");
        }
        for (String line : lines) {
            String[] parts = line.split("\t", -1);
            switch (parts[0]) {
                case ITEM -> before.put(parts[1], parts[2]);
                case BEGIN -> begun = true;
                case POINT, DONE -> {
                    bytes = Long.parseLong(parts[1]);
                    totals = Totals.read(parts, 2);
                    String note = parts[2 + Totals.FIELDS];
                    if (!note.isEmpty()) {
                        notes.addAll(List.of(note.split("\\|")));
                    }
                    done = parts[0].equals(DONE);
                }
                default -> {}
            }
        }
        if (begun) {
            requireSame(file, before, identity);
        }
        return new Point(totals, bytes, notes, done);
    }

    private static void requireSame(Path file, Map<String, String> before, Map<String, String> now) {
        List<String> changed = new ArrayList<>();
        Map<String, String> all = new LinkedHashMap<>(before);
        now.forEach(all::putIfAbsent);
        for (String item : all.keySet()) {
            String was = before.getOrDefault(item, "none");
            String is = now.getOrDefault(item, "none");
            if (!was.equals(is)) {
                changed.add("the " + item + " was " + was + " and is " + is);
            }
        }
        if (!changed.isEmpty()) {
            throw new BadInputException(
                    "the run that " + file + " tells of cannot be gone on with, as its results would"
                            + " rest on different grounds: " + String.join("; ", changed)
                            + ". Run it with what it began with, or remove that file to start anew");
        }
    }

    /** The lines up to the first that is cut off or damaged. */
    private static List<String> wholeLines(Path file) throws IOException {
        List<String> whole = new ArrayList<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
            int tab = line.lastIndexOf('\t');
            if (tab < 0 || !checksum(line.substring(0, tab)).equals(line.substring(tab + 1))) {
                break;
            }
            whole.add(line.substring(0, tab));
        }
        return whole;
    }

    /** Cuts off what comes after the last whole line, so that more can be added. */
    static void trim(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        wholeLines(file).forEach(line -> text.append(line(line)));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            out.truncate(text.toString().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private static String line(String text) {
        String plain = text.replace('\n', ' ').replace('\r', ' ');
        return plain + "\t" + checksum(plain) + "\n";
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}

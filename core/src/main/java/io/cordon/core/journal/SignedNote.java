package io.cordon.core.journal;

import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures below it, after C2SP signed-note: the text, an empty line, and a line for each signature with an
 * em dash, the key's name, and the key's hash and signature in Base64.
 */
public final class SignedNote {
    private static final String DASH = "\u2014 ";
    private static final int MAX_CHARS = 100_000;
    private static final int MAX_SIGNATURES = 100;

    private final String text;
    private final List<Line> signatures;

    private record Line(String name, byte[] bytes) {}

    private SignedNote(String text, List<Line> signatures) {
        this.text = text;
        this.signatures = signatures;
    }

    /** A text signed by one key, as it is written. */
    public static String sign(String text, NoteSigner signer) {
        if (!text.endsWith("\n")) {
            throw new IllegalArgumentException("a note's text ends with a line feed");
        }
        byte[] signature = signer.signature(text.getBytes(StandardCharsets.UTF_8));
        return text + "\n" + DASH + signer.key().name() + " "
                + Base64.getEncoder().encodeToString(NoteKey.joined(signer.key().hash(), signature)) + "\n";
    }

    /**
     * Reads a note without checking its signatures.
     *
     * @throws BadInputException if it is none
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (note.length() > MAX_CHARS || end < 0 || !note.endsWith("\n")) {
            throw new BadInputException("a signed checkpoint was expected: a text, an empty line, and signatures");
        }
        List<Line> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            String[] parts =
                    line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
            if (parts.length != 2 || signatures.size() == MAX_SIGNATURES) {
                throw new BadInputException(
                        "a signature was expected in the line \"" + line + "\": a dash, a name and Base64");
            }
            try {
                byte[] bytes = Base64.getDecoder().decode(parts[1]);
                if (!Base64.getEncoder().encodeToString(bytes).equals(parts[1])) {
                    throw new BadInputException("the signature of " + parts[0] + " is not written in plain Base64");
                }
                signatures.add(new Line(parts[0], bytes));
            } catch (IllegalArgumentException e) {
                throw new BadInputException("the signature of " + parts[0] + " is not Base64", e);
            }
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The text, its last line feed included. */
    public String text() {
        return text;
    }

    /** Whether this key has signed it: each signature that says to be of this key is right, and there is one. */
    public boolean isSignedBy(NoteKey key) {
        boolean signed = false;
        for (Line line : signatures) {
            boolean ours =
                    line.name.equals(key.name()) && line.bytes.length > 4 && key.hashes(Arrays.copyOf(line.bytes, 4));
            if (ours) {
                byte[] signature = Arrays.copyOfRange(line.bytes, 4, line.bytes.length);
                if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature)) {
                    return false;
                }
                signed = true;
            }
        }
        return signed;
    }

    /** The names of who signed. */
    public List<String> signers() {
        return signatures.stream().map(Line::name).toList();
    }
}

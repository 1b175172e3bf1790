package io.cordon.core.journal;

import io.cordon.core.model.BadInputException;
import java.util.Base64;
import java.util.List;

/**
 * What a journal was at a moment, as the text of a checkpoint after C2SP tlog-checkpoint.
 *
 * @param origin the journal's name, which no other has
 * @param size how many entries it had
 * @param root the root over them
 */
public record Checkpoint(String origin, long size, byte[] root) {
    /** Three lines: origin, size, root in Base64. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * Reads the text; lines after the third are extensions and of no concern here.
     *
     * @throws BadInputException if it is not one
     */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        String expected =
                "a checkpoint was expected: a line with the journal's name, one with its size, one with its root";
        if (lines.size() < 3 || lines.getFirst().isEmpty() || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new BadInputException(expected);
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            if (root.length != TreeHash.BYTES
                    || !Base64.getEncoder().encodeToString(root).equals(lines.get(2))) {
                throw new BadInputException(expected + " of " + TreeHash.BYTES + " bytes in Base64");
            }
            return new Checkpoint(lines.getFirst(), Long.parseLong(lines.get(1)), root);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(expected + " in Base64", e);
        }
    }

    /** Whether it says the same root of the same number of entries. */
    public boolean isOf(long entries, byte[] expected) {
        return size == entries && java.util.Arrays.equals(root, expected);
    }
}

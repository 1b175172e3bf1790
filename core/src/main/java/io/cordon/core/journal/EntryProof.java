package io.cordon.core.journal;

import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The proof that an entry is in a journal, complete in itself: with a public key that is known otherwise, it can be checked
 * without the journal.
 *
 * @param entry the entry's number, from 0
 * @param leaf the entry's bytes
 * @param path the inclusion proof, from the leaf upwards
 * @param checkpoint the signed checkpoint that it leads to
 */
public record EntryProof(long entry, byte[] leaf, List<byte[]> path, String checkpoint) {
    private static final String FORMAT = "cordon-entry-proof/1";
    private static final int MAX_BYTES = 1 << 20;

    public EntryProof {
        path = List.copyOf(path);
    }

    /** As JSON on one line. */
    public String json() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("format", FORMAT);
        fields.put("entry", entry);
        fields.put("leaf", new String(leaf, StandardCharsets.UTF_8));
        fields.put(
                "path", path.stream().map(Base64.getEncoder()::encodeToString).toList());
        fields.put("checkpoint", checkpoint);
        return CanonicalJson.text(fields);
    }

    /**
     * Reads what {@link #json} writes.
     *
     * @throws BadInputException if it is not that
     */
    public static EntryProof parse(byte[] json) {
        String expected = "a proof as cordon journal prove writes it was expected";
        if (json.length > MAX_BYTES) {
            throw new BadInputException(expected + ", which is never longer than " + MAX_BYTES + " bytes");
        }
        try {
            Map<String, Object> fields = CanonicalJson.object(json);
            if (fields.size() != 5
                    || !FORMAT.equals(fields.get("format"))
                    || !(fields.get("entry") instanceof Long entry)
                    || !(fields.get("leaf") instanceof String leaf)
                    || !(fields.get("path") instanceof List<?> hashes)
                    || !(fields.get("checkpoint") instanceof String checkpoint)) {
                throw new BadInputException(expected + ": format, entry, leaf, path and checkpoint");
            }
            List<byte[]> path = new ArrayList<>();
            for (Object hash : hashes) {
                byte[] bytes = Base64.getDecoder().decode(String.valueOf(hash));
                if (bytes.length != TreeHash.BYTES
                        || !Base64.getEncoder().encodeToString(bytes).equals(hash)) {
                    throw new BadInputException(expected + ", with a path of hashes of 32 bytes in Base64");
                }
                path.add(bytes);
            }
            return new EntryProof(entry, leaf.getBytes(StandardCharsets.UTF_8), path, checkpoint);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(expected + " (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Checks it.
     *
     * @return the checkpoint that the entry is under
     * @throws BadInputException if the key has not signed the checkpoint, or the path does not lead there
     */
    public Checkpoint check(NoteKey key) {
        SignedNote note = SignedNote.parse(checkpoint);
        Checkpoint stated = Checkpoint.parse(note.text());
        if (!note.isSignedBy(key)) {
            throw new BadInputException("the proof's checkpoint is not signed by " + key
                    + "; either the key is another journal's, or the checkpoint is forged");
        }
        if (!stated.origin().equals(key.name())) {
            throw new BadInputException(
                    "the checkpoint is of the journal " + stated.origin() + ", the key of " + key.name());
        }
        if (!TreeProofs.includes(entry, stated.size(), TreeHash.leaf(leaf), path, stated.root())) {
            throw new BadInputException(
                    "the proof does not lead from entry " + entry + " to the root of the " + stated.size()
                            + " entries that the checkpoint signs: the entry, its number or the path was changed");
        }
        return stated;
    }
}

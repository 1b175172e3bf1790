package io.cordon.core.journal;

import java.util.List;
import java.util.Optional;

/**
 * An entry to be appended, with what is kept beside it.
 *
 * @param leaf the entry; where there is an enclosure, its fields commit to it
 * @param enclosure personal data; none for entries that are about nobody
 * @param documents what the entry names by its hash and others may name too: kept once, never erased
 */
public record Draft(Leaf leaf, Optional<Enclosure> enclosure, List<Document> documents) {
    /**
     * Bytes known by their hash.
     *
     * @param sha256 of the bytes, in lower-case hexadecimal
     */
    public record Document(String sha256, byte[] bytes) {
        /** Bytes with their hash. */
        public static Document of(byte[] bytes) {
            return new Document(
                    java.util.HexFormat.of().formatHex(TreeHash.sha256().digest(bytes)), bytes);
        }
    }

    public Draft {
        documents = List.copyOf(documents);
        enclosure.ifPresent(beside -> {
            requireCommitment(leaf, Leaf.SUBJECT, beside.salt(), beside.subject());
            requireCommitment(leaf, Leaf.ANSWER, beside.salt(), beside.answer());
        });
    }

    /** An entry about nobody. */
    public static Draft of(Leaf leaf, Document... documents) {
        return new Draft(leaf, Optional.empty(), List.of(documents));
    }

    /** An entry about somebody: its fields are completed with the commitments to the enclosure. */
    public static Draft of(Leaf leaf, Enclosure beside, Document... documents) {
        java.util.Map<String, Object> fields = new java.util.TreeMap<>(leaf.fields());
        fields.put(Leaf.SUBJECT, Enclosure.commitment(beside.salt(), beside.subject()));
        fields.put(Leaf.ANSWER, Enclosure.commitment(beside.salt(), beside.answer()));
        return new Draft(new Leaf(leaf.kind(), leaf.time(), fields), Optional.of(beside), List.of(documents));
    }

    private static void requireCommitment(Leaf leaf, String field, byte[] salt, byte[] part) {
        if (!leaf.text(field).equals(Optional.of(Enclosure.commitment(salt, part)))) {
            throw new IllegalArgumentException("the entry's " + field + " does not commit to what lies beside it");
        }
    }
}

package io.cordon.store;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes targets. Each state of a target is kept once, known by its hash; an edition is what it adds to and takes from
 * the one before it. So an edition in which a hundred of ten thousand targets differ costs a hundred rows.
 */
final class Contents {
    private Contents() {}

    /**
     * A target ready to be written.
     *
     * @param json as {@link TargetJson} writes it
     * @param hash the JSON's SHA-256
     */
    record Encoded(String list, String reference, byte[] json, byte[] hash) {}

    /** Each target's JSON, read back once and compared: what cannot be kept without loss is not kept. */
    static List<Encoded> encode(List<Target> targets) {
        TargetReader reader = new TargetReader();
        List<Encoded> encoded = new ArrayList<>(targets.size());
        for (Target target : targets) {
            byte[] json = TargetJson.write(target);
            if (!Json.read(json, reader::target).equals(target)) {
                throw new IllegalStateException("target " + target.id() + " does not read back as it was written");
            }
            encoded.add(new Encoded(target.id().list(), target.id().reference(), json, Digests.of(json)));
        }
        return encoded;
    }

    /** SHA-256 over the targets' hashes in ascending order: the same for the same set of targets. */
    static byte[] checksum(List<byte[]> hashes) {
        byte[][] sorted = hashes.toArray(byte[][]::new);
        Arrays.sort(sorted, Arrays::compareUnsigned);
        MessageDigest digest = Digests.sha256();
        for (byte[] hash : sorted) {
            digest.update(hash);
        }
        return digest.digest();
    }

    /** Writes the edition's targets as its difference to what the list held before. */
    static void add(Connection connection, EditionRows.Row edition, List<Encoded> targets) throws SQLException {
        Map<ByteBuffer, Long> gone = live(connection, edition.edition().list());
        List<Encoded> come = new ArrayList<>();
        for (Encoded target : targets) {
            if (gone.remove(ByteBuffer.wrap(target.hash())) == null) {
                come.add(target);
            }
        }
        insert(connection, come);
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO membership (edition, content, change) SELECT ?, id, 1 FROM content WHERE hash = ?")) {
            for (Encoded target : come) {
                sql.setLong(1, edition.seq());
                sql.setBytes(2, target.hash());
                sql.addBatch();
            }
            sql.executeBatch();
        }
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO membership (edition, content, change) VALUES (?, ?, -1)")) {
            for (long content : gone.values()) {
                sql.setLong(1, edition.seq());
                sql.setLong(2, content);
                sql.addBatch();
            }
            sql.executeBatch();
        }
        verify(connection, edition);
    }

    private static void insert(Connection connection, List<Encoded> targets) throws SQLException {
        // A state that an earlier edition had is there already.
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO content (list, reference, hash, json) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING")) {
            for (Encoded target : targets) {
                sql.setString(1, target.list());
                sql.setString(2, target.reference());
                sql.setBytes(3, target.hash());
                sql.setString(4, new String(target.json(), StandardCharsets.UTF_8));
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }

    /** The list's targets as of its newest edition: content by hash. */
    private static Map<ByteBuffer, Long> live(Connection connection, String list) throws SQLException {
        Map<ByteBuffer, Long> live = new HashMap<>();
        try (PreparedStatement sql = connection.prepareStatement("SELECT c.id, c.hash FROM (SELECT m.content AS id FROM"
                + " edition e JOIN membership m ON m.edition = e.seq WHERE e.list = ? GROUP BY m.content HAVING"
                + " sum(m.change) <> 0) l JOIN content c ON c.id = l.id")) {
            sql.setString(1, list);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    live.put(ByteBuffer.wrap(row.getBytes(2)), row.getLong(1));
                }
            }
        }
        return live;
    }

    /** Before the transaction ends: what stands in the database is what was handed in. */
    private static void verify(Connection connection, EditionRows.Row edition) throws SQLException {
        List<byte[]> hashes = new ArrayList<>();
        for (ByteBuffer hash : live(connection, edition.edition().list()).keySet()) {
            hashes.add(hash.array());
        }
        if (hashes.size() != edition.edition().targets() || !Arrays.equals(checksum(hashes), edition.checksum())) {
            throw new BadInputException(edition.edition().id() + " was not taken: " + hashes.size()
                    + " targets stood in"
                    + " the database where " + edition.edition().targets() + " were written; what was held before is"
                    + " damaged: restore it from a backup");
        }
    }
}

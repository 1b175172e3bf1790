package io.cordon.store;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Notice;
import io.cordon.core.model.ReadAccount;
import io.cordon.core.timeline.Held;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** The tables of publications and their notices. */
final class NoticeRows {
    private NoticeRows() {}

    static boolean held(Connection connection, String source, String sha256) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT 1 FROM publication WHERE source = ? AND sha256 = ?")) {
            sql.setString(1, source);
            sql.setString(2, sha256);
            try (ResultSet row = sql.executeQuery()) {
                return row.next();
            }
        }
    }

    static void insert(
            Connection connection,
            String source,
            String name,
            Instant readAt,
            String sha256,
            List<Notice> notices,
            ReadAccount account)
            throws SQLException {
        List<byte[]> texts = notices.stream().map(NoticeRows::text).toList();
        long seq;
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO publication (source, name, read_at, sha256,"
                        + " notices, checksum, account) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING seq")) {
            sql.setString(1, source);
            sql.setString(2, name);
            sql.setString(3, readAt.toString());
            sql.setString(4, sha256);
            sql.setInt(5, notices.size());
            sql.setBytes(6, checksum(texts));
            sql.setString(7, new String(AccountJson.write(account), StandardCharsets.UTF_8));
            try (ResultSet row = sql.executeQuery()) {
                row.next();
                seq = row.getLong(1);
            }
        }
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO notice (publication, position, list, json) VALUES (?, ?, ?, ?)")) {
            for (int i = 0; i < texts.size(); i++) {
                sql.setLong(1, seq);
                sql.setInt(2, i);
                sql.setString(3, notices.get(i).list());
                sql.setString(4, new String(texts.get(i), StandardCharsets.UTF_8));
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }

    /** The notice's JSON, read back once and compared, as for targets. */
    private static byte[] text(Notice notice) {
        byte[] json = NoticeJson.write(notice);
        if (!NoticeJson.read(json).equals(notice)) {
            throw new IllegalStateException(
                    "the notice in " + notice.source() + " does not read back as it was written");
        }
        return json;
    }

    /** All notices on a list read by a moment, in the order of their publications' import, then of their place there. */
    static List<Notice> ofList(Connection connection, String list, Instant known) throws SQLException {
        // Compared here: as text, 10:00:00.5Z comes before 10:00:00Z.
        return ofList(connection, list, (part, readAt) -> !readAt.isAfter(known));
    }

    /** The publications with notices on a list read by a moment, in the order of their import. */
    static List<Held.Part> publications(Connection connection, String list, Instant known) throws SQLException {
        List<Held.Part> parts = new ArrayList<>();
        ofList(connection, list, (part, readAt) -> {
            if (!readAt.isAfter(known)) {
                parts.add(part);
            }
            return false;
        });
        return parts;
    }

    /** All notices on a list of those publications that count. */
    static List<Notice> ofList(Connection connection, String list, BiPredicate<Held.Part, Instant> counts)
            throws SQLException {
        List<Notice> notices = new ArrayList<>();
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT seq, name, source, notices, checksum, read_at, sha256 FROM"
                        + " publication WHERE seq IN (SELECT publication FROM notice WHERE list = ?) ORDER BY seq")) {
            sql.setString(1, list);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    Held.Part part = new Held.Part(row.getString(3), row.getString(7));
                    if (!counts.test(part, Instant.parse(row.getString(6)))) {
                        continue;
                    }
                    List<byte[]> texts = texts(connection, row.getLong(1));
                    if (texts.size() != row.getInt(4) || !Arrays.equals(checksum(texts), row.getBytes(5))) {
                        throw new BadInputException("the database's copy of " + row.getString(2) + " ("
                                + row.getString(3) + ") is damaged: its notices are not those that were written;"
                                + " restore it from a backup");
                    }
                    texts.stream()
                            .map(NoticeJson::read)
                            .filter(notice -> notice.list().equals(list))
                            .forEach(notices::add);
                }
            }
        }
        return notices;
    }

    private static List<byte[]> texts(Connection connection, long publication) throws SQLException {
        List<byte[]> texts = new ArrayList<>();
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT json FROM notice WHERE publication = ? ORDER BY position")) {
            sql.setLong(1, publication);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getBytes(1));
                }
            }
        }
        return texts;
    }

    /** SHA-256 over the SHA-256 of each notice's text, in order. */
    private static byte[] checksum(List<byte[]> texts) {
        MessageDigest digest = Digests.sha256();
        texts.forEach(text -> digest.update(Digests.of(text)));
        return digest.digest();
    }
}

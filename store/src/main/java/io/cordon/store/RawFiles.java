package io.cordon.store;

import io.cordon.core.model.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The files as published, gzipped, by their SHA-256. They are kept in the database and not beside it: then an edition
 * and its file come in the same transaction, the same triggers guard both, one file is all there is to back up, and the
 * contract is the same on every database. The largest list is some 9 MB gzipped; SQLite's bound is a thousand.
 */
final class RawFiles {
    private RawFiles() {}

    /**
     * A file ready to be written.
     *
     * @param sha256 of the file, unpacked
     * @param bytes its length, unpacked
     */
    record Packed(String sha256, int bytes, byte[] gzip) {}

    static Packed pack(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length / 8 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16)) {
            gzip.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written", e);
        }
        return new Packed(Digests.hex(file), file.length, out.toByteArray());
    }

    static void insert(Connection connection, Packed file) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(
                "INSERT INTO raw_file (sha256, bytes, gzip) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING")) {
            sql.setString(1, file.sha256());
            sql.setInt(2, file.bytes());
            sql.setBytes(3, file.gzip());
            sql.executeUpdate();
        }
    }

    static void insert(Connection connection, long edition, List<String> names, List<Packed> files)
            throws SQLException {
        for (int i = 0; i < files.size(); i++) {
            insert(connection, files.get(i));
            try (PreparedStatement sql = connection.prepareStatement(
                    "INSERT INTO edition_file (edition, position, name, sha256) VALUES (?, ?, ?, ?)")) {
                sql.setLong(1, edition);
                sql.setInt(2, i);
                sql.setString(3, names.get(i));
                sql.setString(4, files.get(i).sha256());
                sql.executeUpdate();
            }
        }
    }

    static List<byte[]> ofEdition(Connection connection, String edition) throws SQLException {
        List<byte[]> files = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        String sha256 = "";
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT f.name, r.sha256, r.bytes, r.gzip, e.sha256 FROM"
                        + " edition e JOIN edition_file f ON f.edition = e.seq JOIN raw_file r ON r.sha256 = f.sha256 WHERE e.id ="
                        + " ? ORDER BY f.position")) {
            sql.setString(1, edition);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    Packed packed = new Packed(row.getString(2), row.getInt(3), row.getBytes(4));
                    files.add(unpack(packed, row.getString(1) + " of " + edition));
                    digests.add(packed.sha256());
                    sha256 = row.getString(5);
                }
            }
        }
        if (files.isEmpty()) {
            throw new BadInputException(
                    "no edition \"" + edition + "\" is held; the command lists shows the editions that are");
        }
        if (!Digests.ofFiles(digests).equals(sha256)) {
            throw new BadInputException("the files of " + edition + " are not those that were written (SHA-256 "
                    + Digests.ofFiles(digests) + " in place of " + sha256 + "); restore the database from a backup");
        }
        return files;
    }

    private static byte[] unpack(Packed packed, String named) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.gzip()), 1 << 16)) {
            // One byte more than there should be is enough to see that there are too many.
            byte[] file = in.readNBytes(packed.bytes() + 1);
            String sha256 = Digests.hex(file);
            if (file.length == packed.bytes() && sha256.equals(packed.sha256())) {
                return file;
            }
            throw new BadInputException(named + " is damaged: its SHA-256 is " + sha256 + " in place of "
                    + packed.sha256() + "; restore the database from a backup");
        } catch (IOException e) {
            throw new BadInputException(
                    named + " is damaged and cannot be unpacked (" + e.getMessage()
                            + "); restore the database from a backup",
                    e);
        }
    }
}

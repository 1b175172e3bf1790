package io.cordon.store;

import io.cordon.core.model.Edition;
import io.cordon.core.model.ReadAccount;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The table of editions. */
final class EditionRows {
    private static final String SELECT =
            "SELECT seq, id, list, published, read_at, sha256, targets, checksum FROM edition ";

    private EditionRows() {}

    /**
     * An edition as kept.
     *
     * @param seq its number in this database
     * @param checksum over its targets, see {@link Contents#checksum}
     */
    record Row(long seq, Edition edition, byte[] checksum) {}

    static List<Row> all(Connection connection) throws SQLException {
        return select(connection, "ORDER BY list, published, nth");
    }

    /** Oldest first. */
    static List<Row> ofList(Connection connection, String list) throws SQLException {
        return select(connection, "WHERE list = ? ORDER BY published, nth", list);
    }

    static Optional<Row> newest(Connection connection, String list) throws SQLException {
        return select(connection, "WHERE list = ? ORDER BY published DESC, nth DESC LIMIT 1", list).stream()
                .findFirst();
    }

    static Optional<Row> bySha256(Connection connection, String list, String sha256) throws SQLException {
        return select(connection, "WHERE list = ? AND sha256 = ?", list, sha256).stream()
                .findFirst();
    }

    private static List<Row> select(Connection connection, String which, String... parameters) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(SELECT + which)) {
            for (int i = 0; i < parameters.length; i++) {
                sql.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    Edition edition = new Edition(
                            row.getString(2),
                            row.getString(3),
                            LocalDate.parse(row.getString(4)),
                            Instant.parse(row.getString(5)),
                            row.getString(6),
                            row.getInt(7));
                    rows.add(new Row(row.getLong(1), edition, row.getBytes(8)));
                }
            }
        }
        return rows;
    }

    /** The row as it is now in the database. */
    static Row insert(Connection connection, NewEdition added, byte[] checksum, OptionalInt shrunkFrom)
            throws SQLException {
        int nth = 1 + onDay(connection, added.list(), added.published());
        String id = added.list() + "@" + added.published() + (nth == 1 ? "" : "." + nth);
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO edition (id, list, published, nth, read_at,"
                        + " sha256, targets, checksum, shrunk_from, account) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            sql.setString(1, id);
            sql.setString(2, added.list());
            sql.setString(3, added.published().toString());
            sql.setInt(4, nth);
            sql.setString(5, added.readAt().toString());
            sql.setString(6, added.sha256());
            sql.setInt(7, added.targets().size());
            sql.setBytes(8, checksum);
            if (shrunkFrom.isPresent()) {
                sql.setInt(9, shrunkFrom.getAsInt());
            } else {
                sql.setNull(9, Types.INTEGER);
            }
            sql.setString(10, new String(AccountJson.write(added.account()), StandardCharsets.UTF_8));
            sql.executeUpdate();
        }
        return bySha256(connection, added.list(), added.sha256()).orElseThrow();
    }

    private static int onDay(Connection connection, String list, LocalDate day) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("SELECT count(*) FROM edition WHERE list = ? AND published = ?")) {
            sql.setString(1, list);
            sql.setString(2, day.toString());
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    static Optional<ReadAccount> account(Connection connection, String id) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("SELECT account FROM edition WHERE id = ?")) {
            sql.setString(1, id);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? Optional.of(AccountJson.read(row.getBytes(1))) : Optional.empty();
            }
        }
    }
}

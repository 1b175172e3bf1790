package io.cordon.store;

import io.cordon.core.journal.Draft;
import io.cordon.core.journal.Leaf;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journal's entries of what was read. */
final class EditionLeaf {
    private EditionLeaf() {}

    static Draft of(NewEdition edition, EditionRows.Row row, List<RawFiles.Packed> files) {
        List<Map<String, Object>> named = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            named.add(Map.of(
                    "name", edition.fileNames().get(i), "sha256", files.get(i).sha256()));
        }
        Map<String, Object> fields = Map.of(
                "list", edition.list(),
                "edition", row.edition().id(),
                "published", edition.published().toString(),
                "sha256", edition.sha256(),
                "targets", (long) edition.targets().size(),
                "content", HexFormat.of().formatHex(row.checksum()),
                "files", named);
        return Draft.of(new Leaf(Leaf.Kind.EDITION_READ, edition.readAt(), fields));
    }

    static Draft ofNotices(String source, String name, String sha256, int notices, Instant readAt) {
        Map<String, Object> fields = Map.of(
                "source",
                source,
                "sha256",
                sha256,
                "notices",
                (long) notices,
                "files",
                List.of(Map.of("name", name, "sha256", sha256)));
        return Draft.of(new Leaf(Leaf.Kind.EDITION_READ, readAt, fields));
    }

    /** What the table of editions says of one. */
    record Facts(String sha256, String content) {}

    static Map<String, Facts> facts(Connection connection) throws SQLException {
        Map<String, Facts> facts = new HashMap<>();
        for (EditionRows.Row row : EditionRows.all(connection)) {
            facts.put(
                    row.edition().id(),
                    new Facts(row.edition().sha256(), HexFormat.of().formatHex(row.checksum())));
        }
        return facts;
    }

    /** What an entry says of an edition that the table says otherwise. */
    static Optional<String> compare(Leaf leaf, Map<String, Facts> facts) {
        return leaf.text("edition").flatMap(id -> {
            Facts now = facts.get(id);
            if (now == null) {
                return Optional.of("the edition " + id + " that it tells of is not held");
            }
            boolean same = leaf.text("sha256").equals(Optional.of(now.sha256))
                    && leaf.text("content").equals(Optional.of(now.content));
            return same ? Optional.empty() : Optional.of("the edition " + id + " is not the one that it tells of");
        });
    }
}

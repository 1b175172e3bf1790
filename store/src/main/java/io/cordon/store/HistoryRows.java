package io.cordon.store;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.ListHistory.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/**
 * Reads targets back, and checks what is read against what was written: each content against its hash, and each
 * edition's number of targets and checksum against its row.
 */
final class HistoryRows {
    private static final String CHANGES = " FROM edition e JOIN membership m ON m.edition = e.seq WHERE e.list = ? ";

    private static final Comparator<Run> ORDER =
            Comparator.comparing((Run run) -> run.target().id()).thenComparing(Run::first);

    private HistoryRows() {}

    private record Content(long id, byte[] hash, byte[] json) {}

    /** The targets of the newest edition, each as a run from 0 to 0. */
    static List<Run> newest(Connection connection, EditionRows.Row newest) throws SQLException {
        List<Content> contents = contents(
                connection,
                newest.edition().list(),
                "SELECT m.content" + CHANGES + "GROUP BY m.content HAVING sum(m.change) <> 0");
        List<byte[]> hashes = contents.stream().map(Content::hash).toList();
        verify(newest, hashes.size(), Contents.checksum(hashes));
        Map<Long, Target> targets = decode(contents, id -> newest.edition());
        List<Run> runs = new ArrayList<>(targets.size());
        targets.values().forEach(target -> runs.add(new Run(target, 0, 0)));
        runs.sort(ORDER);
        return runs;
    }

    /**
     * Every content of a list with the consecutive editions that carry it.
     *
     * @param editions all of the list's, oldest first
     */
    static List<Run> history(Connection connection, List<EditionRows.Row> editions) throws SQLException {
        if (editions.isEmpty()) {
            return List.of();
        }
        String list = editions.getFirst().edition().list();
        List<Content> contents = contents(connection, list, "SELECT DISTINCT m.content" + CHANGES + "AND m.change = 1");
        Spans spans = new Spans(contents.stream().map(Content::hash).toList());
        Map<Long, Integer> ranks = new HashMap<>();
        for (int i = 0; i < contents.size(); i++) {
            ranks.put(contents.get(i).id(), spans.rankOf(i));
        }
        changes(connection, list, editions, ranks, spans);
        int[] firsts = spans.firsts();
        Map<Long, Target> targets = decode(
                contents, id -> editions.get(firsts[ranks.getOrDefault(id, 0)]).edition());
        Target[] byRank = new Target[contents.size()];
        targets.forEach((id, target) -> byRank[ranks.getOrDefault(id, 0)] = target);
        List<Run> runs = new ArrayList<>(contents.size());
        spans.forEach((rank, first, last) -> runs.add(new Run(byRank[rank], first, last)));
        runs.sort(ORDER);
        return runs;
    }

    /** Lets the editions follow each other, and checks each. */
    private static void changes(
            Connection connection, String list, List<EditionRows.Row> editions, Map<Long, Integer> ranks, Spans spans)
            throws SQLException {
        Map<Long, List<long[]>> changes = new HashMap<>();
        try (PreparedStatement sql = connection.prepareStatement("SELECT m.edition, m.content, m.change" + CHANGES)) {
            sql.setString(1, list);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    changes.computeIfAbsent(row.getLong(1), edition -> new ArrayList<>())
                            .add(new long[] {row.getLong(2), row.getLong(3)});
                }
            }
        }
        for (int i = 0; i < editions.size(); i++) {
            EditionRows.Row edition = editions.get(i);
            for (long[] change : changes.getOrDefault(edition.seq(), List.of())) {
                Integer rank = ranks.get(change[0]);
                if (rank == null || !spans.change(rank, change[1] > 0, i)) {
                    throw damaged(edition.edition(), "a target comes twice, or goes without having come");
                }
            }
            verify(edition, spans.live(), spans.checksum());
        }
        spans.end(editions.size());
    }

    private static List<Content> contents(Connection connection, String list, String which) throws SQLException {
        List<Content> contents = new ArrayList<>();
        try (PreparedStatement sql = connection.prepareStatement(
                "SELECT id, hash, json FROM content WHERE id IN (" + which + ") ORDER BY id")) {
            sql.setString(1, list);
            try (ResultSet row = sql.executeQuery()) {
                while (row.next()) {
                    contents.add(new Content(row.getLong(1), row.getBytes(2), row.getBytes(3)));
                }
            }
        }
        return contents;
    }

    private static Map<Long, Target> decode(List<Content> contents, Function<Long, Edition> carriedBy) {
        TargetReader reader = new TargetReader();
        Map<Long, Target> targets = new HashMap<>(contents.size() * 2);
        for (Content content : contents) {
            if (!Arrays.equals(Digests.of(content.json()), content.hash())) {
                throw damaged(carriedBy.apply(content.id()), "one of its targets is not what was written");
            }
            try {
                targets.put(content.id(), Json.read(content.json(), reader::target));
            } catch (JacksonException | IllegalArgumentException e) {
                throw new BadInputException(
                        "a target of " + carriedBy.apply(content.id()).id()
                                + " cannot be read by this version of Cordon (" + e.getMessage()
                                + "); use the version that wrote it, or a later one",
                        e);
            }
        }
        return targets;
    }

    private static void verify(EditionRows.Row edition, int targets, byte[] checksum) {
        if (targets != edition.edition().targets()) {
            throw damaged(
                    edition.edition(),
                    Admission.count(targets) + " targets are held where "
                            + Admission.count(edition.edition().targets()) + " were written");
        }
        if (!Arrays.equals(checksum, edition.checksum())) {
            throw damaged(edition.edition(), "its targets' checksum is not the one that was written");
        }
    }

    private static BadInputException damaged(Edition edition, String how) {
        return new BadInputException(
                "the database's copy of " + edition.id() + " is damaged: " + how + "; restore it from a backup");
    }
}

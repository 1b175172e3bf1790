package io.cordon.store;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.ListHistory.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;

/**
 * Reads targets back, and checks what is read against what was written: each content against its hash, and each
 * edition's number of targets and checksum against its row.
 */
final class HistoryRows {
    private static final String CHANGES = " FROM edition e JOIN membership m ON m.edition = e.seq WHERE e.list = ? ";

    /** Contents that one thread decodes at a time. */
    private static final int PART = 1_024;

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
        List<Run> runs = new ArrayList<>(contents.size());
        for (Target target : decode(contents, place -> newest.edition())) {
            runs.add(new Run(target, 0, 0));
        }
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
        Map<Long, Integer> places = new HashMap<>();
        for (Content content : contents) {
            places.put(content.id(), places.size());
        }
        changes(connection, list, editions, places, spans);
        Target[] targets =
                decode(contents, place -> editions.get(spans.first(place)).edition());
        List<Run> runs = new ArrayList<>(contents.size());
        spans.forEach((place, first, last) -> runs.add(new Run(targets[place], first, last)));
        runs.sort(ORDER);
        return runs;
    }

    /** Lets the editions follow each other, and checks each. */
    private static void changes(
            Connection connection, String list, List<EditionRows.Row> editions, Map<Long, Integer> places, Spans spans)
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
                Integer place = places.get(change[0]);
                if (place == null || !spans.change(place, change[1] > 0, i)) {
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

    /** The targets of the contents, in their order. In parts side by side: this is most of what loading a list takes. */
    private static Target[] decode(List<Content> contents, IntFunction<Edition> carriedBy) {
        Target[] targets = new Target[contents.size()];
        int parts = (targets.length + PART - 1) / PART;
        IntStream.range(0, parts).parallel().forEach(part -> {
            TargetReader reader = new TargetReader();
            for (int i = part * PART; i < Math.min((part + 1) * PART, targets.length); i++) {
                targets[i] = decode(contents.get(i), reader, carriedBy.apply(i));
            }
        });
        return targets;
    }

    private static Target decode(Content content, TargetReader reader, Edition carriedBy) {
        if (!Arrays.equals(Digests.of(content.json()), content.hash())) {
            throw damaged(carriedBy, "one of its targets is not what was written");
        }
        try {
            return Json.read(content.json(), reader::target);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new BadInputException(
                    "a target of " + carriedBy.id() + " cannot be read by this version of Cordon (" + e.getMessage()
                            + "); use the version that wrote it, or a later one",
                    e);
        }
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

package io.cordon.store;

import io.cordon.core.model.Edition;
import io.cordon.core.model.Notice;
import io.cordon.core.model.ReadAccount;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.HouseDecision;
import io.cordon.core.timeline.Held;
import io.cordon.core.timeline.ListHistory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The store in a database. */
public final class SqlStore implements Store, ProfileRecord {
    private final Database database;
    private final boolean own;

    /** @param own whether the database is closed with the store */
    SqlStore(Database database, boolean own) {
        this.database = database;
        this.own = own;
    }

    @Override
    public ImportOutcome add(NewEdition edition) {
        requireConsistent(edition);
        Optional<ImportOutcome> known = database.read(connection -> held(connection, edition));
        if (known.isPresent()) {
            return known.get();
        }
        // Most of the work is done before the lock is taken, so that others wait for the writing alone.
        List<RawFiles.Packed> files =
                edition.rawFiles().stream().map(RawFiles::pack).toList();
        List<Contents.Encoded> targets = Contents.encode(edition.targets());
        return database.write(connection -> {
            Optional<ImportOutcome> held = held(connection, edition);
            if (held.isPresent()) {
                return held.get();
            }
            Optional<Edition> newest =
                    EditionRows.newest(connection, edition.list()).map(EditionRows.Row::edition);
            Optional<String> refusal = Admission.refusal(edition, newest);
            if (refusal.isPresent()) {
                return refuse(connection, edition.list(), edition.sha256(), edition.readAt(), refusal.get());
            }
            return insert(connection, edition, newest, files, targets);
        });
    }

    private ImportOutcome insert(
            Connection connection,
            NewEdition edition,
            Optional<Edition> newest,
            List<RawFiles.Packed> files,
            List<Contents.Encoded> targets)
            throws SQLException {
        Optional<Edition> larger = newest.filter(held -> Admission.shrunk(targets.size(), held));
        byte[] checksum =
                Contents.checksum(targets.stream().map(Contents.Encoded::hash).toList());
        OptionalInt shrunkFrom =
                larger.map(held -> OptionalInt.of(held.targets())).orElse(OptionalInt.empty());
        EditionRows.Row row = EditionRows.insert(connection, edition, checksum, shrunkFrom);
        RawFiles.insert(connection, row.seq(), edition.fileNames(), files);
        Contents.add(connection, row, targets);
        database.lockJournal(connection);
        JournalRows.append(connection, EditionLeaf.of(edition, row, files));
        String id = row.edition().id();
        String accepted = larger.map(held -> ", " + Admission.shrinkage(targets.size(), held)
                        + ", which --accept-shrink allowed and the record says")
                .orElse("");
        return new ImportOutcome(
                ImportOutcome.Kind.ADDED,
                id,
                id + " is added with " + Admission.count(targets.size()) + " targets from "
                        + String.join(", ", edition.fileNames()) + accepted + ".");
    }

    private static Optional<ImportOutcome> held(Connection connection, NewEdition edition) throws SQLException {
        return EditionRows.bySha256(connection, edition.list(), edition.sha256())
                .map(row -> new ImportOutcome(
                        ImportOutcome.Kind.ALREADY_HELD,
                        row.edition().id(),
                        String.join(", ", edition.fileNames()) + " is already held as "
                                + row.edition().id() + ", read on "
                                + row.edition().readAt() + "; nothing was added."));
    }

    private static ImportOutcome refuse(Connection connection, String list, String sha256, Instant at, String reason)
            throws SQLException {
        RefusalRows.insert(connection, new Refusal(list, sha256, at, reason));
        return new ImportOutcome(ImportOutcome.Kind.REFUSED, "", reason);
    }

    private static void requireConsistent(NewEdition edition) {
        require(!edition.rawFiles().isEmpty(), edition.list() + " comes without a file");
        require(
                edition.fileNames().size() == edition.rawFiles().size(),
                edition.list() + " has " + edition.rawFiles().size() + " files and "
                        + edition.fileNames().size() + " names");
        require(
                edition.account().kept() == edition.targets().size(),
                edition.list() + " has " + edition.targets().size() + " targets, its account "
                        + edition.account().kept());
        for (Target target : edition.targets()) {
            require(target.id().list().equals(edition.list()), target.id() + " is not of list " + edition.list());
        }
        String sha256 =
                Digests.ofFiles(edition.rawFiles().stream().map(Digests::hex).toList());
        require(
                sha256.equals(edition.sha256()),
                edition.list() + "'s files have SHA-256 " + sha256 + ", not " + edition.sha256());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    @Override
    public ImportOutcome addNotices(
            String source,
            String name,
            String sha256,
            byte[] raw,
            List<Notice> notices,
            ReadAccount account,
            Instant readAt) {
        RawFiles.Packed file = RawFiles.pack(raw);
        require(file.sha256().equals(sha256), name + " has SHA-256 " + file.sha256() + ", not " + sha256);
        return database.write(connection -> {
            if (NoticeRows.held(connection, source, sha256)) {
                return new ImportOutcome(
                        ImportOutcome.Kind.ALREADY_HELD, source, name + " is already held; nothing was added.");
            }
            Optional<String> reason = notices.isEmpty()
                    ? Optional.of(name + " holds no notice of " + source
                            + "; the file is empty, cut off, or another one" + " than was meant: download it again.")
                    : Admission.miscounted(name, account);
            if (reason.isPresent()) {
                return refuse(connection, source, sha256, readAt, reason.get());
            }
            RawFiles.insert(connection, file);
            NoticeRows.insert(connection, source, name, readAt, sha256, notices, account);
            database.lockJournal(connection);
            JournalRows.append(connection, EditionLeaf.ofNotices(source, name, sha256, notices.size(), readAt));
            return new ImportOutcome(
                    ImportOutcome.Kind.ADDED,
                    source,
                    Admission.count(notices.size()) + " notices from " + name + " are added to " + source + ".");
        });
    }

    @Override
    public List<Edition> editions() {
        return database.read(EditionRows::all).stream()
                .map(EditionRows.Row::edition)
                .toList();
    }

    @Override
    public List<String> lists() {
        return editions().stream().map(Edition::list).distinct().toList();
    }

    @Override
    public ListHistory history(String list) {
        return history(list, Instant.MAX);
    }

    @Override
    public ListHistory history(String list, Instant known) {
        return database.read(connection -> {
            List<EditionRows.Row> rows = EditionRows.ofList(connection, list);
            List<Edition> editions = new ArrayList<>();
            rows.forEach(row -> editions.add(row.edition()));
            List<ListHistory.Run> runs = HistoryRows.history(connection, rows);
            return new ListHistory(list, editions, runs, List.of())
                    .knownAt(known, NoticeRows.ofList(connection, list, known));
        });
    }

    @Override
    public Held held(String list, Instant known) {
        return database.read(connection -> {
            List<Held.Part> editions = new ArrayList<>();
            for (EditionRows.Row row : EditionRows.ofList(connection, list)) {
                if (!row.edition().readAt().isAfter(known)) {
                    editions.add(new Held.Part(row.edition().id(), row.edition().sha256()));
                }
            }
            return new Held(list, editions, NoticeRows.publications(connection, list, known));
        });
    }

    @Override
    public ListHistory history(Held held) {
        return database.read(connection -> {
            List<EditionRows.Row> rows = EditionRows.ofList(connection, held.list());
            List<Edition> editions = rows.stream().map(EditionRows.Row::edition).toList();
            List<Held.Part> here = editions.stream()
                    .map(edition -> new Held.Part(edition.id(), edition.sha256()))
                    .toList();
            HeldParts.require(held.editions(), here, "the edition");
            List<Held.Part> publications = NoticeRows.publications(connection, held.list(), Instant.MAX);
            HeldParts.require(held.notices(), publications, "the publication of");
            Set<Held.Part> counted = new HashSet<>(held.editions());
            Set<Held.Part> noticed = new HashSet<>(held.notices());
            return new ListHistory(held.list(), editions, HistoryRows.history(connection, rows), List.of())
                    .only(
                            edition -> counted.contains(new Held.Part(edition.id(), edition.sha256())),
                            NoticeRows.ofList(connection, held.list(), (part, readAt) -> noticed.contains(part)));
        });
    }

    @Override
    public Optional<ListHistory> newest(String list) {
        return database.read(connection -> {
            Optional<EditionRows.Row> row = EditionRows.newest(connection, list);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new ListHistory(
                    list,
                    List.of(row.get().edition()),
                    HistoryRows.newest(connection, row.get()),
                    NoticeRows.ofList(connection, list, Instant.MAX)));
        });
    }

    @Override
    public Optional<ReadAccount> account(String editionId) {
        return database.read(connection -> EditionRows.account(connection, editionId));
    }

    @Override
    public List<byte[]> raw(String editionId) {
        return database.read(connection -> RawFiles.ofEdition(connection, editionId));
    }

    @Override
    public List<Refusal> refusals() {
        return database.read(RefusalRows::all);
    }

    @Override
    public HouseDecision decide(
            HouseDecision.Kind kind, TargetId one, TargetId other, String by, Instant at, String reason) {
        require(!by.isBlank() && !reason.isBlank(), "a decision on " + one + " has no author or no reason");
        HouseDecision unnumbered = new HouseDecision(0, kind, one, other, by.strip(), at, reason.strip());
        return database.write(connection -> DecisionRows.insert(connection, unnumbered));
    }

    @Override
    public List<HouseDecision> decisions(Instant known) {
        return database.read(connection -> DecisionRows.all(connection, known));
    }

    @Override
    public void close() {
        if (own) {
            database.close();
        }
    }
}

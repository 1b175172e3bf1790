package io.cordon.store;

import static io.cordon.store.TestEditions.DAY;
import static io.cordon.store.TestEditions.edition;
import static io.cordon.store.TestEditions.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.journal.Checkpoint;
import io.cordon.core.journal.Draft;
import io.cordon.core.journal.EntryProof;
import io.cordon.core.journal.Leaf;
import io.cordon.core.journal.SignedNote;
import io.cordon.core.journal.TreeEdge;
import io.cordon.core.journal.TreeHash;
import io.cordon.core.journal.TreeProofs;
import io.cordon.core.model.BadInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every journal does, whatever its database. */
abstract class JournalContract {
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder;

    private Journal journal;

    /** Opens the journal that lives in a folder; a second call on the same folder opens the same one again. */
    abstract Journal open(Path dataDir);

    /** Opens the store that shares the journal's database. */
    abstract Store store(Path dataDir);

    @BeforeEach
    void openJournal() {
        journal = open(folder);
    }

    @AfterEach
    void closeJournal() {
        journal.close();
    }

    private void reopen() {
        journal.close();
        journal = open(folder);
    }

    private List<JournalEntry> all() {
        List<JournalEntry> entries = new ArrayList<>();
        journal.each(0, entries::add);
        return entries;
    }

    private JournalCheck sound() {
        JournalCheck check = journal.verify(journal.key(), done -> {});
        assertThat(check.problems()).isEmpty();
        assertThat(check.wrong()).isZero();
        assertThat(check.entries()).isEqualTo(journal.size());
        return check;
    }

    @Test
    void anEmptyJournalHasTheEmptyRootAndIsSound() {
        assertThat(journal.size()).isZero();
        assertThat(journal.head().root()).isEqualTo(TreeHash.empty());
        assertThat(journal.entry(0)).isEmpty();
        assertThat(journal.checkpoints()).isEmpty();
        assertThat(journal.append(List.of())).isEmpty();
        assertThat(all()).isEmpty();
        sound();
    }

    @Test
    void entriesComeBackInOrderAsTheyWereAppended() {
        List<Draft> drafts =
                IntStream.range(0, 50).mapToObj(TestDrafts::screening).toList();
        assertThat(journal.append(drafts.getFirst())).isZero();
        assertThat(journal.append(drafts.subList(1, 50)))
                .isEqualTo(IntStream.range(1, 50).mapToObj(Long::valueOf).toList());
        reopen();
        List<JournalEntry> entries = all();
        assertThat(entries).hasSize(50);
        for (int i = 0; i < 50; i++) {
            Draft draft = drafts.get(i);
            JournalEntry entry = entries.get(i);
            assertThat(entry.number()).isEqualTo(i);
            assertThat(entry.bytes()).isEqualTo(draft.leaf().bytes());
            assertThat(entry.leaf()).isEqualTo(draft.leaf());
            assertThat(entry.enclosure().orElseThrow().salt())
                    .isEqualTo(draft.enclosure().orElseThrow().salt());
            assertThat(entry.enclosure().orElseThrow().subject())
                    .isEqualTo(draft.enclosure().orElseThrow().subject());
            assertThat(entry.enclosure().orElseThrow().answer())
                    .isEqualTo(draft.enclosure().orElseThrow().answer());
            assertThat(journal.entry(i).orElseThrow().bytes()).isEqualTo(entry.bytes());
        }
        Draft.Document document = drafts.getFirst().documents().getFirst();
        assertThat(journal.document(document.sha256()).orElseThrow()).isEqualTo(document.bytes());
        assertThat(journal.document("0".repeat(64))).isEmpty();
        List<Long> late = new ArrayList<>();
        journal.each(47, entry -> late.add(entry.number()));
        assertThat(late).containsExactly(47L, 48L, 49L);
        sound();
    }

    @Test
    void theRootIsThatOfTheLeavesAtEverySize() {
        TreeEdge model = new TreeEdge();
        for (int i = 0; i < 70; i++) {
            Draft draft = TestDrafts.screening(i);
            journal.append(draft);
            model.add(TreeHash.leaf(draft.leaf().bytes()));
            assertThat(journal.head().isOf(i + 1, model.root())).isTrue();
            if (i % 9 == 0) {
                reopen();
            }
        }
        sound();
    }

    @Test
    void everyEntryIsProvedAndEveryCheckpointConsistentWithTheLast() {
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            journal.append(TestDrafts.screening(i));
            checkpoints.add(read(journal.checkpoint(NOW)));
        }
        assertThat(journal.checkpoint(NOW))
                .as("taken again")
                .isEqualTo(journal.checkpoints().getLast());
        for (int i = 0; i < 40; i++) {
            EntryProof proof = journal.prove(i, NOW);
            assertThat(EntryProof.parse(proof.json().getBytes(StandardCharsets.UTF_8))
                            .check(journal.key())
                            .size())
                    .isEqualTo(40);
            Checkpoint then = checkpoints.get(i);
            assertThat(then.origin()).isEqualTo(journal.key().name());
            assertThat(TreeProofs.consistent(
                            i + 1, then.root(), 40, journal.head().root(), journal.consistency(i + 1, 40)))
                    .isTrue();
        }
        assertThatThrownBy(() -> journal.prove(40, NOW))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("numbered 0 to 39");
        JournalCheck check = sound();
        assertThat(check.signed()).isEqualTo(40);
        assertThat(check.checkpoints()).isEqualTo(journal.checkpoints().size());
    }

    private static Checkpoint read(String note) {
        return Checkpoint.parse(SignedNote.parse(note).text());
    }

    @Test
    void closingSignsWhatWasAppendedAndTheKeyStaysTheSame() {
        journal.append(TestDrafts.screening(0));
        String key = journal.key().toString();
        reopen();
        assertThat(journal.key()).hasToString(key);
        assertThat(journal.checkpoints()).hasSize(1);
        assertThat(read(journal.checkpoints().getFirst()).size()).isEqualTo(1);
        reopen();
        assertThat(journal.checkpoints()).hasSize(1);
        assertThat(sound().signed()).isEqualTo(1);
    }

    @Test
    void anErasureTakesSubjectAndAnswerAndLeavesTheLogSound() {
        for (int i = 0; i < 5; i++) {
            journal.append(TestDrafts.screening(i));
        }
        journal.checkpoint(NOW);
        EntryProof before = journal.prove(2, NOW);
        assertThat(journal.erase(2, "asked for by the person", NOW)).isEqualTo(5);
        JournalEntry erased = journal.entry(2).orElseThrow();
        assertThat(erased.enclosure()).isEmpty();
        assertThat(erased.erasedBy()).contains(5L);
        assertThat(erased.bytes()).isEqualTo(before.leaf());
        Leaf told = journal.entry(5).orElseThrow().leaf();
        assertThat(told.kind()).isEqualTo(Leaf.Kind.ERASURE);
        assertThat(told.number("entry")).contains(2L);
        assertThat(told.text("reason")).contains("asked for by the person");
        assertThat(before.check(journal.key()).size()).as("the proof of before").isEqualTo(5);
        assertThat(journal.prove(2, NOW).check(journal.key()).size()).isEqualTo(6);
        assertThat(sound().erased()).isEqualTo(1);
        assertThatThrownBy(() -> journal.erase(2, "again", NOW)).hasMessageContaining("entry 5 tells of it");
        assertThatThrownBy(() -> journal.erase(5, "an erasure", NOW))
                .hasMessageContaining("nothing that could be erased");
        assertThatThrownBy(() -> journal.erase(99, "nothing", NOW)).hasMessageContaining("no entry 99");
        journal.append(TestDrafts.screening(6));
        sound();
    }

    @Test
    void manyThreadsShareTransactionsAndEachGetsItsOwnNumbers() throws Exception {
        int threads = 32;
        int each = 40;
        List<Future<List<Long>>> running = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int t = 0; t < threads; t++) {
                int thread = t;
                running.add(pool.submit(() -> {
                    List<Long> numbers = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        if (i % 4 == 0) {
                            numbers.addAll(journal.append(List.of(
                                    TestDrafts.screening(thread * 1000 + i),
                                    TestDrafts.screening(thread * 1000 + 500 + i))));
                        } else {
                            numbers.add(journal.append(TestDrafts.screening(thread * 1000 + i)));
                        }
                    }
                    return numbers;
                }));
            }
        }
        Set<Long> numbers = new HashSet<>();
        int total = 0;
        for (int t = 0; t < threads; t++) {
            List<Long> mine = running.get(t).get();
            assertThat(mine).as("in the order of appending").isSorted();
            for (long number : mine) {
                String subject = new String(
                        journal.entry(number)
                                .orElseThrow()
                                .enclosure()
                                .orElseThrow()
                                .subject(),
                        StandardCharsets.UTF_8);
                assertThat(Integer.parseInt(subject.replaceAll("\\D", "")) / 1000)
                        .isEqualTo(t);
            }
            numbers.addAll(mine);
            total += mine.size();
        }
        assertThat(numbers).hasSize(total).hasSize((int) journal.size());
        sound();
    }

    @Test
    void twoOpenJournalsContinueOneSequence() throws Exception {
        try (Journal other = open(folder);
                ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<?> one =
                    pool.submit(() -> IntStream.range(0, 60).forEach(i -> journal.append(TestDrafts.screening(i))));
            Future<?> two =
                    pool.submit(() -> IntStream.range(0, 60).forEach(i -> other.append(TestDrafts.screening(i))));
            one.get();
            two.get();
            assertThat(other.key()).hasToString(journal.key().toString());
        }
        assertThat(journal.size()).isEqualTo(120);
        sound();
    }

    @Test
    void anEditionAndTheEntryThatTellsOfItComeTogether() {
        try (Store store = store(folder)) {
            NewEdition added = edition("us-ofac-sdn", DAY, targets("us-ofac-sdn", 1, 20), "raw");
            store.add(added);
            store.add(added);
            store.add(edition("us-ofac-sdn", DAY.minusDays(1), targets("us-ofac-sdn", 1, 20), "older"));
        }
        assertThat(all())
                .as("neither the one held nor the one refused is told of")
                .hasSize(1);
        Leaf leaf = all().getFirst().leaf();
        assertThat(leaf.kind()).isEqualTo(Leaf.Kind.EDITION_READ);
        assertThat(leaf.time()).isEqualTo(TestEditions.READ);
        assertThat(leaf.text("edition")).contains("us-ofac-sdn@2019-07-01");
        assertThat(leaf.text("published")).contains("2019-07-01");
        assertThat(leaf.number("targets")).contains(20L);
        assertThat(leaf.fields().get("files"))
                .isEqualTo(List.of(
                        Map.of("name", "list.xml", "sha256", Digests.hex("raw".getBytes(StandardCharsets.UTF_8)))));
        journal.append(TestDrafts.screening(1));
        try (Store store = store(folder)) {
            store.add(edition("un-sc", DAY, targets("un-sc", 1, 20), "raw un"));
        }
        journal.append(TestDrafts.screening(2));
        assertThat(all())
                .extracting(entry -> entry.leaf().kind().word())
                .containsExactly("edition-read", "screening", "edition-read", "screening");
        sound();
    }

    @Test
    void theKindsThatOthersRecordAreEntriesToo() {
        journal.append(Draft.of(new Leaf(Leaf.Kind.ADMIN, NOW, Map.of("what", "key-made", "by", "root"))));
        journal.append(Draft.of(
                new Leaf(Leaf.Kind.DECISION, NOW, Map.of("screening", 17L, "decision", "false-positive")),
                TestDrafts.enclosure("{\"names\":[\"Anna\"]}", "{\"comment\":\"another birth date\"}")));
        assertThat(all()).extracting(entry -> entry.leaf().kind()).containsExactly(Leaf.Kind.ADMIN, Leaf.Kind.DECISION);
        sound();
    }
}

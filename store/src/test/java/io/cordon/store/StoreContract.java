package io.cordon.store;

import static io.cordon.store.TestEditions.DAY;
import static io.cordon.store.TestEditions.READ;
import static io.cordon.store.TestEditions.account;
import static io.cordon.store.TestEditions.edition;
import static io.cordon.store.TestEditions.target;
import static io.cordon.store.TestEditions.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.core.model.Notice;
import io.cordon.core.model.ReadAccount;
import io.cordon.core.model.Target;
import io.cordon.core.timeline.Held;
import io.cordon.core.timeline.ListHistory;
import io.cordon.core.timeline.ListHistory.Run;
import io.cordon.store.ImportOutcome.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does, whatever its database. */
abstract class StoreContract {
    private static final String SDN = "us-ofac-sdn";

    @TempDir
    Path folder;

    private Store store;

    /** Opens the store that lives in a folder; a second call on the same folder opens the same one again. */
    abstract Store open(Path dataDir);

    @BeforeEach
    void openStore() {
        store = open(folder);
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void reopen() {
        store.close();
        store = open(folder);
    }

    @Test
    void anEmptyStoreHoldsNothing() {
        assertThat(store.editions()).isEmpty();
        assertThat(store.lists()).isEmpty();
        assertThat(store.refusals()).isEmpty();
        assertThat(store.newest(SDN)).isEmpty();
        assertThat(store.account(SDN + "@2019-07-01")).isEmpty();
        assertThat(store.history(SDN)).isEqualTo(new ListHistory(SDN, List.of(), List.of(), List.of()));
    }

    @Test
    void anEditionComesBackAsItWasHandedIn() {
        List<Target> targets = new RandomTargets(1).targets(SDN, 300);
        NewEdition handedIn = edition(SDN, DAY, targets, "raw");
        ImportOutcome outcome = store.add(handedIn);
        assertThat(outcome.kind()).isEqualTo(Kind.ADDED);
        assertThat(outcome.edition()).isEqualTo("us-ofac-sdn@2019-07-01");
        assertThat(outcome.message()).isEqualTo("us-ofac-sdn@2019-07-01 is added with 300 targets from list.xml.");

        reopen();
        Edition held = new Edition("us-ofac-sdn@2019-07-01", SDN, DAY, READ, handedIn.sha256(), 300);
        assertThat(store.editions()).containsExactly(held);
        assertThat(store.lists()).containsExactly(SDN);
        assertThat(store.account(held.id())).contains(handedIn.account());
        assertThat(store.raw(held.id())).containsExactly(handedIn.rawFiles().getFirst());
        ListHistory newest = store.newest(SDN).orElseThrow();
        assertThat(newest.editions()).containsExactly(held);
        assertThat(newest.runs())
                .containsExactlyElementsOf(
                        targets.stream().map(target -> new Run(target, 0, 0)).toList());
        assertThat(store.history(SDN)).isEqualTo(newest);
    }

    @Test
    void severalFilesOfOneEditionComeBackInTheirOrder() {
        List<byte[]> files = List.of(new byte[0], "ALT".getBytes(StandardCharsets.UTF_8), new byte[100_000]);
        String sha256 = Digests.ofFiles(files.stream().map(Digests::hex).toList());
        List<Target> targets = targets(SDN, 1, 3);
        List<String> names = List.of("SDN.CSV", "ALT.CSV", "ADD.CSV");
        store.add(
                new NewEdition(SDN, DAY, READ, sha256, names, files, targets, account(OptionalInt.empty(), 3), false));
        assertThat(store.raw(SDN + "@2019-07-01")).containsExactlyElementsOf(files);
        assertThat(store.editions().getFirst().sha256()).isEqualTo(sha256);
    }

    @Test
    void theFilesOfAnUnknownEditionAreAskedForInVain() {
        assertThatThrownBy(() -> store.raw("un-sc@2020-01-01"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("un-sc@2020-01-01");
    }

    @Test
    void theSameFileAgainIsAlreadyHeldWhateverItsDay() {
        store.add(edition(SDN, DAY, targets(SDN, 1, 20), "first"));
        store.add(edition(SDN, DAY.plusDays(9), targets(SDN, 1, 21), "second"));
        for (int days : List.of(-30, 0, 4, 40)) {
            ImportOutcome again = store.add(edition(SDN, DAY.plusDays(days), targets(SDN, 1, 20), "first"));
            assertThat(again.kind()).isEqualTo(Kind.ALREADY_HELD);
            assertThat(again.edition()).isEqualTo("us-ofac-sdn@2019-07-01");
            assertThat(again.message()).contains("already held as us-ofac-sdn@2019-07-01");
        }
        assertThat(store.editions()).hasSize(2);
        assertThat(store.refusals()).isEmpty();
        assertThat(store.add(edition("un-sc", DAY, targets("un-sc", 1, 2), "first"))
                        .kind())
                .as("the same bytes as another list's")
                .isEqualTo(Kind.ADDED);
    }

    @Test
    void furtherEditionsOfOneDayAreNumbered() {
        for (int i = 0; i < 3; i++) {
            assertThat(store.add(edition(SDN, DAY, targets(SDN, 1, 20 + i), "raw " + i))
                            .kind())
                    .isEqualTo(Kind.ADDED);
        }
        assertThat(store.editions())
                .extracting(Edition::id)
                .containsExactly("us-ofac-sdn@2019-07-01", "us-ofac-sdn@2019-07-01.2", "us-ofac-sdn@2019-07-01.3");
        assertThat(store.newest(SDN).orElseThrow().runs()).hasSize(22);
    }

    @Test
    void editionsAreListedByListThenFromTheOldest() {
        store.add(edition("un-sc", DAY, targets("un-sc", 1, 2), "a"));
        store.add(edition("eu-fsf", DAY.plusDays(5), targets("eu-fsf", 1, 2), "b"));
        store.add(edition("un-sc", DAY.plusDays(1), targets("un-sc", 1, 3), "c"));
        assertThat(store.editions())
                .extracting(Edition::id)
                .containsExactly("eu-fsf@2019-07-06", "un-sc@2019-07-01", "un-sc@2019-07-02");
        assertThat(store.lists()).containsExactly("eu-fsf", "un-sc");
    }

    private void refused(NewEdition edition, String... words) {
        List<Edition> before = store.editions();
        int refusals = store.refusals().size();
        ImportOutcome outcome = store.add(edition);
        assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
        assertThat(outcome.edition()).isEmpty();
        assertThat(outcome.message()).contains(words).endsWith(".");
        assertThat(store.editions()).isEqualTo(before);
        assertThat(store.refusals()).hasSize(refusals + 1);
        assertThat(store.refusals().getLast())
                .isEqualTo(new Refusal(edition.list(), edition.sha256(), edition.readAt(), outcome.message()));
    }

    @Test
    void anEditionOlderThanTheNewestHeldIsRefused() {
        store.add(edition(SDN, DAY, targets(SDN, 1, 20), "new"));
        refused(
                edition(SDN, DAY.minusDays(1), targets(SDN, 1, 20), "old"),
                "us-ofac-sdn of 2019-06-30 (list.xml)",
                "older than the newest edition held, us-ofac-sdn@2019-07-01",
                "--published");
    }

    @Test
    void anEditionFromTheFutureIsRefusedBecauseNothingCouldFollowIt() {
        refused(
                edition(SDN, DAY.plusYears(100), targets(SDN, 1, 20), "typing error"),
                "after the day it was read (2026-11-24)",
                "--published");
    }

    @Test
    void anEditionWithoutTargetsIsRefused() {
        refused(edition(SDN, DAY, List.of(), "nothing"), "holds no targets", "download it again");
    }

    @Test
    void anEditionShortOfTheRecordsItStatesIsRefused() {
        refused(
                edition(SDN, DAY, targets(SDN, 1, 5), "cut off", OptionalInt.of(7_301), false),
                "states that it has 7,301 records, but 5 were read",
                "download it again");
        assertThat(store.add(edition(SDN, DAY, targets(SDN, 1, 5), "whole", OptionalInt.of(5), false))
                        .kind())
                .isEqualTo(Kind.ADDED);
    }

    @Test
    void anEditionThatHoldsAReferenceTwiceIsRefused() {
        List<Target> twice = new ArrayList<>(targets(SDN, 1, 5));
        twice.add(target(SDN, 3, "another"));
        refused(edition(SDN, DAY, twice, "twice"), "us-ofac-sdn:3 more than once");
    }

    @Test
    void anEditionMoreThanATenthSmallerIsRefusedUnlessItIsAccepted() {
        store.add(edition(SDN, DAY, targets(SDN, 1, 1_000), "large"));
        refused(
                edition(SDN, DAY.plusDays(1), targets(SDN, 1, 899), "small"),
                "has 899 targets, 10.1 % fewer than the 1,000 of us-ofac-sdn@2019-07-01",
                "--accept-shrink");
        ImportOutcome accepted =
                store.add(edition(SDN, DAY.plusDays(1), targets(SDN, 1, 899), "small", OptionalInt.empty(), true));
        assertThat(accepted.kind()).isEqualTo(Kind.ADDED);
        assertThat(accepted.message())
                .contains("10.1 % fewer than the 1,000 of us-ofac-sdn@2019-07-01")
                .contains("--accept-shrink");
        assertThat(store.newest(SDN).orElseThrow().runs()).hasSize(899);
    }

    @Test
    void anEditionATenthSmallerIsTaken() {
        store.add(edition(SDN, DAY, targets(SDN, 1, 1_000), "large"));
        ImportOutcome outcome = store.add(edition(SDN, DAY.plusDays(1), targets(SDN, 1, 900), "small"));
        assertThat(outcome.kind()).isEqualTo(Kind.ADDED);
        assertThat(outcome.message()).doesNotContain("--accept-shrink");
    }

    @Test
    void anEditionThatContradictsItselfIsAnErrorOfTheProgram() {
        NewEdition good = edition(SDN, DAY, targets(SDN, 1, 5), "raw");
        ReadAccount four = account(OptionalInt.empty(), 4);
        for (NewEdition bad : List.of(
                new NewEdition(
                        SDN, DAY, READ, good.sha256(), List.of("f"), good.rawFiles(), good.targets(), four, false),
                new NewEdition(
                        SDN,
                        DAY,
                        READ,
                        "0".repeat(64),
                        List.of("f"),
                        good.rawFiles(),
                        good.targets(),
                        good.account(),
                        false),
                new NewEdition(
                        SDN,
                        DAY,
                        READ,
                        good.sha256(),
                        List.of(),
                        good.rawFiles(),
                        good.targets(),
                        good.account(),
                        false),
                edition("un-sc", DAY, targets(SDN, 1, 5), "raw"))) {
            assertThatThrownBy(() -> store.add(bad)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(store.editions()).isEmpty();
    }

    @Test
    void aTextThatIsNoUnicodeComesBackAsItWas() {
        List<Target> targets = new ArrayList<>();
        for (String broken : List.of("\uD83D broken", "broken \uD83D", "\uDE00", "\uDE00\uD83D", "nul \u0000 nul")) {
            targets.add(target(SDN, targets.size(), broken));
        }
        store.add(edition(SDN, DAY, targets, "raw"));
        assertThat(store.newest(SDN).orElseThrow().runs().stream().map(Run::target))
                .containsExactlyElementsOf(targets);
    }

    @Test
    void aTargetThatGoesAndComesBackHasTwoRunsOfOneContent() {
        Target one = target(SDN, 1, "");
        Target two = target(SDN, 2, "");
        Target amended = target(SDN, 2, "amended");
        store.add(edition(SDN, DAY, List.of(one, two), "0", OptionalInt.empty(), true));
        store.add(edition(SDN, DAY.plusDays(1), List.of(two), "1", OptionalInt.empty(), true));
        store.add(edition(SDN, DAY.plusDays(2), List.of(amended, one), "2", OptionalInt.empty(), true));
        store.add(edition(SDN, DAY.plusDays(3), List.of(two, one), "3", OptionalInt.empty(), true));
        assertThat(store.history(SDN).runs())
                .containsExactly(
                        new Run(one, 0, 0),
                        new Run(one, 2, 3),
                        new Run(two, 0, 1),
                        new Run(amended, 2, 2),
                        new Run(two, 3, 3));
    }

    /** Against a model that keeps every edition whole. */
    @Test
    void historyGivesBackEveryEditionOfALongAndUnquietPast() {
        Random random = new Random(3);
        List<List<Target>> model = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<Target> targets = new ArrayList<>();
            for (int number = 1; number <= 60; number++) {
                if (random.nextInt(20) > 0) {
                    targets.add(target(SDN, number, "state " + random.nextInt(3)));
                }
            }
            assertThat(store.add(edition(SDN, DAY.plusDays(i / 2), targets, "raw " + i, OptionalInt.empty(), true))
                            .kind())
                    .isEqualTo(Kind.ADDED);
            store.add(edition("un-sc", DAY.plusDays(i), targets("un-sc", 1, 5 + i), "un " + i));
            model.add(targets);
        }
        ListHistory history = store.history(SDN);
        assertThat(history.editions()).hasSize(40);
        for (int i = 0; i < model.size(); i++) {
            int edition = i;
            Set<Target> carried = new HashSet<>();
            history.runs().stream()
                    .filter(run -> run.first() <= edition && edition <= run.last())
                    .forEach(run -> assertThat(carried.add(run.target())).isTrue());
            assertThat(carried).isEqualTo(new HashSet<>(model.get(i)));
        }
        assertThat(history.runs())
                .as("runs of one content do not touch")
                .allMatch(run -> history.runs().stream()
                        .noneMatch(next ->
                                next.first() == run.last() + 1 && next.target().equals(run.target())));
        assertThat(store.newest(SDN).orElseThrow().runs().stream().map(Run::target))
                .isEqualTo(model.getLast().stream()
                        .sorted(Comparator.comparing(Target::id))
                        .toList());
    }

    private ImportOutcome addNotices(String raw, List<Notice> notices, OptionalInt stated) {
        byte[] file = raw.getBytes(StandardCharsets.UTF_8);
        return store.addNotices(
                "us-ofac-sdn-changes",
                "sdnew14.txt",
                Digests.hex(file),
                file,
                notices,
                account(stated, notices.size()),
                READ);
    }

    @Test
    void noticesComeBackWithTheListTheySpeakOf() {
        RandomTargets random = new RandomTargets(5);
        Notice first = random.notice(SDN);
        Notice elsewhere = random.notice("us-ofac-cons");
        Notice last = random.notice(SDN);
        ImportOutcome outcome = addNotices("log", List.of(first, elsewhere, last), OptionalInt.empty());
        assertThat(outcome.kind()).isEqualTo(Kind.ADDED);
        assertThat(outcome.edition()).isEqualTo("us-ofac-sdn-changes");
        assertThat(outcome.message()).contains("3 notices from sdnew14.txt");
        Notice later = random.notice(SDN);
        addNotices("longer log", List.of(later), OptionalInt.empty());
        store.add(edition(SDN, DAY, targets(SDN, 1, 2), "raw"));
        reopen();
        assertThat(store.history(SDN).notices()).containsExactly(first, last, later);
        assertThat(store.newest(SDN).orElseThrow().notices()).containsExactly(first, last, later);
        assertThat(store.history("us-ofac-cons").notices()).containsExactly(elsewhere);
        assertThat(store.history("eu-fsf").notices()).isEmpty();
        assertThat(store.lists()).as("notices are no edition").containsExactly(SDN);
    }

    @Test
    void aPublicationOfNoticesIsTakenOnce() {
        List<Notice> notices = List.of(new RandomTargets(5).notice(SDN));
        addNotices("log", notices, OptionalInt.of(1));
        ImportOutcome again = addNotices("log", notices, OptionalInt.of(1));
        assertThat(again.kind()).isEqualTo(Kind.ALREADY_HELD);
        assertThat(store.history(SDN).notices()).hasSize(1);
    }

    @Test
    void aPublicationWithoutNoticesOrShortOfThemIsRefused() {
        assertThat(addNotices("nothing", List.of(), OptionalInt.empty()).message())
                .contains("sdnew14.txt holds no notice");
        assertThat(addNotices("cut off", List.of(new RandomTargets(5).notice(SDN)), OptionalInt.of(9))
                        .message())
                .contains("states that it has 9 records, but 1 were read");
        assertThat(store.history(SDN).notices()).isEmpty();
        assertThat(store.refusals())
                .extracting(Refusal::list)
                .containsExactly("us-ofac-sdn-changes", "us-ofac-sdn-changes");
    }

    /** Two handles on the same data, as two processes would have; each handle by two threads. */
    @Test
    void importsAtOnceEndAsIfTheyHadComeOneAfterTheOther() throws Exception {
        int editions = 6;
        CountDownLatch start = new CountDownLatch(1);
        try (Store other = open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<ImportOutcome>>> futures = new ArrayList<>();
            for (Store handle : List.of(store, other, store, other)) {
                Callable<List<ImportOutcome>> imports = () -> {
                    start.await();
                    List<ImportOutcome> outcomes = new ArrayList<>();
                    for (int i = 0; i < editions; i++) {
                        outcomes.add(
                                handle.add(edition(SDN, DAY.plusDays(i), targets(SDN, 1 + i, 500 + i), "raw " + i)));
                        assertThat(handle.newest(SDN).orElseThrow().runs()).hasSize(500);
                    }
                    return outcomes;
                };
                futures.add(threads.submit(imports));
            }
            start.countDown();
            int added = 0;
            for (Future<List<ImportOutcome>> future : futures) {
                for (ImportOutcome outcome : future.get()) {
                    assertThat(outcome.kind()).isIn(Kind.ADDED, Kind.ALREADY_HELD);
                    added += outcome.kind() == Kind.ADDED ? 1 : 0;
                }
            }
            assertThat(added).isEqualTo(editions);
        }
        assertThat(store.history(SDN).editions()).hasSize(editions);
        assertThat(store.refusals()).isEmpty();
    }

    @Test
    void whatIsHandedInMayChangeAfterwards() {
        List<Target> targets = new ArrayList<>(targets(SDN, 1, 3));
        NewEdition edition = edition(SDN, DAY, targets, "raw");
        targets.clear();
        store.add(edition);
        assertThat(store.newest(SDN).orElseThrow().runs()).hasSize(3);
        assertThat(store.account("us-ofac-sdn@2019-07-01").orElseThrow().unknown())
                .isEqualTo(Map.of("Quirk", 2));
    }

    @Test
    void whatWasHeldIsFoundAgainWhateverHasBeenReadSince() {
        store.add(edition(SDN, DAY, targets(SDN, 1, 20), "one"));
        addNotices("log", List.of(new RandomTargets(1).notice(SDN)), OptionalInt.empty());
        Held held = store.held(SDN, Instant.MAX);
        ListHistory then = store.history(SDN);
        assertThat(held.editions())
                .containsExactly(new Held.Part(
                        SDN + "@" + DAY, store.editions().getFirst().sha256()));
        assertThat(held.notices()).hasSize(1);
        assertThat(store.held(SDN, Instant.EPOCH)).isEqualTo(new Held(SDN, List.of(), List.of()));

        store.add(edition(SDN, DAY.plusDays(3), targets(SDN, 1, 21), "three"));
        addNotices("longer log", List.of(new RandomTargets(2).notice(SDN)), OptionalInt.empty());
        assertThat(store.history(SDN)).isNotEqualTo(then);
        assertThat(store.history(held)).isEqualTo(then);
        reopen();
        assertThat(store.history(held)).isEqualTo(then);
        assertThat(store.history(store.held(SDN, Instant.MAX))).isEqualTo(store.history(SDN));
    }

    @Test
    void whatWasHeldAndIsNotAnyMoreIsNamed() {
        store.add(edition(SDN, DAY, targets(SDN, 1, 20), "one"));
        Held other = new Held(SDN, List.of(new Held.Part(SDN + "@" + DAY, "0".repeat(64))), List.of());
        assertThatThrownBy(() -> store.history(other))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("the edition " + SDN + "@" + DAY + " with SHA-256 0000")
                .hasMessageContaining("in its place one with SHA-256");
        Held noticed = new Held(SDN, List.of(), List.of(new Held.Part("changes", "1".repeat(64))));
        assertThatThrownBy(() -> store.history(noticed)).hasMessageContaining("the publication of changes");
    }
}

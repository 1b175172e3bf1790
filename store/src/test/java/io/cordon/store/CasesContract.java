package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.alert.Act;
import io.cordon.core.alert.Actor;
import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertEvent;
import io.cordon.core.alert.AlertHit;
import io.cordon.core.alert.AlertRules;
import io.cordon.core.alert.AlertState;
import io.cordon.core.alert.Used;
import io.cordon.core.alert.Verdict;
import io.cordon.core.journal.Leaf;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.record.AlertRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers and alerts are kept, with all their history; on every database. */
abstract class CasesContract {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final AlertRules RULES = AlertRules.DEFAULT;
    private static final Actor MARA = new Actor("mara", EnumSet.of(Actor.Duty.REVIEW));

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Stores stores;

    /** What is kept for a folder. */
    abstract StoreLocation location(Path dataDir);

    @BeforeEach
    void open() {
        stores = Stores.open(location(folder));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static Subject subject(String ref, String name) {
        return new Subject(
                ref,
                TargetKind.PERSON,
                List.of(name),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    static CustomerKey key(String ref) {
        return new CustomerKey("retail", ref);
    }

    private KeptCustomer put(String ref, String name) {
        return stores.customers()
                .put("retail", List.of(subject(ref, name)), "mara", NOW)
                .getFirst()
                .customer();
    }

    private static AlertHit hit(String list, double score, Measure measure, String name) {
        return new AlertHit(
                new TargetId(list, "1"),
                name,
                TargetKind.PERSON,
                score,
                Set.of(measure),
                "Because.",
                "name equal",
                List.of(new Used(AlertHit.NAME, "agrees", name, name)));
    }

    private static Alert.Key alert(String ref) {
        return new Alert.Key("alert-of-" + ref, "retail", ref, "profile:eu-fsf:1");
    }

    private long basis(char digit) {
        return stores.customers().basis(String.valueOf(digit).repeat(64), NOW);
    }

    /** A customer with an alert. */
    private Alert opened(String ref, AlertHit... hits) {
        KeptCustomer customer = put(ref, "Ivan " + ref);
        Map<CustomerKey, List<Alert>> after = stores.alerts()
                .screened(
                        basis('a'),
                        List.of(customer.version()),
                        (screened, had) -> new Alerts.Judgement(
                                List.of(new Alerts.Step(alert(ref), RULES.open(List.of(hits), NOW))), List.of()));
        return after.getOrDefault(key(ref), List.of()).getFirst();
    }

    private Alert act(Alert alert, Act act, Actor actor, Instant at) {
        AlertEvent event = RULES.act(alert, act, actor, 0.7, at);
        Alert.Key key = new Alert.Key(alert.id(), alert.line(), alert.customer(), alert.profile());
        return stores.alerts()
                .append(List.of(new Alerts.Step(key, event)))
                .getFirst()
                .alert();
    }

    @Test
    void aChangedCustomerHasAnotherVersionAndAnUnchangedOneHasNot() {
        put("C-1", "Ivan");
        List<Customers.Put> again = stores.customers()
                .put(
                        "retail",
                        List.of(subject("C-1", "Ivan"), subject("C-1", "Ivana"), subject("C-2", "Olga")),
                        "noor",
                        NOW);
        assertThat(again).extracting(Customers.Put::changed).containsExactly(false, true, true);

        stores.customers().remove(key("C-1"), "mara", NOW.plusSeconds(5));
        assertThat(stores.customers().remove(key("C-1"), "mara", NOW)).isEmpty();
        assertThat(stores.customers().remove(key("C-9"), "mara", NOW)).isEmpty();
        put("C-1", "Ivana");

        List<CustomerVersion> history = stores.customers().history(key("C-1"));
        assertThat(history).extracting(CustomerVersion::nth).containsExactly(1, 2, 3, 4);
        assertThat(history).extracting(CustomerVersion::by).containsExactly("mara", "noor", "mara", "mara");
        assertThat(history.get(1).subject()).contains(subject("C-1", "Ivana"));
        assertThat(history.get(2).subject()).isEmpty();
        assertThat(stores.customers().find(key("C-1")).orElseThrow().version().nth())
                .isEqualTo(4);
        assertThat(stores.customers().find(new CustomerKey("private", "C-1"))).isEmpty();
    }

    @Test
    void aReferenceThatCannotBeOneIsRefusedAndNothingIsKept() {
        for (String bad : List.of("", " C-1", "x".repeat(201), "a\u0000b")) {
            assertThatThrownBy(() -> stores.customers()
                            .put("retail", List.of(subject("C-2", "Olga"), subject(bad, "Ivan")), "mara", NOW))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("reference");
        }
        assertThat(stores.customers().count(Optional.empty())).isZero();
    }

    @Test
    void customersComeInOrderByPagesAndWithoutThoseRemoved() {
        for (int i = 0; i < 7; i++) {
            put("C-" + i, "Ivan");
        }
        stores.customers().put("private", List.of(subject("C-3", "Olga")), "mara", NOW);
        stores.customers().remove(key("C-4"), "mara", NOW);

        List<CustomerKey> seen = new ArrayList<>();
        CustomerKey after = CustomerKey.FIRST;
        for (List<KeptCustomer> page = stores.customers().page(Optional.empty(), after, 3);
                !page.isEmpty();
                page = stores.customers().page(Optional.empty(), after, 3)) {
            page.forEach(customer -> seen.add(customer.key()));
            after = seen.getLast();
        }
        assertThat(seen).hasSize(7).isSorted().doesNotContain(key("C-4")).contains(new CustomerKey("private", "C-3"));
        assertThat(stores.customers().page(Optional.of("retail"), key("C-3"), 10))
                .extracting(customer -> customer.key().ref())
                .containsExactly("C-5", "C-6");
        assertThat(stores.customers().count(Optional.of("retail"))).isEqualTo(6);
        assertThat(stores.customers().count(Optional.empty())).isEqualTo(7);
    }

    @Test
    void whoIsScreenedOnABasisIsNotAskedForAgainUntilSomethingChanges() {
        long basis = basis('a');
        assertThat(basis('a')).isEqualTo(basis);
        List<CustomerVersion> versions = IntStream.range(0, 5)
                .mapToObj(i -> put("C-" + i, "Ivan").version())
                .toList();
        assertThat(stores.customers().countUnscreened(basis)).isEqualTo(5);
        put("C-0", "Ivana"); // another version than the one that is being screened

        Map<CustomerKey, List<Alert>> after =
                stores.alerts().screened(basis, versions.subList(0, 3), (who, had) -> Alerts.Judgement.NOTHING);

        assertThat(after.keySet()).containsExactlyInAnyOrder(key("C-1"), key("C-2"));
        assertThat(stores.customers().unscreened(basis, CustomerKey.FIRST, 10))
                .extracting(customer -> customer.key().ref())
                .containsExactly("C-0", "C-3", "C-4");
        assertThat(stores.customers().unscreened(basis, key("C-3"), 10)).hasSize(1);
        assertThat(stores.customers().countUnscreened(basis('b'))).isEqualTo(5);

        stores.customers().remove(key("C-1"), "mara", NOW);
        assertThat(stores.customers().countUnscreened(basis)).isEqualTo(4);
        CustomerVersion gone = stores.customers().find(key("C-1")).orElseThrow().version();
        stores.alerts().screened(basis, List.of(gone), (who, had) -> Alerts.Judgement.NOTHING);
        assertThat(stores.customers().countUnscreened(basis)).isEqualTo(3);
        assertThat(stores.customers().countUnscreened(basis('b'))).isEqualTo(4);
        assertThat(stores.customers().anyUnscreened(basis)).isTrue();
        List<CustomerVersion> rest = stores.customers().unscreened(basis, CustomerKey.FIRST, 10).stream()
                .map(KeptCustomer::version)
                .toList();
        stores.alerts().screened(basis, rest, (who, had) -> Alerts.Judgement.NOTHING);
        assertThat(stores.customers().anyUnscreened(basis)).isFalse();
        assertThat(stores.customers().anyUnscreened(basis('b'))).isTrue();
        assertThat(stores.customers().anyUnscreened(basis('0'))).isTrue();
    }

    @Test
    void everyEventIsReadBackAsItWasAndHasItsEntryInTheJournal() {
        Alert alert = opened("C-1", hit("eu-fsf", 0.95, Measure.ASSET_FREEZE, "IVAN"));
        alert = act(alert, new Act.Assign("mara"), MARA, NOW.plusSeconds(1));
        alert = act(alert, new Act.Decide(Verdict.FALSE_POSITIVE, "another birth date"), MARA, NOW.plusSeconds(2));

        AlertFile file = stores.alerts().find(alert.id()).orElseThrow();
        assertThat(file.alert()).isEqualTo(alert);
        assertThat(file.alert()).isEqualTo(Alert.of(alert("C-1"), file.events()));
        assertThat(file.alert().state()).isEqualTo(AlertState.FALSE_POSITIVE);
        for (int i = 0; i < file.events().size(); i++) {
            Leaf leaf =
                    stores.journal().entry(file.entries().get(i)).orElseThrow().leaf();
            assertThat(leaf.kind()).isEqualTo(Leaf.Kind.DECISION);
            assertThat(leaf.text(AlertRecord.ALERT)).contains(alert.id());
            assertThat(leaf.text("what")).contains(file.events().get(i).what().word());
        }
        assertThat(stores.alerts().of(key("C-1"))).containsExactly(alert);
        assertThat(stores.alerts().find("no-such-alert")).isEmpty();
        assertThat(stores.journal().verify(stores.journal().key(), done -> {}).problems())
                .isEmpty();
    }

    @Test
    void anEventThatIsNotTheNextIsRefusedAndLeavesNothing() {
        Alert one = opened("C-1", hit("eu-fsf", 0.95, Measure.ASSET_FREEZE, "IVAN"));
        Alert two = opened("C-2", hit("eu-fsf", 0.95, Measure.ASSET_FREEZE, "IVAN"));
        act(two, new Act.Note("seen"), MARA, NOW);
        long size = stores.journal().size();

        assertThatThrownBy(() -> stores.alerts()
                        .append(List.of(
                                new Alerts.Step(alert("C-1"), RULES.act(one, new Act.Note("x"), MARA, 0.7, NOW)),
                                new Alerts.Step(alert("C-2"), RULES.act(two, new Act.Note("x"), MARA, 0.7, NOW)))))
                .isInstanceOf(AlertConflictException.class)
                .hasMessageContaining("2 events");

        assertThat(stores.journal().size()).isEqualTo(size);
        assertThat(stores.alerts().find(one.id()).orElseThrow().events()).hasSize(1);
    }

    @Test
    void ofManyAtOnceOneIsFirstAndTheOthersAreTold() throws Exception {
        Alert alert = opened("C-1", hit("eu-fsf", 0.95, Measure.ASSET_FREEZE, "IVAN"));
        long before = stores.journal().size();
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int who = i;
            acts.add(() -> {
                try {
                    act(alert, new Act.Assign("person-" + who), MARA, NOW);
                    return true;
                } catch (AlertConflictException e) {
                    return false;
                }
            });
        }
        int done = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : pool.invokeAll(acts, 2, TimeUnit.MINUTES)) {
                done += one.get() ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
        assertThat(stores.journal().size()).isEqualTo(before + 1);
        assertThat(stores.alerts().find(alert.id()).orElseThrow().events()).hasSize(2);
    }

    @Test
    void theQueueIsByStatePriorityAndDueTimeAndCanBeNarrowed() {
        Alert low = opened("C-1", hit("eu-fsf", 0.8, Measure.TRAVEL_BAN, "A"));
        Alert urgent = opened("C-2", hit("us-ofac-sdn", 0.95, Measure.ASSET_FREEZE, "B"));
        Alert high = opened(
                "C-3",
                hit("us-ofac-sdn", 0.8, Measure.ASSET_FREEZE, "C"),
                hit("eu-fsf", 0.75, Measure.ASSET_FREEZE, "D"));
        act(urgent, new Act.Assign("mara"), MARA, NOW);

        List<AlertRow> all = stores.alerts().queue(Alerts.Query.ALL, Optional.empty(), 10);
        assertThat(all).extracting(AlertRow::id).containsExactly(high.id(), low.id(), urgent.id());
        assertThat(all.getFirst().lists()).containsExactly("eu-fsf", "us-ofac-sdn");
        assertThat(all.getFirst().score()).isEqualTo(0.8);
        assertThat(all.getFirst().name()).isEqualTo("C");
        List<AlertRow> next = stores.alerts()
                .queue(Alerts.Query.ALL, Optional.of(all.getFirst().place()), 1);
        assertThat(next).containsExactly(all.get(1));

        assertThat(stores.alerts().queue(query("eu-fsf", "", AlertState.NEW), Optional.empty(), 10))
                .extracting(AlertRow::id)
                .containsExactly(high.id(), low.id());
        assertThat(stores.alerts().queue(query("", "mara"), Optional.empty(), 10))
                .extracting(AlertRow::id)
                .containsExactly(urgent.id());
        assertThat(stores.alerts().counts(query("us-ofac-sdn", "")))
                .containsOnly(Map.entry(AlertState.NEW, 1L), Map.entry(AlertState.IN_REVIEW, 1L));
        assertThat(stores.alerts()
                        .queue(
                                new Alerts.Query(
                                        Optional.of("private"),
                                        Set.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                Optional.empty(),
                                10))
                .isEmpty();
    }

    /** A customer with two versions, an alert and two bases. */
    static void oneOfEverything(Stores stores) {
        stores.customers().put("retail", List.of(subject("C-1", "Ivan")), "mara", NOW);
        CustomerVersion newest = stores.customers()
                .put("retail", List.of(subject("C-1", "Ivan C-1")), "mara", NOW)
                .getFirst()
                .customer()
                .version();
        stores.customers().basis("b".repeat(64), NOW);
        stores.alerts()
                .screened(
                        stores.customers().basis("a".repeat(64), NOW),
                        List.of(newest),
                        (screened, had) -> new Alerts.Judgement(
                                List.of(new Alerts.Step(
                                        alert("C-1"),
                                        RULES.open(List.of(hit("eu-fsf", 0.95, Measure.ASSET_FREEZE, "IVAN")), NOW))),
                                List.of()));
    }

    private static Alerts.Query query(String list, String assignee, AlertState... states) {
        return new Alerts.Query(
                Optional.of("retail"),
                Set.of(states),
                Optional.of(assignee).filter(text -> !text.isEmpty()),
                Optional.of(list).filter(text -> !text.isEmpty()),
                Optional.empty());
    }

    @Test
    void figuresCountWhatIsOpenAndWhatWasDecided() {
        assertThat(stores.alerts().figures(Optional.empty(), NOW).falsePositiveRate())
                .isEmpty();
        opened("C-1", hit("eu-fsf", 0.95, Measure.ASSET_FREEZE, "A"));
        Alert decided = opened("C-2", hit("us-ofac-sdn", 0.95, Measure.ASSET_FREEZE, "B"));
        decided = act(decided, new Act.Assign("mara"), MARA, NOW);
        Alert cleared = act(decided, new Act.Decide(Verdict.FALSE_POSITIVE, "no"), MARA, NOW.plusSeconds(90));
        Instant ends = cleared.clearance().orElseThrow().until().orElseThrow();
        assertThat(stores.alerts().lapsed(NOW, ends)).containsExactly(key("C-2"));
        assertThat(stores.alerts().lapsed(NOW, ends.minusSeconds(1))).isEmpty();
        assertThat(stores.alerts().lapsed(ends, ends.plusSeconds(9))).isEmpty();
        put("C-3", "Nobody");

        AlertFigures figures = stores.alerts().figures(Optional.of("retail"), NOW.plus(Duration.ofDays(1)));
        assertThat(figures.customers()).isEqualTo(3);
        assertThat(figures.states()).containsEntry(AlertState.NEW, 1L).containsEntry(AlertState.FALSE_POSITIVE, 1L);
        assertThat(figures.falsePositiveRate()).contains(1.0);
        assertThat(figures.medianToDecision()).contains(Duration.ofSeconds(90));
        assertThat(figures.ninetiethToDecision()).contains(Duration.ofSeconds(90));
        assertThat(figures.medianAge()).contains(Duration.ofDays(1));
        assertThat(figures.overdue()).isEqualTo(1);
        assertThat(figures.lists())
                .containsExactly(
                        new AlertFigures.OfList("eu-fsf", 1, 0, 0), new AlertFigures.OfList("us-ofac-sdn", 0, 0, 1));
        assertThat(stores.alerts().figures(Optional.of("private"), NOW).customers())
                .isZero();
    }
}

package io.cordon.store;

import static io.cordon.store.TestEditions.DAY;
import static io.cordon.store.TestEditions.account;
import static io.cordon.store.TestEditions.edition;
import static io.cordon.store.TestEditions.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.journal.EntryProof;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.HouseDecision;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder moved to PostgreSQL. */
class StoreCopyTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

    private EntryProof proof = new EntryProof(0, new byte[0], List.of(), "");

    private StoreLocation from() {
        return StoreLocation.in(folder);
    }

    private StoreLocation to() {
        return StoreLocation.of(folder, Optional.of(TestPostgres.address(folder)));
    }

    @BeforeEach
    void aFolderWithOneOfEverything() {
        try (Stores stores = Stores.open(from())) {
            stores.store().add(edition("us-ofac-sdn", DAY, targets("us-ofac-sdn", 1, 100), "raw one"));
            stores.store().add(edition("us-ofac-sdn", DAY.plusDays(1), targets("us-ofac-sdn", 2, 102), "raw two"));
            stores.store().add(edition("un-sc", DAY, targets("un-sc", 1, 3), "raw three"));
            stores.store().add(edition("un-sc", DAY.minusDays(1), targets("un-sc", 1, 3), "older"));
            byte[] log = "log".getBytes(StandardCharsets.UTF_8);
            stores.store()
                    .addNotices(
                            "changes",
                            "log.txt",
                            Digests.hex(log),
                            log,
                            List.of(new RandomTargets(1).notice("eu-fsf"), new RandomTargets(2).notice("un-sc")),
                            account(OptionalInt.empty(), 2),
                            NOW);
            for (int i = 0; i < 40; i++) {
                stores.journal().append(TestDrafts.screening(i));
            }
            stores.journal().checkpoint(NOW);
            proof = stores.journal().prove(17, NOW);
            stores.journal().erase(20, "request", NOW);
            stores.profiles()
                    .decide(
                            HouseDecision.Kind.JOIN,
                            TargetId.parse("un-sc:1"),
                            TargetId.parse("us-ofac-sdn:2"),
                            "mara",
                            NOW,
                            "one passport");
            stores.keys().add(key("0123456789abcdef"));
            stores.keys().add(key("0000000000000001"));
            stores.keys().withdraw("0123456789abcdef", "first-start", NOW);
            stores.keys()
                    .rotate(
                            "0000000000000001",
                            new KeySecret(new byte[16], new byte[32], NOW.plusSeconds(99)),
                            NOW,
                            "x",
                            NOW);
            stores.keys().used("0000000000000001", DAY);
            CasesContract.oneOfEverything(stores);
            stores.attempts()
                    .add(new Attempt(
                            "un-sc",
                            NOW,
                            "https://x/",
                            "",
                            Attempt.Outcome.ADDED,
                            200,
                            3,
                            "",
                            "un-sc@x",
                            "",
                            "e",
                            "l"));
        }
    }

    private static KeyRow key(String id) {
        return new KeyRow(
                id,
                "desk",
                "screener",
                Set.of("screen"),
                "retail",
                new byte[16],
                new byte[32],
                List.of(),
                NOW,
                "x",
                NOW.plusSeconds(9),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void allOfItIsThereAndGoesOn() {
        StoreCopy.Copied copied = StoreCopy.copy(from(), to(), told -> {});

        assertThat(copied.rows()).containsEntry("edition", 3L).containsEntry("refusal", 1L);
        assertThat(copied.attempts()).isEqualTo(1);
        try (Stores here = Stores.open(from());
                Stores there = Stores.open(to())) {
            assertThat(there.store().editions()).isEqualTo(here.store().editions());
            for (String list : here.store().lists()) {
                assertThat(there.store().history(list)).isEqualTo(here.store().history(list));
                assertThat(there.store().held(list, Instant.MAX))
                        .isEqualTo(here.store().held(list, Instant.MAX));
            }
            here.store()
                    .editions()
                    .forEach(edition -> assertThat(there.store().raw(edition.id()))
                            .containsExactlyElementsOf(here.store().raw(edition.id())));
            assertThat(there.store().refusals()).isEqualTo(here.store().refusals());
            assertThat(there.profiles().decisions(Instant.MAX))
                    .isEqualTo(here.profiles().decisions(Instant.MAX));
            assertThat(there.keys().all())
                    .usingRecursiveComparison()
                    .isEqualTo(here.keys().all());
            assertThat(there.customers().history(CasesContract.key("C-1")))
                    .hasSize(2)
                    .isEqualTo(here.customers().history(CasesContract.key("C-1")));
            assertThat(there.customers().find(CasesContract.key("C-1")))
                    .isEqualTo(here.customers().find(CasesContract.key("C-1")));
            assertThat(there.alerts().queue(Alerts.Query.ALL, Optional.empty(), 9))
                    .hasSize(1)
                    .isEqualTo(here.alerts().queue(Alerts.Query.ALL, Optional.empty(), 9));
            assertThat(there.alerts().find("alert-of-C-1"))
                    .isPresent()
                    .isEqualTo(here.alerts().find("alert-of-C-1"));
            assertThat(there.customers().basis("f".repeat(64), NOW)).isEqualTo(3);
            assertThat(there.attempts().all()).isEqualTo(here.attempts().all());
            assertThat(there.journal().checkpoints()).isEqualTo(here.journal().checkpoints());
            assertThat(there.journal().head())
                    .usingRecursiveComparison()
                    .isEqualTo(here.journal().head());
            assertThat(there.journal().key()).hasToString(here.journal().key().toString());
            assertThat(proof.check(there.journal().key()).size())
                    .isLessThanOrEqualTo(there.journal().size());

            long size = there.journal().size();
            there.store().add(edition("un-sc", DAY.plusDays(5), targets("un-sc", 1, 4), "raw four"));
            assertThat(there.journal().append(TestDrafts.screening(99))).isEqualTo(size + 1);
            there.keys().add(key("0000000000000002"));
            assertThat(there.journal().verify(there.journal().key(), done -> {}).problems())
                    .isEmpty();
        }
    }

    @Test
    void aDatabaseThatHoldsSomethingIsNotTouched() {
        try (Stores there = Stores.open(to())) {
            there.keys().add(key("0000000000000001"));
        }
        assertThatThrownBy(() -> StoreCopy.copy(from(), to(), told -> {}))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is not empty")
                .hasMessageContaining("Nothing was copied");
        try (Stores there = Stores.open(to())) {
            assertThat(there.store().editions()).isEmpty();
        }
    }

    @Test
    void aCopyThatIsNotSoundOrIsInterruptedLeavesNothing() throws SQLException {
        assertThatThrownBy(() -> StoreCopy.copy(from(), to(), told -> {
                    if (told.startsWith("checking the journal")) {
                        throw new IllegalStateException("the lights went out");
                    }
                }))
                .hasStackTraceContaining("the lights went out");
        isEmpty();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
                Statement sql = raw.createStatement()) {
            sql.execute("DROP TRIGGER journal_entry_no_update");
            sql.execute(
                    "UPDATE journal_entry SET leaf = CAST(replace(leaf, 'screening', 'screenlng') AS BLOB) WHERE entry = 9");
        }
        assertThatThrownBy(() -> StoreCopy.copy(from(), to(), told -> {}))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("entry 9")
                .hasMessageContaining("Nothing was copied");
        isEmpty();
    }

    private void isEmpty() {
        try (Stores there = Stores.open(to())) {
            assertThat(there.store().editions()).isEmpty();
            assertThat(there.journal().size()).isZero();
            assertThat(there.keys().all()).isEmpty();
        }
    }

    @Test
    void aFolderWithoutItsKeyOrWithoutAnythingIsTold() throws Exception {
        Files.delete(folder.resolve(JournalKeyFile.FILE));
        assertThatThrownBy(() -> StoreCopy.copy(from(), to(), told -> {})).hasMessageContaining("journal.key");
        StoreLocation nothing = StoreLocation.in(folder.resolve("nothing"));
        assertThatThrownBy(() -> StoreCopy.copy(nothing, to(), told -> {})).hasMessageContaining("nothing to copy");
    }
}

package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Gender;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.store.AlertFile;
import io.cordon.store.AlertRow;
import io.cordon.store.Alerts;
import io.cordon.store.CustomerKey;
import io.cordon.store.StoreLocation;
import io.cordon.store.Stores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server killed while it screens all customers again goes on where it was when it is started: every alert is there, once, as a run
 * that nobody disturbed would have it. On every database.
 */
abstract class RescreenContract {
    private static final int CUSTOMERS = Integer.getInteger("cordon.rescreen.customers", 20_000);
    private static final int KILLS = Integer.getInteger("cordon.kill.rounds", 2);
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    @TempDir
    Path data = Path.of("");

    /** The database's address, where it is not the data folder's own. */
    abstract Optional<String> store();

    private StoreLocation location() {
        return StoreLocation.of(data, store());
    }

    private static Subject customer(int i) {
        // One in a hundred is named as somebody on the list is.
        String name = i % 100 == 0 ? "Grigory Potemkin" : "Anna Lindqvist " + Integer.toString(i, 36);
        return new Subject(
                "C-" + i,
                TargetKind.PERSON,
                List.of(name),
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    @Test
    void aRunThatIsKilledAgainAndAgainMakesNothingTwiceAndNothingLess() throws IOException, InterruptedException {
        HouseList.imported(location(), "stops", DAY, "ONE", "Grigory Potemkin", "Wang Xiaoming");
        try (Stores stores = Stores.open(location())) {
            for (int from = 0; from < CUSTOMERS; from += 1000) {
                List<Subject> some = new ArrayList<>();
                for (int i = from; i < Math.min(CUSTOMERS, from + 1000); i++) {
                    some.add(customer(i));
                }
                stores.customers().put("default", some, "test", Instant.now());
            }
        }
        int cut = 0;
        int starts = 0;
        try (Stores stores = Stores.open(location())) {
            long left = CUSTOMERS;
            while (left > 0) {
                ServerProcess server = ServerProcess.start(data, options());
                starts++;
                long before = left;
                while (left > 0 && (starts > KILLS || before - left < CUSTOMERS / (KILLS + 1))) {
                    Thread.sleep(20);
                    left = stores.customers().countUnscreened(1);
                }
                server.kill();
                left = stores.customers().countUnscreened(1);
                cut += left > 0 ? 1 : 0;
            }
            assertThat(cut).as("kills in the middle").isPositive();
            Set<String> expected = new TreeSet<>();
            for (int i = 0; i < CUSTOMERS; i += 100) {
                expected.add("C-" + i);
            }
            Set<String> found = new TreeSet<>();
            Optional<AlertRow.Place> after = Optional.empty();
            for (List<AlertRow> page = stores.alerts().queue(Alerts.Query.ALL, after, 1000);
                    !page.isEmpty();
                    page = stores.alerts().queue(Alerts.Query.ALL, after, 1000)) {
                for (AlertRow row : page) {
                    assertThat(found.add(row.customer())).isTrue();
                    assertThat(row.events()).isEqualTo(1);
                }
                after = Optional.of(page.getLast().place());
            }
            assertThat(found).isEqualTo(expected);
            AlertFile file = stores.alerts()
                    .find(stores.alerts()
                            .of(new CustomerKey("default", "C-100"))
                            .getFirst()
                            .id())
                    .orElseThrow();
            assertThat(file.alert().hits()).hasSize(1);
            assertThat(stores.journal()
                            .verify(stores.journal().key(), done -> {})
                            .problems())
                    .isEmpty();
        }
    }

    private List<String> options() {
        return store().map(address -> List.of("--store", address)).orElse(List.of());
    }
}

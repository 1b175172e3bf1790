package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.alert.AlertEvent;
import io.cordon.core.journal.Leaf;
import io.cordon.core.record.AlertRecord;
import io.cordon.core.screen.Policy;
import io.cordon.store.AlertFile;
import io.cordon.store.StoreLocation;
import io.cordon.store.Stores;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts from their opening to the end, by an analyst, an approver and an auditor, over HTTP. */
class AlertLifeTest {
    private static final LocalDate DAY = LocalDate.parse("2026-01-01");
    private static final String HEADER = "id,kind,name,birth_date,programme,measures,listed_on\n";
    private static final String REST = "P2,person,Olga Petrovna Sidorova,1980-02-02,HOUSE,asset-freeze,2020-01-01\n"
            + "P3,person,Wang Xiaoming,,HOUSE,travel-ban,2020-01-01\nP4,organisation,Edition ";

    @TempDir
    static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Asked asked;

    private static String analyst = "";
    private static String approver = "";
    private static String auditor = "";
    private static int editions;

    @BeforeAll
    static void start() {
        listed("1960-01-01");
        asked = Asked.started(data, Policy.balanced(), "cordon.alerts.cleared-for=1h");
        analyst = asked.key("analyst");
        approver = asked.key("approver");
        auditor = asked.keyOf("auditor", "*");
    }

    @AfterAll
    static void stop() {
        asked.close();
    }

    /** A new edition, in which one person is born on a day; what else changes concerns nobody here. */
    private static void listed(String born) {
        HouseList.importedRows(
                StoreLocation.in(data),
                "stops",
                DAY.plusDays(editions++),
                HEADER + "P1,person,Grigory Alexandrovich Potemkin," + born + ",HOUSE,asset-freeze,2020-01-01\n" + REST
                        + editions + ",,HOUSE,asset-freeze,2020-01-01\n");
    }

    private static Map<String, Object> customer(String ref, String name, String born, String key) {
        HttpResponse<String> put = asked.send(
                "PUT",
                "/api/v1/customers/" + ref,
                key,
                "application/json",
                "{\"kind\":\"person\",\"name\":\"" + name + "\""
                        + (born.isEmpty() ? "" : ",\"birthDate\":\"" + born + "\"") + "}");
        assertThat(put.statusCode()).as(put.body()).isEqualTo(200);
        return Asked.json(put.body());
    }

    private static String alert(Map<String, Object> customer) {
        List<?> alerts = (List<?>) customer.getOrDefault("alerts", List.of());
        assertThat(alerts).hasSize(1);
        return String.valueOf(((Map<?, ?>) alerts.getFirst()).get("id"));
    }

    private static HttpResponse<String> act(String id, String act, String key, String body, int seen) {
        return asked.post("/api/v1/alerts/" + id + "/" + act, key, body, "If-Match", "\"" + seen + "\"");
    }

    private static Map<String, Object> read(String id) {
        HttpResponse<String> response = asked.get("/api/v1/alerts/" + id, analyst);
        assertThat(response.statusCode()).isEqualTo(200);
        return Asked.json(response.body());
    }

    private static String state(String id) {
        return String.valueOf(read(id).get("state"));
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        long deadline = System.currentTimeMillis() + 60_000;
        while (!holds.getAsBoolean() && System.currentTimeMillis() < deadline) {
            Thread.sleep(100);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    @Test
    void aTrueMatchNeedsTwoAndNobodyApprovesTheirOwn() {
        String id = alert(customer("L-1", "Grigory Potemkin", "1960-01-01", analyst));
        HttpResponse<String> first = asked.get("/api/v1/alerts/" + id, auditor);
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(first.body()).contains("\"what\":\"opened\"").contains("birth-date");

        assertThat(act(id, "assign", auditor, "{}", 1).statusCode()).isEqualTo(403);
        assertThat(act(id, "decide", analyst, "{\"verdict\":\"true-match\",\"reason\":\"x\"}", 1)
                        .statusCode())
                .isEqualTo(409); // nobody has taken it
        assertThat(asked.post("/api/v1/alerts/" + id + "/assign", analyst, "{}").statusCode())
                .isEqualTo(428);
        assertThat(act(id, "assign", approver, "{}", 1).statusCode()).isEqualTo(200);
        HttpResponse<String> decided =
                act(id, "decide", approver, "{\"verdict\":\"true-match\",\"reason\":\"same passport\"}", 2);
        assertThat(Asked.json(decided.body())).containsEntry("state", "pending-approval");
        HttpResponse<String> own = act(id, "approve", approver, "{\"reason\":\"sure\"}", 3);
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("nobody may approve a decision of their own");
        assertThat(act(id, "approve", analyst, "{\"reason\":\"sure\"}", 3).statusCode())
                .isEqualTo(403);
        String second = asked.key("approver");
        assertThat(act(id, "approve", second, "{\"reason\":\"late\"}", 2).statusCode())
                .isEqualTo(412);
        HttpResponse<String> done = act(id, "approve", second, "{\"reason\":\"checked\"}", 3);
        assertThat(Asked.json(done.body())).containsEntry("state", "true-match");
        assertThat(done.headers().firstValue("ETag")).contains("\"4\"");

        assertThat(asked.get("/api/v1/alerts/" + id, asked.keyOf("analyst", "private"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Asked.json(asked.get("/api/v1/figures", auditor).body())).containsKeys("falsePositiveRate", "lists");
    }

    @Test
    void aFalsePositiveIsSilentUntilAFieldThatMatteredChanges() throws InterruptedException {
        String id = alert(customer("L-2", "Grigory Potemkin", "1960-01-01", analyst));
        assertThat(act(id, "assign", analyst, "{}", 1).statusCode()).isEqualTo(200);
        HttpResponse<String> cleared =
                act(id, "decide", analyst, "{\"verdict\":\"false-positive\",\"reason\":\"a namesake we met\"}", 2);
        assertThat(Asked.json(cleared.body())).containsEntry("state", "false-positive");

        customer("L-2", "Grigory Potemkin", "1960-01-01", analyst);
        listed("1960-01-01"); // another edition that says the same
        String other = alert(customer("L-3", "Grigory Potemkin", "1960", analyst));
        Thread.sleep(6_000);
        assertThat(state(id)).isEqualTo("false-positive");
        assertThat(((List<?>) read(id).getOrDefault("events", List.of()))).hasSize(3);

        listed("1960-01-02");
        until(() -> state(id).equals("new"));
        assertThat(asked.get("/api/v1/alerts/" + id, analyst).body())
                .contains("\"what\":\"reopened\"")
                .contains("The birth date that mattered with stops:P1 changed")
                .contains("1960-01-02");
        assertThat(state(other)).isEqualTo("new");
        listed("1960-01-01");
        until(() -> asked.get("/api/v1/alerts/" + id, analyst).body().contains("\"what\":\"seen\""));
    }

    /** The house wants two persons for everything, and a clearance to last three seconds. */
    @Test
    void theHousesOwnRulesHoldAndAClearanceThatEndsReopensItsAlert(@TempDir Path other) throws InterruptedException {
        HouseList.imported(other, "stops", DAY, "HOUSE", "Wang Xiaoming");
        try (Asked server = Asked.started(
                other,
                Policy.balanced(),
                "cordon.alerts.cleared-for=3s",
                "cordon.alerts.four-eyes-on-false-positive=true")) {
            String one = server.key("analyst");
            String two = server.key("approver");
            HttpResponse<String> put = server.send(
                    "PUT", "/api/v1/customers/E-1", one, "application/json", "{\"name\":\"Wang Xiaoming\"}");
            String path = "/api/v1/alerts/" + alert(Asked.json(put.body()));
            server.post(path + "/assign", one, "{}", "If-Match", "*");
            HttpResponse<String> decided = server.post(
                    path + "/decide", one, "{\"verdict\":\"false-positive\",\"reason\":\"no\"}", "If-Match", "\"2\"");
            assertThat(Asked.json(decided.body())).containsEntry("state", "pending-approval");
            HttpResponse<String> approved =
                    server.post(path + "/approve", two, "{\"reason\":\"yes\"}", "If-Match", "\"3\"");
            assertThat(Asked.json(approved.body())).containsEntry("state", "false-positive");
            until(() -> server.get(path, one).body().contains("The clearance expired"));
            assertThat(Asked.json(server.get(path, one).body())).containsEntry("state", "new");
        }
    }

    @Test
    void aCustomerThatIsRemovedIsHitNoMoreAndItsHistoryStays() {
        String id = alert(customer("L-4", "Olga Petrovna Sidorova", "1980-02-02", analyst));
        assertThat(customer("L-4", "Olga Petrovna Sidorova", "1980-02-02", analyst))
                .containsEntry("changed", false)
                .containsEntry("version", 1);
        assertThat(asked.send("DELETE", "/api/v1/customers/L-4", analyst, "", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(asked.get("/api/v1/customers/L-4", analyst).statusCode()).isEqualTo(404);
        assertThat(asked.get("/api/v1/customers/L-4/history", auditor).body())
                .contains("\"version\":2")
                .contains("\"removed\":true");
        assertThat((List<?>) read(id).getOrDefault("hits", List.of(1))).isEmpty();
        assertThat(asked.get("/api/v1/customers/L-4/history", asked.keyOf("analyst", "private"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aStreamOfCustomersIsKeptAndAnsweredRowByRow() {
        String key = asked.keyOf("screener", "stream");
        StringBuilder rows = new StringBuilder("id,name,date_of_birth\n");
        for (int i = 0; i < 300; i++) {
            rows.append("S-").append(i).append(i == 7 ? ",Wang Xiaoming,\n" : ",Anna Lindqvist,\n");
        }
        HttpResponse<String> csv = asked.send("POST", "/api/v1/customers/import", key, "text/csv", rows.toString());
        List<String> answers = csv.body().lines().toList();
        assertThat(answers).hasSize(300);
        assertThat(answers.get(7)).contains("\"ref\":\"S-7\"").contains("\"state\":\"new\"");
        assertThat(answers.get(8)).contains("\"alerts\":[]").contains("\"changed\":true");

        HttpResponse<String> again = asked.send(
                "POST",
                "/api/v1/customers/import",
                key,
                "application/x-ndjson",
                "{\"ref\":\"S-7\",\"name\":\"Wang Xiaoming\"}\n{\"name\":\"No Reference\"}\n{\"ref\":\"S-8\",\"name\":\"Anna L.\"}\n");
        List<String> second = again.body().lines().toList();
        assertThat(second).hasSize(3);
        assertThat(second.get(1)).contains("problem").contains("reference");
        assertThat(second.get(2)).contains("\"version\":2");

        HttpResponse<String> page = asked.get("/api/v1/customers?limit=200", key);
        String next = String.valueOf(Asked.json(page.body()).get("next"));
        HttpResponse<String> rest = asked.get("/api/v1/customers?limit=200&cursor=" + next, key);
        assertThat(page.body() + rest.body()).contains("\"S-0\"").contains("\"S-99\"");
        assertThat((List<?>) Asked.json(rest.body()).getOrDefault("customers", List.of()))
                .hasSize(100);
        assertThat(asked.get("/api/v1/alerts?line=stream&state=open&list=stops", auditor)
                        .body())
                .contains("\"customer\":\"S-7\"");
    }

    @Test
    void alertsThatAreAlikeAreDecidedAsOneOrNotAtAll() {
        String key = asked.keyOf("analyst", "bulk");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(alert(customer("B-" + i, "Wang Xiaoming", "", key)));
        }
        String different = alert(customer("B-9", "Olga Petrovna Sidorova", "1980-02-02", key));
        Map<?, ?> first =
                Asked.json(asked.get("/api/v1/alerts/" + ids.getFirst(), key).body());
        String rest = "],\"reason\":\"no other field to compare\",\"class\":\"" + first.get("class") + "\"}";
        String all = "{\"ids\":[\"" + String.join("\",\"", ids) + "\"";

        HttpResponse<String> mixed = asked.post("/api/v1/alerts/bulk", key, all + ",\"" + different + "\"" + rest);
        assertThat(mixed.statusCode()).isEqualTo(400);
        assertThat(mixed.body()).contains("is of the class");
        assertThat(asked.post("/api/v1/alerts/bulk", key, all + rest).statusCode())
                .isEqualTo(200);
        for (String id : ids) {
            String whole = asked.get("/api/v1/alerts/" + id, key).body();
            assertThat(whole).contains("\"state\":\"false-positive\"").contains("one of 5 decided together");
        }
        assertThat(asked.post("/api/v1/alerts/bulk", key, all + rest).statusCode())
                .isEqualTo(409);
        assertThat(asked.get("/api/v1/alerts?state=false-positive", key).body())
                .contains(ids.getFirst())
                .doesNotContain(different);
    }

    /** Several at once on one alert: each act that was answered is one event with one entry, and all others left nothing. */
    @Test
    void concurrentUsersLoseNothingAndDecideNothingTwice() throws InterruptedException {
        String id = alert(customer("L-8", "Olga Petrovna Sidorova", "1980-02-02", analyst));
        Queue<Integer> done = new ConcurrentLinkedQueue<>(); // numbers of the events made
        Queue<String> wrong = new ConcurrentLinkedQueue<>();
        List<Thread> users = new ArrayList<>();
        String[][] acts = {
            {"assign", "{}"},
            {"note", "{\"text\":\"seen\"}"},
            {"decide", "{\"verdict\":\"true-match\",\"reason\":\"x\"}"},
            {"decide", "{\"verdict\":\"false-positive\",\"reason\":\"x\"}"},
            {"approve", "{\"reason\":\"x\"}"},
            {"reject", "{\"reason\":\"x\"}"},
            {"reopen", "{\"reason\":\"x\"}"}
        };
        for (int user = 0; user < 6; user++) {
            String key = asked.key(user % 2 == 0 ? "analyst" : "approver");
            Random random = new Random(user);
            users.add(Thread.ofPlatform().start(() -> {
                int seen = 1;
                for (int i = 0; i < 40; i++) {
                    String[] act = acts[random.nextInt(acts.length)];
                    HttpResponse<String> response = act(id, act[0], key, act[1], seen);
                    switch (response.statusCode()) {
                        case 200 -> {
                            seen = Integer.parseInt(response.headers()
                                    .firstValue("ETag")
                                    .orElseThrow()
                                    .replace("\"", ""));
                            done.add(seen - 1);
                        }
                        case 403, 409 -> {}
                        case 412 -> seen = events(id, key);
                        default -> wrong.add(response.statusCode() + " " + response.body());
                    }
                }
            }));
        }
        for (Thread user : users) {
            user.join();
        }
        assertThat(wrong).isEmpty();
        assertThat(done).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        try (Stores stores = Stores.open(StoreLocation.in(data))) {
            AlertFile file = stores.alerts().find(id).orElseThrow();
            assertThat(file.events()).hasSize(done.size() + 1);
            int waiting = 0;
            for (int i = 0; i < file.events().size(); i++) {
                AlertEvent event = file.events().get(i);
                assertThat(event.number()).isEqualTo(i);
                Leaf leaf = stores.journal()
                        .entry(file.entries().get(i))
                        .orElseThrow()
                        .leaf();
                assertThat(leaf.text(AlertRecord.ALERT)).contains(id);
                assertThat(leaf.text("what")).contains(event.what().word());
                switch (event.what()) {
                    case AlertEvent.Decided decided -> waiting = decided.needsSecond() ? i : 0;
                    case AlertEvent.Approved approved -> {
                        assertThat(waiting).isPositive();
                        assertThat(file.events().get(waiting).by()).isNotEqualTo(event.by());
                        waiting = 0;
                    }
                    default -> {}
                }
            }
            assertThat(stores.journal()
                            .verify(stores.journal().key(), progress -> {})
                            .problems())
                    .isEmpty();
        }
    }

    private static int events(String id, String key) {
        HttpResponse<String> now = asked.get("/api/v1/alerts/" + id, key);
        return Integer.parseInt(now.headers().firstValue("ETag").orElseThrow().replace("\"", ""));
    }
}

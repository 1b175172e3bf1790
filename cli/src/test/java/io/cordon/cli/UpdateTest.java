package io.cordon.cli;

import static io.cordon.cli.ListServer.bomb;
import static io.cordon.cli.ListServer.cutOff;
import static io.cordon.cli.ListServer.drip;
import static io.cordon.cli.ListServer.file;
import static io.cordon.cli.ListServer.packed;
import static io.cordon.cli.ListServer.page;
import static io.cordon.cli.ListServer.redirect;
import static io.cordon.cli.ListServer.shortLength;
import static io.cordon.cli.ListServer.silent;
import static io.cordon.cli.ListServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updating from a server that does not behave: what is held stays in force, and the record says what happened. */
class UpdateTest {
    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path certificates;

    @SuppressWarnings("NullAway.Init")
    private static Path localhost;

    @SuppressWarnings("NullAway.Init")
    private static Path other;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @SuppressWarnings("NullAway.Init")
    private ListServer server;

    @BeforeAll
    static void makeCertificates() throws Exception {
        localhost = ListServer.keys(certificates, "localhost");
        other = ListServer.keys(certificates, "lists.example");
        Files.writeString(
                certificates.resolve("both.pem"),
                Files.readString(certificates.resolve("localhost.pem"))
                        + Files.readString(certificates.resolve("lists.example.pem")));
    }

    @BeforeEach
    void start() throws Exception {
        server = new ListServer(localhost);
        catalogue(server.address("/stops.csv"), "    private-addresses: allowed\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void catalogue(String address, String more) throws IOException {
        catalogue(certificates.resolve("both.pem").toString(), address, more);
    }

    private void catalogue(String trust, String address, String more) throws IOException {
        Files.createDirectories(data);
        Files.writeString(data.resolve("catalogue.yaml"), """
                catalogue: 1
                network:
                  trust: %s
                  tries: 3
                  back-off: 10ms
                  answer-timeout: 2s
                  whole-timeout: 4s
                  slowest: 1KiB
                  slowest-over: 400ms
                lists:
                  stops:
                    addresses: %s
                %s""".formatted(trust, address, more));
    }

    /** A house list of so many parties. */
    static String list(LocalDate published, int parties) {
        StringBuilder text = new StringBuilder("# list: stops\n# published: " + published
                + "\nid,kind,name,programme,measures,legal_basis,listed_on\n");
        for (int i = 1; i <= parties; i++) {
            text.append("P-" + i + ",person,Ivan Petrov the " + i + "th,board,asset-freeze,\"Decision " + i
                    + "\",2025-04-01\n");
        }
        return text.toString();
    }

    private Run update(String... more) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("stops"), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return Run.cordon(data, "update", arguments);
    }

    /** Holds an edition of ten, fetched as it should be. */
    private String held() {
        server.answers(file(list(TODAY.minusDays(1), 10), "\"one\""));
        update().done();
        return "stops@" + TODAY.minusDays(1);
    }

    private List<Map<String, Object>> attempts() {
        return Run.cordon(data, "lists", "--attempts", "--json").done().json();
    }

    private Map<String, Object> lastAttempt() {
        return attempts().getLast();
    }

    private List<Object> editions() {
        return Run.cordon(data, "lists", "--json").done().json().stream()
                .map(edition -> edition.get("edition"))
                .toList();
    }

    /** The server misbehaves: the update fails, says why, and what was held answers as before. */
    private void staysInForce(String outcome, int status, List<String> words, HttpHandler... answers) {
        String held = held();
        server.answers(answers);
        Run run = update();
        assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("stops: " + outcome + ":").contains(held + " stays in force.");
        assertThat(lastAttempt()).containsEntry("outcome", outcome).containsEntry("list", "stops");
        assertThat(((Number) value(lastAttempt(), "status")).intValue()).isEqualTo(status);
        assertThat(String.valueOf(lastAttempt().get("reason"))).contains(words).doesNotContain("Exception");
        assertThat(editions()).containsExactly(held);
        assertThat(Run.cordon(data, "screen", "Ivan Petrov the 7th", "--list", "stops")
                        .done()
                        .out())
                .contains("stops:P-7")
                .contains(held);
    }

    private static Object value(Map<String, Object> attempt, String field) {
        return java.util.Objects.requireNonNull(attempt.get(field), field);
    }

    @Test
    void anEditionComesInAndIsThenAskedForByItsVersionAlone() {
        String held = held();
        assertThat(lastAttempt())
                .containsEntry("outcome", "added")
                .containsEntry("edition", held)
                .containsEntry("address", server.address("/stops.csv"));
        assertThat(String.valueOf(lastAttempt().get("sha256"))).hasSize(64);
        for (int i = 0; i < 2; i++) {
            Run again = update().done();
            assertThat(again.out()).contains("nothing has changed since " + held);
            assertThat(lastAttempt()).containsEntry("outcome", "unchanged").containsEntry("edition", held);
            assertThat(((Number) value(lastAttempt(), "status")).intValue()).isEqualTo(304);
        }
        assertThat(server.asked())
                .containsExactly(
                        "/stops.csv If-None-Match null",
                        "/stops.csv If-None-Match \"one\"",
                        "/stops.csv If-None-Match \"one\"");
        assertThat(editions()).containsExactly(held);

        server.answers(file(list(TODAY, 11), "\"two\""));
        update().done();
        assertThat(editions()).containsExactly(held, "stops@" + TODAY);
    }

    @Test
    void aFilePackedForTheTransferIsTheSameEdition() {
        held();
        server.answers(packed(list(TODAY.minusDays(1), 10)));
        assertThat(update("--anew").done().out()).contains("already held");
        assertThat(lastAttempt()).containsEntry("outcome", "unchanged");
    }

    @Test
    void aServersFaultThatPassesIsTriedAgain() {
        server.answers(status(500), status(503, "Retry-After", "1"), file(list(TODAY, 3), "\"x\""));
        long start = System.nanoTime();
        update().done();
        assertThat(System.nanoTime() - start).isGreaterThan(1_000_000_000L);
        assertThat(attempts())
                .extracting(attempt -> attempt.get("outcome"))
                .containsExactly("retried", "retried", "added");
        assertThat(attempts())
                .extracting(attempt -> ((Number) value(attempt, "status")).intValue())
                .containsExactly(500, 503, 200);
        assertThat(editions()).containsExactly("stops@" + TODAY);
    }

    @Test
    void aServersFaultThatStaysIsGivenUp() {
        staysInForce("failed", 500, List.of("answered 500", "the fault is the server's"), status(500));
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void aServerThatAsksToWaitForLongIsNotWaitedFor() {
        staysInForce("failed", 429, List.of("answered 429"), status(429, "Retry-After", "7200"));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aFileThatHasMovedIsNotTriedAgain() {
        staysInForce("failed", 404, List.of("the file has moved"), status(404));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aFirewallIsNamed() {
        staysInForce("failed", 403, List.of("refuses this program", "user-agent"), status(403));
    }

    @Test
    void aConnectionThatIsCutGivesNothing() {
        staysInForce("failed", 200, List.of("broke off after"), cutOff(list(TODAY, 10), 200));
    }

    @Test
    void aLengthThatIsTooSmallCutsTheListAndIsRefused() {
        String whole = list(TODAY, 10);
        staysInForce("refused", 200, List.of("stops.csv"), shortLength(whole, whole.length() - 120));
    }

    @Test
    void aSlowDripIsGivenUp() {
        staysInForce("failed", 200, List.of("too slowly", "bytes in 400 ms"), drip());
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        staysInForce("failed", 0, List.of("did not answer within 2 s"), silent());
    }

    @Test
    void aWebPageIsNoList() {
        staysInForce(
                "failed",
                200,
                List.of("a web page (\"down for maintenance\") in place of a list", "open the address in a browser"),
                page("Down for maintenance"));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whatUnpacksToAThousandTimesItsSizeIsNotReadOn() {
        staysInForce("failed", 200, List.of("unpacks to more than 250 times its size"), bomb(64, true));
    }

    @Test
    void whatUnpacksToAThousandTimesItsSizeIsNotReadOnIfItIsTheFileThatIsPacked() {
        staysInForce("refused", 200, List.of("unpacks to more than 250 times its size"), bomb(64, false));
    }

    @Test
    void aFileLargerThanAllowedIsNotRead() throws IOException {
        catalogue(server.address("/stops.csv"), "    private-addresses: allowed\n    max-size: 2KiB\n");
        staysInForce("failed", 200, List.of("more than the 2048 allowed"), file(list(TODAY, 100), "\"x\""));
    }

    @Test
    void redirectsInACircleEnd() {
        staysInForce("failed", 0, List.of("redirects to", "in a circle"), redirect("/stops.csv"));
        staysInForceAfterHops();
    }

    private void staysInForceAfterHops() {
        server.answers(redirect("/a"), redirect("/b"), redirect("/c"), redirect("/d"), redirect("/e"), redirect("/f"));
        assertThat(update().err()).contains("more than 5 times");
    }

    @Test
    void aRedirectWithinTheAllowedHostsIsFollowed() {
        server.answers(redirect("/elsewhere.csv"), file(list(TODAY, 3), "\"x\""));
        update().done();
        assertThat(lastAttempt())
                .containsEntry("address", server.address("/stops.csv"))
                .containsEntry("from", server.address("/elsewhere.csv"));
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() {
        staysInForce(
                "failed",
                0,
                List.of("redirects to lists.example, which is not among the hosts allowed", "redirect-hosts"),
                redirect("https://lists.example/stops.csv"));
    }

    @Test
    void aRedirectToThisMachineIsNotFollowedEvenIfItsHostIsAllowed() throws IOException {
        catalogue(
                server.address("/stops.csv"),
                "    private-addresses: allowed\n    redirect-hosts: [127.0.0.1, \"169.254.169.254\"]\n");
        staysInForce(
                "failed",
                0,
                List.of("127.0.0.1", "which is no public address"),
                redirect("https://127.0.0.1:" + server.port() + "/stops.csv"));
        server.answers(redirect("https://169.254.169.254/latest/meta-data"));
        assertThat(update().err()).contains("169.254.169.254, which is no public address");
    }

    @Test
    void aRedirectOutOfTlsIsNotFollowed() {
        staysInForce(
                "failed", 0, List.of("only https is followed"), redirect("http://localhost:" + server.port() + "/x"));
    }

    @Test
    void aPrivateAddressIsNotAskedUnlessAllowed() throws IOException {
        held();
        catalogue(server.address("/stops.csv"), "");
        server.answers(file(list(TODAY, 10), "\"x\""));
        Run run = update();
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("no public address").contains("private-addresses: allowed");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aCertificateForAnotherHostIsNotBelieved() throws Exception {
        String held = held();
        try (ListServer impostor = new ListServer(other)) {
            impostor.answers(file(list(TODAY, 10), "\"x\""));
            catalogue(impostor.address("/stops.csv"), "    private-addresses: allowed\n");
            Run run = update();
            assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains("a certificate for another host").contains(held + " stays in force");
            assertThat(lastAttempt()).containsEntry("outcome", "failed");
            assertThat(impostor.asked()).isEmpty();
            assertThat(editions()).containsExactly(held);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotBelieved() throws IOException {
        String held = held();
        catalogue(
                certificates.resolve("lists.example.pem").toString(),
                server.address("/stops.csv"),
                "    private-addresses: allowed\n");
        Run run = update();
        assertThat(run.err())
                .contains("not to be trusted")
                .contains("network.trust")
                .contains(held);
    }

    @Test
    void anEditionThatHasShrunkIsRefusedAndTakenWhenToldSo() {
        staysInForce("refused", 200, List.of("50.0 % fewer", "--accept-shrink"), file(list(TODAY, 5), "\"x\""));
        update("--accept-shrink").done();
        assertThat(editions()).hasSize(2);
    }

    @Test
    void anOlderEditionIsRefused() {
        staysInForce(
                "refused",
                200,
                List.of("is older than the newest edition held"),
                file(list(TODAY.minusDays(9), 10), "\"x\""));
    }

    @Test
    void anOlderEditionThatIsHeldIsRefusedWhenItIsServedAgain() {
        String first = held();
        String second = list(TODAY, 10);
        server.answers(file(second, "\"two\""));
        update().done();
        server.answers(file(list(TODAY.minusDays(1), 10), "\"one\""));
        Run run = update();
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("serves " + first + " again").contains("stops@" + TODAY + " stays in force");
        assertThat(lastAttempt()).containsEntry("outcome", "refused");
    }

    @Test
    void whatIsNoListIsRefused() {
        staysInForce("refused", 200, List.of("stops.csv"), file("{\"error\": \"quota\"}", "\"x\""));
    }

    @Test
    void withoutAnEditionHeldTheExitCodeSaysThatThereIsNoList() {
        server.answers(status(500));
        Run run = update();
        assertThat(run.code()).isEqualTo(ExitCode.NO_USABLE_LIST);
        assertThat(run.err()).contains("No edition of stops is held.");
    }

    @Test
    void theAttemptsAreShownToPeople() {
        held();
        server.answers(status(500));
        update();
        String shown = Run.cordon(data, "lists", "--attempts").done().out();
        assertThat(shown)
                .contains("stops  added  status 200")
                .contains("stops  failed  status 500")
                .contains(server.address("/stops.csv"));
        assertThat(shown.lines())
                .allMatch(line -> line.length() <= 100 || !line.strip().contains(" "));
    }

    @Test
    void nothingIsLeftInTheTemporaryFolder() throws IOException {
        long before = scratch();
        staysInForce("failed", 200, List.of("broke off"), cutOff(list(TODAY, 10), 100));
        assertThat(scratch()).isEqualTo(before);
    }

    private static long scratch() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("cordon-stops-"))
                    .count();
        }
    }

    @Test
    void aCatalogueTellsAllThatIsWrongWithIt() throws IOException {
        Files.writeString(data.resolve("catalogue.yaml"), """
                catalogue: 1
                network: {tries: 99, colour: red}
                lists:
                  stops: {addresses: "http://localhost/x", check-every: often}
                """, StandardCharsets.UTF_8);
        Run run = update();
        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("network.colour: there is no such key");
        Files.writeString(data.resolve("catalogue.yaml"), """
                catalogue: 1
                network: {tries: 99}
                lists:
                  stops: {addresses: "http://localhost/x", check-every: often}
                """, StandardCharsets.UTF_8);
        assertThat(update().err())
                .contains("3 problems")
                .contains("network.tries: a number from 1 to 10 was expected, not \"99\"")
                .contains("lists.stops.addresses: addresses were expected that begin with https://")
                .contains("lists.stops.check-every: a time was expected");
    }
}

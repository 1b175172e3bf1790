package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** {@code cordon what-if}: what a list that is not in force would hit, as a user sees it. */
class WhatIfTest {
    private static final String DRAFT = "../examples/draft.csv";
    private static final String CUSTOMERS = "../examples/exposures.csv";
    private static final String PAYMENTS = "../examples/payments";
    private static final String HEAD =
            "id,kind,name,original_names,birth_date,nationality,programme,authority,measures\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path data;

    @Test
    void theExampleDraftOnTheExampleCustomers() {
        Run text = Run.cordon(data, "what-if", DRAFT, "--customers", CUSTOMERS).done();
        Golden.matches("what-if.txt", text.settled(data));
        Run json = Run.cordon(data, "what-if", DRAFT, "--customers", CUSTOMERS, "--json")
                .done();
        Golden.matches("what-if.json", json.settled(data));
    }

    @Test
    void theExampleDraftOnTheExamplePayments() {
        Run text = Run.cordon(data, "what-if", DRAFT, "--payments", PAYMENTS).done();
        Golden.matches("what-if-payments.txt", text.settled(data));
        Map<String, Object> answer = Run.cordon(data, "what-if", DRAFT, "--payments", PAYMENTS, "--json")
                .done()
                .json()
                .getFirst();
        Map<String, Object> payments = JsonObjects.object(answer, "payments");
        assertThat(payments).containsEntry("screened", 4L);
        assertThat(objects(payments, "hits"))
                .extracting(hit -> hit.get("reference"), hit -> hit.get("role"))
                .containsExactlyInAnyOrder(
                        tuple("INV-2014-311", "debtor"), tuple("VC-7781", "debtor"), tuple("FEE-90", "creditor"));
        assertThat(objects(payments, "byCurrency"))
                .extracting(of -> of.get("currency"), of -> of.get("total"), of -> of.get("covered"))
                .containsExactly(tuple("EUR", "224000.00", "40000.00"), tuple("USD", "92000.00", "0"));
    }

    @Test
    void aPaymentIsStoppedOnceHoweverManyOfItsPartiesAreHit() throws IOException {
        Path draft = draft("N-1,person,Zebulon Quackenbush,,,,X,eu,asset-freeze\n"
                + "N-2,organisation,Quackenbush Widgets Limited,,,,X,eu,asset-freeze\n");
        Path message = Files.writeString(data.resolve("one.xml"), """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><CdtTrfTxInf>
                <PmtId><EndToEndId>E1</EndToEndId></PmtId><IntrBkSttlmAmt Ccy="EUR">10.01</IntrBkSttlmAmt>
                <Dbtr><Nm>Zebulon Quackenbush</Nm></Dbtr><Cdtr><Nm>Quackenbush Widgets Limited</Nm></Cdtr>
                </CdtTrfTxInf></FIToFICstmrCdtTrf></Document>
                """);
        Path hits = data.resolve("hits.csv");
        Path report = data.resolve("report.html");
        Map<String, Object> answer = Run.cordon(
                        data,
                        "what-if",
                        draft.toString(),
                        "--payments",
                        message.toString(),
                        "--lists",
                        "sample",
                        "--output",
                        hits.toString(),
                        "--report",
                        report.toString(),
                        "--json")
                .done()
                .json()
                .getFirst();
        Map<String, Object> payments = JsonObjects.object(answer, "payments");
        assertThat(objects(payments, "hits")).hasSize(1);
        assertThat(objects(payments, "byCurrency").getFirst()).containsEntry("total", "10.01");
        assertThat(Files.readString(hits)).contains(",E1,pacs.008.001.08,");
        assertThat(Files.readString(report))
                .contains("1 of 1 payments would be stopped")
                .contains("10.01 EUR");
    }

    @Test
    void messagesThatCannotBeReadStopTheWorkOrAreSkippedWhenAsked() throws IOException {
        Path folder = Files.createDirectory(data.resolve("messages"));
        Files.copy(Path.of(PAYMENTS, "0002-mt103.fin"), folder.resolve("a.fin"));
        Files.writeString(folder.resolve("b.xml"), "<Document");
        Run strict = Run.cordon(data, "what-if", DRAFT, "--payments", folder.toString());
        assertThat(strict.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(strict.err()).contains("b.xml, line 1, is not well-formed XML");
        Run lenient = Run.cordon(data, "what-if", DRAFT, "--payments", folder.toString(), "--skip-bad-rows")
                .done();
        assertThat(lenient.out()).contains("1 of 1 payments would be stopped");
        assertThat(lenient.err()).contains("skipped: ").contains("b.xml");
        Run neither = Run.cordon(data, "what-if", DRAFT);
        assertThat(neither.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(neither.err()).contains("--customers FILE, --payments DIR, or both");
    }

    @Test
    void saysOfEachCustomerWhetherAListInForceHitsAlready() throws IOException {
        Path draft = draft("N-1,person,Zebulon Quackenbush,,1950-01-02,,X,eu,asset-freeze\n"
                + "N-2,person,Gennady Timchenko,,1952-11-09,,X,eu,asset-freeze | arms-embargo\n");
        Path customers = customers("id,name,birth_date\nc1,Zebulon Quackenbush,1950-01-02\n"
                + "c2,Guennadi Timtchenko,1952-11-09\nc3,Anna Ordinary,1980-01-01\n");

        Map<String, Object> answer = answer(draft, customers);

        assertThat(customer(answer, "c1")).containsEntry("coverage", "new");
        assertThat(strings(customer(answer, "c1"), "addedMeasures")).containsExactly("asset-freeze");
        assertThat(customer(answer, "c2")).containsEntry("coverage", "covered");
        assertThat(strings(customer(answer, "c2"), "addedMeasures")).containsExactly("arms-embargo");
        assertThat(objects(answer, "customers")).hasSize(2);
        assertThat(objects(answer, "targets"))
                .extracting(target -> target.get("coverage"))
                .containsExactly("new", "covered");
    }

    @Test
    void sumsWhatIsAtStakeByCurrencyToTheCent() throws IOException {
        Path draft = draft("N-1,person,Zebulon Quackenbush,,,,X,eu,asset-freeze\n");
        Path customers = customers("id,name,exposure,currency,business line\n"
                + "c1,Zebulon Quackenbush,12345678901234567.01,EUR,trade\n"
                + "c2,Quackenbush Zebulon,1 000.02,eur,trade\n"
                + "c3,Zebulon Quackenbush,5,USD,\n"
                + "c4,Zebulon Quackenbush,,,\n");

        Map<String, Object> summary = object(answer(draft, customers), "summary");

        assertThat(objects(summary, "byCurrency"))
                .extracting(one -> one.get("currency") + " " + one.get("total") + " " + one.get("customers"))
                .containsExactly("EUR 12345678901235567.03 2", "USD 5 1");
        assertThat(objects(summary, "byBusinessLine"))
                .extracting(one -> one.get("label") + " " + one.get("total"))
                .containsExactlyInAnyOrder("trade 2", "not stated 2");
    }

    @Test
    void anAmountThatMayMeanTwoThingsIsWarnedOfAndNotSummed() throws IOException {
        Path draft = draft("N-1,person,Zebulon Quackenbush,,,,X,eu,asset-freeze\n");
        Path customers = customers("id,name,exposure,currency\nc1,Zebulon Quackenbush,\"1,234\",EUR\n");

        Run run = Run.cordon(data, "what-if", draft.toString(), "--customers", customers.toString(), "--json")
                .done();

        assertThat(run.err()).contains("line 2").contains("1,234").contains("12345.67 was expected");
        assertThat(objects(object(run.json().getFirst(), "summary"), "byCurrency"))
                .isEmpty();
    }

    @Test
    void theDraftIsNotInForceAfterwards() throws IOException {
        Path held = Files.writeString(data.resolve("held.csv"), HEAD + "H-1,person,Held Person,,,,X,eu,asset-freeze\n");
        Run.cordon(data, "import", "house-a", "--published", "2026-01-01", held.toString())
                .done();
        String listsBefore = Run.cordon(data, "lists", "--json").done().out();
        Path draft = draft("N-1,person,Zebulon Quackenbush,,,,X,eu,asset-freeze\n");
        Path customers = customers("id,name\nc1,Zebulon Quackenbush\n");

        assertThat(objects(answer(draft, customers), "customers")).hasSize(1);

        assertThat(Run.cordon(data, "screen", "Zebulon Quackenbush", "--fail-on-hit")
                        .code())
                .isEqualTo(ExitCode.DONE);
        assertThat(Run.cordon(data, "lists", "--json").done().out()).isEqualTo(listsBefore);
        assertThat(Run.cordon(data, "what-if", draft.toString(), "--customers", customers.toString(), "--fail-on-hit")
                        .code())
                .isEqualTo(ExitCode.HIT);
    }

    @Test
    void theReportIsWellFormedAndEscapesWhateverNamesHold() throws Exception {
        String attack = "Zebulon <script>alert('1')</script> Quackenbush & \"Sons\"";
        Path draft = draft("N-1,person,\"" + attack.replace("\"", "\"\"") + "\",خالد الزمهرير,,,X,eu,asset-freeze\n");
        Path customers = customers("id,name\n<b>c1</b>,\"" + attack.replace("\"", "\"\"") + "\"\nc2,خالد الزمهرير\n");
        Path report = data.resolve("report.html");

        Run.cordon(
                        data,
                        "what-if",
                        draft.toString(),
                        "--customers",
                        customers.toString(),
                        "--report",
                        report.toString())
                .done();

        String page = Files.readString(report);
        Document parsed = parsed(page);
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(parsed.getElementsByTagName("b").getLength()).isZero();
        assertThat(parsed.getElementsByTagName("svg").getLength()).isGreaterThanOrEqualTo(4);
        assertThat(parsed.getDocumentElement().getTextContent())
                .contains(attack)
                .contains("<b>c1</b>");
        assertThat(page).contains("<span dir=\"auto\">خالد الزمهرير</span>");
        assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "src=", "url(");
    }

    @Test
    void writesEveryHitToAFileARowEach() throws IOException {
        Path csv = data.resolve("hits.csv");
        Path lines = data.resolve("hits.jsonl");
        Run.cordon(data, "what-if", DRAFT, "--customers", CUSTOMERS, "--output", csv.toString())
                .done();
        Run.cordon(data, "what-if", DRAFT, "--customers", CUSTOMERS, "--output", lines.toString())
                .done();

        List<Map<String, Object>> rows =
                Files.readAllLines(lines).stream().map(JsonObjects::parse).toList();
        assertThat(Files.readAllLines(csv)).hasSize(rows.size() + 1);
        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row)
                        .containsKeys(
                                "id", "name", "coverage", "score", "target", "reason", "draft_sha256", "policy_hash"));
    }

    @Test
    void namesTheLawsThatForbidToFollowTheDraft() throws IOException {
        Path draft = draft("N-1,person,Zebulon Quackenbush,,,Iran,IRAN-EO13902,us-ofac,asset-freeze\n"
                + "N-2,person,Mordecai Vanderplank,,,Russia,UKRAINE-EO13661,us-ofac,asset-freeze\n");
        Path customers = customers("id,name\nc1,Zebulon Quackenbush\nc2,Mordecai Vanderplank\n");

        Run run = Run.cordon(
                        data,
                        "what-if",
                        draft.toString(),
                        "--customers",
                        customers.toString(),
                        "--json",
                        "--authority",
                        "us-ofac",
                        "--jurisdiction",
                        "eu,UK")
                .done();

        Map<String, Object> answer = run.json().getFirst();
        assertThat(objects(customer(answer, "c1"), "conflicts"))
                .extracting(conflict -> conflict.get("jurisdiction"))
                .containsExactly("EU", "UK");
        assertThat(objects(customer(answer, "c2"), "conflicts")).isEmpty();
    }

    @Test
    void saysWhoseTheDraftMustBeForConflictsToBeFound() throws IOException {
        Path draft = draft("N-1,person,Zebulon Quackenbush,,,,X,eu,asset-freeze\n");

        Run run = Run.cordon(data, "what-if", draft.toString(), "--customers", CUSTOMERS, "--jurisdiction", "EU");

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--authority");
    }

    @Test
    void refusesWhatIsNoListAndToOverwriteWhatItReads() throws IOException {
        Path page = Files.writeString(data.resolve("page.csv"), "<!doctype html><title>404</title>");
        Run noList = Run.cordon(data, "what-if", page.toString(), "--customers", CUSTOMERS);
        assertThat(noList.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(noList.err()).contains("page.csv").contains("HTML page");

        Path draft = draft("N-1,person,Zebulon Quackenbush,,,,X,eu,asset-freeze\n");
        Run over =
                Run.cordon(data, "what-if", draft.toString(), "--customers", CUSTOMERS, "--output", draft.toString());
        assertThat(over.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(over.err()).contains("overwritten");
    }

    private Path draft(String rows) throws IOException {
        return Files.writeString(data.resolve("draft.csv"), HEAD + rows);
    }

    private Path customers(String text) throws IOException {
        return Files.writeString(data.resolve("customers.csv"), text);
    }

    private Map<String, Object> answer(Path draft, Path customers) {
        return Run.cordon(data, "what-if", draft.toString(), "--customers", customers.toString(), "--json")
                .done()
                .json()
                .getFirst();
    }

    private static Document parsed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> customer(Map<String, Object> answer, String id) {
        return objects(answer, "customers").stream()
                .filter(one -> id.equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<String, Object> from, String key) {
        return (Map<String, Object>) from.getOrDefault(key, Map.of());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> objects(Map<String, Object> from, String key) {
        return (List<Map<String, Object>>) from.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Map<String, Object> from, String key) {
        return (List<String>) from.getOrDefault(key, List.of());
    }
}

package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.cordon.core.screen.Policy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a real browser: what people do there, without a mouse, without a script, and whether all can read them. */
class PagesTest {
    private static final String DRAFT = """
            id,kind,name,birth_date,programme,authority,measures
            D-1,person,Quentin Featherstonehaugh,1961-04-02,TEST,eu,asset-freeze
            D-2,person,Sergey Aksyonov,1972-11-26,TEST,eu,asset-freeze
            """;
    private static final String CUSTOMERS = """
            id,name,birth_date,country
            C-1,Quentin Fetherstonehaugh,1961-04-02,GB
            C-2,Sergei Aksenov,1972-11-26,RU
            C-3,Jane Placeholder,1990-01-01,GB
            """;

    @TempDir
    static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Asked asked;

    @SuppressWarnings("NullAway.Init")
    private static Chromium chromium;

    private static String analyst = "";
    private static String auditor = "";

    @BeforeAll
    static void start() {
        asked = Asked.started(data, Policy.balanced());
        chromium = Chromium.started("http://127.0.0.1:" + asked.server().port());
        analyst = asked.key("analyst");
        auditor = asked.key("auditor");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        asked.close();
    }

    private static long entries() {
        Object size = Asked.json(
                        asked.get("/api/v1/journal/entries?limit=1", auditor).body())
                .getOrDefault("size", -1);
        return ((Number) size).longValue();
    }

    @Test
    void anAnswerComesAsOneTypesAndIsOnRecordOnlyOnceItWasAskedFor() {
        Page page = chromium.loggedIn(analyst);
        long before = entries();
        page.navigate("/screen");
        page.locator("#text").pressSequentially("Sergei Aksenov");
        page.waitForSelector("#answer .card");
        assertThat(page.textContent("#answer")).contains("Not on record yet").contains("Sergey Valeryevich Aksyonov");
        assertThat(entries()).isEqualTo(before);
        page.click("form.box button");
        page.waitForSelector(".onrecord");
        assertThat(entries()).isGreaterThan(before);

        page.click(".card h3 a");
        page.waitForSelector(".timeline svg");
        assertThat(page.url()).contains("/hits/");
        assertThat(page.textContent("main"))
                .contains("the same to the byte")
                .contains("funds and assets are frozen")
                .contains("E.O. 13660")
                .contains("sample:EU-1")
                .contains("SHA-256")
                .contains(
                        "\u0421\u0435\u0440\u0433\u0435\u0439 \u0412\u0430\u043b\u0435\u0440\u044c\u0435\u0432\u0438\u0447");
        assertThat(page.locator(".pair").count()).isEqualTo(2);
        assertThat(page.locator("svg.waterfall rect").count()).isEqualTo(4);
        assertThat(chromium.errors()).isEmpty();
    }

    @Test
    void rowsAPaymentAndAnArticleAreRecognised() {
        Page page = chromium.loggedIn(analyst);
        record Pasted(String text, String taken, String found) {}
        for (Pasted pasted : List.of(
                new Pasted("Jane Doe; 1990; GB\nSergei Aksenov; 1972-11-26; RU", "rows: 2", "Aksyonov"),
                new Pasted(
                        "{1:F01BANKDEFFXXXX0000000000}{2:I103BANKGB2LXXXXN}{4:\n:20:REF1\n:23B:CRED\n:32A:140709EUR10,\n"
                                + ":50K:/DE1\nJane Doe\n:59:/RU1\nSergey Aksyonov\n:71A:SHA\n-}",
                        "payment message",
                        "Aksyonov"),
                new Pasted(
                        "SIMFEROPOL - On Wednesday the regional head Sergey Aksyonov said that ministers would meet again in the"
                                + " spring, after a week in which little was decided and much was said by everybody who came.",
                        "article",
                        "Aksyonov"))) {
            page.navigate("/screen");
            page.fill("#text", pasted.text());
            page.click("form.box button");
            page.waitForSelector(".onrecord");
            assertThat(page.textContent("#answer")).contains(pasted.taken()).contains(pasted.found());
        }
    }

    @Test
    void everythingWorksWithTheKeyboardAlone() {
        Page page = chromium.page(ColorScheme.LIGHT, 1280, true);
        page.navigate("/login");
        page.keyboard().type(analyst); // the field has the focus
        page.keyboard().press("Enter");
        page.waitForURL("**/");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/screen");
        tabTo(page, "text");
        page.keyboard().type("Arkady Rotenberg");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForSelector(".onrecord");
        assertThat(page.textContent("#answer")).contains("Arkady Rotenberg");
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 40 && !id.equals(page.evaluate("document.activeElement.id")); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
    }

    @Test
    void everythingWorksWithoutAScript() {
        Page page = chromium.loggedIn(analyst, ColorScheme.LIGHT, 1280, false);
        page.navigate("/screen");
        page.fill("#text", "Sergei Aksenov");
        page.click("form.box button");
        page.click(".card h3 a");
        page.click(".later a");
        assertThat(page.locator(".timeline svg").count()).isEqualTo(1);
        page.navigate("/lists");
        page.fill("#day-on", "2014-04-28");
        page.click(".day form button");
        assertThat(page.url()).endsWith("/lists?as-of=2014-04-28");
        page.navigate("/what-if");
        whatIf(page);
        assertThat(page.textContent("main")).contains("C-1").contains("already covered");
    }

    private static void whatIf(Page page) {
        page.setInputFiles("#draft", file("draft.csv", DRAFT));
        page.setInputFiles("#customers", file("customers.csv", CUSTOMERS));
        page.click("main form.narrow button");
        page.waitForSelector(".figures");
    }

    private static com.microsoft.playwright.options.FilePayload file(String name, String text) {
        return new com.microsoft.playwright.options.FilePayload(
                name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSliderMovesTheDayAndWithItTheAnswer() {
        Page page = chromium.loggedIn(analyst);
        page.navigate("/parties/sample:US-16642");
        assertThat(page.textContent(".verdict")).contains("In force");
        page.focus("#day-slide");
        page.keyboard().press("Home");
        page.waitForURL("**as-of=2014-01-01");
        page.waitForSelector(".verdict .not-in-force");
        assertThat(page.inputValue("#day-on")).isEqualTo("2014-01-01");
        assertThat(chromium.errors()).isEmpty();
    }

    @Test
    void keysAreMadeShownOnceRotatedAndWithdrawn() {
        Page page = chromium.loggedIn(asked.administrator);
        page.navigate("/keys");
        page.fill("#name", "from the page");
        page.selectOption("#role", "analyst");
        page.click("main form.narrow button");
        String made = page.inputValue("#secret");
        assertThat(asked.get("/api/v1/lists", made).statusCode()).isEqualTo(200);
        page.navigate("/keys");
        assertThat(page.content()).contains("from the page").doesNotContain(made);
        String row = "tr:has-text('from the page') ";
        page.click(row + "details:has-text('Rotate') summary");
        page.click(row + "button:has-text('Rotate')");
        assertThat(page.inputValue("#secret")).isNotEqualTo(made);
        page.navigate("/keys");
        page.click(row + "details:has-text('Withdraw') summary");
        page.click(row + "button:has-text('Withdraw')");
        page.waitForSelector("[role=status]");
        assertThat(asked.get("/api/v1/lists", made).statusCode()).isEqualTo(401);
    }

    @Test
    void theJournalIsReadProvedAndVerified() {
        asked.post("/api/v1/screenings", analyst, "{\"name\":\"Sergey Aksyonov\"}");
        Page page = chromium.loggedIn(auditor);
        page.navigate("/journal");
        page.click("tr:has-text('screening') a");
        assertThat(page.textContent("main")).contains("Proof holds").contains("Signed checkpoint");
        page.navigate("/journal");
        page.click("main form button");
        page.waitForSelector(".verdict");
        assertThat(page.textContent("main")).contains("It holds").contains("Entries:");
    }

    @Test
    void anAlertIsTakenDecidedByOneAndApprovedByAnother() {
        String other = asked.key("approver");
        assertThat(asked.send(
                                "PUT",
                                "/api/v1/customers/P-1",
                                analyst,
                                "application/json",
                                "{\"name\":\"Sergei Aksenov\",\"birthDate\":\"1972-11-26\"}")
                        .statusCode())
                .isLessThan(300);
        Page page = chromium.loggedIn(analyst);
        page.navigate("/queue");
        page.click("tr:has-text('P-1') th a");
        page.click("button:has-text('Take it')");
        page.check("input[value=true-match]");
        page.fill("#decide-reason", "the same birth date");
        page.click("button:has-text('Decide')");
        assertThat(page.textContent(".verdict")).contains("pending approval");
        assertThat(page.locator("button:has-text('Approve')").count()).isZero();
        String alert = page.url();

        Page approver = chromium.loggedIn(other);
        approver.navigate(alert);
        approver.fill("#approve-reason", "checked");
        approver.click("button:text-is('Approve')");
        assertThat(approver.textContent(".verdict")).contains("true match");
        assertThat(approver.textContent("main")).contains("the same birth date").contains("entry ");

        Page reader = chromium.loggedIn(auditor);
        reader.navigate(alert);
        assertThat(reader.locator("main form").count()).isZero();
        reader.click("main .verdict a");
        assertThat(reader.textContent("main")).contains("Sergei Aksenov").contains("true match");
        List<String> flaws = new ArrayList<>();
        check(reader, "customer", flaws);
        page.navigate(alert);
        check(page, "alert", flaws);
        page.navigate("/queue?state=");
        check(page, "queue", flaws);
        assertThat(flaws).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnDecision() {
        String approving = asked.key("approver");
        asked.send("PUT", "/api/v1/customers/P-2", analyst, "application/json", "{\"name\":\"Arkady Rotenberg\"}");
        Page page = chromium.loggedIn(approving);
        page.navigate("/queue");
        page.click("tr:has-text('P-2') th a");
        page.click("button:has-text('Take it')");
        page.check("input[value=true-match]");
        page.fill("#decide-reason", "the same");
        page.click("button:has-text('Decide')");
        page.fill("#approve-reason", "I agree with myself");
        page.click("button:text-is('Approve')");
        page.waitForSelector("[role=alert]");
        assertThat(page.textContent("h1")).contains("You may not do that");
        chromium.errors();
    }

    @Test
    void noPageHasASeriousFlawForThoseWhoReadItOtherwise() {
        long number = ((Number) Asked.json(asked.post("/api/v1/screenings", analyst, "{\"name\":\"Sergei Aksenov\"}")
                                .body())
                        .getOrDefault("screening", -1))
                .longValue();
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put(
                analyst,
                List.of(
                        "/",
                        "/screen",
                        "/answers/" + number,
                        "/hits/" + number + "/sample:US-16642",
                        "/parties/sample:EU-1",
                        "/timelines/sample:EU-1",
                        "/lists",
                        "/changes?since=2014-06-01",
                        "/what-if",
                        "/settings",
                        "/parties/sample:NOBODY"));
        pages.put(auditor, List.of("/journal", "/journal/" + number));
        pages.put(asked.administrator, List.of("/keys"));
        List<String> flaws = new ArrayList<>();
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page login = chromium.page(colours, 1280, true);
            login.navigate("/login?refused");
            check(login, colours + " /login", flaws);
            pages.forEach((key, paths) -> {
                Page page = chromium.loggedIn(key, colours, 1280, true);
                for (String path : paths) {
                    page.navigate(path);
                    check(page, colours + " " + path, flaws);
                }
                page.context().close();
            });
            Page outcome = chromium.loggedIn(analyst, colours, 1280, true);
            outcome.navigate("/what-if");
            whatIf(outcome);
            check(outcome, colours + " what-if's outcome", flaws);
            outcome.navigate("/screen");
            outcome.fill("#text", "Sergei Aksenov\n");
            outcome.waitForSelector("#answer .card");
            check(outcome, colours + " screen's preview", flaws);
            outcome.context().close();
        }
        chromium.errors(); // the page of what is not there is an error to the browser's console, and is meant to be
        assertThat(flaws).isEmpty();
    }

    private static void check(Page page, String name, List<String> flaws) {
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
        for (Rule rule : new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()) {
            if (Set.of("serious", "critical").contains(rule.getImpact())) {
                flaws.add(name + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                        + rule.getNodes().getFirst().getHtml());
            }
        }
    }

    @Test
    void noPageIsWiderThanAPhone() {
        Page page = chromium.loggedIn(analyst, ColorScheme.LIGHT, 390, true);
        List<String> wide = new ArrayList<>();
        for (String path :
                List.of("/", "/screen", "/parties/sample:US-16642", "/lists", "/changes", "/what-if", "/settings")) {
            page.navigate(path);
            if (Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth > innerWidth"))) {
                wide.add(path);
            }
        }
        assertThat(wide).isEmpty();
    }
}

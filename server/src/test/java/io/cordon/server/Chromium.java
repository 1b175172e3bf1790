package io.cordon.server;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real browser, that of the system: {@code $CORDON_CHROMIUM}, else one where Linux has it. */
final class Chromium implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> errors = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser, String address) {
        this.playwright = playwright;
        this.browser = browser;
        this.address = address;
    }

    /** Starts one; the test is skipped, and says so, where there is none. */
    static Chromium started(String address) {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "no Chromium here; name one in $CORDON_CHROMIUM");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser, address);
    }

    private static Optional<Path> program() {
        String named = System.getenv("CORDON_CHROMIUM");
        return (named == null
                        ? List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                        : List.of(named))
                .stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    Page page(ColorScheme colours, int width, boolean script) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setColorScheme(colours)
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 800));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** A page of somebody who has logged in. */
    Page loggedIn(String key, ColorScheme colours, int width, boolean script) {
        Page page = page(colours, width, script);
        page.navigate("/login");
        page.fill("#key", key);
        page.click("main button");
        page.waitForURL(address + "/");
        return page;
    }

    Page loggedIn(String key) {
        return loggedIn(key, ColorScheme.LIGHT, 1280, true);
    }

    /** What the browser complained of since the last time: scripts, styles and images that its policy refused, and faults. */
    List<String> errors() {
        List<String> told = List.copyOf(errors);
        errors.clear();
        return told;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

package io.cordon.server.pages;

import io.cordon.core.journal.EntryProof;
import io.cordon.core.journal.Leaf;
import io.cordon.core.record.ScreeningRecord;
import io.cordon.server.api.NotFoundException;
import io.cordon.server.desk.BusyException;
import io.cordon.server.desk.Desk;
import io.cordon.server.doors.Caller;
import io.cordon.store.JournalCheck;
import io.cordon.store.JournalEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record: its entries, the newest first, each with its proof; and whether it holds, from the first entry on. */
@RestController
class JournalPage {
    private static final int A_PAGE = 50;

    private final Desk desk;
    private final Clock clock;
    private final Semaphore one = new Semaphore(1);

    JournalPage(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/journal")
    ResponseEntity<String> page(
            HttpServletRequest request, @RequestParam(name = "before", required = false) @Nullable Long before) {
        long size = desk.journal().size();
        long end = before == null ? size : Math.clamp(before, 0, size);
        long begin = Math.max(0, end - A_PAGE);
        Frame frame = Frame.of(request);
        return frame.page("journal", frame.texts().of("journal.title"), html -> {
            html.open("form", "method", "post", "action", "/journal/verify", "class", "row");
            frame.token(html);
            html.element("p", html.t("journal.size", size));
            html.element("button", html.t("journal.verify")).close("form");
            html.table("journal.title", "#journal.entry", "journal.at", "journal.kind", "journal.what");
            for (long number = end - 1; number >= begin; number--) {
                desk.journal().entry(number).ifPresent(entry -> row(html, entry));
            }
            html.endTable();
            html.open("nav", "class", "pages", "aria-label", html.t("pages"));
            if (end < size) {
                html.link("/journal?before=" + Math.min(size, end + A_PAGE), html.t("pages.newer"), "rel", "prev");
            }
            if (begin > 0) {
                html.link("/journal?before=" + begin, html.t("pages.older"), "rel", "next");
            }
            html.close("nav");
        });
    }

    private static void row(Html html, JournalEntry entry) {
        Leaf leaf = entry.leaf();
        html.raw("<tr><td class=\"n\">")
                .link("/journal/" + entry.number(), Long.toString(entry.number()))
                .raw("</td>");
        html.raw("<td class=\"nowrap\">").text(Days.moment(leaf.time())).raw("</td><td>");
        html.text(html.texts().word("entry", leaf.kind().word())).raw("</td><td>");
        what(html, leaf);
        entry.erasedBy().ifPresent(by -> html.text(" ").badge("not-in-force", html.t("journal.erased", by)));
        html.raw("</td></tr>");
    }

    private static void what(Html html, Leaf leaf) {
        Map<String, Object> told = new TreeMap<>(leaf.fields());
        told.keySet().removeIf(field -> String.valueOf(told.get(field)).matches("[0-9a-f]{64}"));
        StringBuilder text = new StringBuilder();
        told.forEach((field, value) -> text.append(text.isEmpty() ? "" : " \u00b7 ")
                .append(field)
                .append(' ')
                .append(value));
        html.open("small")
                .name(text.length() > 240 ? text.substring(0, 239) + "\u2026" : text.toString())
                .close("small");
    }

    @GetMapping("/journal/{number}")
    ResponseEntity<String> entry(HttpServletRequest request, @PathVariable("number") long number) {
        JournalEntry entry = desk.journal()
                .entry(number)
                .filter(found -> found.leaf().kind() != Leaf.Kind.SCREENING
                        || Caller.current().line().sees(ScreeningRecord.line(found.leaf())))
                .orElseThrow(() -> new NotFoundException(
                        "the journal has no entry " + number + ", or it is another business line's"));
        EntryProof proof = desk.journal().prove(number, clock.instant());
        boolean holds = holds(proof);
        Frame frame = Frame.of(request);
        return frame.page("journal", frame.texts().of("journal.entry-title", number), html -> {
            html.raw("<p class=\"verdict\">");
            html.badge(holds ? "clear" : "in-force", html.t(holds ? "proof.holds" : "proof.fails"))
                    .text(" ");
            html.say(holds ? "proof.says" : "proof.fails-says", proof.path().size())
                    .raw("</p>");
            html.raw("<dl class=\"facts\">");
            html.fact("journal.at", Days.moment(entry.leaf().time()));
            html.fact(
                    "journal.kind",
                    html.texts().word("entry", entry.leaf().kind().word()));
            html.raw("</dl><h2>").say("journal.leaf").raw("</h2>");
            pre(html, "journal.leaf", new String(entry.bytes(), StandardCharsets.UTF_8));
            html.raw("<h2>").say("proof.path").raw("</h2><ol class=\"hashes\">");
            proof.path()
                    .forEach(hash -> html.raw("<li><code>")
                            .text(HexFormat.of().formatHex(hash))
                            .raw("</code></li>"));
            html.raw("</ol><h2>").say("proof.checkpoint").raw("</h2>");
            pre(html, "proof.checkpoint", proof.checkpoint());
            if (Caller.current().may("GET", "/api/v1/journal/entries/{number}/proof")) {
                html.raw("<p>")
                        .link("/api/v1/journal/entries/" + number + "/proof", html.t("proof.take"))
                        .raw("</p>");
            }
            if (entry.leaf().kind() == Leaf.Kind.SCREENING && Caller.current().may("GET", "/answers/{number}")) {
                html.raw("<p>")
                        .link("/answers/" + number, html.t("journal.answer"))
                        .raw("</p>");
            }
        });
    }

    private boolean holds(EntryProof proof) {
        try {
            proof.check(desk.journal().key());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void pre(Html html, String labelKey, String text) {
        html.element("pre", text, "tabindex", "0", "role", "region", "aria-label", html.t(labelKey));
    }

    @PostMapping("/journal/verify")
    ResponseEntity<String> verify(HttpServletRequest request) {
        if (!one.tryAcquire()) {
            throw new BusyException("the journal is being verified already; ask again in a moment");
        }
        try {
            JournalCheck check = desk.journal().verify(desk.journal().key(), done -> {});
            Frame frame = Frame.of(request);
            return frame.page("journal", frame.texts().of("verify.title"), html -> {
                boolean holds = check.problems().isEmpty();
                html.raw("<p class=\"verdict\">");
                html.badge(holds ? "clear" : "in-force", html.t(holds ? "verify.holds" : "verify.fails"));
                html.text(" ")
                        .say("verify.counts", check.entries(), check.checkpoints(), check.erased())
                        .raw("</p>");
                html.raw("<dl class=\"facts\">");
                html.fact("verify.root", HexFormat.of().formatHex(check.root()));
                html.raw("</dl>");
                if (!holds) {
                    html.raw("<ul>");
                    check.problems()
                            .forEach(problem -> html.raw("<li>").text(problem).raw("</li>"));
                    html.raw("</ul>");
                }
                html.raw("<p>").link("/journal", html.t("journal.back")).raw("</p>");
            });
        } finally {
            one.release();
        }
    }
}

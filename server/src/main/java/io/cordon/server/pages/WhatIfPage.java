package io.cordon.server.pages;

import io.cordon.answers.Setting;
import io.cordon.answers.whatif.CustomerHit;
import io.cordon.answers.whatif.Impact;
import io.cordon.answers.whatif.Outcome;
import io.cordon.server.api.WhatIfs;
import io.cordon.server.desk.Desk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a draft, a list that is not in force, would hit among customers. Nothing of it is kept. */
@RestController
class WhatIfPage {
    private static final int MOST_SHOWN = 200;
    private static final int BAR = 200;

    private final WhatIfs whatIfs;
    private final Desk desk;

    WhatIfPage(WhatIfs whatIfs, Desk desk) {
        this.whatIfs = whatIfs;
        this.desk = desk;
    }

    @GetMapping("/what-if")
    ResponseEntity<String> page(
            HttpServletRequest request, @RequestParam(name = "as-of", required = false) @Nullable String asOf) {
        Optional<LocalDate> day = Days.read("as-of", asOf);
        Setting setting = desk.at(day, Optional.empty()).setting();
        Frame frame = Frame.of(request).about(day, setting.day(), Days.sampleAlone(setting));
        return frame.page("what-if", frame.texts().of("what-if.title"), html -> form(html, frame, day));
    }

    private static void form(Html html, Frame frame, Optional<LocalDate> day) {
        html.element("p", html.t("what-if.about"));
        html.open("form", "method", "post", "action", "/what-if", "enctype", "multipart/form-data", "class", "narrow");
        frame.token(html);
        day.ifPresent(on -> html.open("input", "type", "hidden", "name", "as-of", "value", on.toString()));
        for (String file : List.of("draft", "customers")) {
            html.element("label", html.t("what-if." + file), "for", file);
            html.open(
                    "input",
                    "type",
                    "file",
                    "id",
                    file,
                    "name",
                    file,
                    "required",
                    "required",
                    "aria-describedby",
                    file + "-help");
            html.element("p", html.t("what-if." + file + ".help"), "id", file + "-help", "class", "note");
        }
        html.element("button", html.t("what-if.submit")).close("form");
    }

    @PostMapping(path = "/what-if", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<String> outcome(
            HttpServletRequest request,
            @RequestPart("draft") MultipartFile draft,
            @RequestPart("customers") MultipartFile customers,
            @RequestParam(name = "as-of", required = false) @Nullable String asOf)
            throws IOException {
        Outcome outcome = whatIfs.outcome(draft, customers, null, null, null, false, asOf, null);
        Frame frame = Frame.of(request);
        return frame.page("what-if", frame.texts().of("what-if.outcome"), html -> {
            summary(html, outcome);
            bars(html, "what-if.by-sureness", outcome.impact().bySureness());
            bars(html, "what-if.by-measure", outcome.impact().byMeasure());
            bars(html, "what-if.by-country", outcome.impact().byCountry());
            bars(html, "what-if.by-line", outcome.impact().byBusinessLine());
            customers(html, outcome.impact().hits());
            html.raw("<p>").link("/what-if", html.t("what-if.again")).raw("</p>");
        });
    }

    private static void summary(Html html, Outcome outcome) {
        Impact.Tally total = outcome.impact().total();
        html.open("p").text(outcome.draft().title()).text(": ");
        html.say(
                "what-if.read",
                outcome.impact().targets().size(),
                outcome.impact().customers(),
                outcome.grounds().day());
        html.close("p");
        for (String warning : outcome.draft().warnings()) {
            html.element("p", warning, "class", "note");
        }
        html.raw("<ul class=\"figures\">");
        figure(html, "all", total.all());
        figure(html, "new", total.fresh());
        figure(html, "undetermined", total.undetermined());
        figure(html, "covered", total.covered());
        html.raw("</ul>\n");
    }

    private static void figure(Html html, String key, int count) {
        html.raw("<li>").element("strong", String.format(Locale.ROOT, "%,d", count));
        html.element("span", html.t("coverage." + key)).raw("</li>");
    }

    private static void bars(Html html, String key, Map<String, Impact.Tally> tallies) {
        int most = tallies.values().stream().mapToInt(Impact.Tally::all).max().orElse(0);
        if (most == 0) {
            return;
        }
        html.raw("<section><h2>").say(key).raw("</h2>");
        html.table(
                key,
                key,
                "#coverage.all",
                "what-if.share",
                "#coverage.new",
                "#coverage.undetermined",
                "#coverage.covered");
        tallies.forEach((what, tally) -> {
            html.raw("<tr><th scope=\"row\">")
                    .text(html.texts().word("measure", what))
                    .raw("</th>");
            html.number(Integer.toString(tally.all())).raw("<td>");
            bar(html, tally, most);
            html.raw("</td>").number(Integer.toString(tally.fresh()));
            html.number(Integer.toString(tally.undetermined()));
            html.number(Integer.toString(tally.covered())).raw("</tr>");
        });
        html.endTable();
        html.raw("</section>\n");
    }

    private static void bar(Html html, Impact.Tally tally, int most) {
        html.open("svg", "class", "stack", "viewBox", "0 0 " + BAR + " 14", "aria-hidden", "true");
        double x = 0;
        int[] parts = {tally.fresh(), tally.undetermined(), tally.covered()};
        String[] kinds = {"new", "undetermined", "covered"};
        for (int i = 0; i < parts.length; i++) {
            double width = (double) parts[i] / most * BAR;
            html.open(
                            "rect",
                            "x",
                            String.format(Locale.ROOT, "%.1f", x),
                            "y",
                            "0",
                            "width",
                            String.format(Locale.ROOT, "%.1f", width),
                            "height",
                            "14",
                            "class",
                            kinds[i])
                    .close("rect");
            x += width;
        }
        html.close("svg");
    }

    private static void customers(Html html, List<CustomerHit> hits) {
        html.raw("<section><h2>").say("what-if.customers-hit").raw("</h2>");
        if (hits.isEmpty()) {
            html.element("p", html.t("what-if.nobody"), "class", "empty").raw("</section>");
            return;
        }
        if (hits.size() > MOST_SHOWN) {
            html.element("p", html.t("changes.first", MOST_SHOWN, hits.size()), "class", "note");
        }
        html.table(
                "what-if.customers-hit",
                "what-if.ref",
                "what-if.customer",
                "what-if.target",
                "#what-if.score",
                "what-if.coverage",
                "what-if.adds");
        hits.stream()
                .sorted(Comparator.comparingDouble(CustomerHit::score).reversed())
                .limit(MOST_SHOWN)
                .forEach(hit -> {
                    html.raw("<tr>")
                            .cell(hit.customer().ref())
                            .raw("<td>")
                            .name(hit.name())
                            .raw("</td><td>");
                    html.name(hit.best().target().primaryName().text()).raw("</td>");
                    html.number(WaterfallPart.percent(hit.score())).raw("<td>");
                    html.badge(
                            "v-" + hit.coverage().word(),
                            html.t("coverage." + hit.coverage().word()));
                    html.raw("</td>")
                            .cell(TargetPart.measures(html, hit.addedMeasures()))
                            .raw("</tr>\n");
                });
        html.endTable();
        html.raw("</section>");
    }
}

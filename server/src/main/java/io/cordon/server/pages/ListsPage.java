package io.cordon.server.pages;

import io.cordon.answers.Holdings;
import io.cordon.answers.Setting;
import io.cordon.core.model.Edition;
import io.cordon.core.timeline.Freshness;
import io.cordon.server.desk.Desk;
import io.cordon.store.Attempt;
import io.cordon.store.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lists that answer: how old, how large over time, and which editions were refused, with the reason. */
@RestController
class ListsPage {
    private static final int MOST_REFUSED = 50;
    private static final Comparator<Edition> AS_PUBLISHED = Comparator.comparing(Edition::published)
            .thenComparing(Edition::readAt)
            .thenComparing(Edition::id);

    private final Desk desk;
    private final Clock clock;

    ListsPage(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/lists")
    ResponseEntity<String> page(
            HttpServletRequest request, @RequestParam(name = "as-of", required = false) @Nullable String asOf) {
        Optional<LocalDate> day = Days.read("as-of", asOf);
        Setting setting = desk.at(day, Optional.empty()).setting();
        List<Edition> editions = desk.store().editions();
        Frame frame = Frame.of(request).about(day, setting.day(), Days.sampleAlone(setting));
        return frame.page("lists", frame.texts().of("lists.title"), html -> {
            html.table(
                    "lists.title",
                    "lists.list",
                    "lists.state",
                    "lists.published",
                    "#lists.targets",
                    "lists.over-time",
                    "lists.absence");
            for (Setting.Ground ground : setting.grounds()) {
                row(html, ground, setting, editions);
            }
            html.endTable();
            refused(html);
        });
    }

    private void row(Html html, Setting.Ground ground, Setting setting, List<Edition> editions) {
        Edition edition = ground.edition();
        Freshness freshness = setting.ages().of(edition.list());
        html.raw("<tr><th scope=\"row\">");
        html.link(changesOf(edition), edition.list()).raw("</th><td>");
        html.badge(freshness.word(), html.t("freshness." + freshness.word()));
        if (!freshness.because().isEmpty()) {
            html.open("details").raw("<summary>").say("why").raw("</summary>").text(freshness.because());
            html.close("details");
        }
        html.raw("</td><td>").text(edition.published().toString()).raw("<br>");
        html.element("small", age(html, edition.published())).raw("</td>");
        html.number(String.format(Locale.ROOT, "%,d", edition.targets()));
        List<Edition> all = edition.list().equals(Holdings.SAMPLE)
                ? List.of(edition)
                : editions.stream()
                        .filter(one -> one.list().equals(edition.list()))
                        .sorted(AS_PUBLISHED)
                        .toList();
        html.raw("<td>");
        Sparkline.write(html, all.isEmpty() ? List.of(edition) : all);
        html.raw("</td><td>")
                .open("small")
                .text(ground.absence().because())
                .close("small")
                .raw("</td></tr>");
    }

    private static String changesOf(Edition edition) {
        return "/changes?list=" + TargetPart.encoded(edition.list()) + "&until=" + edition.published() + "&since="
                + edition.published().minusDays(30);
    }

    private String age(Html html, LocalDate published) {
        long days = ChronoUnit.DAYS.between(published, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return days < 0 ? "" : days == 1 ? html.t("lists.day-old") : html.t("lists.days-old", days);
    }

    private void refused(Html html) {
        List<Refusal> refusals = desk.store().refusals();
        List<Attempt> failed = desk.folder().attempts().stream()
                .filter(attempt ->
                        attempt.outcome() == Attempt.Outcome.REFUSED || attempt.outcome() == Attempt.Outcome.FAILED)
                .toList();
        html.raw("<section><h2>").say("refused.title").raw("</h2>");
        if (refusals.isEmpty() && failed.isEmpty()) {
            html.element("p", html.t("refused.none")).raw("</section>");
            return;
        }
        html.table("refused.title", "refused.at", "refused.list", "refused.reason");
        last(failed).forEach(attempt -> row(html, Days.moment(attempt.at()), attempt.list(), attempt.reason()));
        last(refusals).forEach(refusal -> row(html, Days.moment(refusal.at()), refusal.list(), refusal.reason()));
        html.endTable();
        html.raw("</section>");
    }

    private static void row(Html html, String at, String list, String reason) {
        html.raw("<tr>").cell(at).cell(list).cell(reason).raw("</tr>");
    }

    private static <T> List<T> last(List<T> all) {
        return all.subList(Math.max(0, all.size() - MOST_REFUSED), all.size()).reversed();
    }
}

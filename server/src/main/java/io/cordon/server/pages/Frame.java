package io.cordon.server.pages;

import io.cordon.answers.Engine;
import io.cordon.server.doors.Caller;
import io.cordon.server.doors.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;

/** What all pages share: the head, the navigation with what the caller may and nothing else, the day, the foot. */
final class Frame {
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String HTMX =
            "{\"includeIndicatorStyles\":false,\"allowEval\":false,\"allowScriptTags\":false,\"historyCacheSize\":0,"
                    + "\"selfRequestsOnly\":true}";

    /** The first day that the slider reaches, and how many days it reaches from there. */
    static final LocalDate SLIDER_FROM = LocalDate.of(2014, 1, 1);

    static final int SLIDER_DAYS = 364;

    /** Places of the navigation, in the order of work; a further page needs a line here and its texts. */
    private static final List<Place> PLACES = List.of(
            new Place("/screen", "screen", "s", true),
            new Place("/queue", "queue", "q", false),
            new Place("/lists", "lists", "l", true),
            new Place("/changes", "changes", "c", false),
            new Place("/what-if", "what-if", "w", true),
            new Place("/journal", "journal", "j", false),
            new Place("/settings", "settings", "e", false),
            new Place("/keys", "keys", "k", false));

    private final HttpServletRequest request;
    private final Texts texts;
    private Optional<LocalDate> asOf = Optional.empty();
    private Optional<LocalDate> shownDay = Optional.empty();
    private boolean slider;

    private record Place(String path, String key, String accessKey, boolean dated) {}

    private Frame(HttpServletRequest request) {
        this.request = request;
        this.texts = Texts.in(request.getLocale());
    }

    static Frame of(HttpServletRequest request) {
        return new Frame(request);
    }

    /** Shows the day that the page is about, with the means to move it. */
    Frame about(Optional<LocalDate> asked, LocalDate day, boolean withSlider) {
        this.asOf = asked;
        this.shownDay = Optional.of(day);
        this.slider = withSlider;
        return this;
    }

    Texts texts() {
        return texts;
    }

    /** A whole page. */
    ResponseEntity<String> page(String place, String title, Consumer<Html> main) {
        return page(HttpStatus.OK, place, title, main);
    }

    ResponseEntity<String> page(HttpStatus status, String place, String title, Consumer<Html> main) {
        Html html = new Html(texts);
        html.raw("<!doctype html>\n").open("html", "lang", texts.language()).raw("<head><meta charset=\"utf-8\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">");
        html.open("meta", "name", "htmx-config", "content", HTMX);
        html.element("title", title + " \u00b7 Cordon");
        html.raw("<link rel=\"icon\" href=\"/assets/icon.svg\" type=\"image/svg+xml\">");
        html.raw("<link rel=\"stylesheet\" href=\"/assets/cordon.css\">");
        html.raw("<script src=\"/assets/htmx.js\" defer></script></head>\n<body>");
        html.element("a", texts.of("skip"), "class", "skip", "href", "#main");
        caller().ifPresentOrElse(caller -> head(html, caller, place), () -> bare(html));
        html.raw("<main id=\"main\" tabindex=\"-1\">");
        shownDay.ifPresent(day -> day(html, place, day));
        html.open("h1").name(title).close("h1").raw("\n");
        main.accept(html);
        html.raw("</main>\n<footer>").say("foot", Engine.VERSION).raw("</footer></body></html>\n");
        return answer(status, html);
    }

    /** A part of a page, which htmx puts into it. */
    ResponseEntity<String> part(Consumer<Html> part) {
        Html html = new Html(texts);
        part.accept(html);
        return answer(HttpStatus.OK, html);
    }

    private static ResponseEntity<String> answer(HttpStatus status, Html html) {
        return ResponseEntity.status(status).contentType(PAGE).body(html.toString());
    }

    private static Optional<Caller> caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    private void bare(Html html) {
        html.raw("<header><span class=\"brand\">Cordon</span></header>");
    }

    private void head(Html html, Caller caller, String place) {
        html.raw("<header>").element("a", "Cordon", "class", "brand", "href", "/");
        html.open("nav", "aria-label", texts.of("nav")).raw("<ul>");
        for (Place each : PLACES) {
            if (caller.may("GET", each.path())) {
                html.raw("<li>")
                        .link(
                                each.path() + (each.dated() ? query() : ""),
                                texts.of("nav." + each.key()),
                                "accesskey",
                                each.accessKey(),
                                "aria-current?",
                                each.key().equals(place) ? "page" : "")
                        .raw("</li>");
            }
        }
        html.raw("</ul></nav><div class=\"who\">")
                .open("span")
                .name(caller.shown())
                .text(" \u00b7 ");
        html.text(caller.roles().stream()
                        .map(Role::word)
                        .sorted()
                        .map(word -> texts.word("role", word))
                        .collect(Collectors.joining(", ")))
                .close("span");
        if (caller.way() == Caller.Way.SESSION) {
            html.open("form", "method", "post", "action", "/logout");
            token(html);
            html.element("button", texts.of("log-out"), "class", "quiet").close("form");
        }
        html.raw("</div></header>\n");
    }

    /** The field that shows that a form came from a page of this session. */
    void token(Html html) {
        if (request.getSession(false) != null
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            html.open("input", "type", "hidden", "name", token.getParameterName(), "value", token.getToken());
        }
    }

    /** The day asked for as a query, to carry it from page to page; empty where none was. */
    String query() {
        return asOf.map(day -> "?as-of=" + day).orElse("");
    }

    private void day(Html html, String place, LocalDate day) {
        html.open("div", "class", "day");
        html.open("form", "method", "get", "action", "/day");
        html.open("input", "type", "hidden", "name", "to", "value", request.getRequestURI());
        html.element("label", texts.of("day"), "for", "day-on");
        html.open("input", "type", "date", "id", "day-on", "name", "on", "value", day.toString());
        html.element("button", texts.of("day.move"), "class", "quiet").close("form");
        long at = ChronoUnit.DAYS.between(SLIDER_FROM, day);
        if (slider && at >= 0 && at <= SLIDER_DAYS) {
            html.open("form", "method", "get", "action", "/day", "class", "slide");
            html.open("input", "type", "hidden", "name", "to", "value", request.getRequestURI());
            html.element("label", texts.of("day.slide"), "for", "day-slide");
            html.open(
                    "input",
                    "type",
                    "range",
                    "id",
                    "day-slide",
                    "name",
                    "n",
                    "min",
                    "0",
                    "max",
                    Integer.toString(SLIDER_DAYS),
                    "value",
                    Long.toString(at),
                    "aria-valuetext",
                    day.toString(),
                    "hx-get",
                    "/day",
                    "hx-include",
                    "closest form",
                    "hx-trigger",
                    "change",
                    "hx-target",
                    "body",
                    "hx-push-url",
                    "true");
            html.raw("<noscript>")
                    .element("button", texts.of("day.move"), "class", "quiet")
                    .raw("</noscript>");
            html.close("form");
        }
        html.close("div");
    }
}

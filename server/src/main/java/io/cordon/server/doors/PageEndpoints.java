package io.cordon.server.doors;

import static io.cordon.server.doors.Role.ADMINISTRATOR;
import static io.cordon.server.doors.Role.ANALYST;
import static io.cordon.server.doors.Role.APPROVER;
import static io.cordon.server.doors.Role.AUDITOR;
import static io.cordon.server.doors.Role.SCREENER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The pages' part of {@link Endpoints}. */
final class PageEndpoints {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> ASKERS = EnumSet.of(SCREENER, ANALYST, APPROVER);
    private static final Set<Role> DECIDERS = EnumSet.of(ANALYST, APPROVER);
    private static final Set<Role> APPROVERS = EnumSet.of(APPROVER);
    private static final Set<Role> READERS = EnumSet.of(ANALYST, APPROVER, AUDITOR);
    private static final Set<Role> KEEPERS = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> WATCHERS = EnumSet.of(ADMINISTRATOR, AUDITOR);

    static final List<Endpoint> ALL = List.of(
            open("/login", "The page where people log in with a key."),
            open("/assets/{name}", "What pages are drawn with: style, script and icon."),
            page("/day", Scope.LISTS, EVERYBODY, "Moves the day asked about, then shows the page again.", "n", "to"),
            page(
                    "/screen",
                    Scope.SCREEN,
                    ASKERS,
                    "The page to screen a name, a row, a payment or an article.",
                    "as-of"),
            form("/screen", Scope.SCREEN, ASKERS, "Screens what was pasted; on record.", "text=Sergey+Aksyonov"),
            form(
                    "/screen/preview",
                    Scope.SCREEN,
                    ASKERS,
                    "Answers while somebody types; not on record.",
                    "text=Sergey+Aksyonov"),
            page("/answers/{number}", Scope.RECORD, READERS, "A recorded answer as a page."),
            page("/hits/{number}/{id}", Scope.RECORD, READERS, "One hit of a recorded answer, with all that is known."),
            page("/parties/{id}", Scope.LISTS, EVERYBODY, "A target, with the party it belongs to.", "as-of"),
            page("/timelines/{id}", Scope.LISTS, EVERYBODY, "A target's history, drawn.", "as-of"),
            page("/queue", Scope.CASES, READERS, "The queue of alerts.", "state", "mine", "after"),
            page("/alerts/{id}", Scope.CASES, READERS, "An alert, and what can be done with it."),
            act("take", DECIDERS, "Takes an alert.", "events=1"),
            act("note", DECIDERS, "Writes something down with an alert.", "text=asked"),
            act("decide", DECIDERS, "Decides.", "events=1&verdict=false-positive&reason=younger"),
            act("escalate", DECIDERS, "Hands an alert to an approver.", "events=1&reason=unclear"),
            act("approve", APPROVERS, "Agrees with another's decision.", "events=1&reason=checked"),
            act("reject", APPROVERS, "Does not agree with another's decision.", "events=1&reason=unclear"),
            act("reopen", APPROVERS, "Takes a decision back.", "events=1&reason=passport"),
            page("/customers/{ref}", Scope.CASES, READERS, "A customer with its alerts and its history.", "line"),
            page("/lists", Scope.LISTS, EVERYBODY, "The lists: age, size over time, refused editions."),
            page("/changes", Scope.LISTS, EVERYBODY, "What changed between two days.", "since", "until", "list"),
            page("/what-if", Scope.SCREEN, DECIDERS, "The page that asks what a draft would hit."),
            new Endpoint(
                    "POST",
                    "/what-if",
                    Scope.SCREEN,
                    DECIDERS,
                    false,
                    "What a draft would hit, as a page.",
                    List.of(),
                    "multipart/form-data",
                    "text/html",
                    """
                    {"draft": "(a file)", "customers": "(a file)"}"""),
            page("/journal", Scope.RECORD, WATCHERS, "The journal's entries as a page.", "before"),
            page("/journal/{number}", Scope.RECORD, WATCHERS, "One entry with the proof that it is in the journal."),
            form("/journal/verify", Scope.RECORD, WATCHERS, "Verifies the journal from its first entry.", ""),
            page("/settings", Scope.LISTS, EVERYBODY, "The policies, the roles and what each may."),
            page("/keys", Scope.KEYS, KEEPERS, "The keys as a page."),
            form("/keys", Scope.KEYS, KEEPERS, "Makes a key and shows it, this once.", "name=payments&role=screener"),
            form("/keys/{id}/rotate", Scope.KEYS, KEEPERS, "Gives a key another secret, shown this once.", "hours=24"),
            form("/keys/{id}/withdraw", Scope.KEYS, KEEPERS, "Withdraws a key for good.", ""));

    private PageEndpoints() {}

    private static Endpoint act(String act, Set<Role> roles, String summary, String example) {
        return form("/alerts/{id}/" + act, Scope.CASES, roles, summary, example);
    }

    private static Endpoint open(String path, String summary) {
        return new Endpoint("GET", path, Scope.OPERATE, Set.of(), true, summary, List.of(), "", "text/html", "");
    }

    private static Endpoint page(String path, Scope scope, Set<Role> roles, String summary, String... parameters) {
        return new Endpoint("GET", path, scope, roles, false, summary, List.of(parameters), "", "text/html", "");
    }

    private static Endpoint form(String path, Scope scope, Set<Role> roles, String summary, String example) {
        String consumes = example.isEmpty() ? "" : "application/x-www-form-urlencoded";
        return new Endpoint("POST", path, scope, roles, false, summary, List.of(), consumes, "text/html", example);
    }
}

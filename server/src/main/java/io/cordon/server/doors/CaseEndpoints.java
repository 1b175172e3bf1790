package io.cordon.server.doors;

import static io.cordon.server.doors.Role.ANALYST;
import static io.cordon.server.doors.Role.APPROVER;
import static io.cordon.server.doors.Role.AUDITOR;
import static io.cordon.server.doors.Role.SCREENER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The part of the table with customers and alerts. */
final class CaseEndpoints {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final Set<Role> FEEDERS = EnumSet.of(SCREENER, ANALYST, APPROVER);
    private static final Set<Role> SEERS = EnumSet.of(SCREENER, ANALYST, APPROVER, AUDITOR);
    private static final Set<Role> READERS = EnumSet.of(ANALYST, APPROVER, AUDITOR);
    private static final Set<Role> REVIEWERS = EnumSet.of(ANALYST, APPROVER);
    private static final Set<Role> APPROVERS = EnumSet.of(APPROVER);

    private CaseEndpoints() {}

    static List<Endpoint> all() {
        return List.of(
                of(
                        "PUT",
                        "/api/v1/customers/{ref}",
                        FEEDERS,
                        "Keeps a customer under its reference, and screens it where it is new or changed.",
                        JSON,
                        """
                        {"name": "Sergey Aksyonov", "kind": "person", "birthDate": "1972-11-26"}"""),
                of(
                        "GET",
                        "/api/v1/customers/{ref}",
                        SEERS,
                        "A customer as it is kept, with its alerts.",
                        "",
                        "",
                        "line"),
                of(
                        "DELETE",
                        "/api/v1/customers/{ref}",
                        FEEDERS,
                        "Screens a customer no more; its history stays.",
                        "",
                        ""),
                of(
                        "GET",
                        "/api/v1/customers",
                        SEERS,
                        "The customers of a line, by reference; a page at a time.",
                        "",
                        "",
                        "line",
                        "limit",
                        "cursor"),
                new Endpoint(
                        "POST",
                        "/api/v1/customers/import",
                        Scope.CASES,
                        FEEDERS,
                        false,
                        "Keeps and screens a stream of customers, JSON lines or CSV; an answer for each row, in order.",
                        List.of(),
                        LINES,
                        LINES,
                        """
                        {"ref": "C-1", "name": "Sergey Aksyonov"}"""),
                of(
                        "GET",
                        "/api/v1/customers/{ref}/history",
                        SEERS,
                        "Every version of a customer, oldest first.",
                        "",
                        "",
                        "line"),
                of(
                        "GET",
                        "/api/v1/alerts",
                        READERS,
                        "The queue of alerts: by state, priority, due time and id; a page at a time.",
                        "",
                        "",
                        "line",
                        "state",
                        "assignee",
                        "list",
                        "customer",
                        "limit",
                        "cursor"),
                of("GET", "/api/v1/alerts/{id}", READERS, "One alert with all that happened to it.", "", ""),
                act("assign", REVIEWERS, "Gives an alert to somebody; to who asks, unless said.", "{}"),
                act(
                        "note",
                        REVIEWERS,
                        "Writes something down with an alert.",
                        "{\"text\": \"asked for the passport\"}"),
                act(
                        "decide",
                        REVIEWERS,
                        "Decides: true-match, which a second person must approve, or false-positive.",
                        "{\"verdict\": \"false-positive\", \"reason\": \"born thirty years later\"}"),
                act("approve", APPROVERS, "Agrees with another's decision.", "{\"reason\": \"checked\"}"),
                act("reject", APPROVERS, "Does not agree with another's decision.", "{\"reason\": \"look again\"}"),
                act("escalate", REVIEWERS, "Hands an alert to an approver.", "{\"reason\": \"needs the lawyers\"}"),
                act("reopen", APPROVERS, "Takes a decision back.", "{\"reason\": \"new passport seen\"}"),
                act(
                        "link",
                        REVIEWERS,
                        "Says that an alert has to do with another.",
                        "{\"alert\": \"0123456789abcdef\"}"),
                of(
                        "POST",
                        "/api/v1/alerts/bulk",
                        REVIEWERS,
                        "Decides up to 100 alerts of one explanation class as one, all or none.",
                        JSON,
                        """
                        {"act": "false-positive", "class": "name equal", "reason": "...", "ids": ["0123456789abcdef"]}"""),
                of("GET", "/api/v1/figures", READERS, "Customers and alerts in numbers.", "", "", "line"));
    }

    private static Endpoint act(String act, Set<Role> roles, String summary, String example) {
        return of("POST", "/api/v1/alerts/{id}/" + act, roles, summary, JSON, example);
    }

    private static Endpoint of(
            String method,
            String path,
            Set<Role> roles,
            String summary,
            String consumes,
            String example,
            String... parameters) {
        return new Endpoint(
                method, path, Scope.CASES, roles, false, summary, List.of(parameters), consumes, JSON, example);
    }
}

package io.cordon.server.doors;

import static io.cordon.server.doors.Role.ADMINISTRATOR;
import static io.cordon.server.doors.Role.ANALYST;
import static io.cordon.server.doors.Role.APPROVER;
import static io.cordon.server.doors.Role.AUDITOR;
import static io.cordon.server.doors.Role.SCREENER;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The table of all endpoints: what is not in it is closed to everybody. The OpenAPI description is made from it, and a test
 * compares it with what is mapped.
 */
public final class Endpoints {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> ASKERS = EnumSet.of(SCREENER, ANALYST, APPROVER);
    private static final Set<Role> READERS = EnumSet.of(ANALYST, APPROVER, AUDITOR);
    private static final Set<Role> KEEPERS = EnumSet.of(ADMINISTRATOR);
    private static final Set<Role> WATCHERS = EnumSet.of(ADMINISTRATOR, AUDITOR);

    /** Every endpoint there is. */
    public static final List<Endpoint> ALL_ENDPOINTS =
            Stream.of(own(), CaseEndpoints.all(), PageEndpoints.ALL)
                    .flatMap(List::stream)
                    .toList();

    private Endpoints() {}

    private static List<Endpoint> own() {
        return List.of(
                post(
                        "/api/v1/screenings",
                        ASKERS,
                        "Screens one subject; on record before it is answered.",
                        JSON,
                        JSON,
                        """
                    {"name": "Sergey Aksyonov", "kind": "person", "birthDate": "1972-11-26"}""",
                        "as-of",
                        "known"),
                post(
                        "/api/v1/screenings/batch",
                        ASKERS,
                        "Screens a stream of subjects, one a line, answers in order.",
                        LINES,
                        LINES,
                        """
                    {"ref": "1", "name": "Sergey Aksyonov"}""",
                        "as-of",
                        "known"),
                get("/api/v1/screenings/{id}", Scope.RECORD, READERS, "A recorded answer, as the journal has it."),
                new Endpoint(
                        "GET",
                        "/api/v1/screenings/{id}/report",
                        Scope.RECORD,
                        READERS,
                        false,
                        "The report of a recorded answer.",
                        List.of(),
                        "",
                        "application/pdf",
                        ""),
                get(
                        "/api/v1/targets",
                        Scope.LISTS,
                        ALL,
                        "Who is listed on a day, by id; a page at a time.",
                        "list",
                        "kind",
                        "programme",
                        "measure",
                        "as-of",
                        "known",
                        "limit",
                        "cursor"),
                get(
                        "/api/v1/targets/{id}",
                        Scope.LISTS,
                        ALL,
                        "One target with its standing on a day.",
                        "as-of",
                        "known",
                        "history"),
                get(
                        "/api/v1/profiles/{id}",
                        Scope.LISTS,
                        ALL,
                        "One party: its designations on all lists, and what joins them.",
                        "as-of",
                        "known"),
                get("/api/v1/lists", Scope.LISTS, ALL, "The lists that answer, each with its edition and its age."),
                get(
                        "/api/v1/lists/{list}/editions",
                        Scope.LISTS,
                        ALL,
                        "Every edition held of a list, oldest first; a page at a time.",
                        "limit",
                        "cursor"),
                new Endpoint(
                        "GET",
                        "/api/v1/lists/events",
                        Scope.LISTS,
                        ALL,
                        false,
                        "Editions as server-sent events, once they are answered from.",
                        List.of(),
                        "",
                        "text/event-stream",
                        ""),
                lines(
                        "/api/v1/changes",
                        Scope.LISTS,
                        ALL,
                        "What changed on the lists, one change a line.",
                        "since",
                        "until",
                        "list"),
                get("/api/v1/policies", Scope.LISTS, ALL, "The policy in use and those that are shipped."),
                new Endpoint(
                        "POST",
                        "/api/v1/what-if",
                        Scope.SCREEN,
                        EnumSet.of(ANALYST, APPROVER),
                        false,
                        "What a draft would hit: the files draft and customers.",
                        List.of("read-as", "authority", "jurisdiction", "counter-measure", "as-of", "known"),
                        "multipart/form-data",
                        JSON,
                        """
                    {"draft": "(a file)", "customers": "(a file)"}"""),
                get(
                        "/api/v1/journal/entries",
                        Scope.RECORD,
                        WATCHERS,
                        "Entries of the journal, without what lies beside them; a page at a time.",
                        "limit",
                        "cursor"),
                get(
                        "/api/v1/journal/consistency",
                        Scope.RECORD,
                        WATCHERS,
                        "The proof that the journal begins with what an earlier checkpoint told of.",
                        "before",
                        "after"),
                text(
                        "/api/v1/journal/checkpoint",
                        Scope.RECORD,
                        WATCHERS,
                        "A signed checkpoint of the journal as it is now."),
                get(
                        "/api/v1/journal/entries/{number}/proof",
                        Scope.RECORD,
                        WATCHERS,
                        "The proof that an entry is in the journal."),
                get("/api/v1/health", Scope.OPERATE, ALL, "Whether screenings are answered, and how old each list is."),
                post(
                        "/api/v1/keys",
                        Scope.KEYS,
                        KEEPERS,
                        "Makes a key; the answer is the only time that it is shown.",
                        """
                    {"name": "payments", "role": "screener", "scopes": ["screen"], "line": "retail", "expires": "2027-02-01T00:00:00Z"}"""),
                get("/api/v1/keys", Scope.KEYS, KEEPERS, "Every key there ever was, without its secret."),
                post(
                        "/api/v1/keys/{id}/rotate",
                        Scope.KEYS,
                        KEEPERS,
                        "Gives a key another secret, shown this once; the one before opens as well for the overlap.",
                        """
                    {"overlap": "PT24H"}"""),
                new Endpoint(
                        "DELETE",
                        "/api/v1/keys/{id}",
                        Scope.KEYS,
                        KEEPERS,
                        false,
                        "Withdraws a key for good.",
                        List.of(),
                        "",
                        JSON,
                        ""),
                post(
                        "/match/{dataset}",
                        ASKERS,
                        "yente: matches FollowTheMoney entities.",
                        JSON,
                        JSON,
                        """
                    {"queries": {"q1": {"schema": "Person", "properties": {"name": ["Sergey Aksyonov"]}}}}""",
                        "limit",
                        "threshold",
                        "cutoff",
                        "algorithm",
                        "include_dataset",
                        "exclude_dataset",
                        "topics",
                        "changed_since"),
                get(
                        "/search/{dataset}",
                        Scope.SCREEN,
                        ASKERS,
                        "yente: searches by name.",
                        "q",
                        "schema",
                        "limit",
                        "offset"),
                get("/entities/{id}", Scope.LISTS, ALL, "yente: one target as a FollowTheMoney entity.", "nested"),
                get("/catalog", Scope.LISTS, ALL, "yente: the lists as datasets."),
                get("/algorithms", Scope.LISTS, ALL, "yente: the one way of matching there is."),
                open("/healthz", "yente: the process is up."),
                get("/readyz", Scope.OPERATE, ALL, "yente: screenings are answered."),
                get(
                        "/v2/search",
                        Scope.SCREEN,
                        ASKERS,
                        "Watchman: searches by name.",
                        "name",
                        "type",
                        "birthDate",
                        "altNames",
                        "minMatch",
                        "limit",
                        "source"),
                get("/v2/listinfo", Scope.LISTS, ALL, "Watchman: the lists and how many targets each has."),
                new Endpoint(
                        "GET",
                        "/",
                        Scope.OPERATE,
                        ALL,
                        false,
                        "Who asks, with which roles and of which business line.",
                        List.of(),
                        "",
                        "text/html",
                        ""),
                open("/livez", "The process is up; nothing else is said."),
                get("/openapi.json", Scope.OPERATE, ALL, "This description."),
                text("/actuator/prometheus", Scope.OPERATE, WATCHERS, "Metrics for Prometheus."));
    }

    private static Endpoint get(String path, Scope scope, Set<Role> roles, String summary, String... parameters) {
        return new Endpoint("GET", path, scope, roles, false, summary, List.of(parameters), "", JSON, "");
    }

    private static Endpoint lines(String path, Scope scope, Set<Role> roles, String summary, String... parameters) {
        return new Endpoint("GET", path, scope, roles, false, summary, List.of(parameters), "", LINES, "");
    }

    private static Endpoint text(String path, Scope scope, Set<Role> roles, String summary) {
        return new Endpoint("GET", path, scope, roles, false, summary, List.of(), "", "text/plain", "");
    }

    private static Endpoint open(String path, String summary) {
        return new Endpoint("GET", path, Scope.OPERATE, Set.of(), true, summary, List.of(), "", JSON, "");
    }

    private static Endpoint post(
            String path,
            Set<Role> roles,
            String summary,
            String consumes,
            String produces,
            String example,
            String... parameters) {
        return new Endpoint(
                "POST", path, Scope.SCREEN, roles, false, summary, List.of(parameters), consumes, produces, example);
    }

    private static Endpoint post(String path, Scope scope, Set<Role> roles, String summary, String example) {
        return new Endpoint("POST", path, scope, roles, false, summary, List.of(), JSON, JSON, example);
    }
}

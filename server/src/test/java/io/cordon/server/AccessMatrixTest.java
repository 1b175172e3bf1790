package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.screen.Policy;
import io.cordon.server.doors.Endpoint;
import io.cordon.server.doors.Endpoints;
import io.cordon.server.doors.Role;
import io.cordon.server.doors.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint times every role, made from what is mapped: one without a rule fails here. */
class AccessMatrixTest {
    @TempDir
    static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Asked asked;

    @BeforeAll
    static void start() {
        asked = Asked.started(data, Policy.balanced());
    }

    @AfterAll
    static void stop() {
        asked.close();
    }

    private static Set<String> mapped() {
        Set<String> mapped = new TreeSet<>();
        asked.server()
                .context()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    for (String path : info.getPatternValues()) {
                        info.getMethodsCondition().getMethods().forEach(method -> mapped.add(method + " " + path));
                        if (info.getMethodsCondition().getMethods().isEmpty()) {
                            mapped.add("* " + path);
                        }
                    }
                }));
        mapped.remove("* /error"); // the framework's own last resort; nobody gets there but by an error
        mapped.remove("* ${server.error.path:${error.path:/error}}");
        return mapped;
    }

    @Test
    void whatIsMappedIsWhatTheTableOfEndpointsSays() {
        Set<String> table = new TreeSet<>();
        Endpoints.ALL_ENDPOINTS.forEach(endpoint -> table.add(endpoint.method() + " " + endpoint.path()));
        assertThat(mapped()).isEqualTo(table);
    }

    @Test
    void theOpenApiDescriptionNamesEveryEndpoint() {
        Map<String, Object> description =
                Asked.json(asked.get("/openapi.json", asked.administrator).body());
        assertThat(description).containsEntry("openapi", "3.1.0");
        Set<String> described = new TreeSet<>();
        ((Map<?, ?>) description.getOrDefault("paths", Map.of()))
                .forEach((path, operations) -> ((Map<?, ?>) operations)
                        .keySet()
                        .forEach(method ->
                                described.add(String.valueOf(method).toUpperCase(java.util.Locale.ROOT) + " " + path)));
        assertThat(described).isEqualTo(mapped());
    }

    private static int ask(Endpoint endpoint, String key) {
        String path = endpoint.path()
                .replace("{dataset}", "default")
                .replace("{list}", "sample")
                .replace("{number}", "0")
                .replace("{ref}", "C-1")
                .replace("{name}", "cordon.css")
                .replace(
                        "{id}",
                        endpoint.path().contains("keys") || endpoint.path().contains("screenings")
                                ? "0"
                                : "sample:EU-1");
        String query = endpoint.path().startsWith("/search")
                ? "?q=Nobody"
                : endpoint.path().equals("/v2/search")
                        ? "?name=Nobody"
                        : endpoint.path().endsWith("/consistency") ? "?before=0" : "";
        return asked.status(endpoint.method(), path + query, key, endpoint.consumes(), endpoint.example());
    }

    @Test
    void eachRoleMayWhatTheTableSaysAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            String key = asked.key(role.word());
            for (Endpoint endpoint : Endpoints.ALL_ENDPOINTS) {
                int status = ask(endpoint, key);
                boolean may = endpoint.open() || endpoint.roles().contains(role);
                if (may ? status == 401 || status == 403 || status >= 500 : status != 403) {
                    wrong.add(role + " " + endpoint.method() + " " + endpoint.path() + ": " + status);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void withoutAKeyNothingIsOpenButLivenessAndWherePeopleLogIn() {
        Set<String> open = new TreeSet<>();
        for (Endpoint endpoint : Endpoints.ALL_ENDPOINTS) {
            for (String key : List.of("", "cordon_0123456789abcdef_" + "A".repeat(43), "nonsense")) {
                int status = ask(endpoint, key);
                assertThat(status)
                        .as("%s with key \"%s\"", endpoint.path(), key)
                        .isIn(200, 401);
                if (status == 200) {
                    open.add(endpoint.path());
                }
            }
        }
        assertThat(open).containsExactly("/assets/{name}", "/healthz", "/livez", "/login");
    }

    @Test
    void aKeyConfinedToAScopeMayNothingOutsideIt() {
        String key = asked.key("analyst", "lists");
        for (Endpoint endpoint : Endpoints.ALL_ENDPOINTS) {
            if (!endpoint.open() && endpoint.scope() != Scope.LISTS) {
                assertThat(ask(endpoint, key)).as(endpoint.path()).isEqualTo(403);
            }
        }
        assertThat(asked.get("/api/v1/lists", key).statusCode()).isEqualTo(200);
    }
}

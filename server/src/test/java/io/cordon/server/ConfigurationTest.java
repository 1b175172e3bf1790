package io.cordon.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.server.setup.Configured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can be set, from where, and that its description is whole. */
class ConfigurationTest {
    private static final String BEGIN =
            "<!-- made from the configuration's classes; -Dgolden.update=true makes it anew -->\n";
    private static final String END = "<!-- end -->";

    @TempDir
    Path folder = Path.of("");

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("house.yaml"), yaml);
    }

    private static List<String> from(Path file, String... more) {
        List<String> all = new ArrayList<>(List.of("--spring.config.additional-location=" + file.toUri()));
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void aFlagComesBeforeTheFileAndTheFileBeforeTheDefault() throws IOException {
        Path file = file("cordon:\n  policy: strict\n  limits:\n    burst: 7\nserver:\n  port: 9999\n");
        Configured set = Configured.read(from(file, "--cordon.limits.burst=9"));
        assertThat(set.cordon().policy()).isEqualTo("strict");
        assertThat(set.cordon().limits().burst()).isEqualTo(9);
        assertThat(set.cordon().limits().requestsPerSecond()).isEqualTo(2000);
        assertThat(set.environment().getProperty("server.port")).isEqualTo("9999");
    }

    @Test
    void theEnvironmentComesBetweenThem() throws IOException {
        Path file = file("cordon:\n  limits:\n    burst: 7\n    at-once: 8\n");
        try (Child child = Child.started(
                folder.resolve("data"),
                "512m",
                Map.of("CORDON_LIMITS_BURST", "5", "CORDON_LIMITS_REQUESTS_PER_SECOND", "1"),
                "--config",
                file.toString(),
                "--cordon.limits.refused-per-minute=3")) {
            var response = Asked.send(child.port, "GET", "/api/v1/keys", child.administrator, "", "");
            assertThat(response.headers().firstValue("RateLimit-Policy")).contains("\"caller\";q=5;w=5");
        }
    }

    @Test
    void allThatIsNotKnownIsRefusedAtOnceWithWhereItWasSet() throws IOException {
        Path file = file("cordon:\n  polcy: strict\n  limits:\n    brust: 7\n");
        assertThatThrownBy(() -> Configured.read(from(file)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cordon.polcy")
                .hasMessageContaining("cordon.limits.brust")
                .hasMessageContaining("house.yaml");
        assertThatThrownBy(() -> Configured.read(List.of("--cordon.tsl.certificate=x")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cordon.tsl.certificate");
    }

    @Test
    void aVariableThatIsNotKnownIsRefusedToo() throws IOException, InterruptedException {
        ProcessBuilder wrong = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.cordon.server.Main",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectErrorStream(true);
        wrong.environment().put("CORDON_LIMITS_BRUST", "7");
        Process refused = wrong.start();
        String said = new String(refused.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(refused.waitFor()).isEqualTo(2);
        assertThat(said).contains("CORDON_LIMITS_BRUST is not known");
    }

    @Test
    void whatCannotWorkIsToldAllAtOnce() {
        assertThatThrownBy(() -> Configured.read(List.of(
                        "--cordon.oidc.issuer=http://elsewhere.example",
                        "--cordon.oidc.algorithms=HS256",
                        "--cordon.limits.burst=0")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("an https address")
                .hasMessageContaining("HS256")
                .hasMessageContaining("cordon.oidc.audience")
                .hasMessageContaining("cordon.oidc.roles")
                .hasMessageContaining("cordon.limits.burst");
        assertThatThrownBy(() -> Configured.read(List.of("--cordon.limits.burst=many")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cordon.limits.burst");
    }

    private static String described() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(
                ConfigurationTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"),
                "the description that the build makes of the configuration's classes")) {
            for (JsonNode property :
                    JsonMapper.builder().build().readTree(in).get("properties").values()) {
                String name = property.get("name").stringValue();
                JsonNode usual = property.get("defaultValue");
                String type = property.get("type")
                        .stringValue()
                        .replaceAll("[a-z]+\\.", "")
                        .replaceAll("LimitSettings.OfKey", "limits");
                String says = property.has("description")
                        ? property.get("description").stringValue().replaceAll("\\{@code ([^}]*)}", "`$1`")
                        : "";
                rows.put(
                        name,
                        "| `" + name + "` | " + type.replace("<", "\\<") + " | "
                                + (usual == null || usual.asString("-").isEmpty()
                                        ? ""
                                        : "`" + (usual.isArray() ? list(usual) : usual.asString()) + "`")
                                + " | " + says.replaceAll("\\s+", " ") + " |\n");
                assertThat(says).as("what %s is", name).isNotBlank();
            }
        }
        assertThat(rows).hasSizeGreaterThan(25).containsKeys("cordon.home", "cordon.tls.certificate");
        return "| property | type | default | what |\n|---|---|---|---|\n" + String.join("", rows.values());
    }

    private static String list(JsonNode values) {
        List<String> all = new ArrayList<>();
        values.values().forEach(value -> all.add(value.asString()));
        return String.join(",", all);
    }

    @Test
    void theReferenceTellsAllThatCanBeSet() throws IOException {
        Path reference = Path.of("..", "docs", "configuration.md");
        String text = Files.readString(reference);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(from).isGreaterThan(BEGIN.length());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(reference, text.substring(0, from) + described() + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).isEqualTo(described());
        }
    }
}

package io.cordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code cordon bench} on the built-in sample. */
class SpeedCommandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyMethodIsMeasuredWithTheSameNamesAndTheCurveHasAPointForEachSize() {
        JsonNode figures = new ObjectMapper()
                .readTree(run(
                        "bench", "--names", "60", "--seconds", "30", "--batch", "200", "--growth", "1,2", "--json"));
        assertThat(figures.get("targets").asInt()).isEqualTo(134);
        assertThat(figures.get("batch").get("customers").asInt()).isEqualTo(200);
        assertThat(figures.get("batch").get("perSecond").asDouble()).isPositive();
        List<String> methods = new ArrayList<>();
        for (JsonNode method : figures.get("methods")) {
            methods.add(method.get("method").asString());
            assertThat(method.get("names").asInt()).isEqualTo(60);
            // Two in ten, and whom chance makes one among the others.
            assertThat(method.get("targetsAsked").asInt()).isBetween(12, 15);
            assertThat(method.get("medianNs").asLong())
                    .isPositive()
                    .isLessThanOrEqualTo(method.get("p99Ns").asLong());
            assertThat(method.get("allocatedBytes").asLong()).isPositive();
        }
        assertThat(methods).containsExactly("cordon", "exhaustive", "exact", "exact-plain", "lucene", "jaro-winkler");
        JsonNode cordon = figures.get("methods").get(0);
        JsonNode exhaustive = figures.get("methods").get(1);
        assertThat(cordon.get("found").asInt())
                .isEqualTo(exhaustive.get("found").asInt());
        assertThat(cordon.get("targetsFound").asInt())
                .isEqualTo(exhaustive.get("targetsFound").asInt());
        assertThat(figures.get("growth").get(0).get("targets").asInt()).isEqualTo(134);
        assertThat(figures.get("growth").get(1).get("targets").asInt()).isEqualTo(268);
    }

    @Test
    void theTableNamesEachMethodAndItsTimeBesideCordons() {
        String text =
                run("bench", "--names", "20", "--seconds", "5", "--batch", "0", "--methods", "exact,jaro-winkler");
        assertThat(text)
                .contains("134 targets, 465 names", "exact look-up, names analysed", "Jaro-Winkler", "x 1.00")
                .doesNotContain("Lucene", "Batch:", "longer lists");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(code("bench", "--methods", "magic")).isEqualTo(2);
        assertThat(code("bench", "--growth", "0")).isEqualTo(2);
        assertThat(code("bench", "--names", "0")).isEqualTo(2);
        assertThat(code("bench", "customers", "--rows", "0", "--output", "x.csv"))
                .isEqualTo(2);
        assertThat(code("bench", "customers", "--rows", "1", "--output", folder + "/no/x.csv"))
                .isEqualTo(2);
    }

    @Test
    void theSameSeedMakesTheSameCustomersAndAShortFileIsTheBeginningOfALongOne() throws IOException {
        List<String> thousand = customers(1_000, 2014);
        assertThat(customers(1_000, 2014)).isEqualTo(thousand);
        assertThat(customers(100, 2014)).isEqualTo(thousand.subList(0, 101));
        assertThat(customers(1_000, 2015)).isNotEqualTo(thousand);
    }

    @Test
    void customersAreOfManyScriptsAndKindsAndAboutTheStatedShareIsListed() throws IOException {
        List<String> rows = customers(20_000, 2014);
        assertThat(rows).hasSize(20_001);
        long listed = rows.stream().filter(row -> row.contains(",sample:")).count();
        assertThat(listed).isBetween(70L, 130L);
        long organisations =
                rows.stream().filter(row -> row.contains(",organisation,")).count();
        assertThat(organisations).isBetween(3_500L, 4_500L);
        Set<Character.UnicodeScript> scripts = rows.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.toSet());
        assertThat(scripts)
                .contains(
                        Character.UnicodeScript.LATIN,
                        Character.UnicodeScript.CYRILLIC,
                        Character.UnicodeScript.ARABIC,
                        Character.UnicodeScript.HAN,
                        Character.UnicodeScript.HANGUL,
                        Character.UnicodeScript.GREEK,
                        Character.UnicodeScript.HEBREW);
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(row.split(",")[2]));
        assertThat(names.size()).isGreaterThan(16_000);
    }

    private List<String> customers(int rows, long seed) throws IOException {
        Path file = folder.resolve("customers.csv");
        run(
                "bench",
                "customers",
                "--rows",
                Integer.toString(rows),
                "--seed",
                Long.toString(seed),
                "--output",
                file.toString());
        return Files.readAllLines(file);
    }

    private String run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(stream(out), stream(err), CLOCK, withData(args));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private int code(String... args) {
        return Main.run(
                stream(new ByteArrayOutputStream()), stream(new ByteArrayOutputStream()), CLOCK, withData(args));
    }

    private String[] withData(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--data", folder.resolve("no-lists").toString()));
        return all.toArray(String[]::new);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}

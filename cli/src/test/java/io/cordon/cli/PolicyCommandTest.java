package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.intake.policies.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies on the command line, on the built-in sample. */
class PolicyCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path policy(String text) throws IOException {
        return Files.writeString(folder.resolve("ours.yaml"), text);
    }

    private Run screen(String... args) {
        return Run.cordon(folder.resolve("none"), "screen", args);
    }

    private static List<?> hits(Run run) {
        return JsonObjects.objects(run.done().json().getFirst(), "hits");
    }

    @Test
    void listsShowsAndChecksWhatIsShipped() throws IOException {
        String list = Run.bare("policy", "list").done().out();
        for (String name : Policies.SHIPPED) {
            String text = Run.bare("policy", "show", name).done().out();
            assertThat(text).isEqualTo(Policies.text(name));
            String hash = Policies.named(name).hash();
            assertThat(list).contains(name).contains(hash.substring(0, 12));
            Run check = Run.cordon(
                    folder.resolve("none"), "policy", "check", policy(text).toString());
            assertThat(check.done().out()).contains("is sound: policy " + name).contains(hash);
        }
        assertThat(Run.bare("policy", "list", "--json").done().json()).hasSize(3);
        assertThat(Run.bare("policy", "show", "blanced").err()).contains("there are: balanced, strict, onboarding");
        assertThat(Run.bare("policy").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void checkTellsEveryProblemAndNotesListsThatAreNotHeld() throws IOException {
        Run bad = Run.bare("policy", "check", policy("threshold: 7\nrules: 3\n").toString());
        assertThat(bad.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(bad.err())
                .contains("has 3 problems")
                .contains("line 1, policy: is missing")
                .contains("line 1, threshold:")
                .contains("line 2, rules:");
        Path idle = policy("policy: p\nthreshold: 0.7\nrules: [{when: {list: us-ofac-sdm}, threshold: 0.5}]\n");
        Run run = Run.cordon(folder.resolve("none"), "policy", "check", idle.toString());
        assertThat(run.done().err()).contains("no list held is meant by us-ofac-sdm");
    }

    @Test
    void aPolicyFileDecidesAndEveryAnswerNamesIt() throws IOException {
        Path file = policy("""
                policy: ours
                threshold: 0.999999
                rules:
                  - when: {business-line: payments}
                    threshold: 0.7
                """);
        String hash = Policies.named(file.toString()).hash();
        String slip = "Sergey Aksyonovv";
        Run without = screen("--json", "--policy", file.toString(), slip);
        Run with = screen("--json", "--policy", file.toString(), "--business-line", "Payments", slip);
        assertThat(hits(without)).isEmpty();
        assertThat(hits(with)).hasSize(2);
        assertThat(JsonObjects.object(with.json().getFirst(), "policy"))
                .containsEntry("name", "ours")
                .containsEntry("hash", hash);
        assertThat(JsonObjects.object(JsonObjects.object(with.json().getFirst(), "subject"), "extra"))
                .containsEntry("business_line", "Payments");
        assertThat(screen("--policy", file.toString(), slip).done().out())
                .contains("policy ours (threshold 1.00 and 1 rule, sha256 " + hash.substring(0, 12) + ")");
        assertThat(hits(screen("--json", "--policy", file.toString(), "--threshold", "0.7", slip)))
                .hasSize(2);
    }

    @Test
    void aCustomersOwnLineOfBusinessGoesBeforeTheOption() throws IOException {
        Path file = policy("""
                policy: ours
                threshold: 0.7
                rules:
                  - when: {business-line: retail}
                    threshold: 0.999999
                """);
        Path customers = Files.writeString(
                folder.resolve("customers.csv"),
                "id,name,business_line\n1,Sergey Aksyonovv,Retail\n2,Sergey Aksyonovv,\n3,Sergey Aksyonovv,payments\n");
        List<Map<String, Object>> answers = screen(
                        "--json", "--policy", file.toString(), "--customers", customers.toString())
                .done()
                .json();
        assertThat(answers.stream()
                        .map(answer -> JsonObjects.objects(answer, "hits").size()))
                .containsExactly(0, 2, 2);
        List<Map<String, Object>> retail = screen(
                        "--json",
                        "--policy",
                        file.toString(),
                        "--business-line",
                        "retail",
                        "--customers",
                        customers.toString())
                .done()
                .json();
        assertThat(retail.stream()
                        .map(answer -> JsonObjects.objects(answer, "hits").size()))
                .containsExactly(0, 0, 2);
    }
}

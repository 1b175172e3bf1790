package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who was under E.O. 13660 and 13661 on a day of 2014, from the SDN list of January 2015 and OFAC's change log. */
class CrimeaDesignationsTest {
    private static final String LOG = "us-ofac-sdn-changes/2013-2016-Dermody/sdnew14.txt";

    static Path held() {
        return SharedLists.held("crimea", data -> {
            SharedLists.add(
                    data,
                    "us-ofac-sdn",
                    "--published",
                    "2015-01-02",
                    SharedLists.list("us-ofac-sdn/2015-01-seavoyage/sdn.csv"));
            SharedLists.add(data, "us-ofac-sdn-changes", SharedLists.list(LOG));
        });
    }

    private static List<Map<String, Object>> targets(String programme, String day) {
        return Run.cordon(held(), "targets", "--programme", programme, "--as-of", day, "--json")
                .done()
                .json();
    }

    private static String counted(String programme, String day) {
        List<Map<String, Object>> targets = targets(programme, day);
        assertThat(targets).allSatisfy(target -> assertThat(target).containsEntry("status", "in-force"));
        long persons = targets.stream()
                .filter(target -> "person".equals(target.get("kind")))
                .count();
        long organisations = targets.stream()
                .filter(target -> "organisation".equals(target.get("kind")))
                .count();
        assertThat(persons + organisations).isEqualTo(targets.size());
        return persons + " + " + organisations;
    }

    @Test
    void onTheDayOfTheArticle() {
        assertThat(counted("UKRAINE-EO13660", "2014-07-09")).isEqualTo("18 + 1");
        assertThat(counted("UKRAINE-EO13661", "2014-07-09")).isEqualTo("34 + 18");
    }

    @Test
    void nobodyTheDayBeforeTheFirst() {
        assertThat(counted("UKRAINE-EO13660", "2014-03-16")).isEqualTo("0 + 0");
        assertThat(counted("UKRAINE-EO13661", "2014-03-16")).isEqualTo("0 + 0");
    }

    @Test
    void aDateThatTheLogLacksIsInferredAndSaysSoWhereverItIsShown() {
        Map<String, Object> kozhin = named("KOZHIN");
        assertThat(kozhin).containsEntry("listedOn", "2014-03-20").containsEntry("listedOnIs", "inferred");
        String id = (String) JsonObjects.get(kozhin, "id");
        assertThat(Run.cordon(held(), "show", id, "--as-of", "2014-07-09")
                        .done()
                        .out())
                .contains("2014-03-20 (inferred)");
        assertThat(Run.cordon(held(), "screen", "Vladimir Kozhin", "--as-of", "2014-07-09")
                        .done()
                        .out())
                .contains("2014-03-20 (inferred)");
        assertThat(Run.cordon(held(), "targets", "--programme", "UKRAINE-EO13661", "--as-of", "2014-07-09")
                        .done()
                        .out())
                .containsPattern("(?s)us-ofac-sdn:16677 .{0,300}?2014-03-20\\s.{0,200}?\\(inferred\\)");
    }

    @Test
    void anAmendmentDoesNotMoveTheDateOfListing() {
        assertThat(named("YAKUNIN")).containsEntry("listedOn", "2014-03-20").containsEntry("listedOnIs", "exact");
    }

    private static Map<String, Object> named(String family) {
        return targets("UKRAINE-EO13661", "2014-07-09").stream()
                .filter(target -> ((String) JsonObjects.get(target, "name")).contains(family))
                .findFirst()
                .orElseThrow();
    }
}

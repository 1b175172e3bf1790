package io.cordon.sources.ofac;

import static io.cordon.sources.ofac.OfacFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Name;
import io.cordon.core.model.Notice;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.NoticeReading;
import io.cordon.sources.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The change log as published, held against the list that it tells the history of. */
class OfacSharedChangeLogTest {
    private static final LocalDate ARTICLE = LocalDate.of(2014, 7, 9);

    private static NoticeReading log() {
        return Sources.readNotices(
                "us-ofac-sdn-changes",
                shared(
                        "us-ofac-sdn-changes/2013-2016-Dermody",
                        "sdnew13.txt",
                        "sdnew14.txt",
                        "sdnew15.txt",
                        "sdnnew16.txt"));
    }

    @Test
    void everyEntryIsReadAndEveryDayIsSure() {
        NoticeReading reading = log();

        assertThat(reading.account().unknown()).isEmpty();
        assertThat(reading.account().warnings()).isEmpty();
        assertThat(reading.account().read()).isEqualTo(11_366);
        assertThat(reading.notices())
                .allSatisfy(notice -> assertThat(notice.on().certainty()).isEqualTo(ListedOn.Certainty.EXACT));
        assertThat(reading.notices()).extracting(Notice::programme).doesNotContain("UKRAINE", "UKRAINE2", "Zimbabwe");
    }

    @Test
    void theListingsOverCrimeaAreCountedByDay() {
        Map<String, Integer> byDay = new TreeMap<>();
        for (Notice notice : listings(log().notices(), "UKRAINE-EO13660", "UKRAINE-EO13661")) {
            byDay.merge(notice.on().date().toString(), 1, Integer::sum);
        }

        assertThat(byDay)
                .containsExactly(
                        Map.entry("2014-03-17", 11),
                        Map.entry("2014-03-20", 21),
                        Map.entry("2014-04-11", 8),
                        Map.entry("2014-04-28", 24),
                        Map.entry("2014-06-20", 7));
    }

    @Test
    void everyTargetOverCrimeaFindsItsListingByName() {
        List<Notice> notices = log().notices();
        List<Target> targets = Sources.read("us-ofac-sdn", shared("us-ofac-sdn/2015-01-seavoyage", "sdn.csv"))
                .targets();

        assertThat(found(targets, notices, "UKRAINE-EO13660")).containsExactly(18, 1);
        // The log misspells the thirty-fourth, KOZHIN, as KOHZIN on 20 March and has him right on 31 July.
        assertThat(found(targets, notices, "UKRAINE-EO13661")).containsExactly(33, 18);
        assertThat(listings(notices, "UKRAINE-EO13661"))
                .anySatisfy(notice -> assertThat(notice.names()).containsExactly("Vladimir Igorevich KOHZIN"));
    }

    @Test
    void anAmendedNameCarriesBothForms() {
        assertThat(log().notices())
                .filteredOn(notice ->
                        notice.kind() == Notice.Kind.AMENDED && notice.names().contains("Vladimir Ivanovich YAKUNIN"))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.formerNames()).containsExactly("Vladimir YAKUNIN");
                    assertThat(notice.on()).isEqualTo(ListedOn.exact(LocalDate.of(2014, 7, 31)));
                    assertThat(notice.programme()).isEqualTo("UKRAINE-EO13661");
                });
    }

    private static List<Notice> listings(List<Notice> notices, String... programmes) {
        return notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.LISTED
                        && List.of(programmes).contains(notice.programme())
                        && !notice.on().date().isAfter(ARTICLE))
                .toList();
    }

    /** Persons and organisations of a programme whose listing by the article's day is found. */
    private static List<Integer> found(List<Target> targets, List<Notice> notices, String programme) {
        int persons = 0;
        int organisations = 0;
        for (Target target : targets) {
            if (target.programmes().contains(programme)
                    && listing(target, notices, programme).isPresent()) {
                persons += target.kind() == TargetKind.PERSON ? 1 : 0;
                organisations += target.kind() == TargetKind.ORGANISATION ? 1 : 0;
            }
        }
        return List.of(persons, organisations);
    }

    private static Optional<Notice> listing(Target target, List<Notice> notices, String programme) {
        Set<String> names = new HashSet<>();
        target.names().stream().map(Name::text).forEach(names::add);
        for (Notice notice : notices) {
            boolean amended = notice.kind() == Notice.Kind.AMENDED
                    && notice.names().stream().anyMatch(names::contains);
            if (amended && sameBirth(target, notice)) {
                names.addAll(notice.formerNames());
            }
        }
        List<Notice> found = new ArrayList<>();
        for (Notice notice : listings(notices, programme)) {
            if (notice.targetKind() == target.kind()
                    && notice.names().stream().anyMatch(names::contains)
                    && sameBirth(target, notice)) {
                found.add(notice);
            }
        }
        assertThat(found).as(target.primaryName().text()).hasSizeLessThanOrEqualTo(1);
        return found.stream().findFirst();
    }

    private static boolean sameBirth(Target target, Notice notice) {
        return target.birthDates().isEmpty()
                || notice.birthDates().isEmpty()
                || target.birthDates().stream().anyMatch(notice.birthDates()::contains);
    }
}

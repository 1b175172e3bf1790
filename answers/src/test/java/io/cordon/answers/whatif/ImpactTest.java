package io.cordon.answers.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screener;
import io.cordon.core.timeline.Listing;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The counting, and the table of laws, without the command line. */
class ImpactTest {
    private static final BlockingStatutes STATUTES = BlockingStatutes.shipped();

    @Test
    void aListThatCannotSayWhetherItBindsDoesNotCoverAnybody() {
        Target same = target("us-x", "H-1", "Zebulon Quackenbush", "US", "X", Measure.ASSET_FREEZE);
        Target drafted = target("draft", "N-1", "Zebulon Quackenbush", "US", "X", Measure.ASSET_FREEZE);

        assertThat(coverage(drafted, same, Status.IN_FORCE)).isEqualTo(Coverage.COVERED);
        assertThat(coverage(drafted, same, Status.UNDETERMINED)).isEqualTo(Coverage.UNDETERMINED);
        assertThat(coverage(drafted, same, Status.NOT_IN_FORCE)).isEqualTo(Coverage.NEW);
    }

    @Test
    void everybodyIsCountedAndTheSurestStandFirst() {
        Target drafted = target("draft", "N-1", "Zebulon Quackenbush", "US", "X", Measure.TRAVEL_BAN);
        Target other = target("us-x", "H-1", "Somebody Else", "US", "X", Measure.ASSET_FREEZE);
        Assessment assessment = assessment(drafted, other, Status.IN_FORCE, rebound("", false));
        for (String name : List.of("Zebulon Quackenbusch", "Zebulon Quackenbush", "Anna Ordinary")) {
            assessment.add(assessment.assess(Subject.named(name, TargetKind.PERSON)));
        }

        Impact impact = assessment.impact();

        assertThat(impact.customers()).isEqualTo(3);
        assertThat(impact.total()).isEqualTo(new Impact.Tally(2, 0, 0));
        assertThat(impact.hits().getFirst().name()).isEqualTo("Zebulon Quackenbush");
        assertThat(impact.bySureness().values().stream()
                        .mapToInt(Impact.Tally::all)
                        .sum())
                .isEqualTo(2);
        assertThat(impact.byMeasure()).containsOnlyKeys("travel-ban");
        assertThat(impact.byCountry()).containsOnlyKeys("not stated");
        assertThat(impact.targets().getFirst().customers()).isEqualTo(2);
    }

    @Test
    void aCounterMeasureSaysWhichMeasuresInForceItsAuthorityForbidsToFollow() {
        Target held = target("us-ofac-sdn", "1", "Zebulon Quackenbush", "CN", "X", Measure.ASSET_FREEZE);
        Target drafted = target("draft", "N-1", "Zebulon Quackenbush", "CN", "X", Measure.ASSET_FREEZE);
        Subject customer = Subject.named("Zebulon Quackenbush", TargetKind.PERSON);

        CustomerHit counter = assessment(drafted, held, Status.IN_FORCE, rebound("cn", true))
                .assess(customer)
                .orElseThrow();
        CustomerHit plain = assessment(drafted, held, Status.IN_FORCE, rebound("cn", false))
                .assess(customer)
                .orElseThrow();

        assertThat(counter.conflicts())
                .extracting(conflict ->
                        conflict.authority() + ": " + conflict.statute().citation())
                .singleElement()
                .asString()
                .contains("us-ofac-sdn", "art. 12");
        assertThat(plain.conflicts()).isEmpty();
    }

    @Test
    void noAuthorityConflictsWithItselfOrWithTheUnitedNations() {
        Target chinese = target("draft", "N-1", "Zebulon Quackenbush", "CN", "IRAN", Measure.ASSET_FREEZE);
        Set<String> all = STATUTES.jurisdictions();

        assertThat(STATUTES.conflicts("un", chinese, all)).isEmpty();
        assertThat(STATUTES.conflicts("", chinese, all)).isEmpty();
        assertThat(STATUTES.conflicts("eu", chinese, Set.of("EU"))).isEmpty();
        assertThat(STATUTES.conflicts("cn", chinese, Set.of("CN"))).isEmpty();
        assertThat(STATUTES.conflicts("us-ofac", chinese, all))
                .extracting(conflict -> conflict.statute().jurisdiction())
                .containsExactly("EU", "UK", "CN", "RU");
    }

    @Test
    void everyLawInTheTableHasACitationAndACondition() {
        assertThat(STATUTES.all()).hasSize(5).allSatisfy(statute -> {
            assertThat(statute.citation()).containsPattern("\\d{4}|No");
            assertThat(statute.when()).isNotBlank();
            assertThat(statute.against()).isNotEmpty();
        });
    }

    @Test
    void amountsAreReadAsPeopleReadThem() {
        assertThat(Amounts.grouped(new BigDecimal("-1234567.891"))).isEqualTo("-1\u202F234\u202F567.891");
        assertThat(Amounts.grouped(new BigDecimal("999"))).isEqualTo("999");
        assertThat(Amounts.brief(new BigDecimal("1234567"))).isEqualTo("1.23M");
        assertThat(Amounts.brief(new BigDecimal("12"))).isEqualTo("12");
    }

    private static Coverage coverage(Target drafted, Target held, Status status) {
        return assessment(drafted, held, status, rebound("", false))
                .assess(Subject.named("Zebulon Quackenbush", TargetKind.PERSON))
                .orElseThrow()
                .coverage();
    }

    private static Assessment assessment(Target drafted, Target held, Status status, Rebound rebound) {
        Draft draft = new Draft(
                "draft", "A draft", "", List.of("draft.csv"), Optional.empty(), "00", List.of(drafted), List.of());
        Standing standing = new Standing(status, Optional.empty(), Optional.empty(), "a test");
        Listing listing = new Listing(held, standing, List.of(standing), "edition");
        return new Assessment(draft, Screener.of(List.of(listing), Policy.balanced()), rebound);
    }

    private static Rebound rebound(String authority, boolean counterMeasure) {
        return new Rebound(STATUTES, authority, Set.of(), counterMeasure);
    }

    private static Target target(
            String list, String id, String name, String country, String programme, Measure measure) {
        return Target.builder(new TargetId(list, id), TargetKind.PERSON)
                .name(Name.of(name, NameQuality.PRIMARY))
                .country(Country.of(country))
                .designation(
                        new Designation(programme, EnumSet.of(measure), Optional.empty(), Optional.empty(), "", "", ""))
                .build();
    }
}

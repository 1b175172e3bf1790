package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Place;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartyEvidenceTest {
    private static final Subject UKRAINIAN = new Subject(
            "",
            TargetKind.PERSON,
            List.of("Sergej Aksenow"),
            Gender.UNKNOWN,
            List.of(),
            List.of(),
            List.of(Country.of("UA")),
            List.of(),
            Map.of());

    @Test
    void aStatedNationalityContradictsMoreThanABirthplaceDoes() {
        Evidence national = country(target().country(Country.of("Moldova")).build());
        Evidence born = country(target().birthPlace(new Place("Balti, Moldova", Country.of("Moldova")))
                .build());
        assertThat(national.verdict()).isEqualTo(Evidence.Verdict.CONTRADICTS);
        assertThat(born.verdict()).isEqualTo(Evidence.Verdict.CONTRADICTS);
        assertThat(born.weight()).isNegative().isGreaterThan(national.weight() / 2);
    }

    @Test
    void aBirthplaceAgreesLessThanANationality() {
        Evidence national = country(target().country(Country.of("Ukraine")).build());
        Evidence born = country(target().birthPlace(new Place("Sevastopol, Ukraine", Country.of("Ukraine")))
                .build());
        assertThat(born.verdict()).isEqualTo(Evidence.Verdict.AGREES);
        assertThat(born.weight()).isPositive().isLessThan(national.weight());
    }

    @Test
    void whatNobodyStatesIsNoEvidence() {
        assertThat(PartyEvidence.of(UKRAINIAN, target().build())).isEmpty();
    }

    private static Evidence country(Target target) {
        List<Evidence> evidence = PartyEvidence.of(UKRAINIAN, target);
        assertThat(evidence).hasSize(1);
        assertThat(evidence.getFirst().kind()).isEqualTo(Evidence.Kind.COUNTRY);
        return evidence.getFirst();
    }

    private static Target.Builder target() {
        return Target.builder(new TargetId("house", "1"), TargetKind.PERSON)
                .name(Name.of("Sergei Aksenov", NameQuality.PRIMARY))
                .designation(new Designation(
                        "P", Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "basis", "", ""));
    }
}

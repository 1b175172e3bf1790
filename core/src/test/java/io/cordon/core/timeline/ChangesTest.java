package io.cordon.core.timeline;

import static io.cordon.core.timeline.Histories.P;
import static io.cordon.core.timeline.Histories.builder;
import static io.cordon.core.timeline.Histories.day;
import static io.cordon.core.timeline.Histories.target;
import static io.cordon.core.timeline.Histories.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChangesTest {
    /** Each makes a target that differs from the plain one in another way. */
    private static final List<Consumer<Target.Builder>> WAYS = List.of(
            builder -> builder.kind(TargetKind.ORGANISATION),
            builder -> builder.name(Name.of("Anny", NameQuality.WEAK)),
            builder -> builder.name(Name.of("Anny", NameQuality.STRONG)),
            builder -> builder.name(new Name("Anny", NameQuality.STRONG, List.of(), "en")),
            builder -> builder.name(
                    new Name("Anny", NameQuality.STRONG, List.of(new NamePart(NamePart.Kind.GIVEN, "Anny")), "")),
            builder -> builder.name(
                    new Name("Anny", NameQuality.STRONG, List.of(new NamePart(NamePart.Kind.FAMILY, "Anny")), "")),
            builder -> builder.name(Name.of("Anny | strong", NameQuality.STRONG)),
            builder -> builder.name(Name.of("Anny \\", NameQuality.STRONG)),
            builder -> builder.title("Minister"),
            builder -> builder.gender(Gender.FEMALE),
            builder -> builder.birthDate(PartialDate.year(1970)),
            builder -> builder.birthDate(PartialDate.year(1970).asCirca()),
            builder -> builder.birthDate(PartialDate.years(1970, 1971)),
            builder -> builder.birthPlace(new Place("Minsk", Place.NO_COUNTRY)),
            builder -> builder.birthPlace(new Place("Minsk", new Country("BY", "Belarus"))),
            builder -> builder.birthPlace(new Place("Minsk", new Country("", "Belarus"))),
            builder -> builder.country(new Country("BY", "Belarus")),
            builder -> builder.country(new Country("", "Belarus")),
            builder -> builder.address(new Address("Minsk", "", "", "", Place.NO_COUNTRY)),
            builder -> builder.address(new Address("", "Minsk", "", "", Place.NO_COUNTRY)),
            builder -> builder.address(new Address("", "", "Minsk", "", Place.NO_COUNTRY)),
            builder -> builder.address(new Address("", "", "", "Minsk", Place.NO_COUNTRY)),
            builder -> builder.address(new Address("", "", "", "", new Country("", "Minsk"))),
            builder -> builder.identifier(identifier("1", "", Place.NO_COUNTRY, "")),
            builder -> builder.identifier(identifier("1", "No.", Place.NO_COUNTRY, "")),
            builder -> builder.identifier(identifier("1", "", Place.NO_COUNTRY, "No.")),
            builder -> builder.identifier(identifier("1", "", new Country("BY", ""), "")),
            builder -> builder.designation(under("P2")),
            builder -> builder.designation(under(P, ListedOn.exact(day("2020-01-01")))),
            builder -> builder.designation(under(P, ListedOn.inferred(day("2020-01-01")))),
            builder -> builder.designation(Histories.designation(P, Optional.empty(), Optional.of(day("2020-01-01")))),
            builder -> builder.designation(new Designation(
                    P, Set.of(Measure.TRAVEL_BAN), Optional.empty(), Optional.empty(), "art. 1", "", "")),
            builder -> builder.designation(new Designation(
                    P, Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "art. 2", "", "")),
            builder -> builder.designation(new Designation(
                    P, Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "art. 1", "OJ L 1", "")),
            builder -> builder.designation(new Designation(
                    P, Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "art. 1", "", "OJ L 1")),
            builder -> builder.relation(new Relation("Linked To", "", Optional.empty())),
            builder -> builder.relation(new Relation("", "Linked To", Optional.empty())),
            builder -> builder.relation(new Relation("", "", Optional.of(new TargetId("house", "b")))),
            builder -> builder.remark("seen"),
            builder -> builder.other("remark", "seen"),
            builder -> builder.other("vessel", "seen"));

    private static Identifier identifier(String value, String label, Country country, String note) {
        return new Identifier(IdentifierType.values()[0], value, label, country, note);
    }

    private static Target.Builder plain(String reference) {
        return builder(reference, "Ann Example", under(P));
    }

    private static Target changed(int way) {
        Target.Builder builder = plain("a");
        WAYS.get(way).accept(builder);
        return builder.build();
    }

    @Test
    void theFieldsTellApartWhateverDiffers() {
        List<Target> all = new ArrayList<>(List.of(plain("a").build()));
        for (int way = 0; way < WAYS.size(); way++) {
            all.add(changed(way));
        }
        for (Target one : all) {
            for (Target other : all) {
                assertThat(TargetFields.of(one).equals(TargetFields.of(other)))
                        .as("%s and %s", one, other)
                        .isEqualTo(one.equals(other));
                assertThat(Changes.fields(one, other).isEmpty()).isEqualTo(one.equals(other));
            }
        }
    }

    @Test
    void anAmendmentIsToldFieldByField() {
        Target before = plain("a").birthDate(PartialDate.year(1970)).build();
        Target after = builder(
                        "a",
                        "Ann Example / Anny",
                        new Designation(
                                P,
                                Set.of(Measure.TRAVEL_BAN, Measure.ASSET_FREEZE),
                                Optional.empty(),
                                Optional.empty(),
                                "art. 1",
                                "",
                                ""))
                .birthDate(PartialDate.parse("1970-05-01"))
                .build();
        List<Change> changes = Changes.between(List.of(before), List.of(after));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.AMENDED);
            assertThat(change.fields())
                    .containsExactly(
                            new FieldChange("birthDates", List.of("1970"), List.of("1970-05-01")),
                            new FieldChange("designation.P1.measures", List.of(), List.of("travel-ban")),
                            new FieldChange("names", List.of(), List.of("Anny | strong")));
        });
    }

    @Test
    void orderIsNoChangeUnlessItChangesThePrimaryName() {
        Target one = builder("a", "Ann / Anny / Anna", under(P), under("P2"))
                .remark("x")
                .remark("y")
                .build();
        Target other = builder("a", "Ann / Anna / Anny", under("P2"), under(P))
                .remark("y")
                .remark("x")
                .build();
        assertThat(Changes.between(List.of(one), List.of(other))).isEmpty();
        Target two = Target.builder(one.id(), TargetKind.PERSON)
                .name(Name.of("Ann", NameQuality.PRIMARY))
                .name(Name.of("Anna", NameQuality.PRIMARY))
                .designation(under(P))
                .build();
        Target swapped = Target.builder(one.id(), TargetKind.PERSON)
                .name(Name.of("Anna", NameQuality.PRIMARY))
                .name(Name.of("Ann", NameQuality.PRIMARY))
                .designation(under(P))
                .build();
        assertThat(Changes.fields(two, swapped))
                .containsExactly(new FieldChange("primaryName", List.of("Ann | primary"), List.of("Anna | primary")));
    }

    @Test
    void designatedAndDelistedTargetsAreToldInOrderOfId() {
        Target a = plain("a").build();
        Target b = plain("b").build();
        assertThat(Changes.between(List.of(b), List.of(a)))
                .extracting(change -> change.kind() + " " + change.target())
                .containsExactly("DESIGNATED house:a", "DELISTED house:b");
    }

    @Test
    void applyingTheChangesGivesTheLaterEdition() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            List<Target> before = edition(random);
            List<Target> after = edition(random);
            List<Target> applied = Changes.apply(before, Changes.between(before, after));
            List<Target> sorted = new ArrayList<>(after);
            sorted.sort(Comparator.comparing(Target::id));
            assertThat(applied).isEqualTo(sorted);
            assertThat(Changes.between(applied, after)).isEmpty();
        }
    }

    private static List<Target> edition(Random random) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            if (random.nextInt(3) > 0) {
                Target.Builder builder = plain("t" + i);
                if (random.nextBoolean()) {
                    WAYS.get(random.nextInt(WAYS.size())).accept(builder);
                }
                targets.add(builder.build());
            }
        }
        Collections.shuffle(targets, random);
        return targets;
    }

    @Test
    void changesDoNotApplyToAnotherContent() {
        Target a = plain("a").build();
        List<Change> changes = Changes.between(List.of(a), List.of(changed(8)));
        assertThatThrownBy(() -> Changes.apply(List.of(changed(9)), changes)).hasMessageContaining("house:a");
        assertThatThrownBy(() -> Changes.apply(List.of(), changes)).hasMessageContaining("house:a");
        assertThatThrownBy(() -> Changes.between(List.of(a, a), List.of())).hasMessageContaining("two targets");
        assertThat(Changes.between(List.of(a), List.of(target("a", "Ann Example", under(P)))))
                .isEmpty();
    }
}

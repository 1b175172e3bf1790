package io.cordon.core.screen;

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
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a snapshot keeps of a listing is all of it. */
class ListingCodecTest {
    private static final LocalDate DAY = LocalDate.of(2014, 3, 17);

    @Test
    void everyFieldComesBack() {
        Listing listing = full();
        assertThat(ListingCodec.decode(ListingCodec.encode(listing))).isEqualTo(listing);
    }

    @Test
    void bytesThatEndTooEarlyAreNotTakenForAListing() {
        byte[] bytes = ListingCodec.encode(full());
        assertThatThrownBy(() -> ListingCodec.decode(Arrays.copyOf(bytes, bytes.length - 3)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cut off");
    }

    private static Listing full() {
        Country russia = new Country("RU", "Russian Federation");
        Name name = new Name(
                "АКСЁНОВ Сергей",
                NameQuality.PRIMARY,
                List.of(new NamePart(NamePart.Kind.FAMILY, "АКСЁНОВ"), new NamePart(NamePart.Kind.GIVEN, "Сергей")),
                "ru");
        Designation open = new Designation(
                "E.O. 13660",
                Set.of(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN),
                Optional.of(ListedOn.exact(DAY)),
                Optional.empty(),
                "Executive Order 13660",
                "79 FR 13493",
                "so-called Prime Minister of Crimea");
        Designation ended = new Designation(
                "UKRAINE2", Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.of(DAY.plusYears(3)), "", "", "");
        Target target = Target.builder(new TargetId("us-ofac-sdn", "17 032"), TargetKind.PERSON)
                .name(name)
                .name(Name.of("Goblin", NameQuality.WEAK))
                .title("Prime Minister")
                .gender(Gender.MALE)
                .birthDate(PartialDate.day(LocalDate.of(1972, 11, 26)))
                .birthDate(PartialDate.years(1970, 1974).asCirca())
                .birthPlace(new Place("Bălți", new Country("MD", "Moldova")))
                .country(russia)
                .address(new Address("ul. Karla Marksa 18", "Simferopol", "Crimea", "295000", russia))
                .identifier(new Identifier(IdentifierType.PASSPORT, "4509 123456", "Passport", russia, "expired"))
                .designation(open)
                .designation(ended)
                .relation(new Relation("linked to", "Russian Unity", Optional.of(new TargetId("eu-fsf", "EU.1.2"))))
                .relation(new Relation("works for", "the State", Optional.empty()))
                .remark("a remark")
                .other("vessel-flag", "none")
                .other("vessel-flag", "Россия")
                .build();
        Standing standing =
                new Standing(Status.IN_FORCE, Optional.of(ListedOn.inferred(DAY)), Optional.empty(), "listed that day");
        Standing gone = new Standing(Status.NOT_IN_FORCE, Optional.empty(), Optional.of(DAY.plusYears(3)), "delisted");
        return new Listing(target, standing, List.of(standing, gone), "us-ofac-sdn@2014-03-17");
    }
}

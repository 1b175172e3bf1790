package io.cordon.sources.ftm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReaderContract;
import io.cordon.sources.Sources;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FtmEntitiesReaderTest extends SourceReaderContract {
    private static final String SANCTION = """
            {"id":"s1","schema":"Sanction","properties":{"entity":["p1"],"authority":["us-ofac"],"program":["RUSSIA-EO14024"],"listingDate":["2022-02-24"],"reason":["Harbour"],"authorityId":["77"]},"datasets":["x"]}
            {"id":"s2","schema":"Sanction","properties":{"entity":["p1"],"authority":["Ministry of Atlantis"],"provisions":["Asset freeze and visa ban"],"startDate":["2021"],"endDate":["2024-01-01"]}}
            {"id":"s3","schema":"Sanction","properties":{"entity":["v1"],"program":["Unheard"]}}
            """;
    private static final String PARTIES = """
            {"id":"p1","schema":"Person","properties":{"name":["Ivo Hoeven","Иво Хувен"],"alias":["Iwo"],"weakAlias":["Captain"],"previousName":["Ivo Klein"],"birthDate":["1964-05","1965"],"birthPlace":["Varna, Bulgaria"],"nationality":["bg"],"gender":["male"],"position":["Minister"],"passportNumber":["A12","B99"],"innCode":["123"],"addressEntity":["a1"],"notes":["A note"],"topics":["sanction","role.pep"],"religion":["none"]},"datasets":["x"],"target":true}
            {"id":"a1","schema":"Address","properties":{"full":["Quay 4, Varna"],"country":["bg"]}}
            {"id":"d1","schema":"Passport","properties":{"holder":["p1"],"number":["A12"],"country":["bg"]}}
            {"id":"v1","schema":"Vessel","properties":{"name":["Blue Tide"],"imoNumber":["9074729"],"flag":["pa"]}}
            {"id":"w1","schema":"CryptoWallet","properties":{"publicKey":["1Q6saN"],"currency":["XBT"],"topics":["sanction"]},"datasets":["y"]}
            {"id":"r1","schema":"Person","properties":{"name":["A Relative"],"topics":["role.rca"]},"target":true}
            {"id":"l1","schema":"Ownership","properties":{"owner":["p1"],"asset":["v1"]}}
            """;

    private static SourceFile file(String lines) {
        return SourceFile.of("entities.ftm.json", lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Reading read(String lines) {
        return Sources.read("ftm", List.of(file(lines)));
    }

    @Override
    protected String list() {
        return "ftm";
    }

    @Override
    protected List<SourceFile> edition() {
        return List.of(file(PARTIES + SANCTION));
    }

    @Override
    protected int targets() {
        return 3;
    }

    @Test
    void aPartyIsATargetWithItsSanctionsAddressesAndDocuments() {
        Reading reading = read(PARTIES + SANCTION);
        Target person = reading.targets().getFirst();
        assertThat(person.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(person.names())
                .extracting(name -> name.quality() + " " + name.text())
                .containsExactly(
                        "PRIMARY Ivo Hoeven", "STRONG Иво Хувен", "STRONG Iwo", "WEAK Captain", "FORMER Ivo Klein");
        assertThat(person.birthDates()).extracting(Object::toString).containsExactly("1964-05", "1965");
        assertThat(person.countries()).extracting(country -> country.code()).containsExactly("BG");
        assertThat(person.addresses())
                .extracting(address -> address.country().code())
                .containsExactly("BG");
        assertThat(person.identifiers())
                .extracting(id ->
                        id.type().word() + " " + id.value() + " " + id.country().code())
                .containsExactly("passport A12 BG", "passport B99 ", "tax-number 123 ");
        assertThat(person.other()).containsEntry("religion", List.of("none"));
        assertThat(person.remarks()).containsExactly("A note");
        assertThat(reading.targets().get(1).identifiers())
                .extracting(id -> id.type().word())
                .containsExactly("imo");
        assertThat(reading.targets().get(2).names())
                .extracting(name -> name.text())
                .containsExactly("1Q6saN");
    }

    @Test
    void aSanctionIsADesignation() {
        Reading reading = read(PARTIES + SANCTION);
        Target person = reading.targets().getFirst();
        assertThat(person.designations())
                .extracting(each -> each.programme() + " " + each.measureWords())
                .containsExactly(
                        "RUSSIA-EO14024 [asset-freeze, travel-ban]", "Ministry of Atlantis [asset-freeze, travel-ban]");
        assertThat(person.designations().get(0).listedOn()).contains(ListedOn.exact(LocalDate.of(2022, 2, 24)));
        assertThat(person.designations().get(0).legalBasis()).startsWith("E.O. 14024");
        assertThat(person.designations().get(0).reference()).isEqualTo("77");
        assertThat(person.designations().get(1).listedOn()).contains(ListedOn.noLaterThan(LocalDate.of(2021, 12, 31)));
        assertThat(person.designations().get(1).until()).contains(LocalDate.of(2024, 1, 1));
        assertThat(reading.targets().get(1).measures()).containsExactly(Measure.UNSPECIFIED);
        assertThat(reading.targets().get(2).programmes()).containsExactly("y");
        assertThat(reading.account().warnings())
                .hasSize(3)
                .anySatisfy(warning -> assertThat(warning).startsWith("1 parties without a sanction of their own"));
    }

    @Test
    void whereNothingIsSaidOfSanctionsTheFlagDecides() {
        assertThat(read("""
                {"id":"p1","schema":"Person","properties":{"name":["A"]},"target":true}
                {"id":"p2","schema":"Person","properties":{"name":["B"]},"target":false}
                """).targets())
                .extracting(target -> target.id().reference())
                .containsExactly("p1");
    }

    @Test
    void aHouseMayCallTheListAsItLikes() {
        assertThat(Sources.read("opensanctions", List.of(file(PARTIES + SANCTION)))
                        .targets())
                .hasSize(3);
    }

    @Test
    void aDamagedLineIsNamed() {
        assertBad("{\"schema\":\"Person\",\"properties\":{}}\n", "line 1: an entity with an id and a schema");
        assertBad(PARTIES + "{\"id\":\"x\",\"id\":\"y\"}\n", "line 8, is not well-formed JSON");
        assertBad(
                "{\"id\":\"p\",\"schema\":\"Person\",\"properties\":{\"topics\":[\"sanction\"]}}\n",
                "line 1: Person p has no name");
        assertBad("{\"id\":\"p\",\"schema\":\"Address\",\"properties\":{}}\n", "has no party with a sanction");
        assertBad(PARTIES + PARTIES, "entity p1 stands twice");
        assertBad(
                "{\"schema\":1,\"properties\":" + "[".repeat(100) + "]".repeat(100) + "}\n",
                "line 1, is not well-formed");
    }

    private static void assertBad(String lines, String message) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("entities.ftm.json")
                .hasMessageContaining(message);
    }
}

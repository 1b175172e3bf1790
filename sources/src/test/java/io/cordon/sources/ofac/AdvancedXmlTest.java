package io.cordon.sources.ofac;

import static io.cordon.sources.ofac.OfacFiles.file;
import static io.cordon.sources.ofac.OfacFiles.read;
import static io.cordon.sources.ofac.OfacFiles.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Reading;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdvancedXmlTest {
    private static final String XML = """
            <?xml version="1.0" encoding="utf-8"?>
            <Sanctions xmlns="http://www.un.org/sanctions/1.0" Version="3">
              <DateOfIssue CalendarTypeID="1"><Year>2016</Year><Month>9</Month><Day>16</Day></DateOfIssue>
              <ReferenceValueSets>
                <AliasTypeValues><AliasType ID="1">A.K.A.</AliasType><AliasType ID="2">F.K.A.</AliasType><AliasType ID="3">Name</AliasType></AliasTypeValues>
                <CountryValues><Country ID="10" ISO2="BY">Belarus</Country></CountryValues>
                <DetailReferenceValues><DetailReference ID="20">Male</DetailReference></DetailReferenceValues>
                <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType><FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType><FeatureType ID="26">Title</FeatureType><FeatureType ID="224">Gender</FeatureType><FeatureType ID="300">Shoe Size</FeatureType></FeatureTypeValues>
                <IDRegDocDateTypeValues><IDRegDocDateType ID="1">Issue Date</IDRegDocDateType></IDRegDocDateTypeValues>
                <IDRegDocTypeValues><IDRegDocType ID="1">Passport</IDRegDocType></IDRegDocTypeValues>
                <LegalBasisValues><LegalBasis ID="1">Unknown</LegalBasis><LegalBasis ID="2">Executive Order 13660 (Ukraine)</LegalBasis></LegalBasisValues>
                <ListValues><List ID="1">SDN List</List></ListValues>
                <LocPartTypeValues><LocPartType ID="1">ADDRESS1</LocPartType><LocPartType ID="4">CITY</LocPartType></LocPartTypeValues>
                <NamePartTypeValues><NamePartType ID="1">Last Name</NamePartType><NamePartType ID="2">First Name</NamePartType><NamePartType ID="3">Patronymic</NamePartType><NamePartType ID="4">Entity Name</NamePartType></NamePartTypeValues>
                <PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
                <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
                <RelationTypeValues><RelationType ID="1">Owned or Controlled By</RelationType></RelationTypeValues>
                <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType></SanctionsTypeValues>
                <ValidityValues><Validity ID="1">Valid</Validity></ValidityValues>
              </ReferenceValueSets>
              <Locations>
                <Location ID="50"><LocationCountry CountryID="10"/><LocationPart LocPartTypeID="1"><LocationPartValue><Value>1 High Street</Value></LocationPartValue></LocationPart><LocationPart LocPartTypeID="4"><LocationPartValue><Value>Minsk</Value></LocationPartValue></LocationPart></Location>
                <Location ID="51"><LocationCountry CountryID="10"/></Location>
              </Locations>
              <IDRegDocuments>
                <IDRegDocument ID="1" IDRegDocTypeID="1" IdentityID="71" IssuedBy-CountryID="10" ValidityID="1"><IDRegistrationNo>U001</IDRegistrationNo>
                  <DocumentDate IDRegDocDateTypeID="1"><DatePeriod><Start Approximate="false"><From><Year>1991</Year><Month>7</Month><Day>10</Day></From></Start><End><To><Year>1991</Year><Month>7</Month><Day>10</Day></To></End></DatePeriod></DocumentDate></IDRegDocument>
              </IDRegDocuments>
              <DistinctParties>
                <DistinctParty FixedRef="101"><Comment>arrested</Comment><Profile ID="101" PartySubTypeID="4">
                  <Identity ID="71" Primary="true">
                    <Alias AliasTypeID="3" Primary="true" LowQuality="false"><DocumentedName ID="1"><DocumentedNamePart><NamePartValue NamePartGroupID="91">DOE</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="92">Ivan</NamePartValue></DocumentedNamePart><DocumentedNamePart><NamePartValue NamePartGroupID="93">Petrovich</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                    <Alias AliasTypeID="1" Primary="false" LowQuality="true"><DocumentedName ID="2"><DocumentedNamePart><NamePartValue NamePartGroupID="91">JACKAL</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                    <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="91" NamePartTypeID="1"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="92" NamePartTypeID="2"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="93" NamePartTypeID="3"/></MasterNamePartGroup></NamePartGroups>
                  </Identity>
                  <Feature FeatureTypeID="8"><FeatureVersion><Comment/><DatePeriod><Start Approximate="true"><From><Year>1960</Year><Month>1</Month><Day>1</Day></From></Start><End><To><Year>1961</Year><Month>12</Month><Day>31</Day></To></End></DatePeriod></FeatureVersion></Feature>
                  <Feature FeatureTypeID="9"><FeatureVersion><VersionDetail>Minsk, Belarus</VersionDetail></FeatureVersion></Feature>
                  <Feature FeatureTypeID="10"><FeatureVersion><VersionLocation LocationID="51"/></FeatureVersion></Feature>
                  <Feature FeatureTypeID="25"><FeatureVersion><VersionLocation LocationID="50"/></FeatureVersion></Feature>
                  <Feature FeatureTypeID="26"><FeatureVersion><VersionDetail>Mayor; Deputy</VersionDetail></FeatureVersion></Feature>
                  <Feature FeatureTypeID="224"><FeatureVersion><VersionDetail DetailReferenceID="20"/></FeatureVersion></Feature>
                  <Feature FeatureTypeID="300"><FeatureVersion><VersionDetail>46</VersionDetail></FeatureVersion></Feature>
                </Profile></DistinctParty>
                <DistinctParty FixedRef="102"><Comment/><Profile ID="102" PartySubTypeID="3">
                  <Identity ID="72" Primary="true">
                    <Alias AliasTypeID="3" Primary="true" LowQuality="false"><DocumentedName ID="3"><DocumentedNamePart><NamePartValue NamePartGroupID="94">EXAMPLE, LTD.</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                    <Alias AliasTypeID="2" Primary="false" LowQuality="false"><DocumentedName ID="4"><DocumentedNamePart><NamePartValue NamePartGroupID="94">OLD NAME</NamePartValue></DocumentedNamePart></DocumentedName></Alias>
                    <NamePartGroups><MasterNamePartGroup><NamePartGroup ID="94" NamePartTypeID="4"/></MasterNamePartGroup></NamePartGroups>
                  </Identity></Profile></DistinctParty>
              </DistinctParties>
              <ProfileRelationships><ProfileRelationship From-ProfileID="102" To-ProfileID="101" RelationTypeID="1" Former="false"/></ProfileRelationships>
              <SanctionsEntries>
                <SanctionsEntry ID="1" ProfileID="101" ListID="1"><EntryEvent LegalBasisID="2"><Date><Year>2014</Year><Month>3</Month><Day>17</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="2"/><SanctionsMeasure SanctionsTypeID="1"><Comment>UKRAINE-EO13660</Comment></SanctionsMeasure></SanctionsEntry>
                <SanctionsEntry ID="2" ProfileID="102" ListID="1"><EntryEvent LegalBasisID="1"><Date><Year>2014</Year><Month>4</Month><Day>28</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="1"><Comment>SDGT</Comment></SanctionsMeasure><SanctionsMeasure SanctionsTypeID="1"><Comment>IFSR</Comment></SanctionsMeasure></SanctionsEntry>
              </SanctionsEntries>
            </Sanctions>
            """;

    @Test
    void aPartyIsPutTogetherFromItsReferences() {
        Reading reading = read(file("sdn_advanced.xml", XML));
        Target person = target(reading, "101");

        assertThat(reading.published()).contains(LocalDate.of(2016, 9, 16));
        assertThat(person.kind()).isEqualTo(TargetKind.PERSON);
        assertThat(person.names())
                .extracting(name -> name.text() + " " + name.quality())
                .containsExactly("Ivan Petrovich DOE PRIMARY", "JACKAL WEAK");
        assertThat(person.birthDates())
                .containsExactly(PartialDate.years(1960, 1961).asCirca());
        assertThat(person.birthPlaces()).extracting(place -> place.text()).containsExactly("Minsk, Belarus");
        assertThat(person.countries()).extracting(country -> country.text()).containsExactly("Belarus");
        assertThat(person.addresses())
                .extracting(address -> address.line())
                .containsExactly("1 High Street, Minsk, Belarus");
        assertThat(person.titles()).containsExactly("Mayor", "Deputy");
        assertThat(person.gender().name()).isEqualTo("MALE");
        assertThat(person.remarks()).containsExactly("arrested");
        assertThat(person.identifiers())
                .extracting(
                        id -> id.type() + " " + id.value() + " " + id.country().text() + " " + id.note())
                .containsExactly("PASSPORT U001 Belarus issued 10 Jul 1991");
        assertThat(person.other()).containsEntry("Shoe Size", List.of("46")).containsEntry("List", List.of("SDN List"));
        assertThat(reading.account().unknown()).containsOnlyKeys("fact: Shoe Size");
    }

    @Test
    void theOnlyProgrammeHasTheExactDayAndBasisOfItsEntry() {
        var designation = target(read(file("sdn_advanced.xml", XML)), "101")
                .designations()
                .getFirst();

        assertThat(designation.programme()).isEqualTo("UKRAINE-EO13660");
        assertThat(designation.listedOn()).contains(ListedOn.exact(LocalDate.of(2014, 3, 17)));
    }

    @Test
    void programmesOfOneEntryHaveAnInferredDay() {
        Target company = target(read(file("sdn_advanced.xml", XML)), "102");

        assertThat(company.programmes()).containsExactly("SDGT", "IFSR");
        assertThat(company.designations())
                .extracting(designation -> designation.listedOn().orElseThrow())
                .containsOnly(ListedOn.inferred(LocalDate.of(2014, 4, 28)));
        assertThat(company.names().get(1).quality()).isEqualTo(NameQuality.FORMER);
    }

    @Test
    void aRelationNamesItsOtherTarget() {
        assertThat(target(read(file("sdn_advanced.xml", XML)), "102").relations())
                .singleElement()
                .satisfies(relation -> {
                    assertThat(relation.type()).isEqualTo("Owned or Controlled By");
                    assertThat(relation.name()).isEqualTo("Ivan Petrovich DOE");
                    assertThat(relation.target())
                            .hasValueSatisfying(id -> assertThat(id).hasToString("us-ofac-sdn:101"));
                });
    }

    @Test
    void aTruncatedFileIsRefused() {
        assertThatThrownBy(() -> read(file("sdn_advanced.xml", XML.substring(0, XML.indexOf("<SanctionsEntries>")))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("sdn_advanced.xml, line");
    }

    @Test
    void aPartyWithoutASanctionsEntryIsRefused() {
        String without = XML.replaceAll("(?s)<SanctionsEntries>.*</SanctionsEntries>", "");

        assertThatThrownBy(() -> read(file("sdn_advanced.xml", without)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("record 101");
    }
}

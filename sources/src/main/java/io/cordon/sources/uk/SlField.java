package io.cordon.sources.uk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of the UK Sanctions List that hold one text each: the CSV's column and the XML's element of the same thing.
 * Several values in one CSV field are joined by a bar.
 */
enum SlField {
    LAST_UPDATED("Last Updated", "LastUpdated", false),
    UNIQUE_ID("Unique ID", "UniqueID", false),
    OFSI_GROUP("OFSI Group ID", "OFSIGroupID", false),
    UN_REFERENCE("UN Reference Number", "UNReferenceNumber", false),
    TITLE("Title", "Title", false),
    REGIME("Regime Name", "RegimeName", false),
    KIND("Designation Type", "IndividualEntityShip", false),
    SOURCE("Designation source", "DesignationSource", false),
    SANCTIONS("Sanctions Imposed", "SanctionsImposed", true),
    OTHER_INFORMATION("Other Information", "OtherInformation", false),
    REASONS("UK Statement of Reasons", "UKStatementofReasons", false),
    PHONE("Phone number", "PhoneNumber", true),
    WEBSITE("Website", "Website", true),
    EMAIL("Email address", "EmailAddress", true),
    DATE_DESIGNATED("Date Designated", "DateDesignated", false),
    BIRTH_DATE("D.O.B", "DOB", true),
    NATIONALITY("Nationality(/ies)", "Nationality", true),
    POSITION("Position", "Position", true),
    GENDER("Gender", "Gender", true),
    ENTITY_TYPE("Type of entity", "TypeOfEntity", true),
    SUBSIDIARY("Subsidiaries", "Subsidiary", true),
    PARENT("Parent company", "ParentCompany", true),
    BUSINESS_NUMBER("Business registration number (s)", "BusinessRegistrationNumber", true),
    IMO("IMO number", "IMONumber", true),
    OWNER("Current owner/operator (s)", "CurrentOwnerOperator", true),
    PREVIOUS_OWNER("Previous owner/operator (s)", "PreviousOwnerOperator", true),
    FLAG("Current believed flag of ship", "CurrentBelievedFlagOfShip", true),
    PREVIOUS_FLAG("Previous flags", "PreviousFlag", true),
    SHIP_TYPE("Type of ship", "TypeOfShip", true),
    TONNAGE("Tonnage of ship", "TonnageOfShip", true),
    LENGTH("Length of ship", "LengthOfShip", true),
    YEAR_BUILT("Year Built", "YearBuilt", true),
    HULL("Hull identification number (HIN)", "HullIdentificationNumber", true);

    private static final Map<String, SlField> BY_ELEMENT = new HashMap<>();

    static {
        for (SlField field : values()) {
            BY_ELEMENT.put(field.element, field);
        }
    }

    /** The CSV's column, which is also the key in {@code Target.other}. */
    final String column;

    private final String element;

    /** Whether a bar joins several values. */
    final boolean several;

    SlField(String column, String element, boolean several) {
        this.column = column;
        this.element = element;
        this.several = several;
    }

    static Optional<SlField> ofElement(String element) {
        return Optional.ofNullable(BY_ELEMENT.get(element));
    }
}

package io.cordon.intake.payments;

import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.TargetKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/** A party or agent of ISO 20022: PartyIdentification, BranchAndFinancialInstitutionIdentification, or a choice of them. */
final class IsoParty {
    /** Schemes of identification of persons (ExternalPersonIdentification1Code). */
    private static final Map<String, IdentifierType> PERSON_SCHEMES = Map.of(
            "CCPT", IdentifierType.PASSPORT,
            "NIDN", IdentifierType.NATIONAL_ID,
            "TXID", IdentifierType.TAX_NUMBER,
            "SOSE", IdentifierType.NATIONAL_ID,
            "ARNU", IdentifierType.NATIONAL_ID);

    /** And of organisations (ExternalOrganisationIdentification1Code). */
    private static final Map<String, IdentifierType> ORGANISATION_SCHEMES = Map.of(
            "TXID", IdentifierType.TAX_NUMBER,
            "COID", IdentifierType.REGISTRATION_NUMBER);

    private IsoParty() {}

    static void read(XmlElement element, PartyBuilder to) {
        element.first("Pty").ifPresent(party -> read(party, to));
        element.first("Agt").ifPresent(agent -> read(agent, to));
        element.first("FinInstnId").ifPresent(institution -> {
            to.kind(TargetKind.ORGANISATION);
            to.bic(institution.textOf("BICFI") + institution.textOf("BIC"));
            to.identifier(IdentifierType.LEI, institution.textOf("LEI"), "LEI");
            to.name(institution.textOf("Nm"));
            address(institution, to);
        });
        to.name(element.textOf("Nm"));
        address(element, to);
        to.country(element.textOf("CtryOfRes"));
        element.first("Id", "OrgId").ifPresent(id -> organisation(id, to));
        element.first("Id", "PrvtId").ifPresent(id -> person(id, to));
    }

    private static void organisation(XmlElement id, PartyBuilder to) {
        to.kind(TargetKind.ORGANISATION);
        to.bic(id.textOf("AnyBIC"));
        to.identifier(IdentifierType.LEI, id.textOf("LEI"), "LEI");
        id.all("Othr").forEach(other -> other(other, ORGANISATION_SCHEMES, to));
    }

    private static void person(XmlElement id, PartyBuilder to) {
        to.kind(TargetKind.PERSON);
        id.first("DtAndPlcOfBirth").ifPresent(birth -> {
            try {
                to.born(PartialDate.day(LocalDate.parse(birth.textOf("BirthDt"))));
            } catch (DateTimeException e) {
                // A date that is none is no evidence; the name is screened all the same.
            }
            to.bornIn(birth.textOf("CityOfBirth"), birth.textOf("CtryOfBirth"));
        });
        id.all("Othr").forEach(other -> other(other, PERSON_SCHEMES, to));
    }

    private static void other(XmlElement other, Map<String, IdentifierType> schemes, PartyBuilder to) {
        String scheme = other.textOf("SchmeNm", "Cd") + other.textOf("SchmeNm", "Prtry");
        to.identifier(schemes.getOrDefault(scheme, IdentifierType.OTHER), other.textOf("Id"), scheme);
    }

    private static void address(XmlElement of, PartyBuilder to) {
        of.first("PstlAdr").ifPresent(address -> {
            for (XmlElement line : address.children()) {
                if (line.name().equals("Ctry")) {
                    to.country(line.text());
                } else if (!line.name().equals("AdrTp")) {
                    to.address(line.text());
                }
            }
        });
    }
}

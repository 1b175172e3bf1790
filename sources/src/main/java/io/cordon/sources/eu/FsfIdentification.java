package io.cordon.sources.eu;

import io.cordon.core.model.Country;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Target;
import java.util.ArrayList;
import java.util.List;

/** An {@code identification}: a document or number, with what the file says of its state. */
final class FsfIdentification {
    private FsfIdentification() {}

    static void read(FsfElement element, Target.Builder target) {
        String code = element.take("identificationTypeCode");
        String description = element.take("identificationTypeDescription");
        String label = description.isEmpty() ? code : description;
        String number = element.take("number");
        String latin = element.take("latinNumber");
        Country country = FsfEntity.country(element);
        String note = note(element, latin.equals(number) ? "" : latin);
        String value = number.isEmpty() ? latin : number;
        // A dash or a question mark in the number's place would match every other one.
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            target.other("identification", FsfEntity.stated(", ", label, value, country.text(), note));
            return;
        }
        target.identifier(new Identifier(type(code), value, label, country, note));
    }

    static IdentifierType type(String code) {
        return switch (code) {
            case "passport" -> IdentifierType.PASSPORT;
            case "id", "ssn", "nationcert", "birthcert" -> IdentifierType.NATIONAL_ID;
            case "fiscalcode", "taxid", "euvat" -> IdentifierType.TAX_NUMBER;
            case "regnumber", "tradelic" -> IdentifierType.REGISTRATION_NUMBER;
            case "imo" -> IdentifierType.IMO;
            case "swiftbic" -> IdentifierType.BIC;
            default -> IdentifierType.OTHER;
        };
    }

    private static String note(FsfElement element, String latin) {
        List<String> notes = new ArrayList<>();
        flag(notes, element, "diplomatic", "diplomatic");
        flag(notes, element, "knownExpired", "known to be expired");
        flag(notes, element, "knownFalse", "known to be false");
        flag(notes, element, "reportedLost", "reported lost");
        flag(notes, element, "revokedByIssuer", "revoked by its issuer");
        said(notes, "issued by", element.take("issuedBy"));
        said(notes, "issued", element.take("issueDate"));
        said(notes, "issued", element.take("issuedDate"));
        said(notes, "valid from", element.take("validFrom"));
        said(notes, "valid to", element.take("validTo"));
        said(notes, "name on it", element.take("nameOnDocument"));
        said(notes, "region", element.take("region"));
        said(notes, "in Latin letters", latin);
        for (FsfElement remark : element.takeAll("remark")) {
            said(notes, "", remark.takeText());
        }
        return String.join("; ", notes);
    }

    private static void flag(List<String> notes, FsfElement element, String attribute, String words) {
        if (element.takeFlag(attribute)) {
            notes.add(words);
        }
    }

    private static void said(List<String> notes, String words, String value) {
        if (!value.isBlank()) {
            notes.add(FsfEntity.stated(" ", words, value));
        }
    }
}

package io.cordon.sources.ftm;

import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.TargetKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Schemas of parties, and the properties that identify one. */
final class FtmSchema {
    private static final Map<String, TargetKind> PARTIES = Map.of(
            "Person", TargetKind.PERSON,
            "Organization", TargetKind.ORGANISATION,
            "Company", TargetKind.ORGANISATION,
            "PublicBody", TargetKind.ORGANISATION,
            "LegalEntity", TargetKind.UNKNOWN,
            "Vessel", TargetKind.VESSEL,
            "Airplane", TargetKind.AIRCRAFT,
            "Security", TargetKind.SECURITY,
            "CryptoWallet", TargetKind.WALLET);

    private static final Map<String, IdentifierType> IDENTIFIERS = Map.ofEntries(
            Map.entry("passportNumber", IdentifierType.PASSPORT),
            Map.entry("idNumber", IdentifierType.NATIONAL_ID),
            Map.entry("socialSecurityNumber", IdentifierType.NATIONAL_ID),
            Map.entry("taxNumber", IdentifierType.TAX_NUMBER),
            Map.entry("innCode", IdentifierType.TAX_NUMBER),
            Map.entry("vatCode", IdentifierType.TAX_NUMBER),
            Map.entry("registrationNumber", IdentifierType.REGISTRATION_NUMBER),
            Map.entry("ogrnCode", IdentifierType.REGISTRATION_NUMBER),
            Map.entry("uscCode", IdentifierType.REGISTRATION_NUMBER),
            Map.entry("leiCode", IdentifierType.LEI),
            Map.entry("swiftBic", IdentifierType.BIC),
            Map.entry("imoNumber", IdentifierType.IMO),
            Map.entry("mmsi", IdentifierType.MMSI),
            Map.entry("callSign", IdentifierType.CALL_SIGN),
            Map.entry("serialNumber", IdentifierType.AIRCRAFT_SERIAL),
            Map.entry("isin", IdentifierType.ISIN),
            Map.entry("publicKey", IdentifierType.WALLET),
            Map.entry("website", IdentifierType.WEBSITE),
            Map.entry("email", IdentifierType.EMAIL),
            Map.entry("phone", IdentifierType.PHONE),
            Map.entry("dunsCode", IdentifierType.OTHER),
            Map.entry("okpoCode", IdentifierType.OTHER),
            Map.entry("kppCode", IdentifierType.OTHER),
            Map.entry("bikCode", IdentifierType.OTHER),
            Map.entry("uniqueEntityId", IdentifierType.OTHER));

    /** Topics of a party that is itself under a measure, as opposed to one near it or in an office. */
    private static final Set<String> TOPICS =
            Set.of("sanction", "sanction.counter", "debarment", "export.control", "asset.frozen");

    private FtmSchema() {}

    /** The kind of a schema of parties; empty for what only describes a party. */
    static Optional<TargetKind> kind(String schema) {
        return Optional.ofNullable(PARTIES.get(schema));
    }

    /** The schema of a kind. */
    static String of(TargetKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANISATION -> "Organization";
            case VESSEL -> "Vessel";
            case AIRCRAFT -> "Airplane";
            case SECURITY -> "Security";
            case WALLET -> "CryptoWallet";
            case TERRITORY, UNKNOWN -> "LegalEntity";
        };
    }

    /** What a property identifies by; empty for one that does not identify. */
    static Optional<IdentifierType> identifier(String property, TargetKind kind) {
        if (property.equals("registrationNumber") && kind == TargetKind.AIRCRAFT) {
            return Optional.of(IdentifierType.AIRCRAFT_REGISTRATION);
        }
        return Optional.ofNullable(IDENTIFIERS.get(property));
    }

    /** The property of a kind of party for an identifier; empty where the schema has none, so that it is a document. */
    static Optional<String> property(IdentifierType type, TargetKind kind) {
        return switch (type) {
            case PASSPORT -> Optional.empty();
            case NATIONAL_ID -> kind == TargetKind.PERSON ? Optional.of("idNumber") : Optional.empty();
            case TAX_NUMBER -> isParty(kind) ? Optional.of("taxNumber") : Optional.empty();
            case REGISTRATION_NUMBER, AIRCRAFT_REGISTRATION ->
                kind == TargetKind.WALLET || kind == TargetKind.SECURITY
                        ? Optional.empty()
                        : Optional.of("registrationNumber");
            case LEI -> isParty(kind) ? Optional.of("leiCode") : Optional.empty();
            case BIC -> isParty(kind) ? Optional.of("swiftBic") : Optional.empty();
            case IMO -> kind == TargetKind.PERSON ? Optional.empty() : Optional.of("imoNumber");
            case MMSI -> kind == TargetKind.VESSEL ? Optional.of("mmsi") : Optional.empty();
            case CALL_SIGN -> kind == TargetKind.VESSEL ? Optional.of("callSign") : Optional.empty();
            case AIRCRAFT_SERIAL -> kind == TargetKind.AIRCRAFT ? Optional.of("serialNumber") : Optional.empty();
            case ISIN -> kind == TargetKind.SECURITY ? Optional.of("isin") : Optional.empty();
            case WALLET -> kind == TargetKind.WALLET ? Optional.of("publicKey") : Optional.empty();
            case WEBSITE -> isParty(kind) ? Optional.of("website") : Optional.empty();
            case EMAIL -> isParty(kind) ? Optional.of("email") : Optional.empty();
            case PHONE -> isParty(kind) ? Optional.of("phone") : Optional.empty();
            case OTHER -> Optional.empty();
        };
    }

    private static boolean isParty(TargetKind kind) {
        return kind == TargetKind.PERSON || kind == TargetKind.ORGANISATION || kind == TargetKind.UNKNOWN;
    }

    /** Whether a topic says that the party is itself under a measure. */
    static boolean isListed(String topic) {
        return TOPICS.contains(topic);
    }
}

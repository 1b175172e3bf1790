package io.cordon.sources.ofac;

import io.cordon.core.model.Address;
import io.cordon.sources.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the ADVANCED form states once and refers to by number: values, locations, documents. */
final class AdvancedReferences {
    /**
     * A registration document.
     *
     * @param label its type
     * @param number as written
     * @param country issuing country, or empty
     * @param note its dates, and that it is fraudulent where it is
     */
    record Document(String label, String number, String country, String note) {}

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> partyTypes = new HashMap<>();
    private final Map<String, Address> locations = new HashMap<>();
    private final Map<String, List<Document>> documents = new HashMap<>();
    private final Account account;

    AdvancedReferences(Account account) {
        this.account = account;
    }

    /** A set of reference values, for example {@code FeatureTypeValues}. */
    void values(XmlNode set) {
        for (XmlNode value : set.all()) {
            String text = value.text().isEmpty() ? value.attribute("Description") : value.text();
            if (value.name().equals("AreaCode")) {
                text = value.attribute("Description");
            }
            values.put(value.name() + value.attribute("ID"), text);
            if (value.name().equals("PartySubType")) {
                partyTypes.put(value.attribute("ID"), value.attribute("PartyTypeID"));
            }
        }
    }

    /** The text behind a number; a number that stands for nothing is counted and given back as it is. */
    String value(String set, String id) {
        String text = values.get(set + id);
        if (text == null) {
            if (!id.isEmpty()) {
                account.unknown("reference to " + set);
            }
            return id;
        }
        return text;
    }

    /** The party's kind in OFAC's words: the sub-type, or the type where the sub-type says nothing. */
    String partyType(String subType) {
        String word = value("PartySubType", subType);
        return word.equals("Unknown") ? value("PartyType", partyTypes.getOrDefault(subType, "")) : word;
    }

    /** A location: area, country and labelled parts. */
    void location(XmlNode node) {
        Map<String, String> parts = new HashMap<>();
        for (XmlNode part : node.all("LocationPart")) {
            List<String> texts = new ArrayList<>();
            part.all("LocationPartValue").forEach(value -> texts.add(value.textOf("Value")));
            parts.merge(
                    value("LocPartType", part.attribute("LocPartTypeID")),
                    Records.lines(texts.toArray(String[]::new)),
                    (one, other) -> Records.lines(one, other));
        }
        String country = "";
        for (XmlNode at : node.all("LocationCountry")) {
            country = value("Country", at.attribute("CountryID"));
        }
        if (country.isEmpty()) {
            for (XmlNode at : node.all("LocationAreaCode")) {
                country = value("AreaCode", at.attribute("AreaCodeID"));
            }
        }
        Address address = new Address(
                Records.lines(
                        parts.getOrDefault("ADDRESS1", ""),
                        parts.getOrDefault("ADDRESS2", ""),
                        parts.getOrDefault("ADDRESS3", "")),
                parts.getOrDefault("CITY", ""),
                Records.lines(parts.getOrDefault("STATE/PROVINCE", ""), parts.getOrDefault("REGION", "")),
                parts.getOrDefault("POSTAL CODE", ""),
                Facts.country(country));
        String free = parts.getOrDefault("Unknown", "");
        locations.put(
                node.attribute("ID"),
                free.isEmpty()
                        ? address
                        : new Address(
                                Records.lines(address.street(), free),
                                address.city(),
                                address.region(),
                                address.postcode(),
                                address.country()));
    }

    /** A location, or one where nothing is stated. */
    Address location(String id) {
        Address address = locations.get(id);
        if (address == null) {
            account.unknown("reference to Location");
            return new Address("", "", "", "", Facts.country(""));
        }
        return address;
    }

    /** A registration document, kept under its identity. */
    void document(XmlNode node) {
        List<String> notes = new ArrayList<>();
        for (XmlNode date : node.all("DocumentDate")) {
            String word = value("IDRegDocDateType", date.attribute("IDRegDocDateTypeID"));
            for (XmlNode period : date.all("DatePeriod")) {
                AdvancedDates.period(period)
                        .ifPresent(day ->
                                notes.add((word.startsWith("Issue") ? "issued " : "expires ") + OfacDates.format(day)));
            }
        }
        String validity = node.attribute("ValidityID");
        if (!validity.isEmpty() && !value("Validity", validity).equals("Valid")) {
            notes.add(value("Validity", validity));
        }
        String country = node.attribute("IssuedBy-CountryID");
        documents
                .computeIfAbsent(node.attribute("IdentityID"), key -> new ArrayList<>())
                .add(new Document(
                        value("IDRegDocType", node.attribute("IDRegDocTypeID")),
                        node.textOf("IDRegistrationNo"),
                        country.isEmpty() ? "" : value("Country", country),
                        String.join(" ", notes)));
    }

    /** The documents of an identity. */
    List<Document> documents(String identity) {
        return documents.getOrDefault(identity, List.of());
    }
}

package io.cordon.sources.ofac;

import io.cordon.core.model.Address;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.sources.Account;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An {@code entity} of the ENHANCED form, all but its programmes, put into a target. */
final class EnhancedEntity {
    private final String list;
    private final Account account;
    private final Facts facts;
    private final Remarks remarks;

    EnhancedEntity(String list, Account account) {
        this.list = list;
        this.account = account;
        this.facts = new Facts(list, account);
        this.remarks = new Remarks(facts, account);
    }

    void read(XmlNode entity, Target.Builder to, ListDates dates) {
        facts.begin(dates);
        for (XmlNode general : entity.all("generalInfo")) {
            general.passOver("identityId");
            Facts.titles(to, general.textOf("title"));
            String text = general.textOf("remarks");
            if (!text.isEmpty()) {
                remarks.readLinks(to, text);
            }
        }
        entity.all("names", "name").forEach(name -> name(name, to));
        entity.all("addresses", "address").forEach(address -> address(address, to));
        entity.all("features", "feature").forEach(feature -> feature(feature, to));
        entity.all("identityDocuments", "identityDocument").forEach(document -> document(document, to));
        entity.all("relationships", "relationship").forEach(relation -> relation(relation, to));
    }

    private void name(XmlNode name, Target.Builder to) {
        boolean primary = name.textOf("isPrimary").equals("true");
        boolean low = name.textOf("isLowQuality").equals("true");
        NameQuality quality = primary ? NameQuality.PRIMARY : ListedName.aliasQuality(name.textOf("aliasType"), low);
        for (XmlNode translation : name.all("translations", "translation")) {
            translation.passOver("isPrimary", "script", "formattedFullName");
            PersonParts parts = new PersonParts(account);
            for (XmlNode part : translation.all("nameParts", "namePart")) {
                parts.add(part.textOf("type"), part.textOf("value"));
            }
            String first = translation.textOf("formattedFirstName");
            String last = translation.textOf("formattedLastName");
            List<String> formatted = new ArrayList<>();
            (first + " " + last).strip().lines().forEach(formatted::add);
            String text = String.join(" ", formatted);
            if (!parts.isEmpty()) {
                Name detailed = parts.name(quality);
                // The formatted name is the one that the other forms publish; the parts say more of it.
                boolean suffixed = text.indexOf(',') >= 0;
                to.name(
                        text.isBlank() || suffixed
                                ? detailed
                                : new Name(text, quality, detailed.parts(), detailed.language()));
            } else if (!text.isBlank()) {
                to.name(Name.of(text, quality));
            }
        }
    }

    private static void address(XmlNode address, Target.Builder to) {
        String country = address.textOf("country");
        List<XmlNode> translations = address.all("translations", "translation");
        for (XmlNode translation : translations) {
            translation.passOver("isPrimary", "script");
            Map<String, String> parts = new HashMap<>();
            for (XmlNode part : translation.all("addressParts", "addressPart")) {
                parts.merge(part.textOf("type"), part.textOf("value"), (one, other) -> Records.lines(one, other));
            }
            Records.address(
                    to,
                    new Address(
                            Records.lines(
                                    parts.getOrDefault("ADDRESS1", ""),
                                    parts.getOrDefault("ADDRESS2", ""),
                                    parts.getOrDefault("ADDRESS3", "")),
                            parts.getOrDefault("CITY", ""),
                            Records.lines(parts.getOrDefault("STATE/PROVINCE", ""), parts.getOrDefault("REGION", "")),
                            parts.getOrDefault("POSTAL CODE", ""),
                            Facts.country(country)));
        }
    }

    private void feature(XmlNode feature, Target.Builder to) {
        feature.passOver("versionId", "isPrimary", "valueRefId", "reliability");
        String type = Labels.bare(feature.textOf("type"));
        String value = feature.textOf("value");
        Optional<PartialDate> date = Optional.empty();
        for (XmlNode period : feature.all("valueDate")) {
            date = period(period);
        }
        boolean born = type.equals("Birthdate") || type.equals("Organization Established Date");
        if (born && date.isPresent()) {
            to.birthDate(date.get());
        } else if (!type.equals("Location")) {
            facts.add(to, type, value, "", "");
        }
        to.other(type + " (comment)", feature.textOf("comments"));
    }

    private static Optional<PartialDate> period(XmlNode period) {
        boolean circa = period.textOf("isApproximate").equals("true");
        period.passOver("fromDateEnd", "toDateBegin", "isDateRange");
        try {
            LocalDate from = LocalDate.parse(period.textOf("fromDateBegin"));
            LocalDate to = LocalDate.parse(period.textOf("toDateEnd"));
            return to.isBefore(from) ? Optional.empty() : Optional.of(new PartialDate(from, to, circa));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void document(XmlNode document, Target.Builder to) {
        document.passOver("name");
        List<String> notes = new ArrayList<>();
        String issued = document.textOf("issueDate");
        String expires = document.textOf("expirationDate");
        if (!issued.isEmpty()) {
            notes.add("issued " + issued);
        }
        if (!expires.isEmpty()) {
            notes.add("expires " + expires);
        }
        for (String word : List.of("issuingAuthority", "issuingLocation")) {
            String text = document.textOf(word);
            if (!text.isEmpty()) {
                notes.add("issued by " + text);
            }
        }
        if (document.textOf("isValid").equals("false")) {
            notes.add("Fraudulent");
        }
        facts.add(
                to,
                document.textOf("type"),
                document.textOf("documentNumber"),
                document.textOf("issuingCountry"),
                String.join(" ", notes));
    }

    private void relation(XmlNode relation, Target.Builder to) {
        relation.passOver("quality", "dates");
        for (XmlNode other : relation.all("relatedEntity")) {
            String reference = other.attribute("entityId");
            Optional<TargetId> target =
                    reference.isEmpty() ? Optional.empty() : Optional.of(new TargetId(list, reference));
            to.relation(new Relation(relation.textOf("type"), other.text(), target));
        }
    }
}

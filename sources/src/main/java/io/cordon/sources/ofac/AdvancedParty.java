package io.cordon.sources.ofac;

import io.cordon.core.model.Address;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A {@code DistinctParty} of the ADVANCED form: its names, features and documents, put into a target. */
final class AdvancedParty {
    private final AdvancedReferences references;
    private final Account account;
    private final Facts facts;
    private final Remarks remarks;
    private String primaryName = "";

    AdvancedParty(String list, AdvancedReferences references, Account account) {
        this.references = references;
        this.account = account;
        this.facts = new Facts(list, account);
        this.remarks = new Remarks(facts, account);
    }

    /** Reads a party and its only profile; gives its first primary name. */
    String read(XmlNode party, XmlNode profile, Target.Builder to, ListDates dates) {
        facts.begin(dates);
        primaryName = "";
        for (XmlNode identity : profile.all("Identity")) {
            names(identity, to);
            for (AdvancedReferences.Document document : references.documents(identity.attribute("ID"))) {
                facts.add(to, document.label(), document.number(), document.country(), document.note());
            }
        }
        profile.all("Feature").forEach(feature -> feature(feature, to));
        String comment = party.textOf("Comment");
        if (!comment.isEmpty()) {
            remarks.readLinks(to, comment);
        }
        party.unknown("DistinctParty", account, to);
        return primaryName;
    }

    private void names(XmlNode identity, Target.Builder to) {
        Map<String, String> groups = new HashMap<>();
        for (XmlNode groupSet : identity.all("NamePartGroups")) {
            for (XmlNode group : groupSet.all("MasterNamePartGroup", "NamePartGroup")) {
                groups.put(group.attribute("ID"), references.value("NamePartType", group.attribute("NamePartTypeID")));
            }
        }
        for (XmlNode alias : identity.all("Alias")) {
            boolean primary = alias.attribute("Primary").equals("true");
            boolean low = alias.attribute("LowQuality").equals("true");
            String type = references.value("AliasType", alias.attribute("AliasTypeID"));
            NameQuality quality = primary ? NameQuality.PRIMARY : ListedName.aliasQuality(type, low);
            for (XmlNode documented : alias.all("DocumentedName")) {
                Optional<Name> name = name(documented, groups, quality);
                name.ifPresent(to::name);
                if (quality == NameQuality.PRIMARY && primaryName.isEmpty()) {
                    primaryName = name.map(Name::text).orElse("");
                }
            }
        }
    }

    private Optional<Name> name(XmlNode documented, Map<String, String> groups, NameQuality quality) {
        PersonParts parts = new PersonParts(account);
        for (XmlNode value : documented.all("DocumentedNamePart", "NamePartValue")) {
            parts.add(groups.getOrDefault(value.attribute("NamePartGroupID"), ""), value.text());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.name(quality));
    }

    private void feature(XmlNode feature, Target.Builder to) {
        feature.passOver("IdentityReference");
        String type = Labels.bare(references.value("FeatureType", feature.attribute("FeatureTypeID")));
        for (XmlNode version : feature.all("FeatureVersion")) {
            String comment = version.textOf("Comment");
            boolean said = false;
            for (XmlNode period : version.all("DatePeriod")) {
                said |= period(period, type, to);
            }
            for (XmlNode at : version.all("VersionLocation")) {
                place(references.location(at.attribute("LocationID")), type, to);
                said = true;
            }
            for (XmlNode detail : version.all("VersionDetail")) {
                String reference = detail.attribute("DetailReferenceID");
                String value = detail.text().isEmpty() && !reference.isEmpty()
                        ? references.value("DetailReference", reference)
                        : detail.text();
                facts.add(to, type, value, "", "");
                said |= !value.isEmpty();
            }
            if (!comment.isEmpty()) {
                if (said) {
                    to.other(type + " (comment)", comment);
                } else {
                    facts.add(to, type, comment, "", "");
                }
            }
        }
    }

    private boolean period(XmlNode period, String type, Target.Builder to) {
        Optional<PartialDate> date = AdvancedDates.period(period);
        if (date.isEmpty()) {
            return false;
        }
        if (type.equals("Birthdate") || type.equals("Organization Established Date")) {
            to.birthDate(date.get());
        } else {
            facts.add(to, type, OfacDates.format(date.get()), "", "");
        }
        return true;
    }

    private void place(Address address, String type, Target.Builder to) {
        switch (type) {
            case "Place of Birth" -> {
                if (!address.line().isEmpty()) {
                    to.birthPlace(Facts.place(address.line()));
                }
            }
            case "Location" -> Records.address(to, address);
            default -> facts.add(to, type, address.line(), "", "");
        }
    }
}

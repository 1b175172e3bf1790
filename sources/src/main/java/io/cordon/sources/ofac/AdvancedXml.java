package io.cordon.sources.ofac;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SafeXml;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * {@code sdn_advanced.xml} and {@code cons_advanced.xml}, in the UN's {@code sanctions/1.0} schema. Everything is stated
 * once and referred to by number; the sections come in such an order (values, locations, documents, parties, links,
 * entries) that one pass is enough, with the targets finished at its end.
 */
final class AdvancedXml implements SourceReader {
    @Override
    public String form() {
        return "OFAC ADVANCED XML (sdn_advanced.xml, cons_advanced.xml)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        String head = files.size() == 1 ? files.getFirst().head(4000) : "";
        return head.contains("<Sanctions") && head.contains("/sanctions/1.0") || head.contains("/ADVANCED_XML\"");
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = Records.single(files, form());
        return SafeXml.read(file, xml -> new Pass(list, file, xml).read());
    }

    /** A party whose programmes are still to come. */
    private static final class Open {
        final Target.Builder to;
        final String name;
        final ListDates dates;
        final Set<String> bases = new LinkedHashSet<>();

        Open(Target.Builder to, String name, ListDates dates) {
            this.to = to;
            this.name = name;
            this.dates = dates;
        }
    }

    /** One reading of one file. */
    private static final class Pass {
        private final String list;
        private final SourceFile file;
        private final XMLStreamReader xml;
        private final Records records;
        private final Account account;
        private final AdvancedReferences references;
        private final AdvancedParty party;
        private final Map<String, Open> byProfile = new LinkedHashMap<>();
        private Optional<LocalDate> issued = Optional.empty();

        Pass(String list, SourceFile file, XMLStreamReader xml) {
            this.list = list;
            this.file = file;
            this.xml = xml;
            this.records = new Records(list, file);
            this.account = records.account();
            this.references = new AdvancedReferences(account);
            this.party = new AdvancedParty(list, references, account);
        }

        Reading read() throws XMLStreamException {
            Records.enterRoot(xml, file, "Sanctions");
            while (Records.nextChild(xml)) {
                section(xml.getLocalName());
            }
            OfacDesignations designations = new OfacDesignations(account);
            for (Open open : byProfile.values()) {
                // The form states the legal bases of a party, not which of its programmes each belongs to.
                String basis = open.dates.programmes().size() == 1 ? String.join("; ", open.bases) : "";
                designations.add(open.to, open.dates, basis);
                open.bases.forEach(text -> open.to.other("Legal basis", text));
                records.keep(open.to, file.name());
            }
            return records.reading(issued);
        }

        private void section(String name) throws XMLStreamException {
            switch (name) {
                case "DateOfIssue" -> issued = AdvancedDates.day(XmlNode.read(xml));
                case "ReferenceValueSets" -> each(references::values);
                case "Locations" -> each(references::location);
                case "IDRegDocuments" -> each(references::document);
                case "DistinctParties" -> each(this::party);
                case "ProfileRelationships" -> each(this::relation);
                case "SanctionsEntries" -> each(this::entry);
                case "SanctionsEntryLinks" -> XmlNode.read(xml);
                default -> {
                    account.unknown("Sanctions/" + name);
                    XmlNode.read(xml);
                }
            }
        }

        private void each(java.util.function.Consumer<XmlNode> reader) throws XMLStreamException {
            while (Records.nextChild(xml)) {
                reader.accept(XmlNode.read(xml));
            }
        }

        private void party(XmlNode node) {
            String where = SafeXml.where(file, xml);
            List<XmlNode> profiles = node.all("Profile");
            if (profiles.size() != 1) {
                throw new BadInputException(where + " ends party " + node.attribute("FixedRef") + " with "
                        + profiles.size() + " profiles; OFAC's parties have one");
            }
            XmlNode profile = profiles.getFirst();
            TargetKind kind = Records.kind(references.partyType(profile.attribute("PartySubTypeID")));
            Target.Builder to = Target.builder(records.id(node.attribute("FixedRef"), where), kind);
            ListDates dates = new ListDates();
            String name = party.read(node, profile, to, dates);
            byProfile.put(profile.attribute("ID"), new Open(to, name, dates));
        }

        private void relation(XmlNode node) {
            Open from = byProfile.get(node.attribute("From-ProfileID"));
            String other = node.attribute("To-ProfileID");
            if (from == null) {
                account.unknown("relation of a profile that is not in the file");
                return;
            }
            String type = references.value("RelationType", node.attribute("RelationTypeID"));
            boolean former = node.attribute("Former").equals("true");
            Open to = byProfile.get(other);
            Optional<TargetId> target = to == null
                    ? Optional.empty()
                    : Optional.of(new TargetId(list, to.to.id().reference()));
            from.to.relation(new Relation(former ? type + " (former)" : type, to == null ? other : to.name, target));
        }

        private void entry(XmlNode node) {
            Open open = byProfile.get(node.attribute("ProfileID"));
            if (open == null) {
                account.unknown("sanctions entry of a profile that is not in the file");
                return;
            }
            String listed = references.value("List", node.attribute("ListID"));
            open.to.other("List", listed);
            for (XmlNode event : node.all("EntryEvent")) {
                event.all("Date")
                        .forEach(date -> AdvancedDates.day(date).ifPresent(day -> open.dates.entry(listed, day)));
                String basis = event.attribute("LegalBasisID");
                if (!basis.isEmpty() && !references.value("LegalBasis", basis).equals("Unknown")) {
                    open.bases.add(references.value("LegalBasis", basis));
                }
            }
            for (XmlNode measure : node.all("SanctionsMeasure")) {
                String type = references.value("SanctionsType", measure.attribute("SanctionsTypeID"));
                if (type.equals("Program")) {
                    open.dates.programme(measure.textOf("Comment"));
                } else {
                    open.to.other("Sanctions type", type);
                }
            }
        }
    }
}

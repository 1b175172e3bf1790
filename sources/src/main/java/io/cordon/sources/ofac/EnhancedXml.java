package io.cordon.sources.ofac;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SafeXml;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** {@code SDN_ENHANCED} and {@code CONS_ENHANCED}: everything about an entity inside it, names in their own script too. */
final class EnhancedXml implements SourceReader {
    @Override
    public String form() {
        return "OFAC ENHANCED XML (SDN_ENHANCED.ZIP, CONS_ENHANCED.ZIP)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return files.size() == 1 && files.getFirst().head(4000).contains("<sanctionsData");
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = Records.single(files, form());
        return SafeXml.read(file, xml -> new Pass(list, file, xml).read());
    }

    /** One reading of one file. */
    private static final class Pass {
        private final SourceFile file;
        private final XMLStreamReader xml;
        private final Records records;
        private final Account account;
        private final EnhancedEntity entity;
        private final OfacDesignations designations;
        private Optional<LocalDate> asOf = Optional.empty();

        Pass(String list, SourceFile file, XMLStreamReader xml) {
            this.file = file;
            this.xml = xml;
            this.records = new Records(list, file);
            this.account = records.account();
            this.entity = new EnhancedEntity(list, account);
            this.designations = new OfacDesignations(account);
        }

        Reading read() throws XMLStreamException {
            Records.enterRoot(xml, file, "sanctionsData");
            while (Records.nextChild(xml)) {
                switch (xml.getLocalName()) {
                    case "publicationInfo" ->
                        asOf = Optional.of(day(XmlNode.read(xml).textOf("dataAsOf")));
                    case "referenceValues", "featureTypes" -> skip();
                    case "entities" -> {
                        while (Records.nextChild(xml)) {
                            entity(XmlNode.read(xml));
                        }
                    }
                    default -> {
                        account.unknown("sanctionsData/" + xml.getLocalName());
                        skip();
                    }
                }
            }
            return records.reading(asOf);
        }

        /** Every entity states its values in words as well, so that the tables of numbers are not needed. */
        private void skip() throws XMLStreamException {
            while (Records.nextChild(xml)) {
                XmlNode.read(xml);
            }
        }

        private LocalDate day(String text) {
            try {
                return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            } catch (DateTimeException e) {
                throw new BadInputException(
                        SafeXml.where(file, xml) + " states dataAsOf \"" + text
                                + "\"; a date as 2025-01-10 was expected",
                        e);
            }
        }

        private void entity(XmlNode node) {
            String where = SafeXml.where(file, xml);
            String type = "";
            for (XmlNode general : node.all("generalInfo")) {
                type = general.textOf("entityType");
            }
            Target.Builder to = Target.builder(records.id(node.attribute("id"), where), Records.kind(type));
            ListDates dates = new ListDates();
            entity.read(node, to, dates);
            designate(node, to, dates);
            node.unknown("entity", account, to);
            records.keep(to, where);
        }

        private void designate(XmlNode node, Target.Builder to, ListDates dates) {
            for (XmlNode on : node.all("sanctionsLists", "sanctionsList")) {
                to.other("List", on.text());
                String published = on.attribute("datePublished");
                if (!published.isEmpty()) {
                    dates.entry(on.text(), day(published));
                }
            }
            node.all("sanctionsPrograms", "sanctionsProgram").forEach(code -> dates.programme(code.text()));
            Set<String> bases = new LinkedHashSet<>();
            node.all("legalAuthorities", "legalAuthority").forEach(basis -> bases.add(basis.text()));
            node.all("sanctionsTypes", "sanctionsType").forEach(word -> to.other("Sanctions type", word.text()));
            bases.forEach(text -> to.other("Legal basis", text));
            String basis = dates.programmes().size() == 1 ? String.join("; ", bases) : "";
            designations.add(to, dates, basis);
        }
    }
}

package io.cordon.sources.ofac;

import io.cordon.core.model.Address;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SafeXml;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** {@code sdn.xml} and {@code consolidated.xml}, in the namespace of either publisher, {@code sdnList} at the root. */
final class StandardXml implements SourceReader {
    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MM/dd/yyyy");

    @Override
    public String form() {
        return "OFAC standard XML (sdn.xml, consolidated.xml)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return files.size() == 1 && files.getFirst().head(4000).contains("<sdnList");
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
        private final Facts facts;
        private final Remarks remarks;
        private final OfacDesignations designations;
        private Optional<LocalDate> published = Optional.empty();
        private OptionalInt stated = OptionalInt.empty();

        Pass(String list, SourceFile file, XMLStreamReader xml) {
            this.file = file;
            this.xml = xml;
            this.records = new Records(list, file);
            this.account = records.account();
            this.facts = new Facts(list, account);
            this.remarks = new Remarks(facts, account);
            this.designations = new OfacDesignations(account);
        }

        Reading read() throws XMLStreamException {
            Records.enterRoot(xml, file, "sdnList");
            while (Records.nextChild(xml)) {
                String element = xml.getLocalName();
                XmlNode node = XmlNode.read(xml);
                switch (element) {
                    case "publshInformation", "publishInformation" -> publication(node);
                    case "sdnEntry" -> entry(node);
                    default -> account.unknown("sdnList/" + element);
                }
            }
            if (stated.isPresent() && stated.getAsInt() != records.count()) {
                throw new BadInputException(
                        file.name() + " states a Record_Count of " + stated.getAsInt() + " but holds " + records.count()
                                + " entries; it is incomplete or was altered, so fetch it again");
            }
            return records.reading(published);
        }

        private void publication(XmlNode node) {
            String day = node.textOf("Publish_Date");
            String count = node.textOf("Record_Count");
            try {
                published = Optional.of(LocalDate.parse(day, AMERICAN));
                stated = OptionalInt.of(Integer.parseInt(count));
            } catch (DateTimeException | NumberFormatException e) {
                throw new BadInputException(
                        file.name() + " has publshInformation with Publish_Date \"" + day + "\" and Record_Count \""
                                + count + "\"; a date as 09/16/2016 and a number were expected",
                        e);
            }
            account.stated(stated.getAsInt());
        }

        private void entry(XmlNode node) {
            TargetKind kind = Records.kind(node.textOf("sdnType"));
            TargetId id = records.id(node.textOf("uid"), SafeXml.where(file, xml));
            Target.Builder to = Target.builder(id, kind);
            String last = node.textOf("lastName");
            String first = node.textOf("firstName");
            if (last.isBlank() && first.isBlank()) {
                throw new BadInputException(
                        SafeXml.where(file, xml) + " ends entry " + id.reference() + ", which has no name");
            }
            to.name(ListedName.of(last, first, kind, NameQuality.PRIMARY));
            ListDates dates = new ListDates();
            facts.begin(dates);
            Facts.titles(to, node.textOf("title"));
            aliases(to, kind, node);
            places(to, node);
            for (XmlNode document : node.all("idList", "id")) {
                document(to, document.passOver("uid"));
            }
            vessel(to, node);
            for (XmlNode programme : node.all("programList", "program")) {
                dates.programme(programme.text());
            }
            designations.add(to, dates, "");
            String text = node.textOf("remarks");
            if (!text.isEmpty()) {
                remarks.readLinks(to, text);
            }
            node.unknown("sdnEntry", account, to);
            records.keep(to, SafeXml.where(file, xml));
        }

        private void aliases(Target.Builder to, TargetKind kind, XmlNode node) {
            for (XmlNode alias : node.all("akaList", "aka")) {
                alias.passOver("uid");
                boolean low = alias.textOf("category").equals("weak");
                NameQuality quality = ListedName.aliasQuality(alias.textOf("type"), low);
                String last = alias.textOf("lastName");
                String first = alias.textOf("firstName");
                if (!last.isBlank() || !first.isBlank()) {
                    to.name(ListedName.of(last, first, kind, quality));
                }
            }
        }

        private void places(Target.Builder to, XmlNode node) {
            for (XmlNode birth : node.all("dateOfBirthList", "dateOfBirthItem")) {
                birth.passOver("uid", "mainEntry");
                facts.add(to, "born", "DOB", birth.textOf("dateOfBirth"), "", "");
            }
            for (XmlNode birth : node.all("placeOfBirthList", "placeOfBirthItem")) {
                birth.passOver("uid", "mainEntry");
                facts.add(to, "birthplace", "POB", birth.textOf("placeOfBirth"), "", "");
            }
            for (XmlNode country : node.all("nationalityList", "nationality")) {
                country.passOver("uid", "mainEntry");
                facts.add(to, "country", "nationality", country.textOf("country"), "", "");
            }
            for (XmlNode country : node.all("citizenshipList", "citizenship")) {
                country.passOver("uid", "mainEntry");
                facts.add(to, "country", "citizen", country.textOf("country"), "", "");
            }
            for (XmlNode address : node.all("addressList", "address")) {
                address.passOver("uid");
                Records.address(
                        to,
                        new Address(
                                Records.lines(
                                        address.textOf("address1"),
                                        address.textOf("address2"),
                                        address.textOf("address3")),
                                address.textOf("city"),
                                address.textOf("stateOrProvince"),
                                address.textOf("postalCode"),
                                Facts.country(address.textOf("country"))));
            }
        }

        private void document(Target.Builder to, XmlNode document) {
            List<String> notes = new ArrayList<>();
            String issued = document.textOf("issueDate");
            String expires = document.textOf("expirationDate");
            if (!issued.isEmpty()) {
                notes.add("issued " + issued);
            }
            if (!expires.isEmpty()) {
                notes.add("expires " + expires);
            }
            facts.add(
                    to,
                    document.textOf("idType"),
                    document.textOf("idNumber"),
                    document.textOf("idCountry"),
                    String.join(" ", notes));
        }

        private void vessel(Target.Builder to, XmlNode node) {
            for (XmlNode vessel : node.all("vesselInfo")) {
                facts.add(to, "Vessel Call Sign", vessel.textOf("callSign"), "", "");
                facts.add(to, "Vessel Type", vessel.textOf("vesselType"), "", "");
                facts.add(to, "Vessel Flag", vessel.textOf("vesselFlag"), "", "");
                facts.add(to, "Vessel Owner", vessel.textOf("vesselOwner"), "", "");
                facts.add(to, "Vessel Tonnage", vessel.textOf("tonnage"), "", "");
                facts.add(to, "Vessel Gross Registered Tonnage", vessel.textOf("grossRegisteredTonnage"), "", "");
            }
        }
    }
}

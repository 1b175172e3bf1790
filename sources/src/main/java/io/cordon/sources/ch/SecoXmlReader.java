package io.cordon.sources.ch;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SafeXml;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import io.cordon.sources.XmlRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * SECO's {@code consolidated-list.xml}: {@code swiss-sanctions-list} with sanctions programmes, targets and the places
 * that targets refer to, which stand after them; the file is therefore read twice. The whole list also carries targets
 * that were taken off, told by their last {@code modification}; they are kept with the day it ended. A file whose
 * {@code list-type} is {@code amendment} holds changes only and is refused.
 */
final class SecoXmlReader implements SourceReader {
    private static final String ROOT = "swiss-sanctions-list";

    @Override
    public String form() {
        return "SECO's consolidated-list.xml (the whole list)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return files.size() == 1 && files.getFirst().head(4096).contains("<" + ROOT);
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        Account account = new Account();
        SecoReferences references = SafeXml.read(file, xml -> SecoReferences.read(file, xml));
        return SafeXml.read(file, xml -> new Pass(list, file, account, references).read(xml));
    }

    /** The reading of the targets. */
    private static final class Pass {
        private final String list;
        private final SourceFile file;
        private final Account account;
        private final SecoReferences references;
        private final Map<String, Target> targets = new LinkedHashMap<>();
        private Optional<LocalDate> published = Optional.empty();

        Pass(String list, SourceFile file, Account account, SecoReferences references) {
            this.list = list;
            this.file = file;
            this.account = account;
            this.references = references;
        }

        Reading read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case ROOT -> published = root(xml);
                        case "target" -> target(XmlRecord.read(file, xml));
                        case "sanctions-program", "place" -> XmlRecord.read(file, xml);
                        default -> {
                            String path = ROOT + "/" + xml.getLocalName();
                            account.unknown(path);
                            account.warn("The file has " + path + ", which belongs to no target and was left out.");
                            XmlRecord.read(file, xml);
                        }
                    }
                }
            }
            if (targets.isEmpty()) {
                throw new BadInputException(file.name()
                        + " has no target; the whole list of Switzerland was expected, so fetch the file again");
            }
            return new Reading(list, published, List.copyOf(targets.values()), account.done());
        }

        private Optional<LocalDate> root(XMLStreamReader xml) {
            String type = Optional.ofNullable(xml.getAttributeValue(null, "list-type"))
                    .orElse("");
            String date =
                    Optional.ofNullable(xml.getAttributeValue(null, "date")).orElse("");
            if (type.contains("amendment")) {
                throw new BadInputException(
                        file.name() + ", line " + xml.getLocation().getLineNumber()
                                + ": list-type is \"" + type + "\", so the file holds only what changed on " + date
                                + "; the whole list was expected (SECO's \"Gesamtliste\", list-type \"whole-list\"): an"
                                + " amendment read as an edition would delist everybody else");
            }
            if (!type.equals("whole-list")) {
                account.warn("The file's list-type is \"" + type + "\", not \"whole-list\"; it was read as whole.");
            }
            try {
                return Optional.of(LocalDate.parse(date));
            } catch (DateTimeException e) {
                account.warn("The file does not state in date when it was published (\"" + date + "\").");
                return Optional.empty();
            }
        }

        private void target(XmlRecord element) {
            account.read();
            String where = file.name() + ", line " + element.line() + ", target";
            String ssid = element.take("@ssid");
            if (ssid.isEmpty()) {
                throw new BadInputException(
                        where + " has no ssid, so it cannot be told from others; the file is damaged"
                                + " or not as published, so fetch it again");
            }
            Target.Builder target = Target.builder(new TargetId(list, ssid), TargetKind.UNKNOWN);
            new SecoTarget(element, target, account, references, published).read();
            if (!target.hasNames()) {
                throw new BadInputException(where + " " + ssid
                        + " has no name; the file is damaged or not as published, so fetch it again");
            }
            if (targets.putIfAbsent(ssid, target.build()) != null) {
                throw new BadInputException(where + " " + ssid
                        + " stands twice; the file is damaged or not as published, so fetch it again");
            }
            account.kept();
        }
    }
}

package io.cordon.sources.un;

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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The Security Council's {@code consolidated.xml}: {@code CONSOLIDATED_LIST} with {@code INDIVIDUALS} and
 * {@code ENTITIES}, by the schema {@code sc-sanctions.xsd}. Records are streamed one at a time.
 */
final class UnXmlReader implements SourceReader {
    private static final String ROOT = "CONSOLIDATED_LIST";

    @Override
    public String form() {
        return "UN consolidated XML";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return files.size() == 1 && files.getFirst().head(4000).contains("<" + ROOT);
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        return SafeXml.read(file, xml -> new Pass(list, file).read(xml));
    }

    /** One reading of one file. */
    private static final class Pass {
        private final String list;
        private final SourceFile file;
        private final Account account = new Account();
        private final Map<String, Target.Builder> targets = new LinkedHashMap<>();
        private Optional<LocalDate> published = Optional.empty();

        Pass(String list, SourceFile file) {
            this.list = list;
            this.file = file;
        }

        Reading read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element(xml);
                }
            }
            if (targets.isEmpty()) {
                throw new BadInputException(
                        file.name() + " has no INDIVIDUAL and no ENTITY; the whole consolidated list"
                                + " was expected, so fetch the file again");
            }
            List<Target> built =
                    targets.values().stream().map(Target.Builder::build).toList();
            built.forEach(target -> account.kept());
            return new Reading(list, published, built, account.done());
        }

        private void element(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case ROOT -> published = generated(xml);
                case "INDIVIDUALS", "ENTITIES" -> {}
                case "INDIVIDUAL" -> record(xml, TargetKind.PERSON);
                case "ENTITY" -> record(xml, TargetKind.ORGANISATION);
                default -> {
                    String path = ROOT + "/" + xml.getLocalName();
                    account.unknown(path);
                    account.warn("The file has " + path + ", which belongs to no target and was left out.");
                    XmlRecord.read(file, xml);
                }
            }
        }

        private Optional<LocalDate> generated(XMLStreamReader xml) {
            String stated = xml.getAttributeValue(null, "dateGenerated");
            Optional<LocalDate> day = stated == null ? Optional.empty() : UnDates.day(stated);
            if (day.isEmpty()) {
                account.warn("The file does not state in dateGenerated when it was published.");
            }
            return day;
        }

        private void record(XMLStreamReader xml, TargetKind kind) throws XMLStreamException {
            XmlRecord element = XmlRecord.read(file, xml);
            account.read();
            String where = file.name() + ", line " + element.line() + ", " + element.name();
            String reference = element.take("REFERENCE_NUMBER");
            if (reference.isEmpty()) {
                throw new BadInputException(
                        where + " has no REFERENCE_NUMBER, so it cannot be told from others; the file"
                                + " is damaged or not as published, so fetch it again");
            }
            Target.Builder target = targets.get(reference);
            if (target == null) {
                target = Target.builder(new TargetId(list, reference), kind);
                targets.put(reference, target);
            } else {
                account.warn("Reference " + reference + " occurs more than once; its records were put together.");
            }
            new UnRecord(element, target, account).read();
            if (!target.hasNames()) {
                throw new BadInputException(
                        where + " (" + reference + ") has no name in FIRST_NAME to FOURTH_NAME nor an"
                                + " alias; the file is damaged or not as published, so fetch it again");
            }
        }
    }
}

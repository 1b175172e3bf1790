package io.cordon.sources.ca;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Global Affairs Canada's {@code sema-lmes.xml}: {@code data-set/record}, one record a target. Both layouts are read: the
 * older with {@code Entity}, {@code Title} and {@code DateOfBirth}, the newer with {@code EntityOrShip},
 * {@code TitleOrShip}, {@code DateOfBirthOrShipBuildDate}, {@code ShipIMONumber} and {@code DateOfListing}. The file
 * states neither its date nor the number of its records.
 */
final class SemaXmlReader implements SourceReader {
    @Override
    public String form() {
        return "Canada's sema-lmes.xml";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        String head = files.getFirst().head(4000);
        return files.size() == 1 && head.contains("<data-set") && head.contains("<record");
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
        private final Map<String, Target> targets = new LinkedHashMap<>();

        Pass(String list, SourceFile file) {
            this.list = list;
            this.file = file;
        }

        Reading read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "data-set" -> {}
                        case "record" -> record(XmlRecord.read(file, xml));
                        default -> {
                            account.unknown("data-set/" + xml.getLocalName());
                            account.warn("The file has data-set/" + xml.getLocalName()
                                    + ", which belongs to no target and was left out.");
                            XmlRecord.read(file, xml);
                        }
                    }
                }
            }
            if (targets.isEmpty()) {
                throw new BadInputException(
                        file.name() + " has no record; the whole list of Canada was expected, so fetch the file again");
            }
            return new Reading(list, Optional.empty(), List.copyOf(targets.values()), account.done());
        }

        private void record(XmlRecord element) {
            account.read();
            String where = file.name() + ", line " + element.line() + ", record";
            String regime = SemaRecord.english(element.take("Country"));
            String schedule = element.take("Schedule");
            String item = element.take("Item");
            if (regime.isEmpty() || item.isEmpty()) {
                throw new BadInputException(where + " has no " + (regime.isEmpty() ? "Country" : "Item")
                        + ", so it cannot be told from others; the file is damaged or not as published, so fetch it"
                        + " again");
            }
            String reference = schedule.isEmpty() ? regime + "/" + item : regime + "/" + schedule + "/" + item;
            Target.Builder target = Target.builder(new TargetId(list, reference), TargetKind.UNKNOWN);
            new SemaRecord(element, target, account, regime, schedule).read();
            if (!target.hasNames()) {
                throw new BadInputException(where + " (" + reference + ") has neither a LastName, a GivenName nor an"
                        + " entity's name; the file is damaged or not as published, so fetch it again");
            }
            if (targets.putIfAbsent(reference, target.build()) != null) {
                throw new BadInputException(where + ": item " + reference
                        + " stands twice; the file is damaged or not as published, so fetch it again");
            }
            account.kept();
        }
    }
}

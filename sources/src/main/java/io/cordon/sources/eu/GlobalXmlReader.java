package io.cordon.sources.eu;

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
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The file that the Commission published as {@code global.xml} until 2017, before the Financial Sanctions File:
 * {@code WHOLE/ENTITY}. Its {@code Id} is the later file's {@code logicalId}; the {@code euReferenceNumber} came later, so
 * that a target's reference here is {@code L} and that number.
 */
final class GlobalXmlReader implements SourceReader {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Override
    public String form() {
        return "EU global.xml (until 2017)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return files.size() == 1 && files.getFirst().head(4096).contains("<WHOLE");
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
        private Optional<LocalDate> published = Optional.empty();

        Pass(String list, SourceFile file) {
            this.list = list;
            this.file = file;
        }

        Reading read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "WHOLE" -> published = date(xml);
                        case "ENTITY" -> entity(XmlRecord.read(file, xml));
                        default -> {
                            String path = "WHOLE/" + xml.getLocalName();
                            account.unknown(path);
                            account.warn("The file has " + path + ", which belongs to no target and was left out.");
                            XmlRecord.read(file, xml);
                        }
                    }
                }
            }
            if (targets.isEmpty()) {
                throw new BadInputException(
                        file.name() + " has no ENTITY; the EU's whole list was expected, so fetch the file again");
            }
            return new Reading(list, published, List.copyOf(targets.values()), account.done());
        }

        private Optional<LocalDate> date(XMLStreamReader xml) {
            String stated =
                    Optional.ofNullable(xml.getAttributeValue(null, "Date")).orElse("");
            try {
                return Optional.of(LocalDate.parse(stated, DAY));
            } catch (DateTimeException e) {
                account.warn(file.name() + " states no day of publication (Date is \"" + stated + "\").");
                return Optional.empty();
            }
        }

        private void entity(XmlRecord element) {
            account.read();
            String where = file.name() + ", line " + element.line() + ", ENTITY";
            String id = element.take("@Id");
            String type = element.take("@Type");
            if (id.isEmpty()) {
                throw new BadInputException(where + " has no Id, so it cannot be told from others; the file is damaged"
                        + " or not as published, so fetch it again");
            }
            TargetKind kind = TargetKind.of(type);
            if (kind == TargetKind.UNKNOWN) {
                account.unknown("ENTITY/@Type " + type);
            }
            Target.Builder target = Target.builder(new TargetId(list, "L" + id), kind);
            target.other("logicalId", id);
            new GlobalEntity(element, target, account).read();
            if (!target.hasNames()) {
                throw new BadInputException(where + " " + id
                        + " has no NAME with a WHOLENAME; the file is damaged or not as published, so fetch it again");
            }
            if (targets.putIfAbsent(id, target.build()) != null) {
                throw new BadInputException(
                        where + " " + id + " stands twice; the file is damaged or not as published, so fetch it again");
            }
            account.kept();
        }
    }
}

package io.cordon.sources.eu;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SafeXml;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The Financial Sanctions File 1.1: {@code export/sanctionEntity}, one record a target. The file states no number of
 * records; a cut file is told by its XML.
 */
final class FsfReader implements SourceReader {
    private static final int HEAD = 4096;

    @Override
    public String form() {
        return "EU Financial Sanctions File 1.1 XML";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        String head = files.getFirst().head(HEAD);
        return head.contains("<export")
                && (head.contains("/fpi/fsd/export")
                        || head.contains("generationDate")
                        || head.contains("<sanctionEntity"));
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        if (files.size() > 1) {
            throw new BadInputException("the EU Financial Sanctions File is one file, but " + files.size()
                    + " were given, from " + file.name() + " to "
                    + files.getLast().name() + "; import each by itself");
        }
        return SafeXml.read(file, xml -> new Pass(list, file, xml).all());
    }

    /** One way through a file. */
    private static final class Pass {
        private final String list;
        private final SourceFile file;
        private final XMLStreamReader xml;
        private final Account account = new Account();
        private final List<Target> targets = new ArrayList<>();
        private final Set<String> references = new HashSet<>();

        Pass(String list, SourceFile file, XMLStreamReader xml) {
            this.list = list;
            this.file = file;
            this.xml = xml;
        }

        Reading all() throws XMLStreamException {
            Optional<LocalDate> published = root();
            int event = xml.next();
            while (event != XMLStreamConstants.END_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    child();
                }
                event = xml.next();
            }
            if (targets.isEmpty()) {
                throw new BadInputException(SafeXml.where(file, xml)
                        + " ends without one sanctionEntity that has a name; a Financial Sanctions File has thousands,"
                        + " so this one is not complete: fetch it again");
            }
            return new Reading(list, published, targets, account.done());
        }

        private Optional<LocalDate> root() throws XMLStreamException {
            while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                xml.next();
            }
            if (!xml.getLocalName().equals("export")) {
                throw new BadInputException(SafeXml.where(file, xml) + " has the root element " + xml.getLocalName()
                        + " where export was expected; it is not a Financial Sanctions File 1.1");
            }
            String generated = Optional.ofNullable(xml.getAttributeValue(null, "generationDate"))
                    .orElse("");
            try {
                return Optional.of(LocalDate.parse(generated.substring(0, Math.min(10, generated.length()))));
            } catch (DateTimeParseException e) {
                account.warn(file.name() + " states no day of generation (generationDate is \"" + generated + "\").");
                return Optional.empty();
            }
        }

        private void child() throws XMLStreamException {
            String name = xml.getLocalName();
            FsfElement element = FsfElement.read(xml);
            if (!name.equals("sanctionEntity")) {
                element.leftOver("export/" + name, (path, value) -> account.unknown(path));
                return;
            }
            account.read();
            FsfEntity entity = new FsfEntity(list, element, references, account);
            Optional<Target> target = entity.target();
            if (target.isPresent()) {
                account.kept();
                targets.add(target.get());
            }
        }
    }
}

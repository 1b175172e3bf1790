package io.cordon.sources.uk;

import io.cordon.core.model.BadInputException;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SafeXml;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import io.cordon.sources.XmlRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The UK Sanctions List's XML: {@code Designations} of {@code Designation}, streamed one at a time. */
final class SlXmlReader implements SourceReader {
    @Override
    public String form() {
        return "UK Sanctions List XML";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return UkText.head(files).filter(head -> head.contains("<designations")).isPresent();
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        SlCsvReader.refuseAsOfsi(list, file);
        return SafeXml.read(file, xml -> new Pass(list, file).read(xml));
    }

    /** One reading of one file. */
    private static final class Pass {
        private final String list;
        private final SourceFile file;
        private final Account account = new Account();
        private final SlEntries entries = new SlEntries();
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
            return entries.reading(list, file, published, account);
        }

        private void element(XMLStreamReader xml) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "Designations" -> {}
                case "DateGenerated" ->
                    published = UkDates.day(XmlRecord.read(file, xml).text());
                case "Designation" -> designation(XmlRecord.read(file, xml));
                default -> {
                    String path = "Designations/" + xml.getLocalName();
                    account.unknown(path);
                    account.warn("The file has " + path + ", which belongs to no target and was left out.");
                    XmlRecord.read(file, xml);
                }
            }
        }

        private void designation(XmlRecord element) {
            String where = file.name() + ", line " + element.line();
            String id = element.take("UniqueID");
            if (id.isEmpty()) {
                throw new BadInputException(where + ", Designation, has no UniqueID, so it cannot be told from others;"
                        + " the file is damaged or not as published, so fetch it again");
            }
            if (entries.has(id)) {
                account.warn("Unique ID " + id + " occurs more than once; its records were put together.");
            }
            SlEntry entry = entries.of(id, where + ", Designation,");
            element.children().forEach(child -> new Walk(entry).element(child, child.name()));
        }
    }

    /** Goes through a designation's elements and gathers what they hold. */
    private record Walk(SlEntry entry) {
        private void element(XmlRecord element, String path) {
            switch (element.name()) {
                case "Name" -> name(element);
                case "NonLatinName" ->
                    entry.scriptName(
                            element.take("NameNonLatinScript"),
                            element.take("NonLatinScriptType"),
                            element.take("NonLatinScriptLanguage"));
                case "Address" -> address(element);
                case "Location" -> entry.birthplace(element.take("TownOfBirth"), element.take("CountryOfBirth"));
                case "Passport" ->
                    entry.passport(element.take("PassportNumber"), element.take("PassportAdditionalInformation"));
                case "NationalIdentifier" ->
                    entry.nationalId(
                            element.take("NationalIdentifierNumber"),
                            element.take("NationalIdentifierAdditionalInformation"));
                case "SanctionsImposedIndicators" -> indicators(element);
                default -> {
                    leafOrDeeper(element, path);
                    return;
                }
            }
            element.untaken((below, text) -> entry.unknown(path + "/" + below, text));
        }

        private void leafOrDeeper(XmlRecord element, String path) {
            String text = element.text();
            SlField.ofElement(element.name())
                    .ifPresentOrElse(field -> entry.add(field, text), () -> entry.unknown(path, text));
            element.children().forEach(child -> element(child, path + "/" + child.name()));
        }

        private void name(XmlRecord element) {
            List<String> before = new ArrayList<>();
            IntStream.rangeClosed(1, 5).forEach(i -> before.add(element.take("Name" + i)));
            entry.name(before, element.take("Name6"), element.take("NameType"), element.take("AliasStrength"));
        }

        private void address(XmlRecord element) {
            List<String> lines = new ArrayList<>();
            IntStream.rangeClosed(1, 6).forEach(i -> lines.add(element.take("AddressLine" + i)));
            entry.address(
                    SlCsvReader.address(lines, element.take("AddressPostalCode"), element.take("AddressCountry")));
        }

        /** An indicator that is true counts even where the words beside it do not say so. */
        private void indicators(XmlRecord element) {
            for (XmlRecord indicator : element.children()) {
                String value = indicator.text();
                if (value.equalsIgnoreCase("true") || value.equals("1")) {
                    boolean said = entry.measures.stream()
                            .anyMatch(word -> UkMeasures.of(word).equals(UkMeasures.of(indicator.name())));
                    if (!said || UkMeasures.of(indicator.name()).isEmpty()) {
                        entry.measures.add(indicator.name());
                    }
                } else if (!value.equalsIgnoreCase("false") && !value.equals("0")) {
                    entry.unknown("SanctionsImposedIndicators/" + indicator.name(), value);
                }
            }
        }
    }
}

package io.cordon.intake.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One element with all that is in it, without namespaces; for elements of a bounded size, such as one transaction. */
final class XmlElement {
    private static final int MOST_DEPTH = 64;
    private static final int MOST_ELEMENTS = 20_000;

    private final String name;
    private final String currency;
    private final List<XmlElement> children = new ArrayList<>();
    private String text = "";

    private XmlElement(String name, String currency) {
        this.name = name;
        this.currency = currency;
    }

    /** Reads the element at which the reader stands, to its end. */
    static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, 0, new int[1]);
    }

    private static XmlElement read(XMLStreamReader xml, int depth, int[] count) throws XMLStreamException {
        if (depth > MOST_DEPTH || ++count[0] > MOST_ELEMENTS) {
            throw new XMLStreamException(
                    "one transaction has more than " + MOST_ELEMENTS + " elements, or is nested deeper than "
                            + MOST_DEPTH,
                    xml.getLocation());
        }
        String currency =
                Optional.ofNullable(xml.getAttributeValue(null, "Ccy")).orElse("");
        XmlElement element = new XmlElement(xml.getLocalName(), currency);
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> element.children.add(read(xml, depth + 1, count));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    element.text = element.children.isEmpty() ? text.toString().strip() : "";
                    return element;
                }
                default -> {}
            }
        }
    }

    String name() {
        return name;
    }

    /** Its own text; empty where it has children. */
    String text() {
        return text;
    }

    /** Its attribute {@code Ccy}, or empty. */
    String currency() {
        return currency;
    }

    List<XmlElement> children() {
        return children;
    }

    /** The elements at a path of names. */
    Stream<XmlElement> all(String... path) {
        Stream<XmlElement> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(element -> element.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    Optional<XmlElement> first(String... path) {
        return all(path).findFirst();
    }

    /** The text of the first element at a path, or empty. */
    String textOf(String... path) {
        return first(path).map(XmlElement::text).orElse("");
    }
}

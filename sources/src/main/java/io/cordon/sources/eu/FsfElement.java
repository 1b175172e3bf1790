package io.cordon.sources.eu;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One element of a record, held while the record is read. What the reader knows is taken out of it; what is left over at
 * the end is what the reader does not know, so that nothing can be dropped by forgetting it.
 */
final class FsfElement {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<FsfElement> children = new ArrayList<>();
    private String text = "";

    private FsfElement(String name) {
        this.name = name;
    }

    /** Reads the element that the reader stands at, to its end. */
    static FsfElement read(XMLStreamReader xml) throws XMLStreamException {
        FsfElement element = new FsfElement(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                element.children.add(read(xml));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        element.text = text.toString().strip();
        return element;
    }

    /** An attribute's value with its white space made single, or empty where it is not stated. */
    String take(String attribute) {
        String value = attributes.remove(attribute);
        return value == null ? "" : value.strip().replaceAll("\\s+", " ");
    }

    /** Whether an attribute says {@code true}. */
    boolean takeFlag(String attribute) {
        return take(attribute).equals("true");
    }

    /** The element's own text. */
    String takeText() {
        String taken = text;
        text = "";
        return taken;
    }

    /** Every child of a name, in the file's order. */
    List<FsfElement> takeAll(String child) {
        List<FsfElement> taken = new ArrayList<>();
        for (Iterator<FsfElement> all = children.iterator(); all.hasNext(); ) {
            FsfElement each = all.next();
            if (each.name.equals(child)) {
                taken.add(each);
                all.remove();
            }
        }
        return taken;
    }

    /** Tells what was not taken and says something, by its path. */
    void leftOver(String path, BiConsumer<String, String> to) {
        attributes.forEach((attribute, value) -> {
            if (!value.isBlank()) {
                to.accept(path + "@" + attribute, value);
            }
        });
        if (!text.isEmpty()) {
            to.accept(path, text);
        }
        for (FsfElement child : children) {
            child.leftOver(path + "/" + child.name, to);
        }
    }
}

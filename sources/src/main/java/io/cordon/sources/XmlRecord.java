package io.cordon.sources;

import io.cordon.core.model.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One record of a streamed XML list, held whole while it is mapped. What the mapping takes is marked; what it leaves is
 * found with {@link #untaken}, so that no element can be dropped unseen. Not thread-safe.
 */
public final class XmlRecord {
    /** No published record is near this; it bounds the memory of a hostile one. */
    private static final int MAX_ELEMENTS = 200_000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private final String name;
    private final int line;
    private final List<XmlRecord> children = new ArrayList<>();
    private String text = "";
    private boolean taken;

    private XmlRecord(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /**
     * Reads the element that the reader stands on, to its end. Attributes become children called {@code @name}, except
     * schema hints.
     *
     * @throws BadInputException if the record has more than 200,000 elements
     */
    public static XmlRecord read(SourceFile file, XMLStreamReader xml) throws XMLStreamException {
        XmlRecord root = open(xml);
        List<XmlRecord> open = new ArrayList<>(List.of(root));
        List<StringBuilder> texts = new ArrayList<>(List.of(new StringBuilder()));
        int elements = 1;
        while (!open.isEmpty()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MAX_ELEMENTS) {
                        throw new BadInputException(
                                SafeXml.where(file, xml) + " is still inside the record that began on"
                                        + " line " + root.line + " after " + MAX_ELEMENTS
                                        + " elements, which no published record has; check that the file is the list");
                    }
                    XmlRecord child = open(xml);
                    open.getLast().children.add(child);
                    open.add(child);
                    texts.add(new StringBuilder());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    texts.getLast().append(xml.getText());
                case XMLStreamConstants.END_ELEMENT ->
                    open.removeLast().text = squeezed(texts.removeLast().toString());
                default -> {}
            }
        }
        return root;
    }

    private static XmlRecord open(XMLStreamReader xml) {
        XmlRecord element = new XmlRecord(xml.getLocalName(), xml.getLocation().getLineNumber());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!"http://www.w3.org/2001/XMLSchema-instance".equals(xml.getAttributeNamespace(i))) {
                XmlRecord attribute = new XmlRecord("@" + xml.getAttributeLocalName(i), element.line);
                attribute.text = squeezed(xml.getAttributeValue(i));
                element.children.add(attribute);
            }
        }
        return element;
    }

    private static String squeezed(String raw) {
        return SPACES.matcher(raw).replaceAll(" ").strip();
    }

    /** The element's name without its prefix. */
    public String name() {
        return name;
    }

    /** The line it begins on. */
    public int line() {
        return line;
    }

    /** Its own text without that of its children, runs of white space made one space. Marks it as taken. */
    public String text() {
        taken = true;
        return text;
    }

    /** All children, in order, none of them marked. */
    public List<XmlRecord> children() {
        return List.copyOf(children);
    }

    /** The children of a name, in order, none of them marked: take their texts or children in turn. */
    public List<XmlRecord> children(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    /** The text of the first child of a name that has text, marked as taken; empty where there is none. */
    public String take(String child) {
        for (XmlRecord element : children) {
            if (element.name.equals(child) && !element.text.isEmpty()) {
                return element.text();
            }
        }
        return "";
    }

    /** The texts, blank ones left out, of the children of a name, and of those children's {@code VALUE} children. */
    public List<String> takeAll(String child) {
        List<String> texts = new ArrayList<>();
        for (XmlRecord element : children(child)) {
            texts.add(element.text());
            element.children("VALUE").forEach(value -> texts.add(value.text()));
        }
        texts.removeIf(String::isEmpty);
        return texts;
    }

    /** Gives every text that was not taken, with its path below this element, for example {@code ALIAS/RANK}. */
    public void untaken(BiConsumer<String, String> sink) {
        untaken("", sink);
    }

    private void untaken(String path, BiConsumer<String, String> sink) {
        for (XmlRecord child : children) {
            String below = path + child.name;
            if (!child.taken && !child.text.isEmpty()) {
                sink.accept(below, child.text);
            }
            child.untaken(below + "/", sink);
        }
    }
}

package io.cordon.sources.ofac;

import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One record of an XML list, read whole. A list is read record by record, so that no more than one is held. A node
 * remembers which of its children were asked for: what nobody asked for is not known, and is counted and kept.
 */
final class XmlNode {
    private final String name;
    private final Map<String, String> attributes = new HashMap<>(4);
    private final List<XmlNode> children = new ArrayList<>(4);
    private String text = "";
    private boolean asked;

    private XmlNode(String name) {
        this.name = name;
    }

    /** Reads the element that the reader stands at the start of, to its end. */
    static XmlNode read(XMLStreamReader xml) throws XMLStreamException {
        XmlNode node = new XmlNode(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            node.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> node.children.add(read(xml));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        node.text = node.text.isEmpty()
                                ? xml.getText().strip()
                                : node.text + " " + xml.getText().strip();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return node;
                }
                default -> {
                    // comments and processing instructions say nothing of a record
                }
            }
        }
    }

    String name() {
        return name;
    }

    /** The text directly inside it. */
    String text() {
        return text;
    }

    /** An attribute's value, or empty. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The children of a name. */
    List<XmlNode> all(String child) {
        List<XmlNode> found = new ArrayList<>(2);
        for (XmlNode node : children) {
            if (node.name.equals(child)) {
                node.asked = true;
                found.add(node);
            }
        }
        return found;
    }

    /** The children of a name inside the children of another. */
    List<XmlNode> all(String child, String grandchild) {
        List<XmlNode> found = new ArrayList<>();
        for (XmlNode node : all(child)) {
            found.addAll(node.all(grandchild));
        }
        return found;
    }

    /** All children. */
    List<XmlNode> all() {
        children.forEach(node -> node.asked = true);
        return children;
    }

    /** The text of the first child of a name, or empty. */
    String textOf(String child) {
        List<XmlNode> found = all(child);
        return found.isEmpty() ? "" : found.getFirst().text;
    }

    /** Says that a child is known and that nothing in it is needed. */
    XmlNode passOver(String... names) {
        for (String child : names) {
            all(child).forEach(XmlNode::askAll);
        }
        return this;
    }

    private void askAll() {
        for (XmlNode node : all()) {
            node.askAll();
        }
    }

    /** Counts what was never asked for, and keeps its text with the target. */
    void unknown(String path, Account account, Target.Builder to) {
        for (XmlNode child : children) {
            String at = path + "/" + child.name;
            if (!child.asked) {
                account.unknown(at);
                child.keep(at, to);
            } else {
                child.unknown(at, account, to);
            }
        }
    }

    private void keep(String path, Target.Builder to) {
        to.other(path, text);
        children.forEach(child -> child.keep(path + "/" + child.name, to));
    }
}

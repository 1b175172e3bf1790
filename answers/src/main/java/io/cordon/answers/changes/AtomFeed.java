package io.cordon.answers.changes;

import io.cordon.core.timeline.DatedChange;
import io.cordon.core.timeline.FieldChange;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Changes as an Atom feed (RFC 4287), newest first. The id of an entry is made from what changed, not from when it was
 * told, so that a reader shows each change once.
 */
public final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes a feed.
     *
     * @param changes oldest first
     * @param lists ids of the lists asked, sorted; they make the feed's own id
     * @param otherwise when the feed was last up to date, if it has no entry
     */
    public static void write(Writer out, List<DatedChange> changes, List<String> lists, Instant otherwise) {
        try {
            AtomFeed feed = new AtomFeed(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out));
            feed.write(changes, lists, otherwise);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed could not be written", e);
        }
    }

    private void write(List<DatedChange> changes, List<String> lists, Instant otherwise) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        text("id", urn("feed|" + String.join("|", lists)));
        text("title", "Changes of sanctions lists: " + String.join(", ", lists));
        text(
                "updated",
                instant(changes.stream()
                        .map(DatedChange::known)
                        .max(Instant::compareTo)
                        .orElse(otherwise)));
        xml.writeStartElement("author");
        text("name", "Cordon");
        xml.writeEndElement();
        for (DatedChange change : changes.reversed()) {
            entry(change);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(DatedChange change) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("entry");
        text("id", urn(change.key()));
        text(
                "title",
                change.on().date() + Words.sureness(change.on()) + ": " + Words.who(change.list()) + " "
                        + Words.did(change.kind()) + " " + change.name());
        text("updated", instant(change.known()));
        text(
                "published",
                change.on().date().atStartOfDay(ZoneOffset.UTC).toInstant().toString());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", change.kind().word());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", change.list());
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(clean(content(change)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String content(DatedChange change) {
        StringWriter text = new StringWriter();
        text.append(Words.when(change) + " " + Words.who(change.list()) + " " + Words.did(change.kind()) + " "
                + change.name() + " (" + change.targetKind().word()
                + change.target().map(id -> ", " + id).orElse("") + ").\n");
        for (DatedChange.Act act : change.acts()) {
            text.append(Words.act(Words.complete(act, change.list(), change.targetKind())) + ".\n");
        }
        for (FieldChange field : change.fields()) {
            field.removed().forEach(value -> text.append(field.field() + " - " + value + "\n"));
            field.added().forEach(value -> text.append(field.field() + " + " + value + "\n"));
        }
        return text.append("Ground: " + change.because() + ".").toString();
    }

    private void text(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 cannot hold. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(point -> point == '\n' || point == '\t' || point >= 0x20)
                .filter(point -> !(point >= 0xD800 && point <= 0xDFFF) && (point & 0xFFFE) != 0xFFFE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String instant(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The id that stands for a text. */
    public static String urn(String key) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("cordon|" + key).getBytes(StandardCharsets.UTF_8));
    }
}

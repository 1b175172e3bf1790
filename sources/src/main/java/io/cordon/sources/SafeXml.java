package io.cordon.sources;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import io.cordon.core.model.BadInputException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streaming XML with everything dangerous off: no DTD, no external entity, bounded depth, text and attributes. */
public final class SafeXml {
    private static final WstxInputFactory FACTORY = new WstxInputFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
        // What is wrong is told where it is met: told later, it would not be this API's own exception.
        FACTORY.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        FACTORY.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 64);
        FACTORY.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 256);
        FACTORY.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 1 << 20);
        FACTORY.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, 8 << 20);
        FACTORY.setProperty(WstxInputProperties.P_MAX_ENTITY_COUNT, 1L);
    }

    private SafeXml() {}

    /** What is done with a file's elements. */
    @FunctionalInterface
    public interface Body<T> {
        /** Reads from the start of the document to its end. */
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * Opens a file, reads it through and closes it.
     *
     * @throws BadInputException if it is not well-formed XML or has a DTD; the message names file, line and column
     */
    public static <T> T read(SourceFile file, Body<T> body) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(file.stream());
            try {
                T result = body.read(new NoDtd(xml, file));
                while (xml.hasNext()) {
                    xml.next();
                }
                return result;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new BadInputException(
                    file.name() + place(e.getLocation()) + " is not well-formed XML: " + firstLine(e), e);
        }
    }

    /** A sentence's start that names the file and where the reader stands. */
    public static String where(SourceFile file, XMLStreamReader xml) {
        return file.name() + place(xml.getLocation());
    }

    private static String place(Location location) {
        return location == null || location.getLineNumber() < 0
                ? ""
                : ", line " + location.getLineNumber() + ", column " + location.getColumnNumber() + ",";
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** Refuses a document type declaration as soon as it is met. */
    private static final class NoDtd extends javax.xml.stream.util.StreamReaderDelegate {
        private final SourceFile file;

        NoDtd(XMLStreamReader xml, SourceFile file) {
            super(xml);
            this.file = file;
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == DTD) {
                throw new BadInputException(where(file, this)
                        + " has a document type declaration; published lists have none, and it is not read for safety");
            }
            return event;
        }
    }
}

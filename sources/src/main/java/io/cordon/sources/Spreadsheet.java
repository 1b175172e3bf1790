package io.cordon.sources;

import io.cordon.core.model.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The first sheet of an .xlsx file (ECMA-376, SpreadsheetML), row by row. A cell's value is its text or its number as
 * written; dates are numbers of days, see {@link #day}. Formulas are not computed: the value stored beside one counts.
 * Parts are unpacked within {@link SourceFile}'s bounds and read with {@link SafeXml}; rows, columns and texts are
 * bounded too.
 */
public final class Spreadsheet {
    private static final int MAX_ROWS = 1_048_576;
    private static final int MAX_COLUMNS = 16_384;
    private static final int MAX_TEXTS = 2_000_000;
    private static final int DIRECTORY_END = 22;
    private static final int MAX_COMMENT = 65_535;
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private Spreadsheet() {}

    /**
     * One row.
     *
     * @param number as the sheet numbers it, from 1
     * @param cells texts by column, from 0; columns without a value are missing
     */
    public record Row(int number, Map<Integer, String> cells) {
        /** The text of a cell, empty where it has none. */
        public String cell(int column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Whether a file's first bytes are those of an office document rather than of any zip. */
    static boolean isPackage(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int name = 30;
        return text.startsWith("PK\u0003\u0004")
                && (text.startsWith("[Content_Types].xml", name)
                        || text.startsWith("_rels/", name)
                        || text.startsWith("xl/", name)
                        || text.startsWith("docProps/", name));
    }

    /** Whether a file is a spreadsheet by its first bytes. */
    public static boolean is(SourceFile file) {
        return isPackage(file.head(256).getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * Reads the first sheet through.
     *
     * @throws BadInputException if it is cut off, has no sheet, is malformed or larger than any list
     */
    public static void read(SourceFile file, Consumer<Row> rows) {
        if (!endsWithDirectory(file.content())) {
            throw new BadInputException(file.name()
                    + " is cut off: the directory that ends every .xlsx file is missing; fetch the file again");
        }
        Map<String, SourceFile> parts = parts(file);
        SourceFile sheet = parts.get(SHEET);
        if (sheet == null) {
            throw new BadInputException(file.name() + " has no " + SHEET + "; an .xlsx file with a sheet was expected");
        }
        SourceFile texts = parts.get(TEXTS);
        List<String> shared = texts == null ? List.of() : SafeXml.read(texts, xml -> texts(texts, xml));
        SafeXml.read(sheet, xml -> {
            sheet(sheet, xml, shared, rows);
            return shared.size();
        });
    }

    /** The day that a number of days stands for, in the calendar of 1900 that spreadsheets use; none for a text. */
    public static Optional<LocalDate> day(String number) {
        if (!number.matches("\\d{3,5}(\\.0+)?")) {
            return Optional.empty();
        }
        int days = (int) Double.parseDouble(number);
        return Optional.of(LocalDate.of(1899, 12, 30).plusDays(days));
    }

    /** A zip ends with its directory's end record, which states how long the comment after it is. */
    private static boolean endsWithDirectory(byte[] bytes) {
        for (int at = bytes.length - DIRECTORY_END; at >= 0 && at >= bytes.length - DIRECTORY_END - MAX_COMMENT; at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                int comment = (bytes[at + 20] & 0xFF) | (bytes[at + 21] & 0xFF) << 8;
                return at + DIRECTORY_END + comment == bytes.length;
            }
        }
        return false;
    }

    private static Map<String, SourceFile> parts(SourceFile file) {
        Map<String, SourceFile> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(TEXTS) || entry.getName().equals(SHEET)) {
                    String name = file.name() + ", " + entry.getName();
                    byte[] content = SourceFile.bounded(zip, name, file.content().length, SourceFile.mostBytes());
                    parts.put(entry.getName(), SourceFile.of(name, content));
                }
            }
        } catch (IOException e) {
            throw new BadInputException(
                    file.name() + " cannot be unpacked (" + e.getMessage() + "); fetch the file again", e);
        }
        return parts;
    }

    private static List<String> texts(SourceFile part, XMLStreamReader xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                if (texts.size() == MAX_TEXTS) {
                    throw new BadInputException(SafeXml.where(part, xml) + " has more than " + MAX_TEXTS + " texts");
                }
                texts.add(text(xml, "si"));
            }
        }
        return texts;
    }

    /** The runs of a text, without phonetic readings, to the end of the element that the reader stands on. */
    private static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean run = false;
        int reading = 0;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                run = xml.getLocalName().equals("t");
                reading += xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                run = false;
                reading -= xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals(element)) {
                    return text.toString();
                }
            } else if (run && reading == 0 && xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
    }

    private static void sheet(SourceFile part, XMLStreamReader xml, List<String> shared, Consumer<Row> rows)
            throws XMLStreamException {
        int number = 0;
        Map<Integer, String> cells = new HashMap<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                String stated = xml.getAttributeValue(null, "r");
                number = stated == null ? number + 1 : number(part, xml, stated);
                if (number > MAX_ROWS) {
                    throw new BadInputException(
                            SafeXml.where(part, xml) + " has row " + number + ", more than a sheet can have");
                }
                cells = new HashMap<>();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                cell(part, xml, shared, cells);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                rows.accept(new Row(number, cells));
            }
        }
    }

    private static void cell(SourceFile part, XMLStreamReader xml, List<String> shared, Map<Integer, String> cells)
            throws XMLStreamException {
        String place = Optional.ofNullable(xml.getAttributeValue(null, "r")).orElse("");
        String type = Optional.ofNullable(xml.getAttributeValue(null, "t")).orElse("n");
        int column = place.isEmpty() ? cells.size() : column(place);
        if (column >= MAX_COLUMNS) {
            throw new BadInputException(
                    SafeXml.where(part, xml) + " has the cell " + place + ", beyond the columns a sheet can have");
        }
        String value = "";
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("v")) {
                    value = xml.getElementText();
                } else if (xml.getLocalName().equals("is")) {
                    value = text(xml, "is");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (type.equals("s") && !value.isEmpty()) {
            int index = number(part, xml, value);
            if (index >= shared.size()) {
                throw new BadInputException(SafeXml.where(part, xml) + " refers to text " + index + " of "
                        + shared.size() + "; the file is damaged, so fetch it again");
            }
            value = shared.get(index);
        }
        if (!value.isBlank()) {
            cells.put(column, value);
        }
    }

    private static int number(SourceFile part, XMLStreamReader xml, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new BadInputException(SafeXml.where(part, xml) + " has \"" + text
                    + "\" where a number was expected; the file is damaged, so fetch it again");
        }
        return Integer.parseInt(text);
    }

    /** {@code A1} is column 0, {@code AB7} column 27. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = Math.min(MAX_COLUMNS + 1, column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }
}

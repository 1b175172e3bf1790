package io.cordon.answers.history;

import io.cordon.answers.changes.Words;
import java.io.Writer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Lives drawn as a timeline: a lane for each target, so for each authority, in it a row for each programme with a bar from
 * the listing to the delisting, and below them a mark for each amendment. What is not known is hatched.
 *
 * <pre>
 *             2014        2015        2016
 *   the US    us-ofac-sdn:16672  TIMCHENKO, Gennady
 *   EO13661      [=======================>      in force
 *   EO13662            ///[======]              hatched: between an edition without and one with it
 *                        ^   ^                  amended
 * </pre>
 *
 * <p>It needs no script and no font of its own, and tells by shape and words what it tells by colour, so that it prints in
 * black and white.
 */
public final class TimelineSvg {
    private static final int WIDTH = 1000;
    private static final int LEFT = 230;
    private static final int RIGHT = 970;
    private static final int TOP = 74;
    private static final int HEAD = 24;
    private static final int ROW = 22;
    private static final int MARKS = 18;
    private static final int GAP = 14;

    private final XMLStreamWriter xml;
    private final LocalDate first;
    private final LocalDate last;
    private final LocalDate today;

    private TimelineSvg(XMLStreamWriter xml, LocalDate first, LocalDate last, LocalDate today) {
        this.xml = xml;
        this.first = first;
        this.last = last;
        this.today = today;
    }

    /**
     * Draws lives, in their order.
     *
     * @param title above the drawing
     * @param subtitle below the title: what the drawing rests on
     * @param day the day to which listings that have not ended are drawn
     */
    public static void write(Writer out, String title, String subtitle, List<Life> lives, LocalDate day) {
        LocalDate first = day;
        LocalDate last = day;
        for (Life life : lives) {
            for (Event event : life.events()) {
                LocalDate on = event.episode().on().date();
                LocalDate from = event.episode().after().orElse(on);
                first = from.isBefore(first) ? from : first;
                last = on.isAfter(last) ? on : last;
            }
        }
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            // A whole year on the left, so that a listing that began before anything known shows as such.
            LocalDate start = first.withDayOfYear(1);
            start = first.minusMonths(1).isBefore(start) ? start.minusYears(1) : start;
            new TimelineSvg(xml, start, last.plusMonths(1), day).draw(title, subtitle, lives);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the timeline could not be written", e);
        }
    }

    private void draw(String title, String subtitle, List<Life> lives) throws XMLStreamException {
        int height = TOP + GAP;
        for (Life life : lives) {
            height += laneHeight(life);
        }
        height += 26;
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes("viewBox", "0 0 " + WIDTH + " " + height, "width", WIDTH, "height", height, "role", "img");
        attributes("font-family", "Helvetica, Arial, sans-serif", "font-size", 12);
        element("title", title);
        pattern();
        rect(0, 0, WIDTH, height, "fill", "#ffffff");
        text(16, 26, title, "font-size", 18, "font-weight", "bold", "fill", "#111111");
        text(16, 44, subtitle, "fill", "#444444");
        years(height - 26);
        int y = TOP + GAP;
        for (Life life : lives) {
            lane(life, y);
            y += laneHeight(life);
        }
        legend(height - 10);
        xml.writeEndElement();
    }

    private static Map<String, List<Bar>> rows(Life life) {
        Map<String, List<Bar>> rows = new LinkedHashMap<>();
        life.bars()
                .forEach(bar -> rows.computeIfAbsent(bar.programme(), added -> new ArrayList<>())
                        .add(bar));
        return rows;
    }

    private static int laneHeight(Life life) {
        return HEAD + rows(life).size() * ROW + MARKS + GAP;
    }

    private void pattern() throws XMLStreamException {
        xml.writeStartElement("defs");
        xml.writeStartElement("pattern");
        attributes("id", "unsure", "width", 6, "height", 6, "patternUnits", "userSpaceOnUse");
        attributes("patternTransform", "rotate(45)");
        xml.writeEmptyElement("rect");
        attributes("width", 2, "height", 6, "fill", "#7a8ca5");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void years(int bottom) throws XMLStreamException {
        int from = first.getYear();
        int to = last.getYear();
        int step = 1;
        while ((to - from) / step > 16) {
            step++;
        }
        for (int year = from; year <= to; year++) {
            LocalDate january = LocalDate.of(year, 1, 1);
            if (!january.isBefore(first) && (year - from) % step == 0) {
                double x = x(january);
                xml.writeEmptyElement("line");
                attributes("x1", number(x), "x2", number(x), "y1", TOP, "y2", bottom, "stroke", "#dddddd");
                text(x, TOP - 6, Integer.toString(year), "fill", "#444444");
            }
        }
    }

    private void lane(Life life, int top) throws XMLStreamException {
        String who = Words.who(life.target().id().list());
        xml.writeStartElement("g");
        attributes("class", "lane");
        xml.writeEmptyElement("line");
        attributes("x1", 16, "x2", RIGHT, "y1", top - 4, "y2", top - 4, "stroke", "#999999");
        text(16, top + 13, shortened(who, 26), "font-weight", "bold", "fill", "#111111");
        String name = life.target().primaryName().text();
        text(LEFT, top + 13, shortened(name, 70) + "  " + life.target().id(), "fill", "#111111");
        int y = top + HEAD;
        for (Map.Entry<String, List<Bar>> row : rows(life).entrySet()) {
            text(28, y + 13, shortened(row.getKey(), 28), "fill", "#333333");
            for (Bar bar : row.getValue()) {
                bar(bar, y);
            }
            y += ROW;
        }
        for (Event event : life.events()) {
            if (event.what() == Event.What.AMENDED) {
                amendment(event, y + 4);
            }
        }
        xml.writeEndElement();
    }

    private void bar(Bar bar, int y) throws XMLStreamException {
        double from = x(bar.from());
        double sure =
                x(bar.inUntil().map(day -> day.plusDays(1)).orElse(today.isAfter(bar.from()) ? today : bar.from()));
        double end = bar.until().map(this::x).orElse(sure);
        xml.writeStartElement("g");
        attributes("class", "listing");
        element("title", words(bar));
        if (!bar.exact()) {
            double since = bar.outUntil().map(this::x).orElse(x(first));
            rect(since, y + 3, Math.max(1, from - since), 14, "fill", "url(#unsure)");
        }
        rect(from, y + 3, Math.max(2, sure - from), 14, "fill", "#1f4e8c", "stroke", "#102a4c");
        if (end > sure) {
            rect(sure, y + 3, end - sure, 14, "fill", "url(#unsure)");
        }
        String dates = (bar.exact() ? "" : "by ")
                + bar.from()
                + (bar.until().isPresent() ? " \u2013 " + bar.until().get() : "");
        double wide = 6.2 * dates.length();
        if (sure - from > wide + 8) {
            text(from + 4, y + 14, dates, "font-size", 11, "fill", "#ffffff");
        } else if (end + wide + 6 < WIDTH) {
            text(end + 4, y + 14, dates, "font-size", 11, "fill", "#111111");
        } else {
            text(from - 4, y + 14, dates, "font-size", 11, "fill", "#111111", "text-anchor", "end");
        }
        xml.writeEndElement();
    }

    private static String words(Bar bar) {
        String start = bar.exact()
                ? "from " + bar.from()
                : "by " + bar.from()
                        + bar.outUntil().map(day -> ", not yet on " + day).orElse("");
        String end = bar.until()
                .map(day -> "until " + day + ", last known in force on "
                        + bar.inUntil().orElse(day))
                .orElse("not ended");
        return bar.programme() + ": " + start + "; " + end;
    }

    private void amendment(Event event, int y) throws XMLStreamException {
        double x = x(event.episode().on().date());
        xml.writeStartElement("path");
        attributes("class", "amended", "fill", "#b35900");
        attributes("d", "M" + number(x) + " " + y + " l5 9 l-10 0 z");
        StringBuilder words =
                new StringBuilder("amended by " + event.episode().on().date());
        event.episode()
                .fields()
                .forEach(field ->
                        words.append(words.indexOf(":") < 0 ? ": " : ", ").append(field.field()));
        element("title", words.toString());
        xml.writeEndElement();
    }

    private void legend(int y) throws XMLStreamException {
        rect(16, y - 11, 24, 12, "fill", "#1f4e8c", "stroke", "#102a4c");
        text(46, y, "in force", "fill", "#333333");
        rect(120, y - 11, 24, 12, "fill", "url(#unsure)");
        text(150, y, "began or ended in this time, the day is not known", "fill", "#333333");
        xml.writeEmptyElement("path");
        attributes("fill", "#b35900", "d", "M462 " + (y - 10) + " l5 9 l-10 0 z");
        text(474, y, "entry amended, by then", "fill", "#333333");
    }

    private double x(LocalDate day) {
        double part = (double) ChronoUnit.DAYS.between(first, day) / Math.max(1, ChronoUnit.DAYS.between(first, last));
        return LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, part));
    }

    private void rect(double x, double y, double width, double height, Object... more) throws XMLStreamException {
        xml.writeEmptyElement("rect");
        attributes("x", number(x), "y", number(y), "width", number(width), "height", number(height));
        attributes(more);
    }

    private void text(double x, double y, String text, Object... more) throws XMLStreamException {
        xml.writeStartElement("text");
        attributes("x", number(x), "y", number(y));
        attributes(more);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    private void attributes(Object... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
    }

    /** The text without what XML 1.0 cannot hold, however escaped; the writer escapes the rest. */
    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c ->
                        c == 9 || c == 10 || c == 13 || c >= 32 && c < 0xD800 || c > 0xDFFF && c < 0xFFFE || c > 0xFFFF
                                ? c
                                : 0xFFFD)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Cut to a number of characters, never inside one. */
    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "\u2026";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}

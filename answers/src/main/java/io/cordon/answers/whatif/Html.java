package io.cordon.answers.whatif;

/** Writes HTML that is well-formed XML as well. Text goes in by {@link #text} and is escaped there. */
final class Html {
    private final StringBuilder page = new StringBuilder(1 << 14);

    /** Markup of the program's own, as it is. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** Text of whatever origin. */
    Html text(String text) {
        page.append(escaped(text));
        return this;
    }

    /** An element with text in it; {@code open} is its name and attributes, all the program's own. */
    Html element(String open, String text) {
        int space = open.indexOf(' ');
        String name = space < 0 ? open : open.substring(0, space);
        return raw("<" + open + ">").text(text).raw("</" + name + ">");
    }

    /** Opens a table; a column whose header begins with # holds numbers. */
    void table(String... headers) {
        raw("<div class=\"scroll\"><table><thead><tr>");
        for (String header : headers) {
            element(header.startsWith("#") ? "th class=\"n\"" : "th", header.replace("#", ""));
        }
        raw("</tr></thead><tbody>\n");
    }

    void endTable() {
        raw("</tbody></table></div>");
    }

    @Override
    public String toString() {
        return page.toString();
    }

    /** Safe between tags and in quoted attributes; what XML does not allow at all becomes a replacement character. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isCharacter(point) ? point : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isCharacter(int point) {
        boolean control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}

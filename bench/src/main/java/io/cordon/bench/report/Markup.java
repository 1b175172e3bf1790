package io.cordon.bench.report;

import java.util.List;

/** Writes HTML: whatever is data is escaped on the way in. */
final class Markup {
    private final StringBuilder text = new StringBuilder(1 << 16);

    /** Finished mark-up, as it is. */
    Markup raw(String markup) {
        text.append(markup).append('\n');
        return this;
    }

    Markup heading(int level, String id, String title) {
        String mark = id.isEmpty() ? "" : " id=\"" + escape(id) + "\"";
        return raw("<h" + level + mark + ">" + escape(title) + "</h" + level + ">");
    }

    Markup paragraph(String content) {
        return raw("<p>" + escape(content) + "</p>");
    }

    /**
     * A table; columns whose heading begins with {@code #} hold numbers.
     *
     * @param caption shown above, or empty
     */
    Markup table(String caption, List<String> headings, List<List<String>> rows) {
        boolean wide =
                headings.stream().filter(heading -> !heading.startsWith("#")).count() > 2;
        raw(wide ? "<table class=\"wide\">" : "<table>");
        if (!caption.isEmpty()) {
            raw("<caption>" + escape(caption) + "</caption>");
        }
        StringBuilder line = new StringBuilder("<thead><tr>");
        for (String heading : headings) {
            boolean number = heading.startsWith("#");
            line.append(number ? "<th class=\"n\">" : "<th>")
                    .append(escape(number ? heading.substring(1) : heading))
                    .append("</th>");
        }
        raw(line.append("</tr></thead><tbody>").toString());
        for (List<String> row : rows) {
            line.setLength(0);
            line.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                line.append(headings.get(i).startsWith("#") ? "<td class=\"n\">" : "<td class=\"x\">")
                        .append(escape(row.get(i)))
                        .append("</td>");
            }
            raw(line.append("</tr>").toString());
        }
        return raw("</tbody></table>");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Text made safe for content and attributes; characters that XML cannot hold become a visible mark. */
    static String escape(String content) {
        StringBuilder safe = new StringBuilder(content.length() + 16);
        content.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c < ' ' && c != '\n' && c != '\t' || isNoCharacter(c) ? 0xFFFD : c);
            }
        });
        return safe.toString();
    }

    private static boolean isNoCharacter(int c) {
        return c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
    }
}

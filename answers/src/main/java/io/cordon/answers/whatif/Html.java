package io.cordon.answers.whatif;

import io.cordon.answers.Markup;

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
        page.append(Markup.escaped(text));
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
}

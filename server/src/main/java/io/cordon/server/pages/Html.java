package io.cordon.server.pages;

import io.cordon.answers.Markup;

/**
 * Writes HTML. All text and every attribute's value is escaped here; only {@link #raw} is not, which is for markup that the
 * program made itself.
 */
final class Html {
    private final StringBuilder page = new StringBuilder(1 << 14);
    private final Texts texts;

    Html(Texts texts) {
        this.texts = texts;
    }

    /** The words of this page's language. */
    Texts texts() {
        return texts;
    }

    /** A text of the pages' own, by its key. */
    String t(String key, Object... values) {
        return texts.of(key, values);
    }

    /** Markup made by the program, as it is. */
    Html raw(String markup) {
        page.append(markup);
        return this;
    }

    /** Text of whatever origin. */
    Html text(String text) {
        page.append(Markup.escaped(text));
        return this;
    }

    /** A text of the pages' own. */
    Html say(String key, Object... values) {
        return text(t(key, values));
    }

    /** A name, or whatever else may run from right to left, kept apart from the text around it. */
    Html name(String text) {
        return open("bdi", "dir", "auto").text(text).close("bdi");
    }

    /** Begins an element; attributes come in pairs. One whose name ends with ? is left out where its value is empty. */
    Html open(String element, String... attributes) {
        page.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i];
            boolean optional = name.endsWith("?");
            if (!optional || !attributes[i + 1].isEmpty()) {
                page.append(' ').append(optional ? name.substring(0, name.length() - 1) : name);
                page.append("=\"").append(Markup.escaped(attributes[i + 1])).append('"');
            }
        }
        page.append('>');
        return this;
    }

    Html close(String element) {
        page.append("</").append(element).append('>');
        return this;
    }

    /** An element with text of whatever origin in it. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** A link. */
    Html link(String address, String text, String... attributes) {
        String[] all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = address;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return element("a", text, all);
    }

    /** A small label. */
    Html badge(String kind, String text) {
        return element("span", text, "class", "badge " + kind);
    }

    /** A pair of a list of facts; nothing where there is no value. */
    void fact(String key, String value) {
        if (!value.isBlank()) {
            open("div").element("dt", t(key)).open("dd").name(value).close("dd").close("div");
        }
    }

    /** Opens a table that can be scrolled sideways; a column whose key begins with # holds numbers. */
    void table(String captionKey, String... headerKeys) {
        open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", t(captionKey));
        open("table").raw("<thead><tr>");
        for (String key : headerKeys) {
            boolean number = key.startsWith("#");
            element("th", t(number ? key.substring(1) : key), "scope", "col", "class?", number ? "n" : "");
        }
        raw("</tr></thead><tbody>\n");
    }

    void endTable() {
        raw("</tbody></table></div>\n");
    }

    /** A table's cell with text. */
    Html cell(String text) {
        return element("td", text);
    }

    /** A table's cell with a number. */
    Html number(String text) {
        return element("td", text, "class", "n");
    }

    @Override
    public String toString() {
        return page.toString();
    }
}

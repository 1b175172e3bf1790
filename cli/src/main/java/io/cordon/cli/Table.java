package io.cordon.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of text that fits 100 columns: each column as wide as its widest cell, the widest ones wrapped until the whole
 * fits. Widths count what a terminal shows: combining marks take no column, East Asian wide letters two.
 */
final class Table {
    static final int WIDTH = 100;
    private static final String GAP = "  ";

    private final List<String[]> rows = new ArrayList<>();
    private final int columns;

    Table(String... header) {
        columns = header.length;
        rows.add(header);
    }

    Table row(String... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells in a table of " + columns);
        }
        rows.add(cells);
        return this;
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    void print(PrintStream out) {
        print(out, "");
    }

    void print(PrintStream out, String indent) {
        int[] widths = widths(WIDTH - indent.length());
        for (int r = 0; r < rows.size(); r++) {
            printRow(out, indent, rows.get(r), widths);
            if (r == 0) {
                StringBuilder rule = new StringBuilder(indent);
                for (int c = 0; c < columns; c++) {
                    rule.append(c == 0 ? "" : GAP).append("─".repeat(widths[c]));
                }
                out.println(rule);
            }
        }
    }

    private int[] widths(int available) {
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], shown(row[c]));
            }
        }
        int room = available - GAP.length() * (columns - 1);
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int c = 1; c < columns; c++) {
                if (widths[c] > widths[widest]) {
                    widest = c;
                }
            }
            if (widths[widest] <= 8) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static void printRow(PrintStream out, String indent, String[] row, int[] widths) {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < row.length; c++) {
            List<String> lines = wrap(row[c], widths[c]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder(indent);
            for (int c = 0; c < row.length; c++) {
                String cell = line < cells.get(c).size() ? cells.get(c).get(line) : "";
                text.append(c == 0 ? "" : GAP).append(cell);
                if (c < row.length - 1) {
                    text.append(" ".repeat(Math.max(0, widths[c] - shown(cell))));
                }
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /** Breaks at spaces where it can, inside a word where it must. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && shown(line) + 1 + shown(word) <= width) {
                line.append(' ').append(word);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            String rest = word;
            while (shown(rest) > width) {
                int cut = cut(rest, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static int cut(String word, int width) {
        int at = 0;
        int used = 0;
        while (at < word.length()) {
            int point = word.codePointAt(at);
            int next = used + columnsOf(point);
            if (next > width && at > 0) {
                break;
            }
            used = next;
            at += Character.charCount(point);
        }
        return at;
    }

    /** How many columns of a terminal a text takes. */
    static int shown(CharSequence text) {
        return text.codePoints().map(Table::columnsOf).sum();
    }

    private static int columnsOf(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(point);
        boolean wide = script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
        return wide ? 2 : 1;
    }
}

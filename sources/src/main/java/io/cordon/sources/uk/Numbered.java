package io.cordon.sources.uk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several values in one field, numbered: {@code 1) x 2) y}, {@code (1) x (2) y} or {@code (a) x (b) y}. */
final class Numbered {
    private static final Pattern MARK = Pattern.compile("(?<![\\p{L}\\p{N}])\\(?(?:(\\d{1,2})|([A-Za-z]))\\)");
    private static final Pattern SHARED = Pattern.compile("\\(\\d\\)[-\\s]?\\(\\d\\)");

    private Numbered() {}

    /**
     * The values in order, without their numbers. What stands before the first number is part of the first value; a text
     * without numbers is one value. A dash, which says that a numbered value is not known, stays.
     */
    static List<String> apart(String text) {
        List<String> values = new ArrayList<>();
        int expected = 1;
        int start = 0;
        String before = "";
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            int number = number(mark);
            boolean second = expected == 1 && number == 2 && mark.group(2) != null && mark.start() > 0;
            if (number != expected && !second) {
                continue;
            }
            if (number == 1) {
                before = text.substring(0, mark.start()).strip();
            } else {
                values.add(trimmed(text.substring(start, mark.start())));
            }
            start = mark.end();
            expected = number + 1;
        }
        values.add(trimmed(text.substring(start)));
        if (!before.isEmpty()) {
            values.set(0, (before + " " + values.getFirst()).strip());
        }
        return values;
    }

    /** The same, a value shared by several numbers given once for each: {@code (1)-(2) Indonesia} is Indonesia twice. */
    static List<String> apartShared(String text) {
        List<String> values = apart(text);
        if (SHARED.matcher(text).find()) {
            for (int i = values.size() - 2; i >= 0; i--) {
                if (isUnknown(values.get(i))) {
                    values.set(i, values.get(i + 1));
                }
            }
        }
        return values;
    }

    /** The values that say something. */
    static List<String> stated(String text) {
        return apart(text).stream().filter(value -> !isUnknown(value)).toList();
    }

    static boolean isUnknown(String value) {
        return value.isBlank() || value.equals("-");
    }

    private static int number(Matcher mark) {
        String digits = mark.group(1);
        String letter = mark.group(2);
        if (digits != null) {
            return Integer.parseInt(digits);
        }
        return letter == null ? 0 : Character.toLowerCase(letter.charAt(0)) - 'a' + 1;
    }

    private static String trimmed(String value) {
        String trimmed = value.strip();
        while (trimmed.endsWith(",") || trimmed.endsWith(";")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1).strip();
        }
        return trimmed;
    }
}

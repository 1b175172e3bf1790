package io.cordon.core.name;

import java.util.HashMap;
import java.util.Map;

/** The table {@code numbers.txt}: numbers in words, ordinals and Roman figures. */
final class Numbers {
    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final int MOST_DIGITS = 9;

    static {
        for (String line : Table.lines("numbers.txt")) {
            String[] fields = line.split(";");
            for (int i = 1; i < fields.length; i++) {
                WORDS.putIfAbsent(fields[i], Integer.valueOf(fields[0]));
            }
        }
    }

    private Numbers() {}

    /** The value of a token that is a number in digits, or -1; longer ones than nine digits are words. */
    static int ofDigits(String token) {
        if (token.isEmpty() || token.length() > MOST_DIGITS) {
            return -1;
        }
        for (int i = 0; i < token.length(); i++) {
            if (!Character.isDigit(token.charAt(i))) {
                return -1;
            }
        }
        return Integer.parseInt(token);
    }

    /** The value of a number in words or Roman figures, or -1. */
    static int ofWord(String token) {
        return WORDS.getOrDefault(token, -1);
    }
}

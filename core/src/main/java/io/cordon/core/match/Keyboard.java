package io.cordon.core.match;

/**
 * Letters that are easily written for one another: neighbours on QWERTY, QWERTZ and AZERTY keyboards, and letters that
 * scanning confuses. Source: the keyboards' layouts (ISO/IEC 9995); for scanning, shapes that differ by one stroke.
 */
final class Keyboard {
    private static final int LETTERS = 26;
    private static final String[] ROWS = {
        "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn"
    };
    private static final String[] ALIKE = {"ce", "li", "ij", "uv", "hb", "hn", "co", "mn", "vw"};
    private static final boolean[] NEAR = new boolean[LETTERS * LETTERS];

    static {
        for (String row : ROWS) {
            for (int i = 1; i < row.length(); i++) {
                add(row.charAt(i - 1), row.charAt(i));
            }
        }
        for (String pair : ALIKE) {
            add(pair.charAt(0), pair.charAt(1));
        }
    }

    private Keyboard() {}

    private static void add(char a, char b) {
        NEAR[(a - 'a') * LETTERS + b - 'a'] = true;
        NEAR[(b - 'a') * LETTERS + a - 'a'] = true;
    }

    /** Whether two letters a to z are easily written for one another. */
    static boolean areNear(char a, char b) {
        return a >= 'a' && a <= 'z' && b >= 'a' && b <= 'z' && NEAR[(a - 'a') * LETTERS + b - 'a'];
    }
}

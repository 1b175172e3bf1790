package io.cordon.answers;

/** Text of whatever origin, made harmless in XML and HTML. */
public final class Markup {
    private Markup() {}

    /** Safe between tags and in quoted attributes; what XML or HTML does not allow at all becomes a replacement character. */
    public static String escaped(String text) {
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
        boolean control =
                point < 0x20 && point != '\t' && point != '\n' && point != '\r' || point >= 0x7F && point < 0xA0;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        return !control && !surrogate && point != 0xFFFE && point != 0xFFFF;
    }
}

package io.cordon.sources.house;

import io.cordon.core.model.BadInputException;
import io.cordon.sources.SourceFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * What the comment lines at the top of a house list say of it; empty where they do not.
 *
 * @param list the list's id
 * @param published the publication date
 * @param authority the authority of rows that name none
 */
record Head(String list, Optional<LocalDate> published, String authority) {
    /** A file that says nothing of itself. */
    static final Head NONE = new Head("", Optional.empty(), "");

    /**
     * Reads the comment lines before the header.
     *
     * @throws BadInputException if the date of publication is no date
     */
    static Head of(SourceFile file, String text) {
        String list = "";
        Optional<LocalDate> published = Optional.empty();
        String authority = "";
        int line = 0;
        for (String comment : text.lines().takeWhile(Head::isComment).toList()) {
            line++;
            int colon = comment.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String value = comment.substring(colon + 1).strip();
            switch (comment.substring(1, colon).strip().toLowerCase(Locale.ROOT)) {
                case "list" -> list = value;
                case "authority" -> authority = value;
                case "published" -> published = Optional.of(date(file, line, value));
                default -> {
                    // A title, a licence, a remark for people.
                }
            }
        }
        return new Head(list, published, authority);
    }

    /** Whether a line is a comment, or blank before the header. */
    static boolean isComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static LocalDate date(SourceFile file, int line, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new BadInputException(
                    file.name() + ", line " + line + ": the date of publication was expected as year-month-day, for"
                            + " example \"# published: 2014-07-09\", not \"" + value + "\"",
                    e);
        }
    }
}

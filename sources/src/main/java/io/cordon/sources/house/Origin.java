package io.cordon.sources.house;

import io.cordon.core.model.BadInputException;
import io.cordon.sources.tree.Node;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a column's values come from.
 *
 * @param paths the fields; several are joined with a blank
 * @param constant the value itself, where it is the same for every record
 * @param values the house's words and what they stand for; none means as written
 * @param prefix put before each value, for example {@code passport:}
 * @param country the field with an identifier's country; may be empty
 * @param split between several values in one field; empty for none
 * @param dates how days are written, where it is a date
 */
record Origin(
        List<String> paths,
        Optional<String> constant,
        Map<String, String> values,
        String prefix,
        String country,
        String split,
        Optional<DateTimeFormatter> dates) {
    Origin {
        paths = List.copyOf(paths);
        values = Map.copyOf(values);
    }

    /**
     * The values of a record.
     *
     * @throws BadInputException if a word is none of those that the mapping knows
     */
    List<String> values(Node.Fields record, String place) {
        if (constant.isPresent()) {
            return List.of(constant.get());
        }
        List<String> found = new ArrayList<>();
        if (paths.size() == 1) {
            record.texts(paths.getFirst()).forEach(text -> found.addAll(apart(text)));
        } else {
            List<String> parts = new ArrayList<>();
            paths.forEach(path -> parts.addAll(record.texts(path)));
            if (!parts.isEmpty()) {
                found.add(String.join(" ", parts));
            }
        }
        List<String> issuer = country.isEmpty() ? List.of() : record.texts(country);
        return found.stream()
                .map(value -> prefix + date(meaning(value, place)) + (issuer.isEmpty() ? "" : ":" + issuer.getFirst()))
                .toList();
    }

    private List<String> apart(String text) {
        if (split.isEmpty()) {
            return List.of(text);
        }
        return Pattern.compile(split, Pattern.LITERAL)
                .splitAsStream(text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private String meaning(String value, String place) {
        if (values.isEmpty()) {
            return value;
        }
        String meant = values.get(value);
        if (meant == null) {
            throw new BadInputException(place + ", field " + String.join(", ", paths) + ": \"" + value
                    + "\" is none of the words that the mapping knows: "
                    + String.join(", ", values.keySet().stream().sorted().toList())
                    + "; add it to the mapping's values, or correct the file");
        }
        return meant;
    }

    /** A day in the house's writing, in the usual one; anything else as written. */
    private String date(String value) {
        if (dates.isEmpty()) {
            return value;
        }
        try {
            return LocalDate.parse(value, dates.get()).toString();
        } catch (DateTimeException e) {
            return value;
        }
    }
}

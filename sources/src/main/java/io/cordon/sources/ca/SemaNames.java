package io.cordon.sources.ca;

import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as Canada's list writes them. Aliases stand in one field: after semicolons and line breaks, with or without the
 * language before them; in older entries after commas too, where a comma before a legal form does not part. In the older
 * entries of persons an alias may be one word, a further spelling of the given name or, in capitals, of the family name:
 * it is put together with the other half. Among whole names, a lone word is a nickname and a weak alias.
 */
final class SemaNames {
    private static final Pattern BREAKS = Pattern.compile("\\s*;\\s*|\\s+/\\s+");
    private static final Pattern COMMA = Pattern.compile("\\s*[,،]\\s*");
    private static final Pattern LANGUAGE = Pattern.compile(
            "\\s*(?:Russian|Ukrainian|Belarusian|Arabic|Persian|Farsi|Burmese|Hebrew|English|French|Chinese|Spanish)"
                    + "\\s*:\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?:ltd|limited|llc|l\\.l\\.c|inc|co|corp|plc|jsc|pjsc|ojsc|cjsc|pty|pte|gmbh|s\\.?a|s\\.?p\\.?a|ооо|оао|ао|пао"
                    + "|зао)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private SemaNames() {}

    /** A person's name from its two fields, either of which may be empty. */
    static Optional<Name> person(String given, String last) {
        List<NamePart> parts = new ArrayList<>();
        if (!given.isBlank()) {
            parts.add(new NamePart(NamePart.Kind.GIVEN, given));
        }
        if (!last.isBlank()) {
            parts.add(new NamePart(NamePart.Kind.FAMILY, last));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(Name.ofParts(parts, NameQuality.PRIMARY, ""));
    }

    /** An organisation's or a ship's name, in English and, after a slash, in French. */
    static List<Name> entity(String text) {
        List<Name> names = new ArrayList<>();
        for (String one : text.split("\\s+/\\s+")) {
            if (!one.isBlank()) {
                names.add(Name.of(one, NameQuality.PRIMARY));
            }
        }
        return names;
    }

    /**
     * The names in the field of aliases.
     *
     * @param given the person's given name, or empty for an organisation
     * @param last the person's family name, or empty for an organisation
     */
    static List<Name> aliases(String text, String given, String last) {
        List<String> apart = apart(text);
        boolean person = !given.isBlank() || !last.isBlank();
        boolean halves = !given.isBlank() && !last.isBlank() && apart.stream().allMatch(SemaNames::isWord);
        List<Name> names = new ArrayList<>();
        for (String alias : apart) {
            if (halves) {
                boolean family = alias.equals(alias.toUpperCase(Locale.ROOT));
                names.add(Name.of(family ? given + " " + alias : alias + " " + last, NameQuality.STRONG));
            } else {
                boolean nickname = person && isWord(alias);
                names.add(Name.of(alias, nickname ? NameQuality.WEAK : NameQuality.STRONG));
            }
        }
        return names;
    }

    private static boolean isWord(String text) {
        return text.indexOf(' ') < 0;
    }

    private static List<String> apart(String text) {
        List<String> names = new ArrayList<>();
        for (String piece : BREAKS.split(LANGUAGE.matcher(text).replaceAll("; "))) {
            commas(piece.strip(), names);
        }
        names.removeIf(name -> name.codePoints().noneMatch(Character::isLetter));
        return names;
    }

    private static void commas(String text, List<String> names) {
        int start = 0;
        Matcher comma = COMMA.matcher(text);
        while (comma.find()) {
            boolean form = LEGAL_FORM.matcher(text.substring(comma.end())).matches();
            if (!form && balanced(text.substring(start, comma.start()))) {
                names.add(text.substring(start, comma.start()).strip());
                start = comma.end();
            }
        }
        names.add(text.substring(start).strip());
    }

    /** A comma inside brackets or quotation marks belongs to the name. */
    private static boolean balanced(String text) {
        long open = text.chars().filter(c -> c == '(' || c == '«' || c == '“').count();
        long closed = text.chars().filter(c -> c == ')' || c == '»' || c == '”').count();
        return open == closed && text.chars().filter(c -> c == '"').count() % 2 == 0;
    }
}

package io.cordon.sources.un;

import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.XmlRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as the UN's list writes them: several may stand in one field, and notes may carry the original script. */
final class UnNames {
    private static final Pattern GROUPED = Pattern.compile("([^(]+)\\(([^()]*;[^()]*)\\)");
    private static final Pattern LANGUAGE = Pattern.compile("(.*\\S)\\s*\\(([A-Z][a-z]+)\\)");
    private static final Pattern IN_SCRIPT =
            Pattern.compile(".*?(?:original script|in Arabic(?: script)?)\\s*:\\s*(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORMER =
            Pattern.compile("\\W*(?:previously|formerly) listed as.*", Pattern.CASE_INSENSITIVE);

    private UnNames() {}

    /** The name it is listed under, in Latin letters and in the original script. */
    static void primary(XmlRecord record, Target.Builder target) {
        List<String> parts = new ArrayList<>();
        for (String field : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
            parts.add(record.take(field));
        }
        parts.removeIf(String::isEmpty);
        for (String name : apart(String.join(" ", parts))) {
            target.name(Name.of(name, NameQuality.PRIMARY));
        }
        for (String original : record.takeAll("NAME_ORIGINAL_SCRIPT")) {
            Matcher tagged = LANGUAGE.matcher(original);
            boolean language = tagged.matches();
            if (language) {
                target.other("NAME_ORIGINAL_SCRIPT language", tagged.group(2));
            }
            for (String name : apart(language ? tagged.group(1) : original)) {
                target.name(Name.of(name, NameQuality.PRIMARY));
            }
        }
    }

    /** An alias, with the name in the original script that its note may carry. */
    static void alias(XmlRecord alias, Target.Builder target, Account account) {
        String text = alias.take("ALIAS_NAME");
        String note = alias.take("NOTE");
        String stated = alias.take("QUALITY");
        NameQuality quality = quality(stated, note);
        if (!isKnown(stated)) {
            account.unknown(alias.name() + "/QUALITY " + stated);
            target.other(alias.name() + "/QUALITY", text + ": " + stated);
        }
        apart(text).forEach(name -> target.name(Name.of(name, quality)));
        Matcher inScript = IN_SCRIPT.matcher(note);
        if (inScript.matches()) {
            target.name(Name.of(inScript.group(1), quality));
        }
        if (!note.isEmpty()) {
            target.other(alias.name() + "/NOTE", text + ": " + note);
        }
    }

    private static boolean isKnown(String quality) {
        return switch (quality.toLowerCase(Locale.ROOT)) {
            case "", "good", "low", "a.k.a.", "a.k.a", "f.k.a.", "f.k.a" -> true;
            default -> false;
        };
    }

    private static NameQuality quality(String stated, String note) {
        if (FORMER.matcher(note).matches()) {
            return NameQuality.FORMER;
        }
        return switch (stated.toLowerCase(Locale.ROOT)) {
            case "low" -> NameQuality.WEAK;
            case "f.k.a.", "f.k.a" -> NameQuality.FORMER;
            default -> NameQuality.STRONG;
        };
    }

    /**
     * Several names in one field, apart: {@code A; B} and {@code A (B; C)}. A semicolon inside any other brackets belongs
     * to the name.
     */
    static List<String> apart(String text) {
        List<String> names = new ArrayList<>();
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.matches()) {
            names.add(grouped.group(1).strip());
            for (String inner : grouped.group(2).split(";")) {
                names.add(inner.strip());
            }
        } else {
            int depth = 0;
            int start = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == ';' && depth <= 0) {
                    names.add(text.substring(start, i).strip());
                    start = i + 1;
                }
            }
            names.add(text.substring(start).strip());
        }
        names.removeIf(String::isEmpty);
        return names;
    }
}

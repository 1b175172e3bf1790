package io.cordon.sources.eu;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names as the Official Journal writes them, several in one text, told apart:
 *
 * <pre>
 * Ann OAK (Анна ДУБ)                    Ann OAK | Анна ДУБ            another script in parentheses is a name of its own
 * Анна ДУБ / Ганна ДУБ                  Анна ДУБ | Ганна ДУБ
 * Ann (a.k.a. Anna, Anne) OAK           Ann OAK | Anna OAK | Anne OAK  variants stand for the words before them
 * Oak Works (OW)                        Oak Works | OW
 * Colonel Ann OAK                       Colonel Ann OAK | Ann OAK
 * </pre>
 *
 * A text with parentheses of its own script is also kept as written.
 */
final class JournalNames {
    private static final Pattern NAMING =
            Pattern.compile("(?i)^(?:a\\.?\\s?k\\.?\\s?a\\b\\.?|f\\.?\\s?k\\.?\\s?a\\b\\.?|alias(?:es)?\\b"
                    + "|also known as|(?:formerly|previously)(?: known| listed)?(?: as)?\\b|listed as|born\\b|née\\b|or\\b"
                    + "|(?:in )?(?:Russian|Ukrainian|Belarusian|Belarussian|Arabic|Farsi|Persian|Chinese|Hebrew|Georgian|Romanian)\\b"
                    + "(?: spelling| name)?)\\s*[:.]?\\s*");
    private static final Pattern ALSO = Pattern.compile(
            "(?i)\\s+(?:a\\.k\\.a\\.|f\\.k\\.a\\.|also known as|formerly known as)\\s+|\\bIn Arabic:\\s*");
    private static final Pattern OTHER_FACTS = Pattern.compile(
            "(?i)[.,;]?\\s*\\b(?:(?:date|place) of birth|DOB|POB|nationality)\\b\\s*:.*", Pattern.DOTALL);
    private static final Set<String> RANKS = Set.of(
            "general",
            "major",
            "brigadier",
            "lieutenant",
            "colonel",
            "captain",
            "admiral",
            "rear",
            "vice",
            "sergeant",
            "commander",
            "marshal",
            "dr",
            "mr",
            "mrs",
            "ms",
            "prof",
            "professor");

    private final boolean person;
    private final Set<String> names = new LinkedHashSet<>();

    private JournalNames(boolean person) {
        this.person = person;
    }

    /** Every name in the texts, in their order; empty where they name nobody. */
    static List<String> of(List<String> texts, boolean person) {
        JournalNames names = new JournalNames(person);
        for (String text : texts) {
            for (String piece : pieces(OTHER_FACTS.matcher(text).replaceFirst(""))) {
                names.piece(piece);
            }
        }
        return List.copyOf(names.names);
    }

    /** Cuts at semicolons and spaced slashes; semicolons within parentheses stay, if the parentheses close. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        boolean nested = balanced(text);
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += !nested ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean slash = c == '/'
                    && i > 0
                    && text.charAt(i - 1) == ' '
                    && i + 1 < text.length()
                    && text.charAt(i + 1) == ' ';
            if (depth == 0 && (c == ';' || c == '\n' || slash)) {
                pieces.add(text.substring(start, i));
                start = i + 1;
            }
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static boolean balanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return depth == 0;
    }

    private void piece(String piece) {
        if (balanced(piece) && piece.indexOf('(') >= 0) {
            withParentheses(piece);
            return;
        }
        for (String part : ALSO.split(piece.replaceAll("[()]", " "))) {
            plain(part);
        }
    }

    /** Walks over text and parentheses in turn; {@code open} is the name being written, which goes before its variants. */
    private void withParentheses(String text) {
        List<String> inside = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        cut(text, inside, outside);
        List<String> others = new ArrayList<>();
        StringBuilder open = new StringBuilder(outside.getFirst());
        boolean ownScript = false;
        for (int i = 0; i < inside.size(); i++) {
            String after = String.join(" ", outside.subList(i + 1, outside.size()));
            if (foreign(inside.get(i), open + after)) {
                for (String name : inside.get(i).split("[();]| / ")) {
                    others.add(stripNaming(name));
                }
                if (words(outside.get(i + 1)).size() >= 2) {
                    plain(open.toString());
                    open.setLength(0);
                }
            } else {
                ownScript = true;
                others.addAll(variants(inside.get(i), open.toString(), after));
            }
            open.append(' ').append(outside.get(i + 1));
        }
        plain(open.toString());
        others.forEach(this::plain);
        if (ownScript) {
            plain(text);
        }
    }

    private static void cut(String text, List<String> inside, List<String> outside) {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '(' && depth++ == 0) {
                outside.add(text.substring(start, i));
                start = i + 1;
            } else if (text.charAt(i) == ')' && --depth == 0) {
                inside.add(text.substring(start, i));
                start = i + 1;
            }
        }
        outside.add(text.substring(start));
    }

    /** The names that parentheses of the name's own script stand for. */
    private List<String> variants(String inside, String before, String after) {
        String said = stripNaming(inside);
        boolean naming = !said.equals(inside.strip());
        if (person) {
            return naming || !words(after).isEmpty() ? replaced(said, before, after) : List.of();
        }
        int words = words(said).size();
        boolean acronym = words == 1 && said.length() >= 3 && said.equals(said.toUpperCase(Locale.ROOT));
        boolean name = words >= 2 && Character.isUpperCase(said.codePointAt(0));
        return naming || acronym || name ? List.of(said.split("[();]")) : List.of();
    }

    /** The name with each variant in the place of as many words before it. */
    private static List<String> replaced(String variants, String before, String after) {
        List<String> names = new ArrayList<>();
        for (String variant : variants.split("[(),;]| or ")) {
            List<String> put = words(stripNaming(variant));
            if (!put.isEmpty()) {
                List<String> words = words(before);
                String kept = String.join(" ", words.subList(0, Math.max(0, words.size() - put.size())));
                names.add(kept + " " + String.join(" ", put) + " " + after);
            }
        }
        return names;
    }

    private static String stripNaming(String text) {
        String rest = text.strip();
        for (Matcher naming = NAMING.matcher(rest); naming.find(); naming = NAMING.matcher(rest)) {
            rest = rest.substring(naming.end()).strip();
        }
        return rest;
    }

    /** A text without parentheses that mean anything: one name, or one in each of two scripts written after each other. */
    private void plain(String text) {
        String name = text.replace('"', ' ').strip().replaceAll("\\s+", " ").replaceAll("^[,.:\\s]+|[,;:\\s]+$", "");
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return;
        }
        List<String> words = words(name);
        int turn = turn(words);
        if (turn > 1 && words.size() - turn > 1) {
            names.add(String.join(" ", words.subList(0, turn)));
            names.add(String.join(" ", words.subList(turn, words.size())));
        }
        names.add(name);
        if (person) {
            int rank = 0;
            while (rank < words.size() && RANKS.contains(rank(words.get(rank)))) {
                rank++;
            }
            if (rank > 0 && words.size() - rank >= 2) {
                names.add(String.join(" ", words.subList(rank, words.size())));
            }
        }
    }

    private static String rank(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "").replaceAll("-.*", "");
    }

    /** Where the words go over from one script to another for good; 0 where they do not. */
    private static int turn(Collection<String> words) {
        Character.@org.jspecify.annotations.Nullable UnicodeScript last = null;
        int turn = 0;
        int at = 0;
        for (String word : words) {
            Character.UnicodeScript script = script(word);
            if (script != Character.UnicodeScript.COMMON) {
                if (last != null && script != last) {
                    if (turn > 0) {
                        return 0;
                    }
                    turn = at;
                }
                last = script;
            }
            at++;
        }
        return turn;
    }

    private static boolean foreign(String inside, String outside) {
        Character.UnicodeScript own = script(stripNaming(inside));
        Character.UnicodeScript other = script(outside);
        return own != other && own != Character.UnicodeScript.COMMON && other != Character.UnicodeScript.COMMON;
    }

    /** The script of most letters. */
    private static Character.UnicodeScript script(String text) {
        int[] counts = new int[Character.UnicodeScript.values().length];
        int most = Character.UnicodeScript.COMMON.ordinal();
        for (int letter : text.codePoints().filter(Character::isLetter).toArray()) {
            int script = Character.UnicodeScript.of(letter).ordinal();
            counts[script]++;
            most = counts[script] > counts[most] ? script : most;
        }
        return Character.UnicodeScript.values()[most];
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .toList();
    }
}

package io.cordon.sources.ofac;

import io.cordon.core.model.Countries;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A party as an entry of the change log describes it: {@code AKSENOV, Sergei (a.k.a. AKSYONOV, Sergei); DOB 26 Nov 1972;
 * POB Balti, Moldova (individual) [UKRAINE].}
 *
 * @param names in reading order of each, the one that the entry stands under first
 * @param kind what it is
 * @param birthDates dates of birth
 * @param programmes in the list's codes of today
 * @param line where the entry begins
 */
record LogParty(List<String> names, TargetKind kind, List<PartialDate> birthDates, List<String> programmes, int line) {
    private static final Pattern PROGRAMMES =
            Pattern.compile("((?:\\s*\\[[^\\[\\]]+])+)\\s*(?:\\(.*)?\\.?$", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\[([^\\[\\]]+)]");
    private static final Pattern KIND = Pattern.compile("\\s*\\((individual|vessel|aircraft)\\)$");
    private static final Pattern ALIASES = Pattern.compile("[,;]?\\s*\\((?=\"?[afn]\\.k\\.a\\.)");
    private static final Pattern ALIAS = Pattern.compile("\\s*(?:[afn]\\.k\\.a\\.,?\\s*)?(.*?)\\s*");
    private static final Set<String> SUFFIXES = Set.of("jr.", "jr", "sr.", "sr", "ii", "iii", "iv");

    /** Reads an entry, or empty where it has no programme or no name. */
    static Optional<LogParty> parse(String text, int line) {
        Matcher tail = PROGRAMMES.matcher(text.strip());
        if (!tail.find()) {
            return Optional.empty();
        }
        List<String> programmes = new ArrayList<>();
        Matcher code = CODE.matcher(tail.group(1));
        while (code.find()) {
            String today = codeOfToday(code.group(1));
            if (!programmes.contains(today)) {
                programmes.add(today);
            }
        }
        String body = text.strip().substring(0, tail.start());
        TargetKind kind = TargetKind.ORGANISATION;
        Matcher word = KIND.matcher(body);
        if (word.find()) {
            kind = Records.kind(word.group(1));
            body = body.substring(0, word.start());
        }
        List<String> names = names(body, kind);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new LogParty(names, kind, birthDates(body), programmes, line));
    }

    /**
     * The code that the list uses today. Until 30 July 2014 the log tagged the programmes of E.O. 13660, 13661 and 13662
     * {@code [UKRAINE]}, {@code [UKRAINE2]} and {@code [UKRAINE3]}; it never announced the new tags, and still used an old
     * one in August 2016.
     */
    static String codeOfToday(String tag) {
        String code =
                tag.strip().toUpperCase(Locale.ROOT).replaceAll("--+", "-").replaceAll("\\s+", " ");
        return switch (code) {
            case "UKRAINE" -> "UKRAINE-EO13660";
            case "UKRAINE2" -> "UKRAINE-EO13661";
            case "UKRAINE3" -> "UKRAINE-EO13662";
            default -> code;
        };
    }

    private static List<String> names(String body, TargetKind kind) {
        Set<String> names = new LinkedHashSet<>();
        Matcher aliases = ALIASES.matcher(body);
        if (aliases.find()) {
            add(names, body.substring(0, aliases.start()), kind);
            String inside = bracketed(body, aliases.end());
            for (String piece : inside.split(";", -1)) {
                Matcher alias = ALIAS.matcher(piece);
                if (alias.matches()) {
                    add(names, alias.group(1), kind);
                }
            }
        } else {
            add(names, nameAlone(body, kind), kind);
        }
        return List.copyOf(names);
    }

    private static void add(Set<String> names, String listed, TargetKind kind) {
        String name = listed.replace("\"", "").strip();
        if (!name.isEmpty() && !name.equals(",")) {
            names.add(ListedName.of(name, kind, NameQuality.STRONG).text());
        }
    }

    /** From after an opening bracket to the one that closes it, or to the end. */
    private static String bracketed(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return text.substring(from, i);
            }
        }
        return text.substring(from);
    }

    /** The name where no alias marks its end: an address may follow it behind a comma. */
    private static String nameAlone(String body, TargetKind kind) {
        int semicolon = body.indexOf(';');
        String head = semicolon < 0 ? body : body.substring(0, semicolon);
        return switch (kind) {
            case PERSON -> personAlone(head.split(",", -1));
            case VESSEL -> vesselAlone(head);
            case AIRCRAFT -> head;
            default -> organisationAlone(head.split(",", -1));
        };
    }

    private static String personAlone(String[] pieces) {
        if (pieces.length == 1
                || pieces.length == 2 && !Countries.codeOf(pieces[1]).isEmpty()) {
            return pieces[0];
        }
        boolean suffixed =
                pieces.length > 2 && SUFFIXES.contains(pieces[2].strip().toLowerCase(Locale.ROOT));
        return pieces[0] + "," + pieces[1] + (suffixed ? "," + pieces[2] : "");
    }

    /** Capitals belong to the name ({@code FOO, S.A. DE C.V.}), an address has small letters or begins with a number. */
    private static String organisationAlone(String[] pieces) {
        StringBuilder name = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            boolean capitals = piece.chars().anyMatch(Character::isLetter)
                    && piece.chars().noneMatch(Character::isLowerCase)
                    && !Character.isDigit(piece.charAt(0));
            if (!capitals) {
                break;
            }
            name.append(", ").append(piece);
        }
        return name.toString();
    }

    /** The type of the vessel follows its name, in small letters but for its first: {@code GLAROS Crude Oil Tanker}. */
    private static String vesselAlone(String head) {
        StringBuilder name = new StringBuilder();
        for (String word : head.split(" ")) {
            boolean type = word.startsWith("(")
                    || word.chars().anyMatch(Character::isLowerCase)
                    || word.equals("LPG")
                    || word.equals("LNG");
            if (type) {
                break;
            }
            name.append(name.isEmpty() ? "" : " ").append(word);
        }
        return name.isEmpty() ? head : name.toString();
    }

    private static List<PartialDate> birthDates(String body) {
        Set<PartialDate> dates = new LinkedHashSet<>();
        for (String piece : body.split(";", -1)) {
            String fact = piece.strip();
            if (fact.startsWith("alt. ")) {
                fact = fact.substring(5);
            }
            if (fact.startsWith("DOB ")) {
                OfacDates.parse(fact.substring(4)).ifPresent(dates::add);
            }
        }
        return List.copyOf(dates);
    }

    /** Whether two entries of one section describe one party: each stands under a name that the other has too. */
    boolean isSameAs(LogParty other) {
        return kind == other.kind
                && birthDates.equals(other.birthDates)
                && names.contains(other.names.getFirst())
                && other.names.contains(names.getFirst());
    }
}

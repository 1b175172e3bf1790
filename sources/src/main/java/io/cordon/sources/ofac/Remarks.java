package io.cordon.sources.ofac;

import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The remarks of the delimited files: facts between semicolons, each behind a label of its own, for example {@code DOB 08
 * Feb 1980; citizen Turkey; Passport U00242309 (Turkey); a.k.a. 'NAME'; Linked To: OTHER.} The whole text is kept as well.
 */
final class Remarks {
    private static final Pattern ALIAS =
            Pattern.compile("\"?([afn]\\.k\\.a)\\.,? ['\"](.+?)['\"]\"?\\.?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINKED = Pattern.compile("\\(Linked To: ((?:[^()]|\\([^()]*\\))*)\\)");
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?<value>.*?)(?:,? \\((?<country>[^()]*)\\))?(?<note>(?:,? (?:issued|expires|expired|expiration)\\b.*)?)");
    private static final Pattern BRACKETED = Pattern.compile("(\\([^()]*\\)):? (.+)");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("((?:[^\\s\\d]+ ){1,6}?)\\S*\\d.*");

    private final Facts facts;
    private final Account account;

    Remarks(Facts facts, Account account) {
        this.facts = facts;
        this.account = account;
    }

    /** Reads remarks of the delimited files and keeps the text. */
    void read(Target.Builder to, TargetKind kind, String remarks) {
        to.remark(remarks);
        String text = remarks.strip();
        if (text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        for (String part : text.split(";", -1)) {
            String fact = part.strip();
            if (!fact.isEmpty() && !fact.equals("-0-")) {
                fact(to, kind, fact);
            }
        }
    }

    /** Reads the remarks of the XML forms, which keep their links to others in brackets, and keeps the text. */
    void readLinks(Target.Builder to, String remarks) {
        to.remark(remarks);
        Matcher links = LINKED.matcher(remarks);
        while (links.find()) {
            facts.add(to, "linked", "Linked To", links.group(1).strip(), "", "");
        }
        for (String part : LINKED.matcher(remarks).replaceAll("").split(";", -1)) {
            Optional<Labels.Labelled> known = Labels.split(part.strip());
            if (known.isPresent() && known.get().meaning().equals("phone")) {
                labelled(to, known.get());
            }
        }
    }

    private void fact(Target.Builder to, TargetKind kind, String fact) {
        Matcher alias = ALIAS.matcher(fact);
        if (alias.matches()) {
            to.name(ListedName.of(alias.group(2), kind, ListedName.aliasQuality(alias.group(1), true)));
            return;
        }
        String first = fact.toLowerCase(Locale.ROOT).startsWith("alt. ")
                ? fact.substring(5).strip()
                : fact;
        Optional<Labels.Labelled> known = Labels.split(first);
        if (known.isPresent() && plausible(known.get())) {
            labelled(to, known.get());
        } else {
            Matcher numbered = BEFORE_NUMBER.matcher(first);
            account.unknown(numbered.matches() ? "remark: " + numbered.group(1).strip() : "remark: words alone");
        }
    }

    /** A label that words of their own may begin with is one only if a number follows. */
    private static boolean plausible(Labels.Labelled labelled) {
        return switch (labelled.meaning()) {
            case "national-id", "tax-number", "registration-number", "passport" ->
                DIGIT.matcher(labelled.rest()).find() || labelled.label().endsWith(".");
            default -> !labelled.rest().isEmpty();
        };
    }

    private void labelled(Target.Builder to, Labels.Labelled labelled) {
        String rest = labelled.rest();
        String label = Labels.bare(labelled.label());
        switch (labelled.meaning()) {
            case "wallet" -> wallet(to, label, rest);
            case "field" -> field(to, label, rest);
            case "born", "founded", "birthplace", "country", "gender", "flag", "linked", "title", "phone" ->
                facts.add(to, labelled.meaning(), label, rest, "", "");
            default -> document(to, labelled.meaning(), label, rest);
        }
    }

    private void document(Target.Builder to, String meaning, String label, String rest) {
        Matcher matcher = DOCUMENT.matcher(rest);
        if (matcher.matches() && !matcher.group("value").isBlank()) {
            String country = matcher.group("country") == null ? "" : matcher.group("country");
            String note = matcher.group("note") == null ? "" : matcher.group("note");
            facts.add(to, meaning, label, matcher.group("value"), country, note.replaceFirst("^,? ", ""));
        } else {
            facts.add(to, meaning, label, rest, "", "");
        }
    }

    /** {@code Digital Currency Address - XBT 1Kuf...}: the currency belongs to the label. */
    private void wallet(Target.Builder to, String label, String rest) {
        int space = rest.indexOf(' ');
        if (space > 0) {
            facts.add(to, "wallet", label + " - " + rest.substring(0, space), rest.substring(space + 1), "", "");
        } else {
            facts.add(to, "wallet", label, rest, "", "");
        }
    }

    /** A field whose label goes on in brackets, for example {@code Listing Date (EO 14024 Directive 2): 24 Feb 2022}. */
    private void field(Target.Builder to, String label, String rest) {
        Matcher bracketed = BRACKETED.matcher(rest);
        if (bracketed.matches()) {
            facts.add(to, "field", label + " " + bracketed.group(1), bracketed.group(2), "", "");
        } else {
            facts.add(to, "field", label, rest, "", "");
        }
    }
}

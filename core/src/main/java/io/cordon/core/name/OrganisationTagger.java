package io.cordon.core.name;

import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.List;

/** Says what each token of an organisation's, ship's or aircraft's name is; a legal form of several words becomes one. */
final class OrganisationTagger {
    /** The class of a word of a legal form without the rest of it. */
    private static final int LOOSE = 99;

    private OrganisationTagger() {}

    static List<NameToken> tag(List<NameToken> asCut, TargetKind kind) {
        boolean hasForms = kind == TargetKind.ORGANISATION || kind == TargetKind.UNKNOWN;
        List<NameToken> tokens = hasForms ? withFormsApart(asCut) : asCut;
        List<String> texts = tokens.stream().map(NameToken::text).toList();
        List<String> corrected =
                hasForms ? tokens.stream().map(OrgForms::corrected).toList() : texts;
        List<String> slipped = hasForms && texts.size() > 2
                ? texts.stream().map(OrgForms::inPhrase).toList()
                : texts;
        List<String> inPhrase = slipped.equals(texts) ? List.of() : slipped;
        List<NameToken> tagged = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); ) {
            OrgForms.Form form = hasForms ? OrgForms.at(texts, corrected, inPhrase, i) : null;
            if (form != null && form.length() < tokens.size()) {
                tagged.add(form(tokens.subList(i, i + form.length()), form.text(), form.group()));
                i += form.length();
            } else if (hasForms && isLoose(corrected, i)) {
                tagged.add(form(tokens.subList(i, i + 1), corrected.get(i), LOOSE));
                i++;
            } else {
                tagged.add(word(tokens.get(i), i));
                i++;
            }
        }
        joinTensAndUnits(tagged);
        if (tagged.stream().allMatch(token -> token.kind() == TokenKind.ORG_FORM)) {
            return asCut;
        }
        return tagged;
    }

    /** Words that end or begin with a legal form's word, cut there: FinancialCorporation. */
    private static List<NameToken> withFormsApart(List<NameToken> tokens) {
        List<NameToken> cut = null;
        for (int i = 0; i < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            int at = token.own().isEmpty() ? OrgForms.seam(token) : 0;
            if (at > 0) {
                cut = cut == null ? new ArrayList<>(tokens.subList(0, i)) : cut;
                cut.add(token.part(0, at));
                cut.add(token.part(at, token.text().length()));
            } else if (cut != null) {
                cut.add(token);
            }
        }
        return cut == null ? tokens : cut;
    }

    /** A number however written: its text is its digits. */
    private static NameToken number(NameToken token, int value) {
        String digits = Integer.toString(value);
        return token.spelledAs(digits, digits, digits, TokenKind.NUMBER, value);
    }

    /** Forty 4 and forty four are one number. */
    private static void joinTensAndUnits(List<NameToken> tagged) {
        for (int i = tagged.size() - 2; i >= 0; i--) {
            NameToken tens = tagged.get(i);
            NameToken units = tagged.get(i + 1);
            boolean both = tens.kind() == TokenKind.NUMBER && units.kind() == TokenKind.NUMBER;
            boolean written = both && !Character.isDigit(tens.spelled().charAt(0));
            if (written && tens.group() >= 20 && tens.group() % 10 == 0 && tens.group() < 100 && units.group() < 10) {
                tagged.set(i, number(tens, tens.group() + units.group()));
                tagged.remove(i + 1);
            }
        }
    }

    private static boolean isLoose(List<String> words, int at) {
        boolean with = words.get(at).equals("s") && at + 1 < words.size() && OrgForms.isFormWord(words.get(at + 1));
        return with || OrgForms.isFormWord(words.get(at));
    }

    private static NameToken form(List<NameToken> phrase, String text, int group) {
        NameToken first = phrase.getFirst();
        StringBuilder written = new StringBuilder();
        int word = -1;
        for (NameToken token : phrase) {
            if (token.word() != word) {
                written.append(written.isEmpty() ? "" : " ").append(token.written());
            }
            word = token.word();
        }
        return new NameToken(
                text,
                text,
                phrase.size() == 1 ? first.surface() : text,
                "",
                written.toString(),
                TokenKind.ORG_FORM,
                first.fine(),
                first.coarse(),
                group,
                first.word(),
                first.chunk(),
                false,
                Readings.NONE,
                NameToken.NO_HEAD);
    }

    private static NameToken word(NameToken token, int position) {
        String text = token.text();
        int digits = Numbers.ofDigits(text);
        if (digits >= 0) {
            return number(token, digits);
        }
        boolean roman = text.length() == 1 && position == 0;
        int number = Numbers.ofWord(text);
        if (number >= 0 && !roman) {
            return number(token, number);
        }
        if (!Float.isNaN(OrdinaryWords.ofGeneric(text))) {
            String usual = OrdinaryWords.canonical(text);
            NameToken generic = token.as(TokenKind.GENERIC, -1);
            if (usual.equals(text)) {
                return generic;
            }
            String fine = Skeletons.fine(usual);
            return token.spelledAs(usual, fine, Skeletons.coarse(fine), TokenKind.GENERIC, -1);
        }
        return token;
    }
}

package io.cordon.core.name;

import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.List;

/** Says what each token of an organisation's, ship's or aircraft's name is; a legal form of several words becomes one. */
final class OrganisationTagger {
    /** The class of a word of a legal form without the rest of it. */
    private static final int LOOSE = 99;

    private OrganisationTagger() {}

    static List<NameToken> tag(List<NameToken> tokens, TargetKind kind) {
        boolean hasForms = kind == TargetKind.ORGANISATION || kind == TargetKind.UNKNOWN;
        List<String> texts = tokens.stream().map(NameToken::text).toList();
        List<String> corrected =
                hasForms ? texts.stream().map(OrgForms::corrected).toList() : texts;
        List<NameToken> tagged = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); ) {
            int form = hasForms ? formAt(texts, corrected, i) : 0;
            if (form > 0 && form < tokens.size()) {
                List<String> phrase = corrected.subList(i, i + form);
                tagged.add(form(tokens.subList(i, i + form), phrase, OrgForms.classOf(phrase)));
                i += form;
            } else if (hasForms && isLoose(corrected, i)) {
                tagged.add(form(tokens.subList(i, i + 1), corrected.subList(i, i + 1), LOOSE));
                i++;
            } else {
                tagged.add(word(tokens.get(i), i));
                i++;
            }
        }
        joinTensAndUnits(tagged);
        if (tagged.stream().allMatch(token -> token.kind() == TokenKind.ORG_FORM)) {
            return tokens;
        }
        return tagged;
    }

    /** How many tokens are a legal form here: as they stand, or with slips that the rest of the phrase makes certain. */
    private static int formAt(List<String> texts, List<String> corrected, int from) {
        int exact = OrgForms.lengthAt(texts, from);
        int near = OrgForms.lengthAt(corrected, from);
        if (near <= exact) {
            return exact;
        }
        int slips = 0;
        for (int i = from; i < from + near; i++) {
            slips += texts.get(i).equals(corrected.get(i)) ? 0 : 1;
        }
        return slips < near || OrgForms.isForgivenAlone(corrected.get(from)) ? near : exact;
    }

    /** A number however written: its text is its digits. */
    private static NameToken number(NameToken token, int value) {
        String digits = Integer.toString(value);
        return new NameToken(
                digits,
                token.spelled(),
                token.surface(),
                token.own(),
                token.written(),
                TokenKind.NUMBER,
                digits,
                digits,
                value,
                token.word(),
                token.chunk(),
                token.vowelless());
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

    private static NameToken form(List<NameToken> phrase, List<String> usual, int group) {
        NameToken first = phrase.getFirst();
        String text = String.join("", usual);
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
                text,
                "",
                written.toString(),
                TokenKind.ORG_FORM,
                first.fine(),
                first.coarse(),
                group,
                first.word(),
                first.chunk(),
                false);
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
            return new NameToken(
                    usual,
                    token.spelled(),
                    token.surface(),
                    token.own(),
                    token.written(),
                    TokenKind.GENERIC,
                    fine,
                    Skeletons.coarse(fine),
                    -1,
                    token.word(),
                    token.chunk(),
                    token.vowelless());
        }
        return token;
    }
}

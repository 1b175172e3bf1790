package io.cordon.core.name;

import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.List;

/** Says what each token of an organisation's, ship's or aircraft's name is; a legal form of several words becomes one. */
final class OrganisationTagger {
    private OrganisationTagger() {}

    static List<NameToken> tag(List<NameToken> tokens, TargetKind kind) {
        boolean hasForms = kind == TargetKind.ORGANISATION || kind == TargetKind.UNKNOWN;
        List<String> texts = tokens.stream().map(NameToken::text).toList();
        List<NameToken> tagged = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); ) {
            int form = hasForms ? OrgForms.lengthAt(texts, i) : 0;
            if (form > 0 && form < tokens.size()) {
                tagged.add(form(tokens.subList(i, i + form), OrgForms.classOf(texts.subList(i, i + form))));
                i += form;
            } else {
                tagged.add(word(tokens.get(i), i));
                i++;
            }
        }
        if (tagged.stream().allMatch(token -> token.kind() == TokenKind.ORG_FORM)) {
            return tokens;
        }
        return tagged;
    }

    private static NameToken form(List<NameToken> phrase, int group) {
        NameToken first = phrase.getFirst();
        StringBuilder text = new StringBuilder();
        StringBuilder written = new StringBuilder();
        int word = -1;
        for (NameToken token : phrase) {
            text.append(token.text());
            if (token.word() != word) {
                written.append(written.isEmpty() ? "" : " ").append(token.written());
            }
            word = token.word();
        }
        return new NameToken(
                text.toString(),
                written.toString(),
                TokenKind.ORG_FORM,
                first.fine(),
                first.coarse(),
                group,
                first.word(),
                false);
    }

    private static NameToken word(NameToken token, int position) {
        String text = token.text();
        int digits = Numbers.ofDigits(text);
        if (digits >= 0) {
            return token.as(TokenKind.NUMBER, digits);
        }
        boolean roman = text.length() == 1 && position == 0;
        int number = Numbers.ofWord(text);
        if (number >= 0 && !roman) {
            return token.as(TokenKind.NUMBER, number);
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
                    token.written(),
                    TokenKind.GENERIC,
                    fine,
                    Skeletons.coarse(fine),
                    -1,
                    token.word(),
                    token.vowelless());
        }
        return token;
    }
}

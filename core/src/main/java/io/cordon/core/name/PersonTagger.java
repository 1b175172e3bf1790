package io.cordon.core.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says what each token of a person's name is. */
final class PersonTagger {
    private static final Set<String> AFTER = Set.of("dr", "phd", "md", "mba", "esq", "prof", "eng", "engr");

    private PersonTagger() {}

    static List<NameToken> tag(List<NameToken> tokens) {
        int words = 0;
        for (NameToken token : tokens) {
            words += isPlainWord(token.text()) ? 1 : 0;
        }
        List<NameToken> tagged = new ArrayList<>(tokens.size());
        boolean start = true;
        for (int i = 0; i < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            boolean last = i == tokens.size() - 1;
            TokenKind kind = words == 0 ? TokenKind.WORD : kindOf(token, start, last, tokens.size());
            start &= kind == TokenKind.HONORIFIC;
            tagged.add(token.as(kind, group(kind, token.text())));
        }
        return tagged;
    }

    private static boolean isOneLetter(String written) {
        return written.codePointCount(0, written.length()) == 1 && !Character.isIdeographic(written.codePointAt(0));
    }

    private static int group(TokenKind kind, String text) {
        return switch (kind) {
            case NUMBER -> Numbers.ofDigits(text);
            case PARTICLE -> Vocabulary.particleGroup(text);
            default -> -1;
        };
    }

    private static boolean isPlainWord(String text) {
        return text.length() > 1
                && !Vocabulary.isParticle(text)
                && !Vocabulary.isHonorific(text)
                && !Vocabulary.isSuffix(text);
    }

    private static TokenKind kindOf(NameToken token, boolean start, boolean last, int count) {
        String text = token.text();
        if ((start || last && AFTER.contains(text)) && !token.vowelless() && Vocabulary.isHonorific(text)) {
            return TokenKind.HONORIFIC;
        }
        if (last && count > 2 && Vocabulary.isSuffix(text)) {
            return TokenKind.SUFFIX;
        }
        if (Numbers.ofDigits(text) >= 0) {
            return TokenKind.NUMBER;
        }
        boolean lowerCase = Character.isLowerCase(token.written().charAt(0));
        if (text.length() == 1 || isOneLetter(token.written())) {
            boolean link = !start && !last && lowerCase && "eyi".contains(text);
            return link ? TokenKind.PARTICLE : TokenKind.INITIAL;
        }
        if (Vocabulary.isParticle(text)) {
            return TokenKind.PARTICLE;
        }
        return Vocabulary.isPatronymic(text) ? TokenKind.PATRONYMIC : TokenKind.WORD;
    }
}

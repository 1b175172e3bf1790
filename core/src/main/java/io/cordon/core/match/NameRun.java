package io.cordon.core.match;

import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring tokens of a name, run together as they were spelled.
 *
 * @param text their letters
 * @param from first token
 * @param to behind the last
 * @param words how many written words it spans
 * @param oneChunk whether they stood in one chunk between spaces
 */
public record NameRun(String text, int from, int to, int words, boolean oneChunk) {
    /** A run spans at most this many words. */
    public static final int MOST_WORDS = 3;

    /** And at most this many tokens. */
    public static final int MOST_TOKENS = 5;

    /** Whether it holds more than one token. */
    public boolean isMany() {
        return to - from > 1;
    }

    /** All runs of a name, single tokens included. */
    static List<NameRun> of(List<NameToken> tokens) {
        List<NameRun> runs = new ArrayList<>(tokens.size() * 3);
        boolean respelled = tokens.stream().anyMatch(NameRun::isRespelled);
        for (int from = 0; from < tokens.size(); from++) {
            StringBuilder text = new StringBuilder();
            int words = 0;
            for (int to = from; to < Math.min(tokens.size(), from + MOST_TOKENS); to++) {
                NameToken token = tokens.get(to);
                boolean opensWord =
                        to == from || token.word() != tokens.get(to - 1).word();
                words += opensWord ? 1 : 0;
                boolean longForm =
                        token.kind() == TokenKind.ORG_FORM && token.text().length() > 8;
                if (words > MOST_WORDS || longForm) {
                    break;
                }
                append(tokens, from, to, opensWord, text);
                boolean oneChunk = token.chunk() == tokens.get(from).chunk();
                runs.add(new NameRun(text.toString(), from, to + 1, words, oneChunk));
                if (respelled) {
                    addRespelled(tokens, from, to, runs);
                }
            }
        }
        return runs;
    }

    /** Whether a whole word was brought to another spelling, as syllables are to pinyin. */
    private static boolean isRespelled(NameToken token) {
        return token.text().equals(token.surface()) && !token.surface().equals(token.spelled());
    }

    /** The same run in the other spelling. */
    private static void addRespelled(List<NameToken> tokens, int from, int to, List<NameRun> runs) {
        NameRun spelled = runs.getLast();
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append(tokens.get(i).surface());
        }
        if (spelled.isMany() && !text.toString().equals(spelled.text())) {
            runs.add(new NameRun(text.toString(), from, to + 1, spelled.words(), spelled.oneChunk()));
        }
    }

    /** A word that was parted counts as it was spelled once all its tokens are in. */
    private static void append(List<NameToken> tokens, int from, int to, boolean opensWord, StringBuilder text) {
        NameToken token = tokens.get(to);
        int first = to;
        while (first > from && tokens.get(first - 1).word() == token.word()) {
            first--;
        }
        boolean wholeFromHere = first == 0 || tokens.get(first - 1).word() != token.word();
        boolean endsWord = to + 1 == tokens.size() || tokens.get(to + 1).word() != token.word();
        if (!opensWord && wholeFromHere && endsWord) {
            int before = 0;
            for (int i = first; i < to; i++) {
                before += tokens.get(i).spelled().length();
            }
            text.setLength(text.length() - before);
            text.append(token.surface());
        } else {
            text.append(token.spelled());
        }
    }
}

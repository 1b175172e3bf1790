package io.cordon.intake.articles;

import java.util.List;

/**
 * One place where the text names something.
 *
 * @param words its words, connecting ones included
 * @param text as written, or the usual name where the gazetteer knows it
 * @param kind what the place itself says it is
 * @param usual whether the gazetteer knows it
 * @param start offset in the text
 * @param end offset after it
 */
record Found(List<Token> words, String text, Mention.Kind kind, boolean usual, int start, int end) {
    Span span() {
        return new Span(start, end);
    }

    Token first() {
        return words.getFirst();
    }

    Token last() {
        return words.getLast();
    }
}

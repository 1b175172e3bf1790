package io.cordon.intake.articles;

/**
 * A stretch of an article's clean text.
 *
 * @param start offset of its first character ({@code char} units)
 * @param end offset after its last character
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span cannot run from " + start + " to " + end);
        }
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }
}

package io.cordon.intake.articles;

import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import java.util.List;

/**
 * Somebody or something that an article names.
 *
 * @param text the fullest way the article names it, titles left out; for a place or a well-known organisation its usual
 *     name
 * @param kind what it is taken for
 * @param where every place it is named at, in order; offsets are those of {@link Article#text}
 * @param sentence the sentence that names it first
 */
public record Mention(String text, Kind kind, List<Span> where, String sentence) {
    /** What a mention is taken for. Only places are not to be screened. */
    public enum Kind {
        PERSON,
        ORGANISATION,
        PLACE,
        UNKNOWN
    }

    public Mention {
        if (text.isBlank() || where.isEmpty()) {
            throw new IllegalArgumentException("a mention has a text and a place");
        }
        where = List.copyOf(where);
    }

    /** Whether it names a party that can be listed as a person or organisation. */
    public boolean isParty() {
        return kind != Kind.PLACE;
    }

    /**
     * The subject to screen.
     *
     * @throws IllegalStateException if it is a place
     */
    public Subject subject() {
        return switch (kind) {
            case PERSON -> Subject.named(text, TargetKind.PERSON);
            case ORGANISATION -> Subject.named(text, TargetKind.ORGANISATION);
            case UNKNOWN -> Subject.named(text, TargetKind.UNKNOWN);
            case PLACE -> throw new IllegalStateException(text + " is a place, which is reported and not screened");
        };
    }
}

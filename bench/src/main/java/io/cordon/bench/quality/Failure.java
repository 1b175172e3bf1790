package io.cordon.bench.quality;

/**
 * A probe that went wrong.
 *
 * @param target the expected target's id
 * @param kind its kind's word
 * @param variation how the query was made
 * @param listed the listed name that the query was made of
 * @param query the query
 * @param score the expected target's score, however low; below 0 where it is not known
 * @param top id of the first hit, or empty
 * @param topName the name by which the first hit matched, or empty
 * @param topScore its score, or 0
 * @param cause class of the cause, in words
 * @param explanation one sentence: why the expected target was missed, or why the wrong one came first
 */
public record Failure(
        String target,
        String kind,
        Variation variation,
        String listed,
        String query,
        double score,
        String top,
        String topName,
        double topScore,
        String cause,
        String explanation) {}

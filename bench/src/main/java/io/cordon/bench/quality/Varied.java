package io.cordon.bench.quality;

/**
 * A listed name, changed.
 *
 * @param variation how
 * @param text the result; never the name as listed, unless the variation is {@link Variation#EXACT}
 */
public record Varied(Variation variation, String text) {}

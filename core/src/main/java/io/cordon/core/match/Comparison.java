package io.cordon.core.match;

import io.cordon.core.model.Explanation;

/**
 * What comparing two names gave.
 *
 * @param score probability that they are one party's, from 0 to 1
 * @param explanation why
 */
public record Comparison(double score, Explanation explanation) {}

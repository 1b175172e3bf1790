package io.cordon.answers.whatif;

import io.cordon.core.model.TargetId;

/**
 * A law that may forbid to follow a measure.
 *
 * @param statute the law
 * @param authority whose measure it speaks of
 * @param target against whom the measure is
 */
public record Conflict(BlockingStatutes.Statute statute, String authority, TargetId target) {}

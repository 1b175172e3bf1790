package io.cordon.bench.report;

import java.time.Duration;
import java.time.Instant;

/**
 * When and where an evaluation ran: the only part of a report that differs between equal runs.
 *
 * @param began when
 * @param took how long
 * @param java the Java version it ran on
 */
public record Run(Instant began, Duration took, String java) {}

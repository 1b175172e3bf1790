package io.cordon.server.desk;

import io.cordon.core.screen.Screening;

/**
 * An answer that is in the journal, on disk.
 *
 * @param number of its entry
 */
public record Recorded(long number, Screening screening, Ready ready) {}

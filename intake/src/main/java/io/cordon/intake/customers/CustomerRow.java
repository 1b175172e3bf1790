package io.cordon.intake.customers;

import io.cordon.core.model.Subject;
import java.util.List;

/**
 * One customer as read.
 *
 * @param line the line its row begins on, in Parquet the row; from 1
 * @param subject who to screen
 * @param warnings what could not be used as evidence and why, in whole sentences; what was written is then in the
 *     subject's {@code extra}
 */
public record CustomerRow(long line, Subject subject, List<String> warnings) implements CustomerEntry {
    public CustomerRow {
        warnings = List.copyOf(warnings);
    }
}

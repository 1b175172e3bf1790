package io.cordon.store;

import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertEvent;
import java.util.List;

/**
 * An alert with all that happened to it.
 *
 * @param alert as it is now
 * @param events oldest first
 * @param entries the journal's entry of each event
 */
public record AlertFile(Alert alert, List<AlertEvent> events, List<Long> entries) {
    public AlertFile {
        events = List.copyOf(events);
        entries = List.copyOf(entries);
    }
}

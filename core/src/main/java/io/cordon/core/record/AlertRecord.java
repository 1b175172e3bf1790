package io.cordon.core.record;

import io.cordon.core.alert.Alert;
import io.cordon.core.alert.AlertEvent;
import io.cordon.core.journal.CanonicalJson;
import io.cordon.core.journal.Draft;
import io.cordon.core.journal.Enclosure;
import io.cordon.core.journal.Leaf;
import java.util.Map;

/** Makes the journal's entries of what happens to alerts: the steps in the open, whose and why beside them. */
public final class AlertRecord {
    /** The field with the alert's id. */
    public static final String ALERT = "alert";

    private AlertRecord() {}

    /**
     * The entry of an event.
     *
     * @param salt random bytes, for this entry alone
     */
    public static Draft happened(Alert.Key key, AlertEvent event, byte[] salt) {
        Leaf leaf = new Leaf(
                Leaf.Kind.DECISION,
                event.at(),
                Map.of(
                        ALERT,
                        key.id(),
                        "event",
                        event.number(),
                        "by",
                        event.by(),
                        "what",
                        event.what().word(),
                        "line",
                        key.line()));
        byte[] whose = CanonicalJson.bytes(Map.of("customer", key.customer(), "profile", key.profile()));
        return Draft.of(leaf, new Enclosure(salt, whose, AlertEventJson.bytes(event)));
    }
}

package io.cordon.store;

/** Something happened to an alert that who acts on it has not seen. */
public final class AlertConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String alert;
    private final int events;

    /** @param events how many there are */
    public AlertConflictException(String alert, int events) {
        super("alert " + alert + " has changed meanwhile and has " + events
                + " events now; read it again, then decide whether what was to be done still is");
        this.alert = alert;
        this.events = events;
    }

    /** Which alert. */
    public String alert() {
        return alert;
    }

    /** How many events it has. */
    public int events() {
        return events;
    }
}

package io.cordon.store;

import java.sql.SQLException;

/** Carries what the database reports out of a function that may not throw it, to the end of its transaction. */
final class UncheckedSqlException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UncheckedSqlException(SQLException cause) {
        super(cause);
    }

    SQLException sql() {
        return getCause() instanceof SQLException sql ? sql : new SQLException(this);
    }
}

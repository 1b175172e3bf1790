package io.cordon.store;

import io.cordon.core.model.BadInputException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** What PostgreSQL and the way to it report, in words; by the classes of SQL states in its manual, appendix A. */
final class PostgresFailures {
    private PostgresFailures() {}

    /**
     * A failure in words.
     *
     * @param shown the database, for people
     * @param what for example "written"
     */
    static RuntimeException inWords(SQLException e, String shown, String what) {
        String state = state(e);
        String could = "the database " + shown + " could not be " + what + ": ";
        String said = said(e);
        String held = "; what was held before is unchanged";
        if (state.startsWith("53") && !state.equals("53300")) {
            return new UnavailableException(
                    could + "its disk, or its memory, is full (" + said + "); free some space there, then try again"
                            + held,
                    e);
        }
        if (state.equals("57014") || state.equals("55P03") || state.startsWith("40")) {
            return new UnavailableException(
                    could + "it took too long, or others held it (" + said + "); try again in a moment" + held, e);
        }
        if (state.startsWith("28")) {
            return new BadInputException(
                    could + "it refuses this user (" + said + "); give the right ones in $CORDON_STORE_USER and"
                            + " $CORDON_STORE_PASSWORD",
                    e);
        }
        if (state.equals("3D000")) {
            return new BadInputException(could + said + "; create it, or name another with --store", e);
        }
        if (state.equals("42501")) {
            return new BadInputException(
                    could + "this user lacks a right (" + said + "); give it, or name another user", e);
        }
        if (state.equals("25006")) {
            return new UnavailableException(
                    could + "it takes no changes for now, as a stand-by does not; name the primary with --store" + held,
                    e);
        }
        if (lost(state) || transientFailure(e)) {
            return new UnavailableException(
                    could + "it is not reached, or was lost on the way (" + said + "); try again when it is back", e);
        }
        if (state.startsWith("XX")) {
            return new BadInputException(
                    could + "it reports damage (" + said
                            + "); look at its log, and restore it from a backup if need be",
                    e);
        }
        return new IllegalStateException("the database " + shown + " could not be " + what, e);
    }

    /** The connection is gone, cannot be had, or the server is going down, coming up or full of connections. */
    private static boolean lost(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300") || state.equals("25P03");
    }

    private static boolean transientFailure(SQLException e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLTransientConnectionException || at instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }

    /** The state nearest to the cause that has one: a pool that gives up carries what it met. */
    private static String state(SQLException e) {
        String found = "";
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                found = sql.getSQLState();
            }
        }
        return found;
    }

    private static String said(SQLException e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return Optional.ofNullable(deepest.getMessage())
                .map(text -> text.lines().findFirst().orElse(""))
                .orElse("no reason given");
    }
}

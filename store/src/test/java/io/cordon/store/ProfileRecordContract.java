package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import io.cordon.core.profile.HouseDecision;
import io.cordon.core.profile.HouseDecision.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the house decides of profiles; on every database. */
abstract class ProfileRecordContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final TargetId A = TargetId.parse("eu:A");
    private static final TargetId B = TargetId.parse("us:B");

    @TempDir
    Path folder = Path.of("");

    /** The store that belongs to a folder. */
    abstract SqlStore open(Path dataDir);

    /** A connection to its database that knows nothing of the program. */
    abstract Connection raw(Path dataDir) throws SQLException;

    @Test
    void decisionsComeBackInOrderAndAsOfAMoment() {
        try (SqlStore store = open(folder)) {
            store.decide(Kind.JOIN, B, A, "mara", NOON, "one passport");
            store.decide(Kind.UNDO, A, B, "tomas", NOON.plusSeconds(60), "forged");
        }
        try (SqlStore store = open(folder)) {
            assertThat(store.decisions(Instant.MAX))
                    .containsExactly(
                            new HouseDecision(1, Kind.JOIN, A, B, "mara", NOON, "one passport"),
                            new HouseDecision(2, Kind.UNDO, A, B, "tomas", NOON.plusSeconds(60), "forged"));
            assertThat(store.decisions(NOON)).hasSize(1);
            assertThat(store.decisions(NOON.minusSeconds(1))).isEmpty();
        }
    }

    @Test
    void aContradictionIsRefusedAndNothingIsAdded() {
        TargetId c = TargetId.parse("uk:C");
        try (SqlStore store = open(folder)) {
            store.decide(Kind.JOIN, A, B, "mara", NOON, "w");
            store.decide(Kind.JOIN, B, c, "mara", NOON, "w");

            assertThatThrownBy(() -> store.decide(Kind.SPLIT, A, c, "mara", NOON, "w"))
                    .isInstanceOf(BadInputException.class);
            assertThat(store.decisions(Instant.MAX)).hasSize(2);
        }
    }

    @Test
    void noProgramChangesWhatWasDecided() throws SQLException {
        try (SqlStore store = open(folder)) {
            store.decide(Kind.JOIN, A, B, "mara", NOON, "w");
        }
        try (Connection connection = raw(folder);
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("UPDATE profile_decision SET reason = 'x'"))
                    .hasMessageContaining("only ever added to");
            assertThatThrownBy(() -> sql.execute("DELETE FROM profile_decision"))
                    .hasMessageContaining("only ever added to");
        }
    }
}

package io.cordon.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.alert.AlertEvent;
import io.cordon.core.alert.AlertHit;
import io.cordon.core.alert.Used;
import io.cordon.core.alert.Verdict;
import io.cordon.core.model.Measure;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertEventJsonTest {
    private static final Instant AT = Instant.parse("2026-11-25T12:00:00.000123Z");
    private static final List<AlertHit> HITS = List.of(new AlertHit(
            TargetId.parse("eu-fsf:EU.1.2"),
            "\u0418\u0432\u0430\u043d \"X\"",
            TargetKind.PERSON,
            0.1 + 0.2,
            Set.of(Measure.ASSET_FREEZE, Measure.TRAVEL_BAN),
            "a sentence",
            "name equal, birth-date contradicts",
            List.of(new Used("birth-date", "contradicts", "1971", ""))));

    @Test
    void everyKindOfEventIsReadBackAsItWasWritten() {
        List<AlertEvent.What> all = List.of(
                new AlertEvent.Opened(HITS, AT),
                new AlertEvent.Seen(List.of()),
                new AlertEvent.Reopened(List.of("one", "two"), HITS, AT),
                new AlertEvent.Assigned("anna"),
                new AlertEvent.Noted("line\nline"),
                new AlertEvent.Attached("passport.pdf", "ab", 12),
                new AlertEvent.Linked("A2"),
                new AlertEvent.Decided(Verdict.FALSE_POSITIVE, "r", false, 0.5, Optional.of(AT)),
                new AlertEvent.Decided(Verdict.TRUE_MATCH, "r", true, 0.75, Optional.empty()),
                new AlertEvent.Approved("r"),
                new AlertEvent.Rejected("r"),
                new AlertEvent.Escalated("r"));
        assertThat(all.stream().map(Object::getClass).distinct())
                .hasSize(AlertEvent.What.class.getPermittedSubclasses().length);
        for (AlertEvent.What what : all) {
            AlertEvent event = new AlertEvent(3, AT, "anna", what);
            assertThat(AlertEventJson.parse(AlertEventJson.bytes(event))).isEqualTo(event);
        }
        assertThatThrownBy(() -> AlertEventJson.parse(
                        "{\"at\":\"2026-11-25T12:00:00Z\",\"by\":\"a\",\"number\":1,\"what\":\"sung\"}"
                                .getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("sung");
    }
}

package io.cordon.core.timeline;

import static io.cordon.core.timeline.Histories.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Notice;
import io.cordon.core.model.Target;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineSpeedTest {
    @Test
    void aDayOfFifteenThousandTargetsIsAnsweredInWellUnderATenthOfASecond() {
        Timeline timeline = large();
        // Processor time, not that of the clock: the machine may have other work.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> millis = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            long start = threads.getCurrentThreadCpuTime();
            List<Listing> all = timeline.asOf(LocalDate.of(2014, 1, 1).plusDays(100L * round));
            millis.add((threads.getCurrentThreadCpuTime() - start) / 1_000_000);
            assertThat(all).hasSize(15_000);
        }
        assertThat(millis.stream().min(Long::compare).orElseThrow()).isLessThan(100);
    }

    private static Timeline large() {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < 15_000; i++) {
            String name = "Name" + i % 977 + " Family" + i;
            targets.add(Histories.target(Integer.toString(1000 + i), name, under("P" + i % 40), under("Q" + i % 7)));
        }
        List<ListHistory.Run> runs = new ArrayList<>();
        Histories editions = new Histories();
        for (int e = 0; e < 12; e++) {
            editions.edition(LocalDate.of(2014, 1, 1).plusMonths(3L * e), List.of());
        }
        for (int i = 0; i < targets.size(); i++) {
            runs.add(new ListHistory.Run(targets.get(i), i % 5 == 0 ? 4 : 0, i % 7 == 0 ? 8 : 11));
            if (i % 3 == 0) {
                editions.notice(Notice.Kind.LISTED, "2013-12-01", "P" + i % 40, "FAMILY" + i + ", Name" + i % 977, "");
            }
        }
        ListHistory bare = editions.history();
        Timeline timeline = Timeline.of(new ListHistory(bare.list(), bare.editions(), runs, bare.notices()));
        assertThat(timeline.unattached()).isEmpty();
        return timeline;
    }
}

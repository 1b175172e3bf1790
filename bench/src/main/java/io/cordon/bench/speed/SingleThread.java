package io.cordon.bench.speed;

import com.sun.management.ThreadMXBean;
import io.cordon.core.model.Subject;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/** Times one method on one thread: every name alone, after a warm-up, until the names or the time are used up. */
final class SingleThread {
    /**
     * A name to ask for.
     *
     * @param right the place of the listing that it should find, where it is a target's
     */
    record Question(Subject subject, OptionalInt right) {}

    /** Figures, and the time that each name took, in the order asked. */
    record Timed(Measured figures, long[] took) {}

    private static final double WARM_UP_SHARE = 0.3;

    private SingleThread() {}

    /**
     * Times a method.
     *
     * @param cordon what each name took Cordon, to compare with; none where it is Cordon that is timed
     */
    static Timed measure(Method method, long buildMs, List<Question> questions, double seconds, long[] cordon) {
        BitSet found = new BitSet();
        long warmUp = System.nanoTime() + (long) (seconds * WARM_UP_SHARE * 1e9);
        for (int i = 0; i < questions.size() && System.nanoTime() < warmUp; i++) {
            found.clear();
            method.find(questions.get(i).subject(), found);
        }
        long[] took = new long[questions.size()];
        int asked = 0;
        long all = 0;
        int wanted = 0;
        int right = 0;
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (asked < questions.size() && (asked == 0 || System.nanoTime() < end)) {
            Question question = questions.get(asked);
            found.clear();
            long begin = System.nanoTime();
            method.find(question.subject(), found);
            took[asked++] = System.nanoTime() - begin;
            all += found.cardinality();
            if (question.right().isPresent()) {
                wanted++;
                right += found.get(question.right().getAsInt()) ? 1 : 0;
            }
        }
        bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
        long[] times = Arrays.copyOf(took, asked);
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        int both = Math.min(asked, cordon.length);
        Measured figures = new Measured(
                method.word(),
                method.label(),
                buildMs,
                asked,
                Arrays.stream(sorted).average().orElse(0),
                sorted[asked / 2],
                sorted[Math.min(asked - 1, asked * 99 / 100)],
                bytes / asked,
                all,
                wanted,
                right,
                both == 0 ? 1 : (double) sum(times, both) / sum(cordon, both));
        return new Timed(figures, times);
    }

    private static long sum(long[] times, int first) {
        return Arrays.stream(times, 0, first).sum();
    }
}

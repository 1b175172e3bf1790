package io.cordon.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkTest {
    @Test
    void resultsComeInTheOrderOfTheInputHoweverLongEachTakes() {
        Random random = new Random(7);
        List<Integer> input = IntStream.range(0, 5_000).boxed().toList();
        List<Integer> results = new ArrayList<>();
        OrderedWork.run(
                input.iterator(),
                i -> {
                    if (random.nextInt(500) == 0) {
                        Thread.yield();
                    }
                    return i * 2;
                },
                results::add);
        assertThat(results).isEqualTo(input.stream().map(i -> i * 2).toList());
    }

    @Test
    void readsNotFarAheadOfWhatIsHandedOn() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger handedOn = new AtomicInteger();
        AtomicInteger mostAhead = new AtomicInteger();
        Iterator<Integer> input = IntStream.range(0, 50_000)
                .boxed()
                .peek(i -> mostAhead.accumulateAndGet(read.incrementAndGet() - handedOn.get(), Math::max))
                .iterator();
        OrderedWork.run(input, i -> i, i -> handedOn.incrementAndGet());
        assertThat(handedOn).hasValue(50_000);
        int bound = 128 * (4 * Runtime.getRuntime().availableProcessors() + 1);
        assertThat(mostAhead.get()).isLessThanOrEqualTo(bound);
    }

    @Test
    void whatReadingThrowsComesAfterTheResultsBeforeIt() {
        Iterator<Integer> input = IntStream.range(0, 1_000)
                .boxed()
                .map(i -> {
                    if (i == 700) {
                        throw new IllegalStateException("row 700");
                    }
                    return i;
                })
                .iterator();
        List<Integer> results = new ArrayList<>();
        assertThatThrownBy(() -> OrderedWork.run(input, i -> i, results::add)).hasMessage("row 700");
        assertThat(results).isEqualTo(IntStream.range(0, 700).boxed().toList());
    }
}

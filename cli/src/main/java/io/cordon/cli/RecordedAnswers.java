package io.cordon.cli;

import io.cordon.answers.Recorder;
import io.cordon.core.screen.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands answers on once they are on record, many of them in one transaction; at once where they are not to be recorded. */
final class RecordedAnswers implements AutoCloseable {
    private static final int TOGETHER = 256;

    private final ScreenCommand.Answers answers;
    private final Optional<Recorder> recorder;
    private final List<Screening> waiting = new ArrayList<>();

    RecordedAnswers(ScreenCommand.Answers answers, Optional<Recorder> recorder) {
        this.answers = answers;
        this.recorder = recorder;
        answers.begin();
    }

    void add(Screening screening) {
        if (recorder.isEmpty()) {
            answers.add(screening, Optional.empty());
            return;
        }
        waiting.add(screening);
        if (waiting.size() >= TOGETHER) {
            flush();
        }
    }

    void flush() {
        if (recorder.isEmpty()) {
            return;
        }
        List<Screening> together = List.copyOf(waiting);
        waiting.clear();
        List<Long> numbers = recorder.get().record(together);
        for (int i = 0; i < together.size(); i++) {
            answers.add(together.get(i), Optional.of(numbers.get(i)));
        }
    }

    int end() {
        flush();
        return answers.end();
    }

    @Override
    public void close() {
        recorder.ifPresent(Recorder::close);
    }
}

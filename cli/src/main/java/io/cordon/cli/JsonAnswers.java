package io.cordon.cli;

import io.cordon.answers.HitJson;
import io.cordon.answers.Json;
import io.cordon.answers.Setting;
import io.cordon.core.screen.Screening;
import java.util.Optional;

/** One object a line for each subject. */
final class JsonAnswers implements ScreenCommand.Answers {
    private final Console console;
    private final Setting setting;
    private int hits;

    JsonAnswers(Console console, Setting setting) {
        this.console = console;
        this.setting = setting;
    }

    @Override
    public void begin() {}

    @Override
    public void add(Screening screening, Optional<Long> number) {
        hits += screening.hits().isEmpty() ? 0 : 1;
        Json.line(console.out(), json -> {
            number.ifPresent(recorded -> json.writeNumberProperty("screening", recorded));
            HitJson.write(json, screening, setting);
        });
    }

    @Override
    public int end() {
        return hits;
    }
}

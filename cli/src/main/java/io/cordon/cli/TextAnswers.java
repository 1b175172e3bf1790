package io.cordon.cli;

import io.cordon.answers.Alerts;
import io.cordon.answers.Setting;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Status;
import io.cordon.core.profile.Profiles;
import io.cordon.core.screen.Screening;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table for a person: a line for each hit, the grounds below it. */
final class TextAnswers implements ScreenCommand.Answers {
    private final PrintStream out;
    private final Setting setting;
    private final boolean explain;
    private final List<String> clear = new ArrayList<>();
    private int subjects;
    private int subjectsHit;
    private int clearCount;
    private int undetermined;

    TextAnswers(Console console, Setting setting, boolean explain) {
        this.out = console.out();
        this.setting = setting;
        this.explain = explain;
    }

    @Override
    public void begin() {
        HitText.printHeading(out, setting);
    }

    @Override
    public void add(Screening screening, Optional<Long> number) {
        String subject = HitText.subjectLine(screening.subject())
                + number.map(recorded -> "  [screening " + recorded + "]").orElse("");
        subjects++;
        if (screening.hits().isEmpty() && screening.notInForce().isEmpty()) {
            clearCount++;
            if (clear.size() < 200) {
                clear.add(subject);
            }
            return;
        }
        if (!screening.hits().isEmpty()) {
            subjectsHit++;
        } else {
            clearCount++;
        }
        out.println();
        out.println(subject);
        for (Hit hit : screening.hits()) {
            undetermined += hit.standing().status() == Status.UNDETERMINED ? 1 : 0;
        }
        for (Profiles.Group<Hit> alert : Alerts.alerts(screening, setting)) {
            AlertText.print(out, alert, setting, explain);
        }
    }

    @Override
    public int end() {
        out.println();
        if (clearCount == 1 && !clear.isEmpty() && subjects == 1) {
            out.println("No hit for " + clear.getFirst());
        } else if (!clear.isEmpty()) {
            out.println("No hit:");
            Table.wrap(String.join("; ", clear), Table.WIDTH - 2).forEach(line -> out.println("  " + line));
            if (clearCount > clear.size()) {
                out.println("  and others");
            }
        }
        out.println();
        out.println(subjects + (subjects == 1 ? " subject" : " subjects") + ": " + subjectsHit + " with a hit, "
                + clearCount + " without"
                + (undetermined == 0
                        ? "."
                        : "; " + undetermined + " hits are undetermined on that day: treat them as hits."));
        HitText.printAbsence(out, setting);
        return subjectsHit;
    }
}

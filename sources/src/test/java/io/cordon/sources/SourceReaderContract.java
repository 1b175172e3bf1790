package io.cordon.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every reader of a list holds. A reader's own suite extends it with a small edition in its form. */
public abstract class SourceReaderContract {
    /** The id of the list that the reader reads. */
    protected abstract String list();

    /** A small whole edition, with at least two targets. */
    protected abstract List<SourceFile> edition();

    /** How many targets {@link #edition} has. */
    protected abstract int targets();

    /** The least bytes of the edition without which nothing is left out: a cut before them must be refused. */
    protected int neededBytes() {
        return new String(edition().getLast().content(), StandardCharsets.ISO_8859_1)
                .stripTrailing()
                .length();
    }

    @Test
    void everyRecordBecomesOneTargetOfTheList() {
        Reading reading = Sources.read(list(), edition());
        assertThat(reading.list()).isEqualTo(list());
        assertThat(reading.targets()).hasSize(targets());
        assertThat(reading.targets()).extracting(Target::id).doesNotHaveDuplicates();
        assertThat(reading.targets())
                .extracting(Target::id)
                .extracting(TargetId::list)
                .containsOnly(list());
        assertThat(reading.account().kept()).isEqualTo(targets());
        assertThat(reading.account().read()).isGreaterThanOrEqualTo(targets());
        assertThat(reading.targets()).allSatisfy(target -> {
            assertThat(target.names()).isNotEmpty();
            assertThat(target.designations()).isNotEmpty();
        });
    }

    @Test
    void readingTwiceGivesTheSame() {
        assertThat(Sources.read(list(), edition())).isEqualTo(Sources.read(list(), edition()));
    }

    @Test
    void aFileCutAnywhereIsRefusedNamingIt() {
        SourceFile whole = edition().getLast();
        int needed = neededBytes();
        for (int tenth = 1; tenth <= 10; tenth++) {
            int length = tenth == 10 ? needed - 1 : needed * tenth / 10;
            List<SourceFile> cut = new java.util.ArrayList<>(edition());
            cut.set(cut.size() - 1, SourceFile.of(whole.name(), Arrays.copyOf(whole.content(), length)));
            assertThatThrownBy(() -> Sources.read(list(), cut))
                    .as("cut to %d of %d bytes", length, needed)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining(whole.name());
        }
    }

    @Test
    void whatIsNotTheListIsNotTaken() {
        for (String text : List.of(
                "", "<!DOCTYPE html><html><body>502</body></html>", "\0\0\0\0", "{\"error\":1}", "a,b\n1,2\n")) {
            SourceFile other = SourceFile.of("other", text.getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> Sources.read(list(), List.of(other)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("other");
        }
    }

    @Test
    void noOtherListTakesThisEdition() {
        for (Sources.PublishedList other : Sources.lists()) {
            boolean sameReaders = Sources.lists().stream()
                    .filter(each -> each.id().equals(list()))
                    .anyMatch(each -> each.readers().getFirst().getClass()
                            == other.readers().getFirst().getClass());
            if (!sameReaders && !other.id().equals(list())) {
                assertThat(other.readers())
                        .as("readers of " + other.id())
                        .noneMatch(reader -> reader.recognises(edition()));
            }
        }
    }
}

package io.cordon.core.profile;

import static io.cordon.core.profile.Parties.person;
import static io.cordon.core.profile.Parties.resolve;
import static io.cordon.core.profile.Parties.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.TargetId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    @TempDir
    Path folder;

    private final Profiles profiles = resolve(with(
            person("eu", "E1", "Gennady Timchenko", "1952-11-09"),
            person("us", "S1", "Gennadiy TIMCHENKO", "1952-11-09"),
            person("uk", "U1", "Boris BEREZKIN", "1980-01-02")));

    @Test
    void aFileGivesBackWhatWasWritten() throws IOException {
        Path file = folder.resolve("p.profiles");
        Files.write(file, profiles.bytes());
        Profiles opened = Profiles.open(file);

        assertThat(opened.targets()).isEqualTo(profiles.targets());
        assertThat(opened.stored()).containsExactlyElementsOf(profiles.stored().toList());
        assertThat(opened.of(TargetId.parse("us:S1"))).isEqualTo(profiles.of(TargetId.parse("us:S1")));
        assertThat(opened.of(TargetId.parse("zz:none"))).isEqualTo(Profile.alone(TargetId.parse("zz:none")));
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = folder.resolve("p.profiles");
        byte[] bytes = profiles.bytes();
        for (int at : new int[] {0, 5, 30, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(file, damaged);
            assertThatThrownBy(() -> Profiles.open(file)).isInstanceOf(BadInputException.class);
        }
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> Profiles.open(file)).isInstanceOf(BadInputException.class);
    }

    @Test
    void groupsComeInTheOrderOfTheirFirst() {
        List<TargetId> hits = List.of(TargetId.parse("us:S1"), TargetId.parse("uk:U1"), TargetId.parse("eu:E1"));

        List<Profiles.Group<TargetId>> groups = profiles.grouped(hits, id -> id);

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst().things()).containsExactly(TargetId.parse("us:S1"), TargetId.parse("eu:E1"));
        assertThat(groups.getLast().profile().id()).isEqualTo("profile:uk:U1");
    }
}

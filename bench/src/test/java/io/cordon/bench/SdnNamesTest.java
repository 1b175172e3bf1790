package io.cordon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.bench.quality.Lists;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SdnNamesTest {
    private static SourceFile file(String text) {
        return SourceFile.of("names.jsonl", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsIdsNamesAndKinds() {
        String line = """
                {"entity_id": 36, "names": [{"full_name": "AERO-CARIBBEAN", "is_primary": false, "type_id": "1400"}, \
                {"full_name": "AEROCARIBBEAN AIRLINES", "is_primary": true, "type_id": "1403"}, \
                {"full_name": "OLD AIR", "is_primary": false, "type_id": "1401"}], "more": {"a": [1]}}
                """;
        List<Target> targets = SdnNames.read(file(line), "us-ofac-sdn", Map.of("36", TargetKind.ORGANISATION));
        assertThat(targets).hasSize(1);
        Target target = targets.getFirst();
        assertThat(target.id()).hasToString("us-ofac-sdn:36");
        assertThat(target.kind()).isEqualTo(TargetKind.ORGANISATION);
        assertThat(target.primaryName().text()).isEqualTo("AEROCARIBBEAN AIRLINES");
        assertThat(target.names())
                .extracting(name -> name.quality())
                .containsExactly(NameQuality.PRIMARY, NameQuality.STRONG, NameQuality.FORMER);
    }

    @Test
    void namesTheLineThatIsNotAnEntity() {
        assertThatThrownBy(() -> SdnNames.read(file("\n{\"entity_id\": "), "us-ofac-sdn", Map.of()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("names.jsonl line 2 is not an entity with its names");
    }

    @Test
    void theReferenceSetsHaveTheSizesTheyAreSaidToHave() {
        assumeTrue(SharedData.find().isPresent(), "no shared data: set CORDON_DATA to run this test");
        Lists r4 = ReferenceSet.R4.read(SharedData.require());
        assertThat(r4.listings()).hasSizeBetween(20_700, 20_900);
        assertThat(r4.grounds()).hasSize(5);
        Lists r5 = ReferenceSet.R5.read(SharedData.require());
        assertThat(r5.grounds().getFirst().targets()).isEqualTo(17_815);
        long unknown = r5.listings().stream()
                .filter(listing -> listing.target().kind() == TargetKind.UNKNOWN)
                .count();
        assertThat(unknown).isLessThan(3_600);
    }
}

package io.cordon.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.match.EditPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The deletion index offers at least every spelling within the edits asked for. */
class DeletionIndexTest {
    private final Random random = new Random(11);

    @Test
    void nothingWithinTwoEditsIsMissed() {
        List<String> spellings = new ArrayList<>();
        DeletionIndex.Builder builder = new DeletionIndex.Builder();
        for (int i = 0; i < 600; i++) {
            spellings.add(word());
            builder.add(spellings.get(i), i, 2);
        }
        SnapshotFile.Writer out = new SnapshotFile.Writer();
        for (Section section : Section.values()) {
            out.ints(section, new int[0]);
        }
        builder.write(out);
        SnapshotFile file = out.finish();
        DeletionIndex index = new DeletionIndex(file.longs(Section.DELETIONS), file.intArray(Section.DELETION_BUCKETS));
        EditPattern pattern = new EditPattern();
        int near = 0;
        for (int i = 0; i < 600; i++) {
            String token = word();
            Set<Integer> offered = new HashSet<>();
            index.lookUp(token, 2, offered::add);
            pattern.set(token);
            for (int k = 0; k < spellings.size(); k++) {
                if (pattern.within(spellings.get(k), 2) <= 2) {
                    near++;
                    assertThat(offered)
                            .as("%s near %s", spellings.get(k), token)
                            .contains(k);
                }
            }
        }
        assertThat(near).isGreaterThan(1_000);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int length = 4 + random.nextInt(4);
        for (int i = 0; i < length; i++) {
            word.append("abc".charAt(random.nextInt(3)));
        }
        return word.toString();
    }
}

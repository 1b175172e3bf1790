package io.cordon.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Strings, filed and found again. */
class StringsTest {
    @Test
    void everyStringIsFoundUnderItsNumberAndNoOtherIsFound() {
        Random random = new Random(7);
        Strings.Builder builder = new Strings.Builder();
        List<String> texts = new ArrayList<>(List.of("", "путин", "محمد", "習近平", "Aa", "BB"));
        for (int i = 0; i < 20_000; i++) {
            texts.add(Integer.toString(random.nextInt(), 36));
        }
        List<Integer> numbers = new ArrayList<>();
        texts.forEach(text -> numbers.add(builder.add(text)));
        SnapshotFile.Writer out = new SnapshotFile.Writer();
        for (Section section : Section.values()) {
            out.ints(section, new int[0]);
        }
        builder.write(out);
        SnapshotFile file = out.finish();

        Strings strings = new Strings(
                file.byteArray(Section.STRING_BYTES),
                file.intArray(Section.STRING_STARTS),
                file.intArray(Section.STRING_SLOTS));

        assertThat(strings.size()).isEqualTo(builder.size());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(strings.find(texts.get(i))).isEqualTo(numbers.get(i));
            assertThat(strings.get(numbers.get(i))).isEqualTo(texts.get(i));
        }
        // "Aa" and "BB" share a hash; "C#" shares it too and was never added.
        assertThat("C#".hashCode()).isEqualTo("Aa".hashCode());
        assertThat(strings.find("C#")).isEqualTo(Strings.NONE);
        assertThat(strings.find("zz top")).isEqualTo(Strings.NONE);
    }
}

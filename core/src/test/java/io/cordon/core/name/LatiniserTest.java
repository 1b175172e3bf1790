package io.cordon.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LatiniserTest {
    /** Why readings of Han may be kept by character; an ICU that reads words would have to be asked for whole words. */
    @Test
    void hanReadByCharacterIsHanReadByWord() {
        Transliterator whole = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
        Random random = new Random(20261125);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder word = new StringBuilder();
            int length = 2 + random.nextInt(6);
            for (int i = 0; i < length; i++) {
                word.append((char) (0x4E00 + random.nextInt(0x51A5)));
            }
            String read = Latiniser.toLatin(word.toString());
            String expected = whole.transliterate(word.toString())
                    .replaceAll("[^a-z0-9 ]", "")
                    .replaceAll(" +", " ")
                    .strip();
            assertThat(read).as("%s", word).isEqualTo(expected);
        }
    }
}

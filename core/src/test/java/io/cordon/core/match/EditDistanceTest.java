package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class EditDistanceTest {
    @Test
    void agreesWithLevenshteinWhereNothingIsSwapped() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String a = word(random);
            String b = word(random);
            int levenshtein = LevenshteinDistance.getDefaultInstance().apply(a, b);
            int ours = EditDistance.within(a, b, 9);
            assertThat(ours)
                    .as(a + " " + b)
                    .isLessThanOrEqualTo(levenshtein)
                    .isGreaterThanOrEqualTo((levenshtein + 1) / 2);
            assertThat(EditDistance.isOne(a, b)).as(a + " " + b).isEqualTo(ours == 1);
        }
    }

    @Test
    void aSwapOfNeighboursIsOneEdit() {
        assertThat(EditDistance.isOne("donlad", "donald")).isTrue();
        assertThat(EditDistance.within("donlad", "donald", 2)).isEqualTo(1);
        assertThat(EditDistance.isOne("abcd", "abdcx")).isFalse();
        assertThat(EditDistance.within("abcdef", "fedcba", 2)).isEqualTo(3);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}

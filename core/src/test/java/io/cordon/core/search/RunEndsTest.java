package io.cordon.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RunEndsTest {
    private static final String LETTERS = "abcdefgh";

    @Test
    void noTextOneEditAwayIsSievedOut() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            String text = text(random, 1 + random.nextInt(30));
            RunEnds.Listed listed = RunEnds.Listed.of(1);
            listed.add(text);
            String other = edited(text, random);
            assertThat(listed.mayBeLike(RunEnds.begin(other), RunEnds.end(other)))
                    .as("%s and %s", text, other)
                    .isTrue();
        }
    }

    @Test
    void mostOtherTextsAre() {
        Random random = new Random(7);
        RunEnds.Listed listed = RunEnds.Listed.of(1);
        for (int k = 0; k < 1000; k++) {
            listed.add(text(random, 12 + random.nextInt(10)));
        }
        int passed = 0;
        for (int round = 0; round < 10_000; round++) {
            String other = text(random, 12 + random.nextInt(10));
            passed += listed.mayBeLike(RunEnds.begin(other), RunEnds.end(other)) ? 1 : 0;
        }
        assertThat(passed).isLessThan(500);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String edited(String text, Random random) {
        StringBuilder edited = new StringBuilder(text);
        int at = random.nextInt(text.length());
        switch (random.nextInt(5)) {
            case 0 -> edited.deleteCharAt(at);
            case 1 -> edited.insert(at, 'z');
            case 2 -> edited.setCharAt(at, 'z');
            case 3 -> {
                if (at + 1 < text.length()) {
                    edited.setCharAt(at, text.charAt(at + 1));
                    edited.setCharAt(at + 1, text.charAt(at));
                }
            }
            default -> {}
        }
        return edited.toString();
    }
}

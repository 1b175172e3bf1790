package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The distance in bits against the table it stands for, computed whole. */
class EditPatternTest {
    private final Random random = new Random(3);

    @Test
    void agreesWithTheWholeTable() {
        EditPattern pattern = new EditPattern();
        int[] seen = new int[4];
        for (int i = 0; i < 60_000; i++) {
            String letters = i % 3 == 0 ? "ab" : i % 3 == 1 ? "abcdef" : "абвгج";
            String a = word(letters);
            String b = random.nextInt(4) == 0 ? word(letters) : edited(a, letters);
            int most = random.nextInt(3);
            pattern.set(a);
            int expected = Math.min(distance(a, b), most + 1);
            assertThat(pattern.within(b, most))
                    .as("%s %s within %d", a, b, most)
                    .isEqualTo(expected);
            seen[expected]++;
        }
        assertThat(seen[0]).isPositive();
        assertThat(seen[1]).isPositive();
        assertThat(seen[2]).isPositive();
        assertThat(seen[3]).isPositive();
    }

    @Test
    void measuresTextsTooLongForTheBitsAndOtherScripts() {
        EditPattern pattern = new EditPattern();
        String longText = "a".repeat(63) + "bcdefghij";
        pattern.set(longText);
        assertThat(pattern.within(longText.replace("d", "x"), 2)).isEqualTo(1);
        assertThat(pattern.within("x" + longText + "yz", 2)).isEqualTo(3);
        pattern.set("習近平");
        assertThat(pattern.within("習平近", 1)).isEqualTo(1);
        assertThat(pattern.within("習近平", 1)).isZero();
        pattern.set("");
        assertThat(pattern.within("a", 1)).isEqualTo(1);
        pattern.set("putin");
        assertThat(pattern.within("putni", 1)).isEqualTo(1);
        assertThat(pattern.within("習近平", 2)).isEqualTo(3);
    }

    private String word(String letters) {
        StringBuilder word = new StringBuilder();
        int length = random.nextInt(random.nextInt(10) == 0 ? 63 : 12);
        for (int i = 0; i < length; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private String edited(String word, String letters) {
        StringBuilder edited = new StringBuilder(word);
        for (int edits = random.nextInt(4); edits > 0 && edited.length() > 1; edits--) {
            int at = random.nextInt(edited.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> edited.deleteCharAt(at);
                case 1 -> edited.insert(at, letters.charAt(random.nextInt(letters.length())));
                case 2 -> edited.setCharAt(at, letters.charAt(random.nextInt(letters.length())));
                default -> {
                    char c = edited.charAt(at);
                    edited.setCharAt(at, edited.charAt(at + 1));
                    edited.setCharAt(at + 1, c);
                }
            }
        }
        return edited.toString();
    }

    /** Optimal string alignment, by the definition. */
    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }
}

package io.cordon.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunLengthsTest {
    @Test
    void theFormatsOwnExampleIsPackedAsItSays() {
        // Encodings.md: the numbers 0 to 7 in three bits are 10001000 11000110 11111010.
        assertThat(RunLengths.of(new int[] {0, 1, 2, 3, 4, 5, 6, 7}, 3))
                .containsExactly(0b11, 0b10001000, 0b11000110, 0b11111010);
    }

    @Test
    void whatIsWrittenIsReadBackWhateverTheRuns() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            int bits = 1 + random.nextInt(17);
            int[] values = new int[random.nextInt(200)];
            int value = 0;
            for (int i = 0; i < values.length; i++) {
                value = random.nextInt(10) < round % 10 ? value : random.nextInt(1 << bits);
                values[i] = value;
            }
            assertThat(read(RunLengths.of(values, bits), values.length, bits)).containsExactly(values);
        }
    }

    /** Read as the format's description has it, independently of how it is written. */
    private static int[] read(byte[] bytes, int count, int bits) {
        List<Integer> values = new ArrayList<>();
        int at = 0;
        while (values.size() < count) {
            int head = 0;
            for (int shift = 0; ; shift += 7) {
                int octet = bytes[at++];
                head |= (octet & 0x7F) << shift;
                if (octet >= 0) {
                    break;
                }
            }
            if ((head & 1) == 0) {
                int value = 0;
                for (int i = 0; i < (bits + 7) / 8; i++) {
                    value |= (bytes[at++] & 0xFF) << 8 * i;
                }
                for (int i = 0; i < head >> 1; i++) {
                    values.add(value);
                }
            } else {
                int total = (head >> 1) * 8;
                for (int i = 0; i < total; i++) {
                    int value = 0;
                    for (int bit = 0; bit < bits; bit++) {
                        int place = i * bits + bit;
                        value |= (bytes[at + place / 8] >> place % 8 & 1) << bit;
                    }
                    values.add(value);
                }
                at += (head >> 1) * bits;
            }
        }
        return values.stream().limit(count).mapToInt(Integer::intValue).toArray();
    }
}

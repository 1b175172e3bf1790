package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClosenessTest {
    @Test
    void growsWithWhatDiffersInWriting() {
        assertThat(Closeness.of("Anna Berg", "Anna Berg")).isZero();
        assertThat(Closeness.of("Anna BERG", "Anna Berg")).isEqualTo(1);
        assertThat(Closeness.of("Anna-Berg", "Anna Berg")).isEqualTo(2);
        assertThat(Closeness.of("Ana Berg", "Anna Berg")).isEqualTo(3);
        assertThat(Closeness.of("Berg, Anna", "Anna Berg")).isEqualTo(3);
        assertThat(Closeness.of("Berg, Ana", "Anna Berg")).isEqualTo(4);
        assertThat(Closeness.of("Somebody Else", "Anna Berg")).isGreaterThan(7);
    }
}

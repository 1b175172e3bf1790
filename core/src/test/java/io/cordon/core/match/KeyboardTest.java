package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyboardTest {
    @Test
    void knowsNeighboursOnSeveralLayoutsAndLettersThatLookAlike() {
        assertThat(Keyboard.areNear('q', 'w')).isTrue();
        assertThat(Keyboard.areNear('w', 'q')).isTrue();
        assertThat(Keyboard.areNear('t', 'z')).isTrue();
        assertThat(Keyboard.areNear('a', 'z')).isTrue();
        assertThat(Keyboard.areNear('l', 'i')).isTrue();
        assertThat(Keyboard.areNear('a', 'o')).isFalse();
        assertThat(Keyboard.areNear('a', 'a')).isFalse();
        assertThat(Keyboard.areNear('я', 'a')).isFalse();
        assertThat(Keyboard.areNear('a', '{')).isFalse();
    }

    @Test
    void anOddSubstitutionIsNeitherASwapNorANeighbour() {
        assertThat(EditDistance.isOddSubstitution("petrov", "potrov")).isTrue();
        assertThat(EditDistance.isOddSubstitution("petrov", "prtrov")).isFalse();
        assertThat(EditDistance.isOddSubstitution("petrov", "eptrov")).isFalse();
        assertThat(EditDistance.isOddSubstitution("petrov", "petro")).isFalse();
        assertThat(EditDistance.isOddSubstitution("petrov", "petrov")).isFalse();
    }
}

package io.cordon.core.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.model.TargetKind;
import io.cordon.core.name.NameAnalyser;
import io.cordon.core.name.NameToken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RarityTest {
    private static List<NameToken> tokens(String name, TargetKind kind) {
        return NameAnalyser.analyse(name, kind).tokens();
    }

    private static float told(Rarity rarity, String name, TargetKind kind) {
        return rarity.information(tokens(name, kind).getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "Zo, 5",
        "Zox, 6",
        "Zoxu, 7.5",
        "Zoxup, 8.5",
        "Zoxupi, 9.5",
        "Zoxupirant, 9.5",
        "Mr Smith, 4.5",
        "Zorkal A., 1.5",
        "Zorkal Pemdit Jr, 0.8",
        "Zorkal van, 0.7",
        "Zorkal 12, 4",
        "Zorkal Petrovskovich, 9.5",
        "Sergej, 4.5"
    })
    void longerAndRarerWordsTellMore(String name, float nats) {
        assertThat(told(Rarity.builtIn(), name, TargetKind.PERSON)).isCloseTo(nats, within(1e-4f));
    }

    @Test
    void honorificsAndLegalFormsTellNextToNothing() {
        NameToken mister = tokens("Mr Zorkal", TargetKind.PERSON).getFirst();
        assertThat(Rarity.builtIn().information(mister)).isEqualTo(0.4f);
        assertThat(told(Rarity.builtIn(), "Zorkal LLC", TargetKind.ORGANISATION))
                .isZero();
        assertThat(told(Rarity.builtIn(), "Zorkal Trading", TargetKind.ORGANISATION))
                .isBetween(1f, 4.3f);
    }

    @Test
    void whatManyTargetsHoldTellsLess() {
        Rarity.Counter counter = new Rarity.Counter();
        for (int i = 0; i < 100; i++) {
            String family = i < 4 ? "Zorkalin" : "Pemdit" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
            counter.add(List.of(
                    tokens(family, TargetKind.PERSON),
                    tokens(family + " Hubwex", TargetKind.PERSON),
                    tokens("Xoltrup Trading", TargetKind.ORGANISATION)));
        }
        Rarity rarity = counter.build();
        assertThat(rarity.targetsWith(
                        tokens("Zorkalin", TargetKind.PERSON).getFirst().fine()))
                .as("names of one target count once")
                .isEqualTo(4);
        assertThat(rarity.spelled("zorkalin")).isEqualTo(4);
        assertThat(rarity.spelled("pemdit")).isZero();
        assertThat(rarity.targetsWith("trading")).isEqualTo(100);
        assertThat(told(rarity, "Zorkalin", TargetKind.PERSON)).isCloseTo((float) Math.log(25), within(1e-4f));
        assertThat(told(rarity, "Zorqalin", TargetKind.PERSON))
                .as("spellings count together")
                .isCloseTo((float) Math.log(25), within(1e-4f));
        assertThat(told(rarity, "Xoltrup", TargetKind.PERSON))
                .as("even what all hold tells a little")
                .isEqualTo(0.1f);
        assertThat(told(rarity, "Zorkal Trading", TargetKind.ORGANISATION)).isEqualTo(0.1f);
        assertThat(told(rarity, "Nobodyhasit", TargetKind.PERSON)).isEqualTo(9.5f);
    }

    @Test
    void aWordThatOneTargetHoldsIsRareAndOfTwoIsNot() {
        Rarity one = Rarity.of(key -> 1, text -> 1, 2);
        Rarity two = Rarity.of(key -> 2, text -> 2, 2);
        assertThat(told(one, "Zoxupi", TargetKind.PERSON)).isEqualTo(9.5f);
        assertThat(told(two, "Zoxupi", TargetKind.PERSON)).isEqualTo(0.1f);
    }

    @Test
    void aWordIsKnownFromOrdinaryNamesOrFromFourTargets() {
        Rarity three = Rarity.of(key -> 3, text -> 3, 9);
        Rarity four = Rarity.of(key -> 4, text -> 4, 9);
        NameToken word = tokens("Zoxupi", TargetKind.PERSON).getFirst();
        assertThat(Rarity.builtIn().isKnown(word)).isFalse();
        assertThat(three.isKnown(word)).isFalse();
        assertThat(four.isKnown(word)).isTrue();
        assertThat(Rarity.builtIn().isKnown(tokens("Smith", TargetKind.PERSON).getFirst()))
                .isTrue();
        assertThat(Rarity.builtIn()
                        .isKnown(tokens("Zorkal Trading", TargetKind.ORGANISATION)
                                .getLast()))
                .isTrue();
        assertThat(Rarity.builtIn().isKnown(tokens("علي", TargetKind.PERSON).getFirst()))
                .as("without its vowels a word may be several")
                .isFalse();
    }

    @Test
    void anEmptyListStillHasRarities() {
        Rarity none = new Rarity.Counter().build();
        assertThat(told(none, "Zoxupi", TargetKind.PERSON)).isEqualTo(9.5f);
        assertThat(none.targetsWith("zuksupi")).isZero();
    }
}

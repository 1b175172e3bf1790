package io.cordon.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures of tiny sets whose answers are known. */
class FiguresTest {
    private static PairResult.Scored pair(double score, boolean match, String group, String quality) {
        return new PairResult.Scored(
                new LabelledPair(TargetKind.PERSON, "a", "b", match, quality, group), score, "typo", "because");
    }

    @Test
    void countsPrecisionRecallAndF1() {
        Confusion counts = new Confusion(6, 2, 4, 8);
        assertThat(counts.precision()).isEqualTo(0.75);
        assertThat(counts.recall()).isEqualTo(0.6);
        assertThat(counts.f1()).isEqualTo(12.0 / 18, within(1e-12));
        assertThat(counts.total()).isEqualTo(20);
    }

    @Test
    void judgesPairsByGroupAndListsTheWrongOnesWithTheSurestLabelsFirst() {
        List<PairResult.Scored> pairs = List.of(
                pair(0.9, true, "hand", "MEDIUM"),
                pair(0.7, true, "hand", "MEDIUM"),
                pair(0.6, true, "hand", "STRONG"),
                pair(0.8, false, "synth_x", "WEAK"),
                pair(0.1, false, "synth_x", "MEDIUM"));
        PairResult result = PairJudge.judge(pairs, 0.7, 1);
        assertThat(result.overall()).isEqualTo(new Confusion(2, 1, 1, 1));
        assertThat(result.handMade()).isEqualTo(new Confusion(2, 0, 1, 0));
        assertThat(result.groups().get("synth_x")).isEqualTo(new Confusion(0, 1, 0, 1));
        assertThat(result.qualities().get("STRONG")).isEqualTo(new Confusion(0, 0, 1, 0));
        assertThat(result.wrong()).extracting(PairResult.Scored::score).containsExactly(0.6, 0.8);
    }

    @Test
    void findsTheThresholdWithTheBestF1() {
        List<PairResult.Scored> pairs = List.of(
                pair(0.9, true, "", ""), pair(0.8, true, "", ""), pair(0.4, false, "", ""), pair(0.3, false, "", ""));
        assertThat(PairJudge.bestThreshold(pairs)).isEqualTo(0.6, within(1e-12));
    }

    @Test
    void crossValidationDecidesEveryPairOnceAndIsPerfectWherePairsAreFarApart() {
        List<PairResult.Scored> pairs = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            pairs.add(pair(0.9, true, "g", ""));
            pairs.add(pair(0.2, false, "g", ""));
        }
        PairResult result = PairJudge.judge(pairs, 0.95, 7);
        assertThat(result.overall().f1()).isZero();
        assertThat(result.crossValidated()).isEqualTo(new Confusion(25, 0, 0, 25));
        assertThat(result.foldThresholds()).hasSize(5).allMatch(threshold -> threshold > 0.2 && threshold < 0.9);
    }

    @Test
    void calibrationComparesScoresWithWhatIsRight() {
        List<Calibration.Answer> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(new Calibration.Answer(0.85, i < 8));
            answers.add(new Calibration.Answer(1.0, true));
        }
        Calibration calibration = Calibration.of("ten and ten", answers);
        Calibration.Bin eighties = calibration.bins().get(8);
        assertThat(eighties.count()).isEqualTo(10);
        assertThat(eighties.shareRight()).isEqualTo(0.8);
        assertThat(eighties.meanScore()).isEqualTo(0.85, within(1e-12));
        assertThat(calibration.bins().get(9).count()).isEqualTo(10);
        assertThat(calibration.expectedError()).isEqualTo(0.025, within(1e-12));
    }

    @Test
    void aTallyCountsLinkedFirstHitsAsWrongAndSameNamesNot() {
        Tally tally = new Tally();
        tally.add(true, TopHit.EXPECTED);
        tally.add(true, TopHit.SAME_NAME);
        tally.add(true, TopHit.LINKED);
        tally.add(false, TopHit.OTHER);
        tally.add(false, TopHit.NONE);
        assertThat(tally.detection()).isEqualTo(0.6);
        assertThat(tally.wrongTop()).isEqualTo(2);
        assertThat(tally.wrongTopRate()).isEqualTo(0.4);
    }

    @Test
    void theVerySameNameDisregardsCaseAccentsPunctuationAndOrder() {
        assertThat(NameKey.of("AL-ASSAD, Bashár")).isEqualTo(NameKey.of("bashar Al Assad"));
        assertThat(NameKey.of("Bashar Assad")).isNotEqualTo(NameKey.of("Bashar al-Assad"));
    }

    @Test
    void theVerySameNameIsTheSameTokensInAnyOrderCaseOrScript() {
        TargetKind person = TargetKind.PERSON;
        assertThat(NameKey.of("SOKOLOV, Ivan", person))
                .isEqualTo(NameKey.of("ivan sokolov", person))
                .isEqualTo(NameKey.of("Иван Соколов", person));
        assertThat(NameKey.of("Ivan Sokolof", person)).isNotEqualTo(NameKey.of("Ivan Sokolov", person));
        assertThat(NameKey.of("Ivan Petrovich Sokolov", person)).isNotEqualTo(NameKey.of("Ivan Sokolov", person));
    }
}

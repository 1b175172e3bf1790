package io.cordon.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class VariationsTest {
    private static final int DRAWS = 300;
    private static final String[] NAMES = {
        "Vladimir Vladimirovich Putin",
        "Sergey Aksyonov",
        "RUSSIAN NATIONAL COMMERCIAL BANK",
        "Abu Bakr al-Baghdadi",
        "Łukasz O’Neill-Müller",
        "Владимир Владимирович Путин",
        "بشار حافظ الأسد",
        "Bo Xi",
        "Factory No. 1234 Ltd"
    };

    /** All that a variation gave over many draws. */
    private static Set<String> draws(Variation variation, Name name, TargetKind kind, Name... others) {
        Set<String> results = new TreeSet<>();
        for (int seed = 0; seed < DRAWS; seed++) {
            Variations.of(name, kind, List.of(others), variation.level(), new SplittableRandom(seed)).stream()
                    .filter(varied -> varied.variation() == variation)
                    .forEach(varied -> results.add(varied.text()));
        }
        return results;
    }

    private static Set<String> draws(Variation variation, String name, TargetKind kind) {
        return draws(variation, Name.of(name, NameQuality.PRIMARY), kind);
    }

    private static int distance(String a, String b) {
        return LevenshteinDistance.getDefaultInstance().apply(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }

    @Test
    void swapsAdjacentLettersAndLeavesCaseInItsPlace() {
        assertThat(draws(Variation.SWAP, "Putin", TargetKind.PERSON))
                .containsExactlyInAnyOrder("Uptin", "Ptuin", "Puitn", "Putni");
    }

    @Test
    void dropsOneLetter() {
        assertThat(draws(Variation.DROP, "Putin", TargetKind.PERSON))
                .containsExactlyInAnyOrder("utin", "Ptin", "Puin", "Putn", "Puti");
    }

    @Test
    void doublesOneLetter() {
        assertThat(draws(Variation.DOUBLE, "Putin", TargetKind.PERSON))
                .containsExactlyInAnyOrder("Pputin", "Puutin", "Puttin", "Putiin", "Putinn");
        assertThat(draws(Variation.DOUBLE, "BANK", TargetKind.ORGANISATION))
                .containsExactlyInAnyOrder("BBANK", "BAANK", "BANNK", "BANKK");
    }

    @Test
    void substitutesOneLetterByAnotherOfItsScript() {
        assertThat(draws(Variation.SUBSTITUTE, "Putin", TargetKind.PERSON))
                .hasSizeGreaterThan(80)
                .allSatisfy(text -> {
                    assertThat(text).matches("[A-Z][a-z]{4}");
                    assertThat(distance(text, "Putin")).isEqualTo(1);
                });
        assertThat(draws(Variation.SUBSTITUTE, "Путин", TargetKind.PERSON))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).matches("[А-Я][а-я]{4}"));
    }

    @Test
    void neverMisspellsShortTokensAndTokensWithDigits() {
        for (Variation slip : List.of(Variation.SWAP, Variation.DROP, Variation.DOUBLE, Variation.SUBSTITUTE)) {
            assertThat(draws(slip, "Kim Il Sung 2nd X1234Y", TargetKind.PERSON))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).startsWith("Kim Il ").endsWith(" 2nd X1234Y"));
            assertThat(draws(slip, "Bo Xi Lai", TargetKind.PERSON)).isEmpty();
        }
    }

    @Test
    void stripsDiacriticsAndPunctuationWithAndWithoutASpace() {
        assertThat(draws(Variation.STRIP, "Łukasz O’Neill-Müller, S.A.", TargetKind.ORGANISATION))
                .containsExactlyInAnyOrder("Lukasz ONeill Muller S A", "Lukasz ONeillMuller SA");
        assertThat(draws(Variation.STRIP, "Sergey Aksyonov", TargetKind.PERSON)).isEmpty();
        assertThat(draws(Variation.STRIP, "Андрей", TargetKind.PERSON)).isEmpty();
    }

    @Test
    void reversesGivenAndFamilyNamesByTheStatedParts() {
        Name name = Name.ofParts(
                List.of(
                        new NamePart(NamePart.Kind.TITLE, "Dr"),
                        new NamePart(NamePart.Kind.GIVEN, "Jean Marie"),
                        new NamePart(NamePart.Kind.FAMILY, "Le Pen")),
                NameQuality.PRIMARY,
                "");
        assertThat(draws(Variation.REVERSE, name, TargetKind.PERSON)).containsExactly("Le Pen Jean Marie");
    }

    @Test
    void reversesEitherWayWhereTheFamilyNameIsNotStatedAndNeverForOrganisations() {
        assertThat(draws(Variation.REVERSE, "Vladimir Vladimirovich Putin", TargetKind.PERSON))
                .containsExactlyInAnyOrder("Putin Vladimir Vladimirovich", "Vladimirovich Putin Vladimir");
        assertThat(draws(Variation.REVERSE, "Bank Rossiya", TargetKind.ORGANISATION))
                .isEmpty();
    }

    @Test
    void upperCasesWhatHasCase() {
        assertThat(draws(Variation.UPPER, "Sergey Aksyonov", TargetKind.PERSON)).containsExactly("SERGEY AKSYONOV");
        assertThat(draws(Variation.UPPER, "بشار الأسد", TargetKind.PERSON)).isEmpty();
    }

    @Test
    void putsTwoSlipsOnDifferentTokens() {
        assertThat(draws(Variation.TWO_SLIPS, "Sergey Aksyonov", TargetKind.PERSON))
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> {
                    String[] tokens = text.split(" ");
                    assertThat(tokens).hasSize(2);
                    assertThat(distance(tokens[0], "Sergey")).isBetween(1, 2);
                    assertThat(distance(tokens[1], "Aksyonov")).isBetween(1, 2);
                });
        assertThat(draws(Variation.TWO_SLIPS, "Kim Jongil", TargetKind.PERSON)).isEmpty();
    }

    @Test
    void dropsAMiddleTokenOfThreeOrMore() {
        assertThat(draws(Variation.DROP_TOKEN, "A1 B2 C3 D4", TargetKind.ORGANISATION))
                .containsExactlyInAnyOrder("A1 C3 D4", "A1 B2 D4");
        assertThat(draws(Variation.DROP_TOKEN, "Sergey Aksyonov", TargetKind.PERSON))
                .isEmpty();
    }

    @Test
    void joinsTwoTokens() {
        assertThat(draws(Variation.JOIN, "Abu Bakr Salim", TargetKind.PERSON))
                .containsExactlyInAnyOrder("AbuBakr Salim", "Abu BakrSalim");
    }

    @Test
    void splitsOneTokenIntoHalvesOfTwoLettersOrMore() {
        assertThat(draws(Variation.SPLIT, "Kim Putins", TargetKind.PERSON))
                .containsExactlyInAnyOrder("Kim Pu tins", "Kim Put ins", "Kim Puti ns");
    }

    @Test
    void cutsAGivenNameToItsInitial() {
        assertThat(draws(Variation.INITIAL, "Vladimir Vladimirovich Putin", TargetKind.PERSON))
                .containsExactly("V. Vladimirovich Putin");
        Name familyFirst = Name.ofParts(
                List.of(
                        new NamePart(NamePart.Kind.FAMILY, "Nguyen"),
                        new NamePart(NamePart.Kind.MIDDLE, "Van"),
                        new NamePart(NamePart.Kind.GIVEN, "Thuong")),
                NameQuality.PRIMARY,
                "");
        assertThat(draws(Variation.INITIAL, familyFirst, TargetKind.PERSON)).containsExactly("Nguyen Van T.");
        assertThat(draws(Variation.INITIAL, "Sergey Aksyonov", TargetKind.PERSON))
                .isEmpty();
        assertThat(draws(Variation.INITIAL, "One Two Three", TargetKind.ORGANISATION))
                .isEmpty();
    }

    @Test
    void romanisesAnOriginalInOtherWays() {
        Name original = Name.of("Владимир Путин", NameQuality.STRONG);
        assertThat(draws(Variation.ROMANISE, original, TargetKind.PERSON))
                .contains("Vladimir Putin", "Vladimir Poutine", "Wladimir Putin", "Władimir Putin");
        Name latin = Name.of("PUTIN Vladimir", NameQuality.PRIMARY);
        assertThat(draws(Variation.ROMANISE, latin, TargetKind.PERSON, original, latin))
                .contains("Vladimir Poutine", "Wladimir Putin")
                .doesNotContain("Vladimir Putin");
        Name unrelated = Name.of("Boris Johnson", NameQuality.STRONG);
        assertThat(draws(Variation.ROMANISE, unrelated, TargetKind.PERSON, original, unrelated))
                .isEmpty();
    }

    @Test
    void neverGivesTheNameItselfAndGivesTheSameForTheSameSeed() {
        for (String text : NAMES) {
            Name name = Name.of(text, NameQuality.PRIMARY);
            for (Level level : List.of(Level.MINOR, Level.MAJOR)) {
                for (int seed = 0; seed < DRAWS; seed++) {
                    List<Varied> once =
                            Variations.of(name, TargetKind.PERSON, List.of(name), level, new SplittableRandom(seed));
                    List<Varied> again =
                            Variations.of(name, TargetKind.PERSON, List.of(name), level, new SplittableRandom(seed));
                    assertThat(again).isEqualTo(once);
                    assertThat(once).allSatisfy(varied -> {
                        assertThat(varied.text()).isNotEqualTo(text).isNotBlank();
                        assertThat(varied.variation().level()).isEqualTo(level);
                    });
                    List<Variation> kinds =
                            new ArrayList<>(once.stream().map(Varied::variation).toList());
                    assertThat(kinds).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void exactIsTheNameAsListed() {
        Name name = Name.of("Sergey Aksyonov", NameQuality.PRIMARY);
        assertThat(Variations.of(name, TargetKind.PERSON, List.of(), Level.EXACT, new SplittableRandom(1)))
                .containsExactly(new Varied(Variation.EXACT, "Sergey Aksyonov"));
    }

    @Test
    void aSlipIsOneEditOfOneToken() {
        for (String text : NAMES) {
            for (Variation slip : List.of(Variation.DROP, Variation.DOUBLE, Variation.SUBSTITUTE)) {
                assertThat(draws(slip, text, TargetKind.PERSON))
                        .allSatisfy(varied -> assertThat(distance(varied, text)).isEqualTo(1));
            }
            assertThat(draws(Variation.SWAP, text, TargetKind.PERSON)).allSatisfy(varied -> {
                assertThat(distance(varied, text)).isEqualTo(2);
                assertThat(sorted(varied)).isEqualTo(sorted(text));
            });
        }
    }

    private static Optional<String> sorted(String text) {
        char[] letters = text.toLowerCase(Locale.ROOT).toCharArray();
        Arrays.sort(letters);
        return Optional.of(new String(letters));
    }
}

package io.cordon.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.bench.quality.Lists;
import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screener;
import io.cordon.core.timeline.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.junit.jupiter.api.Test;

class MethodsTest {
    private static final List<Listing> LISTINGS = List.of(
            person("1", "Sergey Valeryevich Aksyonov", "Сергей Валерьевич Аксёнов"),
            person("2", "Vladimir Andreyevich Konstantinov"),
            person("3", "Mohammed Abdullah Al-Hassan"),
            organisation("4", "Chernomorneftegaz"));

    @Test
    void everyMethodFindsANameAsItIsListed() {
        for (Method method : all()) {
            assertThat(found(method, "Mohammed Abdullah Al-Hassan"))
                    .as(method.word())
                    .containsExactly(2);
        }
    }

    @Test
    void nobodyFindsSomebodyElse() {
        for (Method method : all()) {
            assertThat(found(method, "Giuseppe Esposito")).as(method.word()).isEmpty();
        }
    }

    @Test
    void theFloorKnowsOtherScriptsOnlyWhereNamesAreAnalysedAndNoSlips() {
        assertThat(found(ExactMethod.analysed(LISTINGS), "AL-HASSAN, Mohammed Abdullah"))
                .containsExactly(2);
        assertThat(found(ExactMethod.plain(LISTINGS), "abdullah al hassan mohammed"))
                .containsExactly(2);
        assertThat(found(ExactMethod.plain(LISTINGS), "Vladimir Andreyevich Konstantinow"))
                .isEmpty();
        assertThat(found(new LuceneMethod(LISTINGS), "Vladimir Andreyevich Konstantinow"))
                .containsExactly(1);
        assertThat(found(new JaroWinklerMethod(LISTINGS), "Vladimir Andreyevich Konstantinow"))
                .containsExactly(1);
    }

    @Test
    void jaroAndWinklersLikenessIsTheOneOfCommonsText() {
        JaroWinklerSimilarity other = new JaroWinklerSimilarity();
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String a = word(random);
            String b = random.nextBoolean() ? word(random) : a.substring(random.nextInt(a.length())) + word(random);
            assertThat(JaroWinklerMethod.likeness(a, b)).as("%s, %s", a, b).isCloseTo(other.apply(a, b), within(1e-9));
        }
    }

    @Test
    void listsGrowBySoManyTimesWithNamesOfTheSameShape() {
        List<Listing> grown = new GrownLists(new Lists("test", List.of(), LISTINGS)).times(4, 7);
        assertThat(grown).hasSize(16).startsWith(LISTINGS.toArray(Listing[]::new));
        assertThat(grown.stream().map(listing -> listing.target().id())).doesNotHaveDuplicates();
        for (int i = 0; i < grown.size(); i++) {
            Target made = grown.get(i).target();
            Target of = LISTINGS.get(i % 4).target();
            assertThat(made.kind()).isEqualTo(of.kind());
            assertThat(made.names()).hasSameSizeAs(of.names());
            for (int k = 0; k < made.names().size(); k++) {
                assertThat(made.names().get(k).script())
                        .isEqualTo(of.names().get(k).script());
            }
        }
        assertThat(new GrownLists(new Lists("test", List.of(), LISTINGS)).times(4, 7))
                .isEqualTo(grown);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(5)));
        }
        return word.toString();
    }

    private static List<Method> all() {
        Screener screener = Screener.of(LISTINGS, Policy.balanced());
        List<Method> methods = new ArrayList<>();
        methods.add(new ScreenMethod(screener, LISTINGS, false));
        methods.add(new ScreenMethod(screener, LISTINGS, true));
        methods.add(ExactMethod.analysed(LISTINGS));
        methods.add(ExactMethod.plain(LISTINGS));
        methods.add(new LuceneMethod(LISTINGS));
        methods.add(new JaroWinklerMethod(LISTINGS));
        return methods;
    }

    private static List<Integer> found(Method method, String name) {
        BitSet found = new BitSet();
        method.find(Subject.named(name, TargetKind.PERSON), found);
        return found.stream().boxed().toList();
    }

    private static Listing person(String reference, String... names) {
        return listing(reference, TargetKind.PERSON, names);
    }

    private static Listing organisation(String reference, String... names) {
        return listing(reference, TargetKind.ORGANISATION, names);
    }

    private static Listing listing(String reference, TargetKind kind, String... names) {
        Target.Builder target = Target.builder(new TargetId("test", reference), kind);
        for (String name : names) {
            target.name(Name.of(name, NameQuality.PRIMARY));
        }
        target.designation(
                new Designation("TEST", Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "", "", ""));
        Standing standing = new Standing(
                Status.IN_FORCE,
                Optional.of(ListedOn.noLaterThan(LocalDate.of(2014, 7, 9))),
                Optional.empty(),
                "listed");
        return new Listing(target.build(), standing, List.of(standing), "test@2014-07-09");
    }
}

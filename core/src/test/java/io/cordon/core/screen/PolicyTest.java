package io.cordon.core.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Standing;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rule decides, what each rule does to a hit, and that search loses nothing by any of them. */
class PolicyTest {
    private static final Terms BASE = Terms.of(0.7);

    private static Policy policy(Terms terms, Rule... rules) {
        return new Policy("test", "", terms, List.of(rules));
    }

    private static Scope when(String line, String list, String authority, TargetKind... kinds) {
        return new Scope(one(line), one(list), one(authority), Set.of(kinds));
    }

    private static Set<String> one(String value) {
        return value.isEmpty() ? Set.of() : Set.of(value);
    }

    private static Rule threshold(Scope when, double least) {
        return new Rule(
                when, Optional.of(least), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static double threshold(Policy policy, String line, String list, TargetKind subject, TargetKind target) {
        return policy.termsFor(new Scope.Case(line, list, subject, target)).threshold();
    }

    @Test
    void theMostSpecificRuleDecides() {
        Policy policy = policy(
                BASE,
                threshold(when("", "", "", TargetKind.PERSON), 0.61),
                threshold(when("", "", "us-ofac"), 0.62),
                threshold(when("", "", "us-ofac", TargetKind.PERSON), 0.63),
                threshold(when("", "us-ofac-sdn", ""), 0.64),
                threshold(when("payments", "", ""), 0.65),
                threshold(when("payments", "", "", TargetKind.VESSEL), 0.66));
        TargetKind person = TargetKind.PERSON;
        TargetKind vessel = TargetKind.VESSEL;
        TargetKind unknown = TargetKind.UNKNOWN;
        assertThat(threshold(policy, "", "eu-fsf", vessel, vessel)).isEqualTo(0.7);
        assertThat(threshold(policy, "", "eu-fsf", unknown, person)).isEqualTo(0.61);
        assertThat(threshold(policy, "", "us-ofac-cons", vessel, vessel)).isEqualTo(0.62);
        assertThat(threshold(policy, "", "us-ofac", vessel, vessel)).isEqualTo(0.62);
        assertThat(threshold(policy, "", "us-ofacs", vessel, vessel)).isEqualTo(0.7);
        assertThat(threshold(policy, "", "us-ofac-cons", person, person)).isEqualTo(0.63);
        assertThat(threshold(policy, "", "us-ofac-sdn", person, person)).isEqualTo(0.64);
        assertThat(threshold(policy, "payments", "us-ofac-sdn", person, person)).isEqualTo(0.65);
        assertThat(threshold(policy, "payments", "eu-fsf", unknown, vessel)).isEqualTo(0.66);
        assertThat(threshold(policy, "payments", "eu-fsf", person, vessel)).isEqualTo(0.65);
    }

    @Test
    void aRuleLeavesWhatItDoesNotStateToLessSpecificOnes() {
        Rule kind = new Rule(
                when("", "", "", TargetKind.PERSON),
                Optional.of(0.5),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Caution.IGNORE),
                Optional.empty());
        Policy policy = policy(BASE, threshold(when("", "un-sc", ""), 0.9), kind);
        Terms terms = policy.termsFor(new Scope.Case("", "un-sc", TargetKind.PERSON, TargetKind.PERSON));
        assertThat(terms.threshold()).isEqualTo(0.9);
        assertThat(terms.weakAliases()).isEqualTo(Caution.IGNORE);
    }

    @Test
    void rulesThatContendAreRefused() {
        Scope some = new Scope(Set.of(), Set.of("a", "b"), Set.of(), Set.of());
        Scope others = new Scope(Set.of(), Set.of("b", "c"), Set.of(), Set.of());
        Scope apart = new Scope(Set.of(), Set.of("c"), Set.of(), Set.of());
        assertThatThrownBy(() -> policy(BASE, threshold(some, 0.5), threshold(others, 0.6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rules 1 and 2");
        assertThat(policy(BASE, threshold(some, 0.5), threshold(apart, 0.6)).rules())
                .hasSize(2);
        assertThatThrownBy(
                        () -> policy(BASE, threshold(when("", "", "us"), 0.5), threshold(when("", "", "us-ofac"), 0.6)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHashIsThatOfWhatDecidesAndOfNothingElse() {
        Rule one = threshold(when("payments", "", ""), 0.5);
        Rule two = threshold(when("", "un-sc", ""), 0.9);
        String hash = policy(BASE, one, two).hash();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(new Policy("other name", "about", BASE, List.of(two, one)).hash())
                .isEqualTo(hash);
        assertThat(policy(BASE, threshold(when(" Payments ", "", ""), 0.5), two).hash())
                .isEqualTo(hash);
        List<Policy> others = List.of(
                policy(BASE),
                policy(BASE, one),
                policy(Terms.of(0.71), one, two),
                policy(new Terms(0.7, 0.8, Set.of(), Caution.COUNT, Caution.COUNT), one, two),
                policy(new Terms(0.7, 0, Set.of(Evidence.Kind.GENDER), Caution.COUNT, Caution.COUNT), one, two),
                policy(new Terms(0.7, 0, Set.of(), Caution.IGNORE, Caution.COUNT), one, two),
                policy(new Terms(0.7, 0, Set.of(), Caution.COUNT, Caution.IGNORE), one, two),
                policy(BASE, one, threshold(when("", "un-sc", ""), 0.91)),
                policy(BASE, one, threshold(when("", "", "un-sc"), 0.9)));
        assertThat(others.stream().map(Policy::hash)).doesNotHaveDuplicates().doesNotContain(hash);
        assertThat(new Policy(0.7).hash()).isEqualTo(Policy.balanced().hash());
    }

    // What rules do to hits.

    private static Listing listing(String list, String ref, TargetKind kind, NameQuality quality, String... names) {
        Target.Builder target = Target.builder(new TargetId(list, ref), kind);
        target.name(Name.of(names[0], NameQuality.PRIMARY));
        for (int i = 1; i < names.length; i++) {
            target.name(Name.of(names[i], quality));
        }
        if (kind == TargetKind.PERSON) {
            target.birthDate(PartialDate.parse("1960-05-05"));
            target.country(new Country("RU", "RU"));
        }
        target.identifier(new Identifier(IdentifierType.PASSPORT, "AB-12345-" + ref, "", Place.NO_COUNTRY, ""));
        target.designation(
                new Designation("TEST", Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "", "", ""));
        Standing standing = new Standing(Status.IN_FORCE, Optional.empty(), Optional.empty(), "stated");
        return new Listing(target.build(), standing, List.of(standing), list + "@2026-01-01");
    }

    private static final List<Listing> LISTINGS = List.of(
            listing(
                    "us-ofac-sdn",
                    "1",
                    TargetKind.PERSON,
                    NameQuality.WEAK,
                    "Ivan Petrovich Sokolov",
                    "Dmitri Kuznetsov"),
            listing("eu-fsf", "2", TargetKind.PERSON, NameQuality.STRONG, "Ivan Sokolov"),
            listing("un-sc", "3", TargetKind.ORGANISATION, NameQuality.STRONG, "Zarubezhneft"),
            listing("un-sc", "4", TargetKind.VESSEL, NameQuality.STRONG, "Ocean Kraken"));

    private static List<String> hits(Policy policy, Subject subject) {
        Screener screener = Screener.of(LISTINGS, policy);
        List<Hit> hits = screener.screen(subject).hits();
        assertThat(screener.exhaustive(subject).hits()).isEqualTo(hits);
        return hits.stream().map(hit -> hit.target().id().reference()).sorted().toList();
    }

    private static Subject person(String name, String born, String country, Map<String, String> extra) {
        return new Subject(
                "",
                TargetKind.PERSON,
                List.of(name),
                Gender.UNKNOWN,
                born.isEmpty() ? List.of() : List.of(PartialDate.parse(born)),
                List.of(),
                country.isEmpty() ? List.of() : List.of(Country.of(country)),
                List.of(),
                extra);
    }

    private static Subject person(String name) {
        return person(name, "", "", Map.of());
    }

    private static Terms terms(Caution weak, Caution single, Evidence.Kind... clearOn) {
        return new Terms(0.7, 0, Set.of(clearOn), weak, single);
    }

    @Test
    void aBusinessLineHasItsOwnThreshold() {
        Policy policy = policy(Terms.of(0.9999999), threshold(when("payments", "", ""), 0.7));
        assertThat(hits(policy, person("Ivan Sokolof"))).isEmpty();
        assertThat(hits(policy, person("Ivan Sokolof", "", "", Map.of(Subject.BUSINESS_LINE, "Payments"))))
                .containsExactly("1", "2");
        assertThat(hits(policy, person("Ivan Sokolof", "", "", Map.of(Subject.BUSINESS_LINE, "private banking"))))
                .isEmpty();
    }

    @Test
    void aListHasItsOwnThreshold() {
        Policy policy = policy(BASE, threshold(when("", "", "us-ofac"), 0.9999999));
        assertThat(hits(policy, person("Ivan Sokolof"))).containsExactly("2");
    }

    @Test
    void weakAliasesCountWaitForEvidenceOrAreIgnored() {
        Policy count = policy(terms(Caution.COUNT, Caution.COUNT));
        Policy wait = policy(terms(Caution.WITH_EVIDENCE, Caution.COUNT));
        Policy ignore = policy(terms(Caution.IGNORE, Caution.COUNT));
        Subject bare = person("Dmitri Kuznetsov");
        Subject known = person("Dmitri Kuznetsov", "1960-05-05", "", Map.of());
        assertThat(hits(count, bare)).containsExactly("1");
        assertThat(hits(wait, bare)).isEmpty();
        assertThat(hits(wait, known)).containsExactly("1");
        assertThat(hits(ignore, known)).isEmpty();
        assertThat(hits(ignore, person("Ivan Petrovich Sokolov"))).contains("1");
    }

    @Test
    void singleWordsCountOrWaitForEvidence() {
        Subject bare = Subject.named("Zarubezhneft OAO", TargetKind.ORGANISATION);
        assertThat(hits(policy(terms(Caution.COUNT, Caution.COUNT)), bare)).containsExactly("3");
        assertThat(hits(policy(terms(Caution.COUNT, Caution.WITH_EVIDENCE)), bare))
                .isEmpty();
        assertThat(hits(policy(terms(Caution.COUNT, Caution.WITH_EVIDENCE)), person("Ivan Sokolov")))
                .contains("2");
    }

    @Test
    void aContradictionClearsOnlyWhereItIsPlainAndNoIdentifierAgrees() {
        Policy policy = policy(terms(Caution.COUNT, Caution.COUNT, Evidence.Kind.BIRTH_DATE));
        assertThat(hits(policy, person("Ivan Petrovich Sokolov", "1990-01-30", "", Map.of())))
                .isEmpty();
        assertThat(hits(policy, person("Ivan Petrovich Sokolov", "1960-05-06", "", Map.of())))
                .containsExactly("1", "2");
        Subject withPassport = new Subject(
                "",
                TargetKind.PERSON,
                List.of("Ivan Petrovich Sokolov"),
                Gender.UNKNOWN,
                List.of(PartialDate.parse("1990-01-30")),
                List.of(),
                List.of(),
                List.of(new Identifier(IdentifierType.PASSPORT, "AB-12345-1", "", Place.NO_COUNTRY, "")),
                Map.of());
        assertThat(hits(policy, withPassport)).containsExactly("1");
    }

    @Test
    void namesAloneCanNeedMore() {
        Policy policy = policy(new Terms(0.7, 0.9999999, Set.of(), Caution.COUNT, Caution.COUNT));
        assertThat(hits(policy, person("Ivan Sokolof"))).isEmpty();
        assertThat(hits(policy, person("Ivan Sokolof", "1960", "", Map.of()))).containsExactly("1", "2");
    }

    @Test
    void withAThresholdOfOnesOwnTheEvidenceRulesStay() {
        Rule weak = new Rule(
                when("", "", "us-ofac"),
                Optional.of(0.9),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Caution.IGNORE),
                Optional.empty());
        Policy policy =
                policy(BASE, weak, threshold(when("", "un-sc", ""), 0.9)).withThreshold("custom", 0.6);
        assertThat(policy.rules()).hasSize(1);
        assertThat(threshold(policy, "", "us-ofac-sdn", TargetKind.PERSON, TargetKind.PERSON))
                .isEqualTo(0.6);
        assertThat(hits(policy, person("Dmitri Kuznetsov"))).isEmpty();
    }

    @Test
    void fastSearchFindsWhatExhaustiveComparisonFindsUnderAnyPolicy() {
        Random random = new Random(77);
        List<String> words = List.of("Ivan", "Petrov", "Kraken", "Sokolov", "Dmitri", "Ocean", "Bank", "Star", "Li");
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            TargetKind kind = random.nextInt(3) == 0 ? TargetKind.ORGANISATION : TargetKind.PERSON;
            listings.add(listing(
                    random.nextBoolean() ? "us-ofac-sdn" : "eu-fsf",
                    Integer.toString(i),
                    kind,
                    NameQuality.WEAK,
                    words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size())) + "ev",
                    words.get(random.nextInt(words.size()))));
        }
        Policy policy = policy(
                new Terms(0.7, 0.8, Set.of(Evidence.Kind.COUNTRY), Caution.WITH_EVIDENCE, Caution.COUNT),
                threshold(when("", "", "", TargetKind.ORGANISATION), 0.2),
                threshold(when("payments", "eu-fsf", ""), 0.05),
                threshold(when("", "us-ofac-sdn", ""), 0.95));
        Screener screener = Screener.of(listings, policy);
        int hits = 0;
        for (int i = 0; i < 1500; i++) {
            String name = words.get(random.nextInt(words.size())) + " " + words.get(random.nextInt(words.size())) + "v";
            Subject subject = person(
                    name,
                    random.nextBoolean() ? "1960" : "",
                    random.nextInt(3) == 0 ? "US" : "",
                    random.nextBoolean() ? Map.of(Subject.BUSINESS_LINE, "payments") : Map.of());
            List<Hit> fast = screener.screen(subject).hits();
            assertThat(fast)
                    .as(subject.toString())
                    .isEqualTo(screener.exhaustive(subject).hits());
            hits += fast.size();
        }
        assertThat(hits).isGreaterThan(1000);
    }
}

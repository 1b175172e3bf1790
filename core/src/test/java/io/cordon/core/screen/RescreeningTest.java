package io.cordon.core.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Hit;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Screening what changed against all customers, against screening all customers again: the same hits, scores and order. */
class RescreeningTest {
    private static final int LISTINGS = 300;
    private static final int CUSTOMERS = 1500;

    @TempDir
    private Path folder;

    private final Random random = new Random(2014);
    private final MadeUpNames names = new MadeUpNames(random);
    private int number;

    private static final Policy RULES = new Policy(
            "rules",
            "",
            new Terms(0.8, 0.9, Set.of(Evidence.Kind.BIRTH_DATE), Caution.WITH_EVIDENCE, Caution.WITH_EVIDENCE),
            List.of(
                    rule(new Scope(Set.of("payments"), Set.of(), Set.of(), Set.of()), 0.35),
                    rule(new Scope(Set.of(), Set.of(), Set.of(), Set.of(TargetKind.ORGANISATION)), 0.6)));

    private static Rule rule(Scope scope, double threshold) {
        return new Rule(
                scope,
                Optional.of(threshold),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Caution.COUNT));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesWhatScreeningEverybodyAgainGives(boolean withRules) throws IOException {
        Policy policy = withRules ? RULES : Policy.balanced();
        List<Listing> listings = listings();
        List<Listing> next = changed(listings);
        List<Subject> subjects = subjects(listings, next);
        Screener before = Screener.of(listings, policy);
        Screener after = before.over(next);
        Rescreening rescreening = Rescreening.between(before, after);

        List<Rescreened> found = rescreening.run(index("all", subjects), done -> {});

        assertThat(rescreening.changedTargets()).isEqualTo(45);
        Map<Rescreened.Kind, Integer> kinds = new HashMap<>();
        List<Screening> merged = merged(subjects, before, found, kinds);
        for (int i = 0; i < subjects.size(); i++) {
            Screening full = after.screen(subjects.get(i));
            assertThat(merged.get(i)).as(subjects.get(i).toString()).isEqualTo(full);
        }
        assertThat(kinds.keySet()).isEqualTo(EnumSet.allOf(Rescreened.Kind.class));
        assertThat(found).hasSizeBetween(50, CUSTOMERS / 2);
    }

    @Test
    void changedCustomersAreScreenedAgainstEverything() throws IOException {
        List<Listing> listings = listings();
        List<Listing> next = changed(listings);
        List<Subject> subjects = subjects(listings, next);
        List<Subject> now = new ArrayList<>(subjects.subList(100, subjects.size()));
        List<Subject> others = subjects(next, listings);
        for (int i = 0; i < 100; i++) {
            Subject other = others.get(i);
            now.set(i * 7, withRef(other, now.get(i * 7).ref()));
            now.add(i * 3, withRef(other, "new " + i));
        }
        Screener before = Screener.of(listings, Policy.balanced());
        Screener after = before.over(next);

        List<Rescreened> found =
                Rescreening.between(before, after).run(index("earlier", subjects), index("now", now), done -> {});

        Map<String, List<Hit>> answers = new HashMap<>();
        subjects.forEach(
                subject -> answers.put(subject.ref(), before.screen(subject).hits()));
        subjects.subList(0, 100)
                .forEach(gone -> assertThat(found)
                        .filteredOn(one -> one.subject().ref().equals(gone.ref()))
                        .allMatch(one -> one.after().isEmpty())
                        .hasSize(
                                before.screen(gone).hits().isEmpty()
                                                && before.screen(gone)
                                                        .notInForce()
                                                        .isEmpty()
                                        ? 0
                                        : 1));
        found.forEach(one -> answers.put(
                one.subject().ref(), one.after().map(Screening::hits).orElse(List.of())));
        for (Subject subject : now) {
            assertThat(answers.getOrDefault(subject.ref(), List.of()))
                    .as(subject.toString())
                    .isEqualTo(after.screen(subject).hits());
        }
        assertThat(found.size()).isGreaterThan(100);
    }

    @Test
    void aWordThatIsListedNoLongerLetsANameBeReadBackwards() throws IOException {
        Listing putin = ScreenerTest.listing("1", TargetKind.PERSON, Status.IN_FORCE, "", "RU", "Vladimir Putin");
        Listing nitup = ScreenerTest.listing("2", TargetKind.ORGANISATION, Status.IN_FORCE, "", "RU", "Nitup Trading");
        List<Subject> customers = List.of(Subject.named("nituP rimidalV", TargetKind.PERSON));
        Screener before = Screener.of(List.of(putin, nitup), Policy.balanced());
        Screener after = before.over(List.of(putin));

        List<Rescreened> found = Rescreening.between(before, after).run(index("one", customers), done -> {});

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().differences()).hasSize(1);
        assertThat(found.getFirst().differences().getFirst().kind()).isEqualTo(Rescreened.Kind.CAME);
        assertThat(found.getFirst().after().orElseThrow()).isEqualTo(after.screen(customers.getFirst()));
    }

    @Test
    void nothingChangedTouchesNobody() throws IOException {
        List<Listing> listings = listings();
        Screener before = Screener.of(listings, Policy.balanced());
        Rescreening same = Rescreening.between(before, before.over(List.copyOf(listings)));
        assertThat(same.changedTargets()).isZero();
        assertThat(same.run(index("some", subjects(listings, listings)), done -> {}))
                .isEmpty();
    }

    @Test
    void screenersThatCountNamesApartAreRefused() {
        List<Listing> listings = listings();
        Screener one = Screener.of(listings, Policy.balanced());
        assertThatThrownBy(() -> Rescreening.between(one, Screener.of(listings, Policy.balanced())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theIndexGivesBackItsCustomersAndItsNote() throws IOException {
        List<Subject> subjects = subjects(listings(), listings());
        CustomerIndex index = index("kept", subjects);
        assertThat(index.size()).isEqualTo(subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            assertThat(index.subject(i)).isEqualTo(subjects.get(i));
        }
        assertThat(new String(index.note(), StandardCharsets.UTF_8)).isEqualTo("kept");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void anIndexThatIsCutOffOrAlteredIsRefused() throws IOException {
        index("whole", subjects(listings(), listings()));
        Path file = folder.resolve("whole");
        byte[] bytes = Files.readAllBytes(file);
        for (int at : new int[] {0, 9, 20, 200, bytes.length / 2, bytes.length - 1}) {
            byte[] altered = bytes.clone();
            altered[at] ^= 1;
            Path other = Files.write(folder.resolve("altered" + at), altered);
            assertThatThrownBy(() -> CustomerIndex.open(other))
                    .as("byte " + at)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("build it anew");
        }
        for (int length : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
            Path other = Files.write(folder.resolve("cut" + length), java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> CustomerIndex.open(other))
                    .as(length + " bytes")
                    .isInstanceOf(BadInputException.class);
        }
    }

    private CustomerIndex index(String name, List<Subject> subjects) throws IOException {
        Path file = folder.resolve(name);
        try (CustomerIndexBuilder builder = new CustomerIndexBuilder(file, name.getBytes(StandardCharsets.UTF_8))) {
            for (Subject subject : subjects) {
                builder.add(subject);
            }
            builder.finish();
        }
        return CustomerIndex.open(file);
    }

    private static List<Screening> merged(
            List<Subject> subjects, Screener before, List<Rescreened> found, Map<Rescreened.Kind, Integer> kinds) {
        Map<String, Screening> answers = new HashMap<>();
        for (Rescreened one : found) {
            Screening after = one.after().orElseThrow();
            assertThat(answers.put(one.subject().ref(), after)).isNull();
            assertThat(one.before()).contains(before.screen(one.subject()));
            one.differences().forEach(difference -> kinds.merge(difference.kind(), 1, Integer::sum));
        }
        List<Screening> merged = new ArrayList<>();
        subjects.forEach(subject -> {
            Screening answer = answers.get(subject.ref());
            merged.add(answer == null ? before.screen(subject) : answer);
        });
        return merged;
    }

    private List<Listing> listings() {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < LISTINGS; i++) {
            listings.add(listing(Integer.toString(i)));
        }
        return listings;
    }

    private Listing listing(String id) {
        boolean person = random.nextBoolean();
        TargetKind kind = person ? TargetKind.PERSON : TargetKind.ORGANISATION;
        String born = person && random.nextBoolean() ? Integer.toString(1940 + random.nextInt(60)) : "";
        Listing listing = ScreenerTest.listing(
                id,
                kind,
                random.nextInt(9) == 0 ? Status.UNDETERMINED : Status.IN_FORCE,
                born,
                country(),
                names.name(person),
                names.name(person));
        if (random.nextInt(4) > 0) {
            return listing;
        }
        Target.Builder with = Target.builder(listing.target().id(), kind);
        listing.target().names().forEach(with::name);
        listing.target().designations().forEach(with::designation);
        with.name(Name.of(names.name(person), NameQuality.WEAK));
        with.identifier(
                new Identifier(IdentifierType.OTHER, "ID " + random.nextInt(100_000), "", Place.NO_COUNTRY, ""));
        return new Listing(with.build(), listing.standing(), listing.designations(), listing.edition());
    }

    private String country() {
        return List.of("RU", "IR", "DE", "CN").get(random.nextInt(4));
    }

    /** Fifteen delisted, fifteen designated, ten with other content, five with another standing. */
    private List<Listing> changed(List<Listing> listings) {
        List<Listing> next = new ArrayList<>(listings.subList(15, listings.size()));
        for (int i = 0; i < 10; i++) {
            next.set(i * 11, listing(next.get(i * 11).target().id().reference()));
        }
        for (int i = 0; i < 5; i++) {
            Target target = next.get(i * 11 + 5).target();
            Listing other = ScreenerTest.listing("x", target.kind(), Status.NOT_IN_FORCE, "", "RU", "Nobody");
            next.set(i * 11 + 5, new Listing(target, other.standing(), other.designations(), "test@2026-01-02"));
        }
        for (int i = 0; i < 15; i++) {
            next.add(random.nextInt(next.size()), listing("added" + i));
        }
        return next;
    }

    private List<Subject> subjects(List<Listing> some, List<Listing> others) {
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            // The first listings are those that change.
            List<Listing> from = random.nextBoolean() ? some : others;
            Target like = from.get(random.nextInt(random.nextBoolean() ? 60 : from.size()))
                    .target();
            subjects.add(subject(like));
        }
        return subjects;
    }

    private Subject subject(Target like) {
        boolean person = random.nextBoolean();
        List<String> written = new ArrayList<>();
        written.add(random.nextInt(3) == 0 ? names.name(person) : varied(like));
        if (random.nextInt(5) == 0) {
            written.add(random.nextBoolean() ? names.name(person) : varied(like));
        }
        TargetKind kind =
                random.nextInt(3) == 0 ? TargetKind.UNKNOWN : person ? TargetKind.PERSON : TargetKind.ORGANISATION;
        List<PartialDate> born = random.nextInt(3) > 0
                ? List.of()
                : !like.birthDates().isEmpty() && random.nextBoolean()
                        ? like.birthDates()
                        : List.of(PartialDate.year(1940 + random.nextInt(60)));
        return new Subject(
                "customer " + number++,
                kind,
                written,
                random.nextInt(4) == 0 ? Gender.FEMALE : Gender.UNKNOWN,
                born,
                List.of(),
                random.nextInt(3) == 0 ? List.of(Country.of(country())) : List.of(),
                random.nextInt(10) == 0 ? like.identifiers() : List.of(),
                random.nextInt(4) == 0 ? Map.of(Subject.BUSINESS_LINE, "Payments") : Map.of());
    }

    private String varied(Target like) {
        return names.varied(
                like.names().get(random.nextInt(like.names().size())).text());
    }

    private static Subject withRef(Subject subject, String ref) {
        return new Subject(
                ref,
                subject.kind(),
                subject.names(),
                subject.gender(),
                subject.birthDates(),
                subject.birthPlaces(),
                subject.countries(),
                subject.identifiers(),
                subject.extra());
    }
}

package io.cordon.store;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NamePart;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Notice;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Targets with every field in every state it may have, always the same for the same seed. */
final class RandomTargets {
    private static final String[] WORDS = {
        "Владимир",
        "Kirill",
        "Al-Rashid",
        "株式会社",
        "محمد",
        "",
        "quote\"back\\slash",
        "tab\tline\n",
        "\u0000",
        "😀",
        "Ünïcode",
        "O'Neil",
        "a",
        "</script>",
        "'; DROP TABLE edition; --",
        "  spaced  ",
        "Bank",
        "Rossiya",
        "Ltd."
    };

    private final Random random;

    RandomTargets(long seed) {
        random = new Random(seed);
    }

    List<Target> targets(String list, int count) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            targets.add(target(new TargetId(list, Integer.toString(10_000 + i))));
        }
        return targets;
    }

    Target target(TargetId id) {
        Map<String, List<String>> other = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            other.put("field " + text() + i, some(this::text));
        }
        List<Name> names = new ArrayList<>(some(this::name));
        names.add(name());
        List<Designation> designations = new ArrayList<>(some(this::designation));
        designations.add(designation());
        return new Target(
                id,
                of(TargetKind.values()),
                names,
                some(this::text),
                of(Gender.values()),
                some(this::date),
                some(() -> new Place(text(), country())),
                some(this::country),
                some(() -> new Address(text(), text(), text(), text(), country())),
                some(this::identifier),
                designations,
                some(() -> new Relation(
                        text(),
                        text(),
                        random.nextBoolean()
                                ? Optional.empty()
                                : Optional.of(new TargetId("un-sc", "KP:i." + number())))),
                some(this::text),
                other);
    }

    Notice notice(String list) {
        List<String> names = new ArrayList<>(some(this::text));
        names.add(text());
        return new Notice(
                list,
                of(Notice.Kind.values()),
                listedOn(),
                text(),
                of(TargetKind.values()),
                names,
                some(this::text),
                some(this::date),
                text());
    }

    private Name name() {
        List<NamePart> parts = some(() -> new NamePart(of(NamePart.Kind.values()), text()));
        return new Name(
                "n" + text() + " " + number(), of(NameQuality.values()), parts, random.nextBoolean() ? "" : "ru");
    }

    private Identifier identifier() {
        return new Identifier(of(IdentifierType.values()), "x" + text(), text(), country(), text());
    }

    private Designation designation() {
        Set<Measure> measures = EnumSet.of(of(Measure.values()), of(Measure.values()));
        return new Designation(
                text(),
                measures,
                random.nextBoolean() ? Optional.empty() : Optional.of(listedOn()),
                random.nextBoolean() ? Optional.empty() : Optional.of(day()),
                text(),
                text(),
                text());
    }

    private ListedOn listedOn() {
        return new ListedOn(day(), of(ListedOn.Certainty.values()));
    }

    private PartialDate date() {
        LocalDate from = day();
        PartialDate date = switch (random.nextInt(4)) {
            case 0 -> PartialDate.day(from);
            case 1 -> PartialDate.year(1 + random.nextInt(2500));
            case 2 -> PartialDate.month(1964, 1 + random.nextInt(12));
            default -> new PartialDate(from, from.plusDays(number()), false);
        };
        return random.nextBoolean() ? date : date.asCirca();
    }

    private LocalDate day() {
        return random.nextInt(20) == 0
                ? LocalDate.of(random.nextInt(30_000) - 10_000, 2, 28)
                : LocalDate.of(1900 + random.nextInt(130), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Country country() {
        return random.nextInt(3) == 0 ? Place.NO_COUNTRY : new Country(random.nextBoolean() ? "" : "RU", text());
    }

    private int number() {
        return random.nextInt(100_000);
    }

    private String text() {
        return WORDS[random.nextInt(WORDS.length)] + (random.nextBoolean() ? "" : WORDS[random.nextInt(WORDS.length)]);
    }

    private <T> T of(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(Supplier<T> element) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            values.add(element.get());
        }
        return values;
    }
}

package io.cordon.core.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Gender;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Status;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fast screening against exhaustive screening: the same hits, names, scores and order. */
class ScreenerDifferentialTest {
    private static final List<String> GIVEN = List.of(
            "Vladimir",
            "Mohammed",
            "Ali",
            "Sergei",
            "Ivan",
            "Juan",
            "Maria",
            "Kim",
            "Abdul",
            "Hassan",
            "Li",
            "Aleksandr",
            "Владимир",
            "محمد",
            "Tatiana",
            "Jean-Claude",
            "Abu",
            "J.");
    private static final List<String> FAMILY = List.of(
            "Putin",
            "al-Assad",
            "Rahman",
            "Petrov",
            "Ivanova",
            "Garcia",
            "Tchaikovsky",
            "Jong Un",
            "bin Laden",
            "Wei",
            "Путин",
            "حسين",
            "Nureddin",
            "Vladimirovich",
            "Qadhafi",
            "O'Brien",
            "Smith");
    private static final List<String> ORGANISATION = List.of(
            "Bank",
            "Trading",
            "General",
            "Rosneft",
            "OOO",
            "LLC",
            "Joint Stock Company",
            "Mercury",
            "Iran",
            "Shipping",
            "44",
            "First",
            "Gazprom",
            "International",
            "Ltd",
            "A.B.C.",
            "Star",
            "Co",
            "Group",
            "S.A.",
            "Zavod");

    private final Random random = new Random(2014);

    @Test
    void findsExactlyWhatExhaustiveComparisonFinds() {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean person = random.nextBoolean();
            TargetKind kind = person ? TargetKind.PERSON : TargetKind.ORGANISATION;
            String born = person && random.nextBoolean() ? Integer.toString(1940 + random.nextInt(60)) : "";
            listings.add(ScreenerTest.listing(
                    Integer.toString(i), kind, Status.IN_FORCE, born, "RU", name(person), name(person)));
        }
        Screener screener = Screener.of(listings, Policy.balanced());
        int hits = 0;
        for (int i = 0; i < 3_000; i++) {
            Subject subject = subject(listings);
            Screening fast = screener.screen(subject);
            Screening full = screener.exhaustive(subject);
            assertThat(fast.hits()).as(subject.toString()).isEqualTo(full.hits());
            hits += fast.hits().size();
        }
        assertThat(hits).isGreaterThan(500);
    }

    private String name(boolean person) {
        int words = 1 + random.nextInt(person ? 3 : 4);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            List<String> from = person ? (i == 0 && words > 1 ? GIVEN : FAMILY) : ORGANISATION;
            all.add(from.get(random.nextInt(from.size())));
        }
        return String.join(" ", all);
    }

    private Subject subject(List<Listing> listings) {
        boolean person = random.nextBoolean();
        String name = name(person);
        if (random.nextInt(3) > 0) {
            List<String> names = new ArrayList<>();
            listings.get(random.nextInt(listings.size())).target().names().forEach(listed -> names.add(listed.text()));
            name = slip(names.get(random.nextInt(names.size())));
        }
        List<PartialDate> born =
                random.nextInt(4) == 0 ? List.of(PartialDate.year(1940 + random.nextInt(60))) : List.of();
        TargetKind kind =
                random.nextInt(3) == 0 ? TargetKind.UNKNOWN : person ? TargetKind.PERSON : TargetKind.ORGANISATION;
        return new Subject("", kind, List.of(name), Gender.UNKNOWN, born, List.of(), List.of(), List.of(), Map.of());
    }

    private String slip(String name) {
        int at = random.nextInt(name.length());
        return switch (random.nextInt(6)) {
            case 0 -> name;
            case 1 -> name.substring(0, at) + name.substring(Math.min(name.length(), at + 1)) + "a";
            case 2 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 3 -> name.replaceFirst(" ", "");
            case 4 -> name.substring(0, at) + " " + name.substring(at) + "k";
            default -> name + " " + FAMILY.get(random.nextInt(FAMILY.size()));
        };
    }
}

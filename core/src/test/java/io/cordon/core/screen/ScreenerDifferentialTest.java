package io.cordon.core.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.core.model.Gender;
import io.cordon.core.model.Name;
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
    private final Random random = new Random(2014);
    private final MadeUpNames names = new MadeUpNames(random);

    @Test
    void findsExactlyWhatExhaustiveComparisonFinds() {
        List<Listing> listings = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            boolean person = random.nextBoolean();
            TargetKind kind = person ? TargetKind.PERSON : TargetKind.ORGANISATION;
            String born = person && random.nextBoolean() ? Integer.toString(1940 + random.nextInt(60)) : "";
            listings.add(ScreenerTest.listing(
                    Integer.toString(i), kind, Status.IN_FORCE, born, "RU", names.name(person), names.name(person)));
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

    private Subject subject(List<Listing> listings) {
        boolean person = random.nextBoolean();
        String name = names.name(person);
        if (random.nextInt(3) > 0) {
            List<Name> listed =
                    listings.get(random.nextInt(listings.size())).target().names();
            name = names.varied(listed.get(random.nextInt(listed.size())).text());
        }
        List<PartialDate> born =
                random.nextInt(4) == 0 ? List.of(PartialDate.year(1940 + random.nextInt(60))) : List.of();
        TargetKind kind =
                random.nextInt(3) == 0 ? TargetKind.UNKNOWN : person ? TargetKind.PERSON : TargetKind.ORGANISATION;
        return new Subject("", kind, List.of(name), Gender.UNKNOWN, born, List.of(), List.of(), List.of(), Map.of());
    }
}

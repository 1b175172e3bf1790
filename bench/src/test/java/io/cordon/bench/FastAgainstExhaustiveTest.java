package io.cordon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cordon.core.model.Hit;
import io.cordon.core.model.Name;
import io.cordon.core.model.Subject;
import io.cordon.core.model.TargetKind;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Screener;
import io.cordon.core.screen.Screening;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Nothing is lost by speed: the search finds on real lists what comparing with every name finds. */
class FastAgainstExhaustiveTest {
    private static final int SUBJECTS = 60;

    @Test
    void onTheReferenceSetBothGiveTheSameHitsScoresAndOrder() {
        assumeTrue(SharedData.find().isPresent(), "no shared data: set CORDON_DATA to run this test");
        List<Listing> listings = ReferenceSet.R4.read(SharedData.require()).listings();
        Screener screener = Screener.of(listings, Policy.balanced());
        Random random = new Random(2014);
        int hits = 0;
        for (int i = 0; i < SUBJECTS; i++) {
            Listing listing = listings.get(random.nextInt(listings.size()));
            List<Name> names = listing.target().names();
            String name = slipped(names.get(random.nextInt(names.size())).text(), random);
            TargetKind kind = i % 3 == 0 ? TargetKind.UNKNOWN : listing.target().kind();
            Subject subject = Subject.named(name, kind);
            List<String> fast = lines(screener.screen(subject));
            assertThat(fast).as(name).isEqualTo(lines(screener.exhaustive(subject)));
            hits += fast.size();
        }
        assertThat(hits).isGreaterThan(SUBJECTS);
    }

    /** As listed, or with two neighbouring letters swapped, or a letter left out. */
    private static String slipped(String name, Random random) {
        int at = random.nextInt(name.length());
        StringBuilder slipped = new StringBuilder(name);
        switch (random.nextInt(3)) {
            case 0 -> {}
            case 1 -> {
                if (at + 1 < name.length()) {
                    slipped.setCharAt(at, name.charAt(at + 1));
                    slipped.setCharAt(at + 1, name.charAt(at));
                }
            }
            default -> {
                if (name.length() > 4) {
                    slipped.deleteCharAt(at);
                }
            }
        }
        return slipped.toString();
    }

    private static List<String> lines(Screening screening) {
        List<String> lines = new ArrayList<>();
        for (Hit hit : screening.hits()) {
            lines.add(hit.target().id() + " " + hit.matchedName().text() + " "
                    + Math.round(hit.explanation().logOdds() * 1e9));
        }
        return lines;
    }
}

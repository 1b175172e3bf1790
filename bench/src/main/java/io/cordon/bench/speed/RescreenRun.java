package io.cordon.bench.speed;

import io.cordon.bench.quality.Lists;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.screen.CustomerIndex;
import io.cordon.core.screen.CustomerIndexBuilder;
import io.cordon.core.screen.Policy;
import io.cordon.core.screen.Rescreened;
import io.cordon.core.screen.Rescreening;
import io.cordon.core.screen.Screener;
import io.cordon.core.timeline.Listing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;

/**
 * Measures how long it takes to screen a day's change of the lists against customers that were made up.
 *
 * @param lists the lists; some of their targets are taken as designated, amended and delisted
 * @param policy screens
 * @param seed decides every random choice
 * @param customers how many
 * @param targets how many targets change
 */
public record RescreenRun(Lists lists, Policy policy, long seed, int customers, int targets) {
    private static final double SHARE = CustomerGenerator.USUAL_SHARE;

    /**
     * What was measured. Times are wall-clock, in nanoseconds.
     *
     * @param bytes size of the index
     * @param buildNanos to build it, customers' making included; 0 where it was there
     * @param openNanos to open it, its checksums included
     * @param snapshotNanos to build the later snapshot of all lists
     * @param changeNanos to find the changed targets and screen them against all customers, each of several times
     * @param changed how many targets changed
     * @param rescreened the customers whose answers differ
     */
    public record Figures(
            long bytes,
            long buildNanos,
            long openNanos,
            long snapshotNanos,
            List<Long> changeNanos,
            int changed,
            List<Rescreened> rescreened) {}

    /**
     * Measures.
     *
     * @param file where the index is kept; one of the same customers is used again
     * @param times how often the change is screened
     * @param indexed told of each customer that is indexed
     */
    public Figures measure(Path file, int times, LongConsumer indexed) {
        byte[] note = ("seed " + seed + ", " + customers + " of " + lists.label()).getBytes(StandardCharsets.UTF_8);
        long start = System.nanoTime();
        boolean kept = Files.exists(file)
                && java.util.Arrays.equals(CustomerIndex.open(file).note(), note);
        if (!kept) {
            start = System.nanoTime();
            build(file, note, indexed);
        }
        long built = kept ? 0 : System.nanoTime() - start;
        start = System.nanoTime();
        CustomerIndex index = CustomerIndex.open(file);
        long opened = System.nanoTime() - start;
        List<Listing> before = new ArrayList<>(lists.listings());
        List<Listing> after = new ArrayList<>();
        change(before, after);
        Screener earlier = Screener.of(before, policy);
        start = System.nanoTime();
        Screener later = earlier.over(after);
        long snapshot = System.nanoTime() - start;
        List<Long> each = new ArrayList<>();
        List<Rescreened> found = List.of();
        int changed = 0;
        for (int i = 0; i < times; i++) {
            start = System.nanoTime();
            Rescreening rescreening = Rescreening.between(earlier, later);
            found = rescreening.run(index, done -> {});
            each.add(System.nanoTime() - start);
            changed = rescreening.changedTargets();
        }
        try {
            return new Figures(Files.size(file), built, opened, snapshot, each, changed, found);
        } catch (IOException e) {
            throw new BadInputException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void build(Path file, byte[] note, LongConsumer indexed) {
        CustomerGenerator generator = new CustomerGenerator(lists, seed, SHARE);
        try (CustomerIndexBuilder builder = new CustomerIndexBuilder(file, note)) {
            for (int n = 0; n < customers; n++) {
                builder.add(generator.customer(n).subject());
                indexed.accept(n + 1L);
            }
            builder.finish();
        } catch (IOException e) {
            throw new BadInputException(
                    "the index cannot be written to " + file + ": " + e.getMessage() + "; name another file", e);
        }
    }

    /** Of the targets that change, four in ten are designated, three amended and three delisted. */
    private void change(List<Listing> before, List<Listing> after) {
        Random random = new Random(seed);
        Collections.shuffle(before, random);
        int designated = targets * 4 / 10;
        int amended = targets * 3 / 10;
        after.addAll(before.subList(0, before.size() - (targets - designated - amended)));
        for (int i = 0; i < amended; i++) {
            after.set(designated + i, amended(after.get(designated + i), random));
        }
        before.subList(0, designated).clear();
    }

    /** With one name fewer where there are several, else with a date of birth. */
    private static Listing amended(Listing listing, Random random) {
        Target target = listing.target();
        Target.Builder with = Target.builder(target.id(), target.kind());
        target.names().subList(0, Math.max(1, target.names().size() - 1)).forEach(with::name);
        target.countries().forEach(with::country);
        target.designations().forEach(with::designation);
        with.birthDate(PartialDate.year(1940 + random.nextInt(60)));
        return new Listing(with.build(), listing.standing(), listing.designations(), listing.edition());
    }
}

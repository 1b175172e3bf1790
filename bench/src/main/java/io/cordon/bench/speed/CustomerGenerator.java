package io.cordon.bench.speed;

import io.cordon.bench.quality.Level;
import io.cordon.bench.quality.Lists;
import io.cordon.bench.quality.Variations;
import io.cordon.bench.quality.Varied;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Status;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.core.timeline.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes up customers: ordinary people and companies in the scripts and habits of naming of some thirty languages, and among
 * them, at a stated share, targets of a list under their own names, exactly or varied as {@link Variations} varies them.
 * Customer {@code n} of a seed is always the same, whoever else is made, so that any part of a file can be made alone.
 */
final class CustomerGenerator {
    /** Share of true matches that is usual in the figures. */
    static final double USUAL_SHARE = 0.005;

    private static final int ORGANISATIONS_IN_100 = 20;
    private static final int BORN_IN_100 = 85;
    private static final int COUNTRY_IN_100 = 90;
    private static final int UPPER_IN_100 = 12;
    private static final int RARE_IN_100 = 60;
    private static final int SECOND_GIVEN_IN_100 = 15;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1940, 1, 1);
    private static final int BIRTH_DAYS = 365 * 66;

    private final long seed;
    private final double share;
    private final List<Target> targets;
    private final List<Pool> people = Pool.read("customer-names.txt");
    private final List<Pool> companies = Pool.read("company-names.txt");

    /**
     * A generator.
     *
     * @param share of customers who are targets, from 0 to 1
     */
    CustomerGenerator(Lists lists, long seed, double share) {
        this.seed = seed;
        this.share = share;
        this.targets = lists.listings().stream()
                .filter(listing -> listing.standing().status() != Status.NOT_IN_FORCE)
                .map(Listing::target)
                .filter(target -> !strongNames(target).isEmpty())
                .toList();
    }

    /** Customer {@code n}, from 0. */
    Customer customer(long n) {
        SplittableRandom random = new SplittableRandom(mixed(seed + n * 0x9e3779b97f4a7c15L));
        String id = "C-" + (n + 1);
        return !targets.isEmpty() && random.nextDouble() < share ? listed(id, random) : ordinary(id, random);
    }

    /** Customer {@code n} were it a target. */
    Customer listedCustomer(long n) {
        return listed("T-" + (n + 1), new SplittableRandom(mixed(~seed + n * 0x9e3779b97f4a7c15L)));
    }

    /** SplitMix64's last step: neighbouring seeds give unlike numbers. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private Customer listed(String id, SplittableRandom random) {
        Target target = targets.get(random.nextInt(targets.size()));
        List<Name> names = strongNames(target);
        Name name = names.get(random.nextInt(names.size()));
        Level level = Level.values()[random.nextInt(Level.values().length)];
        List<Varied> varied = Variations.of(name, target.kind(), target.names(), level, random);
        Varied chosen = varied.isEmpty()
                ? Variations.of(name, target.kind(), target.names(), Level.EXACT, random)
                        .getFirst()
                : varied.get(random.nextInt(varied.size()));
        boolean person = target.kind() == TargetKind.PERSON;
        String born = person && !target.birthDates().isEmpty()
                ? target.birthDates().getFirst().toString()
                : "";
        String country = target.countries().isEmpty()
                ? ""
                : target.countries().getFirst().code();
        return new Customer(
                id,
                target.kind(),
                chosen.text(),
                born,
                country,
                Optional.of(target.id()),
                chosen.variation().word());
    }

    private static List<Name> strongNames(Target target) {
        return target.names().stream()
                .filter(name -> name.quality() == NameQuality.PRIMARY || name.quality() == NameQuality.STRONG)
                .toList();
    }

    private Customer ordinary(String id, SplittableRandom random) {
        boolean company = random.nextInt(100) < ORGANISATIONS_IN_100;
        Pool pool = Pool.draw(company ? companies : people, random);
        String name = company ? company(pool, random) : person(pool, random);
        String born = !company && random.nextInt(100) < BORN_IN_100
                ? FIRST_BIRTH.plusDays(random.nextInt(BIRTH_DAYS)).toString()
                : "";
        String country = random.nextInt(100) < COUNTRY_IN_100 ? pool.country(random) : "";
        return new Customer(
                id,
                company ? TargetKind.ORGANISATION : TargetKind.PERSON,
                random.nextInt(100) < UPPER_IN_100 ? name.toUpperCase(java.util.Locale.ROOT) : name,
                born,
                country,
                Optional.empty(),
                "");
    }

    /** In the pools men's and women's names alternate, so that what belongs together is drawn by the same parity. */
    private static String person(Pool pool, SplittableRandom random) {
        int parity = random.nextInt(2);
        String given = pool.word("given", parity, random);
        if (!pool.has("patronymic") && random.nextInt(100) < SECOND_GIVEN_IN_100) {
            String second = pool.word("given", parity, random);
            given = second.equals(given) ? given : given + between(pool) + second;
        }
        String family = pool.has("stem") && random.nextInt(100) < RARE_IN_100
                ? pool.anyWord("stem", random) + pool.anyWord("ending", random)
                : pool.word("family", random);
        if (pool.has("patronymic") && parity == 1) {
            family = family.matches(".*(ov|ev|in)")
                    ? family + "a"
                    : family.matches(".*(ов|ев|ин)") ? family + "а" : family;
        }
        return switch (pool.order()) {
            case "fg" -> family + between(pool) + given;
            case "gpf" -> given + " " + pool.word("patronymic", parity, random) + " " + family;
            case "fgp" -> family + " " + given + " " + pool.word("patronymic", parity, random);
            default -> given + " " + family;
        };
    }

    /** Han and Hangul names are written without a space. */
    private static String between(Pool pool) {
        return pool.name().equals("chinese") || pool.name().equals("hangul") ? "" : " ";
    }

    private static String company(Pool pool, SplittableRandom random) {
        List<String> words = new ArrayList<>();
        words.add(pool.word("first", random));
        while (words.size() < 3 && random.nextInt(3) == 0) {
            String another = pool.anyWord("first", random);
            if (!words.contains(another)) {
                words.add(another);
            }
        }
        words.add(pool.word("trade", random));
        String form = pool.word("form", random);
        String spaced = String.join(pool.name().equals("han") ? "" : " ", words);
        if (pool.name().equals("russian")) {
            return form + " \"" + spaced.replace(" ", "") + "\"";
        }
        return pool.name().equals("han") ? spaced + form : spaced + " " + form;
    }
}

package io.cordon.core.screen;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.IdentifierEvidence;
import io.cordon.core.match.PreparedName;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.Subject;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import io.cordon.core.search.Sieve;
import io.cordon.core.timeline.Listing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Finds the customers whose answers a change of the lists may alter.
 *
 * <p>The changed targets, as they were and as they are, make a small snapshot. An answer can differ only if one of those
 * targets is among its hits before or after, or if its name is read backwards for one of the two lists and not for the
 * other. So three steps, each for what the one before it leaves:
 *
 * <ol>
 *   <li>Each distinct token of the customers is looked up in the small snapshot once ({@link Sieve}). Then each customer's
 *       names are gone through as rows of ints: a name is left if those of its tokens that are like tokens of one changed name
 *       could together reach the least threshold ({@link LikeSums}), if one of them reaches whatever it tells, if a run of its tokens is like a
 *       listed run, or if its whole is like a listed whole.
 *   <li>Such a name is searched in the small snapshot, as {@link Screener} searches.
 *   <li>Where it finds a candidate, the customer is read and compared, evidence and all.
 * </ol>
 *
 * Customers are subjects here as everywhere, and targets are listed, so that what {@code docs/search.md} argues of the
 * search holds; nothing is compared the other way round. Of a million customers the first step takes some tenths of a
 * second and leaves a few thousand names.
 */
final class CustomerScan {
    private static final int CHUNK = 2048;
    /** The hashes of listed words are kept as bits: a false one costs time alone. */
    private static final int WORD_BITS = 22;

    private static final int SPREAD = 0x9E3779B9;
    /** Beside what the sieve says of a token: both lists have the word, so that its name is not read backwards. */
    private static final int KNOWN = 4;

    private static final int[] NO_NAMES = {};
    private static final TokenKind[] KINDS = TokenKind.values();

    private final CustomerIndex customers;
    private final Screener before;
    private final Screener after;
    private final Screener changed;
    private final Sieve sieve;
    private final double lowest;
    /** For each type of token: what {@link Sieve.Room#token} says, its kind, and what its agreement tells. */
    private final byte[] reaches;

    private final byte[] kinds;
    private final float[] tells;
    /** The changed names that have a token like it: {@link Sieve.Room#names}. */
    private final int[][] names;

    private final LikeSums.Listed listed;
    private final BitSet identified = new BitSet();
    /** Words of either list. */
    private final BitSet words = new BitSet(1 << WORD_BITS);

    /** @param changed screens against the changed targets alone, as they were and as they are */
    CustomerScan(CustomerIndex customers, Screener before, Screener after, Screener changed) {
        this.customers = customers;
        this.before = before;
        this.after = after;
        this.changed = changed;
        sieve = changed.listed.snapshot.sieve();
        lowest = changed.bars.lowest();
        reaches = new byte[customers.types()];
        kinds = new byte[customers.types()];
        tells = new float[customers.types()];
        names = new int[customers.types()][];
        listed = new LikeSums.Listed(changed.listed.snapshot);
        int chunks = (customers.types() + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(this::lookUpTypes);
        noteIdentified();
        before.listed.snapshot.tokenTexts(text -> words.set(bit(text.hashCode())));
        after.listed.snapshot.tokenTexts(text -> words.set(bit(text.hashCode())));
    }

    private void lookUpTypes(int chunk) {
        Sieve.Room room = sieve.room();
        int to = Math.min(customers.types(), (chunk + 1) * CHUNK);
        for (int type = chunk * CHUNK; type < to; type++) {
            NameToken token = customers.ofType(type);
            int reached = room.token(token);
            names[type] = (reached & Sieve.LIKE) == 0 ? NO_NAMES : room.names();
            kinds[type] = (byte) token.kind().ordinal();
            boolean counts = reached != Sieve.NONE || token.kind() == TokenKind.PARTICLE;
            tells[type] = counts ? changed.listed.rarity.information(token) : 0;
            boolean known = Screener.counts(token)
                    && before.listed.snapshot.knows(token.text())
                    && after.listed.snapshot.knows(token.text());
            reaches[type] = (byte) (reached | (known ? KNOWN : 0));
        }
    }

    private void noteIdentified() {
        Set<Integer> hashes = new HashSet<>();
        changed.listings().map(Listing::target).forEach(target -> {
            for (Identifier identifier : target.identifiers()) {
                String key = IdentifierEvidence.key(identifier.value());
                if (!key.isEmpty()) {
                    hashes.add(key.hashCode());
                }
            }
        });
        for (int i = 0; i < customers.identifiers() && !hashes.isEmpty(); i++) {
            if (hashes.contains(customers.identifierHash(i))) {
                identified.set(customers.identified(i));
            }
        }
    }

    private static int bit(int hash) {
        return hash * SPREAD >>> Integer.SIZE - WORD_BITS;
    }

    /**
     * Their numbers, rising.
     *
     * @param done told how many customers were gone through, each time of some more; by several threads
     */
    int[] touched(LongConsumer done) {
        int chunks = (customers.size() + CHUNK - 1) / CHUNK;
        return IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> {
                    int from = chunk * CHUNK;
                    int to = Math.min(customers.size(), from + CHUNK);
                    LikeSums sums = new LikeSums(listed);
                    int[] found = IntStream.range(from, to)
                            .filter(customer -> isTouched(customer, sums))
                            .toArray();
                    done.accept(to - from);
                    return found;
                })
                .flatMapToInt(IntStream::of)
                .toArray();
    }

    private boolean isTouched(int customer, LikeSums sums) {
        int from = customers.firstName(customer);
        int to = customers.firstName(customer + 1);
        double least = lowest - customers.mostEvidence(customer);
        boolean found = identified.get(customer);
        boolean backwards = false;
        for (int name = from; name < to; name++) {
            found = found || mayReach(name, least, sums) && hasCandidate(name, least);
            backwards |= mayBeBackwards(name);
        }
        return (found || backwards) && isHit(customer, backwards);
    }

    private boolean mayReach(int name, double least, LikeSums sums) {
        int from = customers.firstToken(name);
        int to = customers.firstToken(name + 1);
        boolean any = false;
        boolean initials = false;
        int words = 0;
        int counted = 0;
        double extra = 0;
        double open = 0;
        sums.begin();
        for (int token = from; token < to; token++) {
            int type = customers.type(token);
            TokenKind kind = KINDS[kinds[type]];
            if ((reaches[type] & Sieve.ALWAYS) != 0) {
                return true;
            }
            initials |= kind == TokenKind.INITIAL;
            counted += Bounds.counts(kind) ? 1 : 0;
            open += kind == TokenKind.PARTICLE ? tells[type] : 0;
            if (Bounds.isWord(kind)) {
                words++;
                extra += Bounds.extra(kind);
            }
            if (names[type].length > 0) {
                any = true;
                sums.add(names[type], kind, tells[type]);
            }
        }
        return any && (initials || sums.reach(least, words, extra, counted, open))
                || sieve.whole(customers.wholeHash(name))
                || hasLikeRun(name);
    }

    private boolean hasLikeRun(int name) {
        int first = customers.firstRun(name);
        int to = customers.firstRun(name + 1);
        for (int run = first; run < to; run++) {
            if (sieve.runEnds(customers.beginOf(run), customers.endOf(run))) {
                return hasLikeRun(customers.texts(name), first, run);
            }
        }
        return false;
    }

    /** Looks at the runs themselves from one on whose ends may be a listed run's. */
    private boolean hasLikeRun(String texts, int first, int from) {
        int run = first;
        int start = texts.indexOf('\n') + 1;
        while (start > 0) {
            int end = texts.indexOf('\n', start);
            if (run >= from
                    && sieve.runEnds(customers.beginOf(run), customers.endOf(run))
                    && sieve.run(texts.substring(start, end < 0 ? texts.length() : end))) {
                return true;
            }
            run++;
            start = end + 1;
        }
        return false;
    }

    private boolean hasCandidate(int name, double least) {
        boolean[] any = {false};
        changed.listed.snapshot.candidates(prepared(name, ""), least, (listed, bound, likely) -> any[0] = true);
        return any[0];
    }

    private PreparedName prepared(int name, String written) {
        List<NameToken> tokens = new ArrayList<>();
        for (int token = customers.firstToken(name); token < customers.firstToken(name + 1); token++) {
            tokens.add(customers.token(token));
        }
        String texts = customers.texts(name);
        int end = texts.indexOf('\n');
        // Of a subject's name, only explanations say more.
        return changed.listed.matcher.prepare(
                new AnalysedName(written, tokens, end < 0 ? texts : texts.substring(0, end), "", Set.of()));
    }

    /** Whether every longer word of a name that is read backwards may be of one of the lists, and none of its own of both. */
    private boolean mayBeBackwards(int name) {
        for (int token = customers.firstToken(name); token < customers.firstToken(name + 1); token++) {
            if ((reaches[customers.type(token)] & KNOWN) != 0) {
                return false;
            }
        }
        int to = customers.firstBackwards(name + 1);
        for (int word = customers.firstBackwards(name); word < to; word++) {
            if (!words.get(bit(customers.backwardsHash(word)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a changed target is a hit, or the customer's name is read backwards for one list alone. */
    private boolean isHit(int customer, boolean backwards) {
        Subject subject = customers.subject(customer);
        Ranking ranking = new Ranking(changed.listed, subject, changed.bars.of(subject));
        int first = customers.firstName(customer);
        for (int k = 0; k < subject.names().size(); k++) {
            String name = subject.names().get(k);
            if (!name.isBlank()) {
                changed.consider(name, prepared(first + k, name), subject, ranking);
            }
        }
        for (String name : backwards && ranking.isEmpty() ? subject.names() : List.<String>of()) {
            boolean was = before.isBackwards(name, subject.kind());
            if (was != after.isBackwards(name, subject.kind())) {
                return true;
            }
            if (was) {
                AnalysedName read = Screener.backwards(name, subject.kind());
                changed.consider(name, changed.listed.matcher.prepare(read), subject, ranking);
            }
        }
        return !ranking.isEmpty();
    }
}

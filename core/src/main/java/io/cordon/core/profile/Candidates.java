package io.cordon.core.profile;

import io.cordon.core.model.TargetKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which pairs are worth judging. Targets that share a key fall into one block, and every pair of a block is a candidate:
 * a shared identifier or reference, a day of birth, two words of one name, a rare word, a word with a year of birth, a
 * name run together. Blocks that are too large say too little and are left out; a pair that matters shares a smaller one.
 */
final class Candidates {
    private static final int MOST_IN_BLOCK = 70;
    private static final int RARE = 14;
    private static final int MOST_WORDS = 7;
    private static final int MOST_YEARS = 6;

    private final Map<Long, int[]> blocks = new HashMap<>();
    private final Map<Long, Integer> sizes = new HashMap<>();

    private Candidates() {}

    /** Pairs of parties' numbers, the smaller in the upper half of each long; sorted, each once. */
    static long[] of(List<Party> parties, NameWords words) {
        Candidates candidates = new Candidates();
        for (int i = 0; i < parties.size(); i++) {
            candidates.add(parties.get(i), i, words);
        }
        long[] pairs = new long[1 << 16];
        int count = 0;
        for (Map.Entry<Long, int[]> block : candidates.blocks.entrySet()) {
            int size = candidates.sizes.getOrDefault(block.getKey(), 0);
            char kind = (char) (block.getKey() & 0xFF);
            if (size > (kind == '1' ? RARE : MOST_IN_BLOCK)) {
                continue;
            }
            int[] members = block.getValue();
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    if (mayBeOne(parties.get(members[i]), parties.get(members[j]), kind)) {
                        pairs = count == pairs.length ? Arrays.copyOf(pairs, count * 2) : pairs;
                        pairs[count++] = pair(members[i], members[j]);
                    }
                }
            }
        }
        return Arrays.stream(pairs, 0, count).sorted().distinct().toArray();
    }

    static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /** Of one list only targets that share an identifier, a reference or a day are compared. */
    private static boolean mayBeOne(Party a, Party b, char key) {
        boolean strong = key == '#' || key == '@' || key == '^';
        if (a.id().list().equals(b.id().list()) && !strong) {
            return false;
        }
        return a.target.kind() == b.target.kind()
                || strong
                || a.target.kind() == TargetKind.UNKNOWN
                || b.target.kind() == TargetKind.UNKNOWN;
    }

    private void add(Party party, int number, NameWords words) {
        party.identifiers.keySet().forEach(key -> put(key('#', key.hashCode(), key.length()), number));
        party.references.forEach(reference -> put(key('@', reference.hashCode(), 0), number));
        put(key('@', party.id().hashCode(), 0), number);
        if (party.isPerson()) {
            party.days.forEach(day -> put(key('^', (int) day.toEpochDay(), 0), number));
        }
        int[] years = party.target.birthDates().stream()
                .flatMapToInt(
                        date -> IntStream.of(date.from().getYear(), date.to().getYear()))
                .distinct()
                .limit(MOST_YEARS)
                .toArray();
        for (int name = 0; name < party.names.size(); name++) {
            // For names that are cut into words otherwise.
            String together = Bones.consonants(party.names.get(name).analysed().compact());
            put(key('~', together.hashCode(), together.length()), number);
            int[] all = words.words(number, name);
            put(key('=', Arrays.hashCode(all), all.length), number);
            int[] rarest = rarest(all, words);
            for (int i = 0; i < rarest.length; i++) {
                put(key('1', rarest[i], 0), number);
                for (int year : years) {
                    put(key('y', rarest[i], year), number);
                }
                for (int j = i + 1; j < rarest.length; j++) {
                    pairOfWords(rarest, i, j, party, number);
                }
            }
        }
    }

    private static int[] rarest(int[] all, NameWords words) {
        return Arrays.stream(all)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer word) -> -words.told(word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WORDS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private void pairOfWords(int[] rarest, int i, int j, Party party, int number) {
        put(key('2', rarest[i], rarest[j]), number);
        for (int k = j + 1; k < rarest.length; k++) {
            put(key('3', rarest[i] * 31 + rarest[j], rarest[k]), number);
        }
        for (String regime : party.regimes) {
            put(key('r', rarest[i], rarest[j] * 31 + regime.hashCode()), number);
        }
    }

    /** Sixty-four bits of a key; two keys that fall together only make a block larger. */
    private static long key(char kind, int one, int other) {
        long mixed = (one * 0x9E3779B97F4A7C15L) ^ Long.rotateLeft(other * 0xC2B2AE3D27D4EB4FL, 31);
        mixed ^= mixed >>> 29;
        return mixed * 0xBF58476D1CE4E5B9L << 8 | kind;
    }

    private void put(long key, int number) {
        int size = sizes.getOrDefault(key, 0);
        int[] members = blocks.get(key);
        if (members == null) {
            members = new int[2];
            blocks.put(key, members);
        }
        if (size > 0 && members[Math.min(size, members.length) - 1] == number) {
            return;
        }
        if (size <= MOST_IN_BLOCK) {
            if (size == members.length) {
                members = Arrays.copyOf(members, size * 2);
                blocks.put(key, members);
            }
            members[size] = number;
            sizes.put(key, size + 1);
        }
    }
}

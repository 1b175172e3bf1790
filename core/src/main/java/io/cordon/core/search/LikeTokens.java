package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.EditPattern;
import io.cordon.core.match.Likeness;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.Nicknames;
import io.cordon.core.name.Readings;
import io.cordon.core.name.Recent;
import io.cordon.core.name.TokenKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every token type that a token of a subject is like, and how. The look-ups find all that may be; the comparison
 * itself says which are. What is found is kept, as the tokens of names repeat.
 */
final class LikeTokens {
    private static final int MOST_KEPT = 1 << 15;

    /** Token types, how the subject's token is like each, and how many names without initials hold them. */
    record Found(int[] types, Likeness[] likeness, int volume) {
        private static final Found NOTHING = new Found(new int[0], new Likeness[0], 0);
    }

    private final Strings strings;
    private final TokenTypes types;
    private final DeletionIndex deletions;
    private final Rows plain;
    private final Rows byText;
    private final Rows bySpelling;
    private final Rows byFine;
    private final Rows byCoarse;
    private final Rows byNickname;
    private final Rows byReading;
    private final Recent<NameToken, Found> kept = new Recent<>(MOST_KEPT);

    LikeTokens(SnapshotFile file, Strings strings, TokenTypes types, DeletionIndex deletions) {
        this.strings = strings;
        this.types = types;
        this.deletions = deletions;
        plain = file.rows(Section.PLAIN_STARTS, Section.PLAIN_NAMES);
        byText = file.rows(Section.TEXT_STARTS, Section.TEXT_TYPES);
        bySpelling = file.rows(Section.SPELLING_STARTS, Section.SPELLING_TYPES);
        byFine = file.rows(Section.FINE_STARTS, Section.FINE_TYPES);
        byCoarse = file.rows(Section.COARSE_STARTS, Section.COARSE_TYPES);
        byReading = file.rows(Section.READING_STARTS, Section.READING_TYPES);
        byNickname = file.rows(Section.NICKNAME_STARTS, Section.NICKNAME_TYPES);
    }

    /** Room to work in, for one thread at a time. */
    static final class Room {
        private final int[] seenType;
        private final int[] seenSpelling;
        private int typeLook;
        private int spellingLook;
        private final IntArray found = new IntArray();
        final EditPattern pattern = new EditPattern();

        private Room(int types, int strings) {
            seenType = new int[types];
            seenSpelling = new int[strings];
        }

        private void offer(int type) {
            if (seenType[type] != typeLook) {
                seenType[type] = typeLook;
                found.add(type);
            }
        }

        /** Whether a spelling is new since {@link #nextSpellings}. */
        boolean isNew(int spelling) {
            boolean isNew = seenSpelling[spelling] != spellingLook;
            seenSpelling[spelling] = spellingLook;
            return isNew;
        }

        void nextSpellings() {
            spellingLook++;
        }
    }

    int types() {
        return types.size();
    }

    Room room() {
        return new Room(types.size(), strings.size());
    }

    /** Every type that a token of a subject is like, but for what {@link #isOpen} says. */
    Found like(NameToken token, Room room) {
        return kept.get(token.withoutPlace(), placeless -> find(placeless, room));
    }

    /** Whether tokens of these kinds may be alike without being found here, so that they must be compared. */
    static boolean isOpen(TokenKind subject, TokenKind listed) {
        return subject == TokenKind.INITIAL
                || listed == TokenKind.INITIAL
                || subject == TokenKind.ORG_FORM
                || listed == TokenKind.ORG_FORM
                || subject == TokenKind.PARTICLE && listed == TokenKind.PARTICLE;
    }

    /** The same, not kept. */
    Found find(NameToken token, Room room) {
        room.typeLook++;
        room.found.clear();
        gather(token, room);
        int size = room.found.size();
        if (size == 0) {
            return Found.NOTHING;
        }
        IntArray like = new IntArray();
        List<Likeness> how = new ArrayList<>();
        int volume = 0;
        for (int k = 0; k < size; k++) {
            int type = room.found.get(k);
            Likeness likeness = Likeness.between(token, types.token(type));
            if (likeness != Likeness.UNLIKE) {
                like.add(type);
                how.add(likeness);
                volume += plain.count(type);
            }
        }
        return new Found(like.toArray(), how.toArray(Likeness[]::new), volume);
    }

    private void gather(NameToken token, Room room) {
        String text = token.text();
        offer(byText, strings.find(text), room);
        if (token.kind() == TokenKind.ORG_FORM || token.kind() == TokenKind.INITIAL) {
            return;
        }
        offer(byFine, strings.find(token.fine()), room);
        if (token.coarse().length() >= Bounds.LEAST_COARSE_LETTERS) {
            offer(byCoarse, strings.find(token.coarse()), room);
        } else if (token.coarse().length() == Bounds.LEAST_COARSE_LETTERS - 1) {
            offer(byCoarse, strings.find(shortCoarse(token.coarse(), !token.vowelless())), room);
        }
        for (String reading : soughtReadings(token.readings())) {
            offer(byReading, strings.find(reading), room);
        }
        for (int family : Nicknames.familiesOf(text)) {
            offer(byNickname, family, room);
        }
        if (text.length() >= Bounds.LEAST_TYPO_LETTERS - 1) {
            near(text, text.length() >= Bounds.TWO_TYPO_LETTERS ? 2 : 1, room);
        }
        if (!token.spelled().equals(text)) {
            near(token.spelled(), 1, room);
        }
        if (!token.own().isEmpty()) {
            near(token.own(), 1, room);
        }
        if (token.fine().length() >= Bounds.LEAST_TYPO_LETTERS) {
            near(token.fine(), 1, room);
        }
    }

    /** Two consonants are alike only where one side's script writes no short vowels: filed by that, looked up by its other. */
    static String shortCoarse(String coarse, boolean vowelless) {
        return (vowelless ? "-" : "+") + coarse;
    }

    /** The keys under which a listed word's readings are filed. */
    static List<String> filedReadings(Readings readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        keys.add("plain " + readings.plain());
        readings.others().forEach(other -> keys.add("plain " + other));
        keys.add("loose " + readings.loose());
        if (!readings.german().isEmpty()) {
            keys.add("german " + readings.german());
        }
        return keys;
    }

    /** The keys of all readings that agree with a subject's word: see {@link Readings#agrees}. */
    private static List<String> soughtReadings(Readings readings) {
        if (readings.isEmpty()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        keys.add("plain " + readings.plain());
        readings.others().forEach(other -> keys.add("plain " + other));
        keys.add("german " + readings.loose());
        if (!readings.german().isEmpty()) {
            keys.add("loose " + readings.german());
            keys.add("german " + readings.german());
        }
        return keys;
    }

    private void near(String text, int edits, Room room) {
        room.nextSpellings();
        room.pattern.set(text);
        deletions.lookUp(text, edits, spelling -> {
            if (room.isNew(spelling) && room.pattern.within(strings.get(spelling), edits) <= edits) {
                offer(bySpelling, spelling, room);
            }
        });
    }

    private static void offer(Rows rows, int key, Room room) {
        int to = rows.to(key);
        for (int k = rows.from(key); k < to; k++) {
            room.offer(rows.value(k));
        }
    }
}

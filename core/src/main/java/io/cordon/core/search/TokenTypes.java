package io.cordon.core.search;

import io.cordon.core.name.NameToken;
import io.cordon.core.name.Readings;
import io.cordon.core.name.TokenKind;
import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of listed names without their places, each distinct one once. A row of ints a type: text, spelled, surface, own
 * and written form, fine and coarse skeleton (numbers of strings), kind with flags, group, information (float bits), readings
 * (plain, loose, German, and all others joined by line ends), the letter of the compound it ends.
 */
final class TokenTypes {
    private static final int TEXT = 0;
    private static final int SPELLED = 1;
    private static final int SURFACE = 2;
    private static final int OWN = 3;
    private static final int WRITTEN = 4;
    private static final int FINE = 5;
    private static final int COARSE = 6;
    private static final int FLAGS = 7;
    private static final int GROUP = 8;
    private static final int INFORMATION = 9;
    private static final int PLAIN = 10;
    private static final int LOOSE = 11;
    private static final int GERMAN = 12;
    private static final int OTHERS = 13;
    private static final int COMPOUND = 14;
    private static final int WIDTH = 15;

    private static final int KIND_BITS = 0xFF;
    private static final int VOWELLESS = 0x100;
    private static final int KNOWN = 0x200;
    private static final TokenKind[] KINDS = TokenKind.values();

    private final IntBuffer rows;
    private final Strings strings;
    /** Tokens put together so far; an entry may be written by several threads, always with an equal token. */
    private final @Nullable NameToken[] tokens;

    TokenTypes(IntBuffer rows, Strings strings) {
        this.rows = rows;
        this.strings = strings;
        tokens = new @Nullable NameToken[rows.limit() / WIDTH];
    }

    TokenKind kind(int type) {
        return KINDS[rows.get(type * WIDTH + FLAGS) & KIND_BITS];
    }

    boolean isKnown(int type) {
        return (rows.get(type * WIDTH + FLAGS) & KNOWN) != 0;
    }

    float information(int type) {
        return Float.intBitsToFloat(rows.get(type * WIDTH + INFORMATION));
    }

    int size() {
        return tokens.length;
    }

    /** A type as a token without a place; kept, and the same each time for one thread. */
    NameToken token(int type) {
        NameToken had = tokens[type];
        if (had == null) {
            had = token(type, 0, 0);
            tokens[type] = had;
        }
        return had;
    }

    NameToken token(int type, int word, int chunk) {
        int at = type * WIDTH;
        return new NameToken(
                text(at + TEXT),
                text(at + SPELLED),
                text(at + SURFACE),
                text(at + OWN),
                text(at + WRITTEN),
                kind(type),
                text(at + FINE),
                text(at + COARSE),
                rows.get(at + GROUP),
                word,
                chunk,
                (rows.get(at + FLAGS) & VOWELLESS) != 0,
                readings(at),
                (char) rows.get(at + COMPOUND));
    }

    private Readings readings(int at) {
        String plain = text(at + PLAIN);
        if (plain.isEmpty()) {
            return Readings.NONE;
        }
        String others = text(at + OTHERS);
        List<String> all = others.isEmpty() ? List.of() : List.of(others.split("\n"));
        return new Readings(plain, text(at + LOOSE), all, text(at + GERMAN));
    }

    private String text(int at) {
        return strings.get(rows.get(at));
    }

    /** Gathers types. */
    static final class Builder {
        private final Map<NameToken, Integer> types = new HashMap<>(1 << 16);
        private final IntArray rows = new IntArray();
        private final Strings.Builder strings;

        Builder(Strings.Builder strings) {
            this.strings = strings;
        }

        /** A token's type. */
        int add(NameToken token, float information, boolean known) {
            NameToken placeless = token.withoutPlace();
            Integer had = types.get(placeless);
            if (had != null) {
                return had;
            }
            int type = types.size();
            types.put(placeless, type);
            rows.add(strings.add(token.text()));
            rows.add(strings.add(token.spelled()));
            rows.add(strings.add(token.surface()));
            rows.add(strings.add(token.own()));
            rows.add(strings.add(token.written()));
            rows.add(strings.add(token.fine()));
            rows.add(strings.add(token.coarse()));
            rows.add(token.kind().ordinal() | (token.vowelless() ? VOWELLESS : 0) | (known ? KNOWN : 0));
            rows.add(token.group());
            rows.add(Float.floatToRawIntBits(information));
            rows.add(strings.add(token.readings().plain()));
            rows.add(strings.add(token.readings().loose()));
            rows.add(strings.add(token.readings().german()));
            rows.add(strings.add(String.join("\n", token.readings().others())));
            rows.add(token.head());
            return type;
        }

        int size() {
            return types.size();
        }

        void write(SnapshotFile.Writer out) {
            out.ints(Section.TYPES, rows.toArray());
        }
    }
}

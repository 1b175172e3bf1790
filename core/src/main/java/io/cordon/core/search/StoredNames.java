package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.PreparedName;
import io.cordon.core.model.NameQuality;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.Evasion;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.TokenKind;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The listed names, as rows of ints: what the search reads of each, and all of it, from which a name is put together when
 * it is first compared.
 */
final class StoredNames {
    /** A name's row: listing, quality, evasions as bits, numbers of compact text and acronym, first token. */
    private static final int LISTING = 0;

    private static final int QUALITY = 1;
    private static final int EVASIONS = 2;
    private static final int COMPACT = 3;
    private static final int ACRONYM = 4;
    private static final int FIRST_TOKEN = 5;
    private static final int NAME_WIDTH = 6;

    /** A token's row: type, kind and how it begins, word and chunk, cost of its absence, information. */
    private static final int TYPE = 0;

    private static final int KIND = 1;
    private static final int PLACE = 2;
    private static final int MISSING = 3;
    private static final int INFORMATION = 4;
    private static final int TOKEN_WIDTH = 5;

    private static final int KIND_BITS = 0xFF;
    private static final int HEADS_SHIFT = 8;
    private static final int PLACE_BITS = 16;
    private static final NameQuality[] QUALITIES = NameQuality.values();
    private static final Evasion[] EVASION_KINDS = Evasion.values();
    private static final TokenKind[] KINDS = TokenKind.values();

    /** How many parts a unit of log-odds has in {@link #costs}. */
    private static final float PARTS = 1024f;

    private static final int COST_BITS = 16;
    private static final int MOST_COST = (1 << COST_BITS) - 1;

    private final int[] names;
    private final int[] tokens;
    /** What bounding reads, packed so that a name of three tokens lies in one line of the cache. */
    private final int[] firstTokens;
    /** For each token its type, and its information (rounded up) and the cost of its absence (rounded down) in parts. */
    private final int[] costs;
    /** For each type its kind and how it begins. */
    private final int[] kinds;

    private final ByteBuffer writtenBytes;
    private final IntBuffer writtenStarts;
    private final Strings strings;
    private final TokenTypes types;
    /** Names put together so far; an entry may be written by several threads, always with an equal name. */
    private final @Nullable PreparedName[] prepared;

    StoredNames(SnapshotFile file, Strings strings, TokenTypes types, int count) {
        names = file.intArray(Section.NAMES);
        tokens = file.intArray(Section.TOKENS);
        writtenBytes = file.bytes(Section.WRITTEN_BYTES);
        writtenStarts = file.ints(Section.WRITTEN_STARTS);
        this.strings = strings;
        this.types = types;
        prepared = new @Nullable PreparedName[count];
        firstTokens = new int[count + 1];
        for (int name = 0; name <= count; name++) {
            firstTokens[name] = names[name * NAME_WIDTH + FIRST_TOKEN];
        }
        costs = new int[tokens.length / TOKEN_WIDTH * 2];
        kinds = new int[types.size()];
        for (int token = 0; token < tokens.length / TOKEN_WIDTH; token++) {
            int type = tokens[token * TOKEN_WIDTH + TYPE];
            kinds[type] = tokens[token * TOKEN_WIDTH + KIND];
            costs[2 * token] = type;
            costs[2 * token + 1] = parts(Math.ceil(exactInformation(token) * PARTS)) << COST_BITS
                    | parts(Math.floor(Float.intBitsToFloat(tokens[token * TOKEN_WIDTH + MISSING]) * PARTS));
        }
    }

    private static int parts(double parts) {
        if (parts < 0 || parts > MOST_COST) {
            throw new IllegalStateException("a token tells or costs " + parts / PARTS + ", which has no place");
        }
        return (int) parts;
    }

    int size() {
        return prepared.length;
    }

    int listing(int name) {
        return names[name * NAME_WIDTH + LISTING];
    }

    NameQuality quality(int name) {
        return QUALITIES[names[name * NAME_WIDTH + QUALITY]];
    }

    int firstToken(int name) {
        return firstTokens[name];
    }

    int endToken(int name) {
        return firstTokens[name + 1];
    }

    int type(int token) {
        return costs[2 * token];
    }

    TokenKind kind(int type) {
        return KINDS[kinds[type] & KIND_BITS];
    }

    /** How a type begins: {@link Bounds#heads}. */
    int heads(int type) {
        return kinds[type] >>> HEADS_SHIFT;
    }

    /** What a token's absence costs at least. */
    float leastMissing(int token) {
        return (costs[2 * token + 1] & MOST_COST) / PARTS;
    }

    /** What a token's agreement tells at most. */
    float mostInformation(int token) {
        return (costs[2 * token + 1] >>> COST_BITS) / PARTS;
    }

    private float exactInformation(int token) {
        return Float.intBitsToFloat(tokens[token * TOKEN_WIDTH + INFORMATION]);
    }

    /** A name, ready to be compared. */
    PreparedName prepared(int name) {
        PreparedName had = prepared[name];
        if (had != null) {
            return had;
        }
        PreparedName made = make(name);
        prepared[name] = made;
        return made;
    }

    private PreparedName make(int name) {
        int from = firstToken(name);
        int to = endToken(name);
        List<NameToken> list = new ArrayList<>(to - from);
        float[] information = new float[to - from];
        boolean[] known = new boolean[to - from];
        for (int token = from; token < to; token++) {
            int type = tokens[token * TOKEN_WIDTH + TYPE];
            int place = tokens[token * TOKEN_WIDTH + PLACE];
            list.add(types.token(type, place >>> PLACE_BITS, place & 0xFFFF));
            information[token - from] = exactInformation(token);
            known[token - from] = types.isKnown(type);
        }
        Set<Evasion> evasions = EnumSet.noneOf(Evasion.class);
        int bits = names[name * NAME_WIDTH + EVASIONS];
        for (Evasion evasion : EVASION_KINDS) {
            if ((bits >>> evasion.ordinal() & 1) != 0) {
                evasions.add(evasion);
            }
        }
        String written = Strings.decode(writtenBytes, writtenStarts.get(name), writtenStarts.get(name + 1));
        String compact = strings.get(names[name * NAME_WIDTH + COMPACT]);
        String acronym = strings.get(names[name * NAME_WIDTH + ACRONYM]);
        return PreparedName.of(new AnalysedName(written, list, compact, acronym, evasions), information, known);
    }

    /** Gathers names. */
    static final class Builder {
        private final IntArray names = new IntArray();
        private final IntArray tokens = new IntArray();
        private final Blob written = new Blob();
        private int size;

        void add(PreparedName name, int listing, NameQuality quality, int[] typeOf, int compact, int acronym) {
            int evasions = 0;
            for (Evasion evasion : name.analysed().evasions()) {
                evasions |= 1 << evasion.ordinal();
            }
            names.add(listing);
            names.add(quality.ordinal());
            names.add(evasions);
            names.add(compact);
            names.add(acronym);
            names.add(tokens.size() / TOKEN_WIDTH);
            List<NameToken> list = name.analysed().tokens();
            for (int t = 0; t < list.size(); t++) {
                tokens.add(typeOf[t]);
                tokens.add(list.get(t).kind().ordinal() | Bounds.heads(list.get(t)) << HEADS_SHIFT);
                tokens.add(list.get(t).word() << PLACE_BITS | list.get(t).chunk());
                tokens.add(Float.floatToRawIntBits(name.missing(t)));
                tokens.add(Float.floatToRawIntBits(name.information(t)));
            }
            written.add(name.analysed().original().getBytes(StandardCharsets.UTF_8));
            size++;
        }

        int size() {
            return size;
        }

        void write(SnapshotFile.Writer out) {
            for (int k = 0; k < FIRST_TOKEN; k++) {
                names.add(0);
            }
            names.add(tokens.size() / TOKEN_WIDTH);
            out.ints(Section.NAMES, names.toArray());
            out.ints(Section.TOKENS, tokens.toArray());
            written.write(out, Section.WRITTEN_BYTES, Section.WRITTEN_STARTS);
        }
    }
}

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

    private final IntBuffer names;
    private final IntBuffer tokens;
    private final ByteBuffer writtenBytes;
    private final IntBuffer writtenStarts;
    private final Strings strings;
    private final TokenTypes types;
    /** Names put together so far; an entry may be written by several threads, always with an equal name. */
    private final @Nullable PreparedName[] prepared;

    StoredNames(SnapshotFile file, Strings strings, TokenTypes types, int count) {
        names = file.ints(Section.NAMES);
        tokens = file.ints(Section.TOKENS);
        writtenBytes = file.bytes(Section.WRITTEN_BYTES);
        writtenStarts = file.ints(Section.WRITTEN_STARTS);
        this.strings = strings;
        this.types = types;
        prepared = new @Nullable PreparedName[count];
    }

    int size() {
        return prepared.length;
    }

    int listing(int name) {
        return names.get(name * NAME_WIDTH + LISTING);
    }

    NameQuality quality(int name) {
        return QUALITIES[names.get(name * NAME_WIDTH + QUALITY)];
    }

    int firstToken(int name) {
        return names.get(name * NAME_WIDTH + FIRST_TOKEN);
    }

    int endToken(int name) {
        return names.get((name + 1) * NAME_WIDTH + FIRST_TOKEN);
    }

    int type(int token) {
        return tokens.get(token * TOKEN_WIDTH + TYPE);
    }

    TokenKind kind(int token) {
        return KINDS[tokens.get(token * TOKEN_WIDTH + KIND) & KIND_BITS];
    }

    /** How it begins: {@link Bounds#heads}. */
    int heads(int token) {
        return tokens.get(token * TOKEN_WIDTH + KIND) >>> HEADS_SHIFT;
    }

    float missing(int token) {
        return Float.intBitsToFloat(tokens.get(token * TOKEN_WIDTH + MISSING));
    }

    float information(int token) {
        return Float.intBitsToFloat(tokens.get(token * TOKEN_WIDTH + INFORMATION));
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
            int type = tokens.get(token * TOKEN_WIDTH + TYPE);
            int place = tokens.get(token * TOKEN_WIDTH + PLACE);
            list.add(types.token(type, place >>> PLACE_BITS, place & 0xFFFF));
            information[token - from] = information(token);
            known[token - from] = types.isKnown(type);
        }
        Set<Evasion> evasions = EnumSet.noneOf(Evasion.class);
        int bits = names.get(name * NAME_WIDTH + EVASIONS);
        for (Evasion evasion : EVASION_KINDS) {
            if ((bits >>> evasion.ordinal() & 1) != 0) {
                evasions.add(evasion);
            }
        }
        String written = Strings.decode(writtenBytes, writtenStarts.get(name), writtenStarts.get(name + 1));
        String compact = strings.get(names.get(name * NAME_WIDTH + COMPACT));
        String acronym = strings.get(names.get(name * NAME_WIDTH + ACRONYM));
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

package io.cordon.core.screen;

import io.cordon.core.match.EvidenceBound;
import io.cordon.core.model.Subject;
import io.cordon.core.name.NameToken;
import io.cordon.core.screen.CustomerFile.Part;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A base of customers, analysed once and kept in a file, so that a change of the lists is screened against all of them
 * at once: {@link Rescreening}. It depends on the customers and the program's version alone, not on any list or policy.
 * Customers are numbered from 0 in the order in which they were added. Immutable and safe for many threads; the file is
 * mapped, not read, and each of its parts may have up to 2 GB, which is enough for some ten million customers.
 */
public final class CustomerIndex {
    static final int PLACE_BITS = 16;
    private static final int CUSTOMER_WIDTH = 3;
    private static final int NAME_WIDTH = 5;
    private static final int TOKEN_WIDTH = 2;

    private final CustomerFile file;
    private final IntBuffer customers;
    private final ByteBuffer records;
    private final IntBuffer identifiers;
    private final IntBuffer names;
    private final IntBuffer tokens;
    private final ByteBuffer texts;
    private final IntBuffer runs;
    private final IntBuffer backwards;
    private final ByteBuffer types;
    private final IntBuffer typeStarts;

    private CustomerIndex(CustomerFile file) {
        this.file = file;
        customers = file.ints(Part.CUSTOMERS);
        records = file.bytes(Part.RECORDS);
        identifiers = file.ints(Part.IDENTIFIERS);
        names = file.ints(Part.NAMES);
        tokens = file.ints(Part.TOKENS);
        texts = file.bytes(Part.TEXTS);
        runs = file.ints(Part.RUNS);
        backwards = file.ints(Part.BACKWARDS);
        types = file.bytes(Part.TYPES);
        typeStarts = file.ints(Part.TYPE_STARTS);
    }

    /**
     * Maps an index that {@link CustomerIndexBuilder} wrote.
     *
     * @throws io.cordon.core.model.BadInputException if it is not a whole index that this version reads
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static CustomerIndex open(Path path) {
        return new CustomerIndex(CustomerFile.open(path));
    }

    /** The bytes that were given for the whole of it. */
    public byte[] note() {
        ByteBuffer bytes = file.bytes(Part.NOTE);
        return bytes(bytes, 0, bytes.limit());
    }

    /** How many customers there are. */
    public int size() {
        return customers.limit() / CUSTOMER_WIDTH - 1;
    }

    /** A customer, as it was added. */
    public Subject subject(int customer) {
        return SubjectCodec.decode(record(customer));
    }

    byte[] record(int customer) {
        int at = customer * CUSTOMER_WIDTH + 1;
        return bytes(records, customers.get(at), customers.get(at + CUSTOMER_WIDTH));
    }

    int firstName(int customer) {
        return customers.get(customer * CUSTOMER_WIDTH);
    }

    /** The most that evidence beside names and identifiers can add for a customer: {@link EvidenceBound#most}. */
    double mostEvidence(int customer) {
        return Float.intBitsToFloat(customers.get(customer * CUSTOMER_WIDTH + 2));
    }

    int identifiers() {
        return identifiers.limit() / 2;
    }

    int identifierHash(int number) {
        return identifiers.get(2 * number);
    }

    int identified(int number) {
        return identifiers.get(2 * number + 1);
    }

    int firstToken(int name) {
        return names.get(name * NAME_WIDTH);
    }

    /** The hash of a name's whole text. */
    int wholeHash(int name) {
        return names.get(name * NAME_WIDTH + 3);
    }

    /** A name's whole text and its runs of several tokens, a line each. */
    String texts(int name) {
        int at = name * NAME_WIDTH + 1;
        int from = names.get(at);
        return new String(bytes(texts, from, names.get(at + NAME_WIDTH)), StandardCharsets.UTF_8);
    }

    /** A name's first run of several tokens; behind the last one, the next name's. */
    int firstRun(int name) {
        return names.get(name * NAME_WIDTH + 4);
    }

    int beginOf(int run) {
        return runs.get(2 * run);
    }

    int endOf(int run) {
        return runs.get(2 * run + 1);
    }

    /** A name's first word when it is read backwards; behind the last one, the next name's. */
    int firstBackwards(int name) {
        return names.get(name * NAME_WIDTH + 2);
    }

    int backwardsHash(int word) {
        return backwards.get(word);
    }

    int type(int token) {
        return tokens.get(token * TOKEN_WIDTH);
    }

    int types() {
        return typeStarts.limit() - 1;
    }

    /** A type as a token without a place. */
    NameToken ofType(int type) {
        return TokenCodec.decode(bytes(types, typeStarts.get(type), typeStarts.get(type + 1)));
    }

    /** A token with its place. */
    NameToken token(int token) {
        int place = tokens.get(token * TOKEN_WIDTH + 1);
        return ofType(type(token)).at(place >>> PLACE_BITS, place & (1 << PLACE_BITS) - 1);
    }

    private static byte[] bytes(ByteBuffer from, int start, int end) {
        byte[] copy = new byte[end - start];
        from.get(start, copy);
        return copy;
    }
}

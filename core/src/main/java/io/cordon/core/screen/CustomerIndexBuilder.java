package io.cordon.core.screen;

import io.cordon.core.match.EvidenceBound;
import io.cordon.core.match.IdentifierEvidence;
import io.cordon.core.match.NameRun;
import io.cordon.core.match.PreparedName;
import io.cordon.core.match.Rarity;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.Subject;
import io.cordon.core.name.AnalysedName;
import io.cordon.core.name.NameAnalyser;
import io.cordon.core.name.NameToken;
import io.cordon.core.screen.CustomerFile.Part;
import io.cordon.core.search.RunEnds;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a {@link CustomerIndex}, one customer after another. Names are analysed by several threads, a batch at a time;
 * all but the distinct tokens goes to the disk. Not safe for several threads.
 */
public final class CustomerIndexBuilder implements AutoCloseable {
    private static final int BATCH = 4096;

    /** What the index keeps of a name. */
    private record Analysed(AnalysedName name, List<String> runs, List<Integer> backwards) {}

    private record Customer(Subject subject, byte[] record, List<Analysed> names) {}

    private final CustomerFile.Writer out;
    private final Map<NameToken, Integer> types = new HashMap<>(1 << 16);
    private final List<Subject> batch = new ArrayList<>(BATCH);
    private int customers;
    private int names;
    private int tokens;
    private int backwardWords;
    private int runs;

    /**
     * Starts one.
     *
     * @param file where it will be; what is there is replaced when it is whole
     * @param note bytes of the caller's own, given back by {@link CustomerIndex#note}: what it was made from
     * @throws IOException if nothing can be written beside it
     */
    public CustomerIndexBuilder(Path file, byte[] note) throws IOException {
        out = new CustomerFile.Writer(file);
        out.to(Part.NOTE).write(note);
    }

    /** Adds a customer; they are numbered from 0 in the order in which they come. */
    public void add(Subject customer) throws IOException {
        batch.add(customer);
        if (batch.size() == BATCH) {
            writeBatch();
        }
    }

    /** As {@link #finish()}, with more bytes of the caller's own behind the note that it was started with. */
    public void finish(byte[] more) throws IOException {
        out.to(Part.NOTE).write(more);
        finish();
    }

    /** Writes the file, which is there whole or not at all. */
    public void finish() throws IOException {
        writeBatch();
        DataOutputStream ofCustomers = out.to(Part.CUSTOMERS);
        writeInts(ofCustomers, names, out.to(Part.RECORDS).size(), 0);
        writeInts(out.to(Part.NAMES), tokens, out.to(Part.TEXTS).size(), backwardWords, 0, runs);
        out.to(Part.TYPE_STARTS).writeInt(out.to(Part.TYPES).size());
        out.finish();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void writeBatch() throws IOException {
        List<Customer> analysed =
                batch.parallelStream().map(CustomerIndexBuilder::analyse).toList();
        batch.clear();
        for (Customer customer : analysed) {
            write(customer);
        }
    }

    private static Customer analyse(Subject subject) {
        List<Analysed> names = new ArrayList<>(subject.names().size());
        for (String name : subject.names()) {
            AnalysedName analysed = NameAnalyser.analyse(name, subject.kind());
            // How common names are is of no account for the runs.
            List<String> runs = PreparedName.of(analysed, Rarity.builtIn()).runs().stream()
                    .filter(NameRun::isMany)
                    .map(NameRun::text)
                    .distinct()
                    .toList();
            List<Integer> backwards = Screener.backwards(name, subject.kind()).tokens().stream()
                    .filter(Screener::counts)
                    .map(token -> token.text().hashCode())
                    .toList();
            names.add(new Analysed(analysed, runs, backwards));
        }
        return new Customer(subject, SubjectCodec.encode(subject), names);
    }

    private void write(Customer customer) throws IOException {
        Subject subject = customer.subject();
        float evidence = Math.nextUp((float) EvidenceBound.of(subject).most());
        writeInts(out.to(Part.CUSTOMERS), names, out.to(Part.RECORDS).size(), Float.floatToIntBits(evidence));
        out.to(Part.RECORDS).write(customer.record());
        for (Identifier identifier : subject.identifiers()) {
            String key = IdentifierEvidence.key(identifier.value());
            if (!key.isEmpty()) {
                writeInts(out.to(Part.IDENTIFIERS), key.hashCode(), customers);
            }
        }
        for (Analysed name : customer.names()) {
            write(name);
        }
        customers++;
    }

    private void write(Analysed analysed) throws IOException {
        AnalysedName name = analysed.name();
        DataOutputStream texts = out.to(Part.TEXTS);
        writeInts(
                out.to(Part.NAMES),
                tokens,
                texts.size(),
                backwardWords,
                name.compact().hashCode(),
                runs);
        texts.write(name.compact().getBytes(StandardCharsets.UTF_8));
        for (String run : analysed.runs()) {
            texts.write(("\n" + run).getBytes(StandardCharsets.UTF_8));
            writeInts(out.to(Part.RUNS), RunEnds.begin(run), RunEnds.end(run));
            runs++;
        }
        for (NameToken token : name.tokens()) {
            writeInts(out.to(Part.TOKENS), type(token), token.word() << CustomerIndex.PLACE_BITS | token.chunk());
            tokens++;
        }
        for (int hash : analysed.backwards()) {
            out.to(Part.BACKWARDS).writeInt(hash);
            backwardWords++;
        }
        names++;
    }

    private int type(NameToken token) throws IOException {
        NameToken placeless = token.withoutPlace();
        Integer had = types.get(placeless);
        if (had != null) {
            return had;
        }
        int type = types.size();
        types.put(placeless, type);
        out.to(Part.TYPE_STARTS).writeInt(out.to(Part.TYPES).size());
        out.to(Part.TYPES).write(TokenCodec.encode(placeless));
        return type;
    }

    private static void writeInts(DataOutputStream to, int... values) throws IOException {
        for (int value : values) {
            to.writeInt(value);
        }
    }
}

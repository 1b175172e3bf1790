package io.cordon.bench.speed;

import io.cordon.core.model.Name;
import io.cordon.core.model.Subject;
import io.cordon.core.timeline.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Lucene's fuzzy search over the same names, as a team would write it: a document a name, a fuzzy query a word (two edits from
 * six letters, one from three), at least half of the words must be there. It gives candidates and no score that could be a
 * decision, so all that it finds counts for it.
 */
final class LuceneMethod implements Method {
    /** Lucene tells of how it could be faster with an unfinished part of Java. Held, as loggers are weak. */
    private static final Logger OWN_WORDS = Logger.getLogger("org.apache.lucene");

    static {
        OWN_WORDS.setLevel(Level.SEVERE);
    }

    private static final String WORDS = "words";
    private static final String LISTING = "listing";
    private static final int TWO_EDITS_LETTERS = 6;
    private static final int ONE_EDIT_LETTERS = 3;

    private final IndexSearcher searcher;

    LuceneMethod(List<Listing> all) {
        try {
            ByteBuffersDirectory folder = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig())) {
                for (int i = 0; i < all.size(); i++) {
                    for (Name name : all.get(i).target().names()) {
                        Document document = new Document();
                        for (String word :
                                Keys.words(name.text(), all.get(i).target().kind())) {
                            document.add(new StringField(WORDS, word, Field.Store.NO));
                        }
                        document.add(new NumericDocValuesField(LISTING, i));
                        writer.addDocument(document);
                    }
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(folder));
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String word() {
        return "lucene";
    }

    @Override
    public String label() {
        return "Lucene FuzzyQuery, half of the words";
    }

    @Override
    public void find(Subject subject, BitSet found) {
        try {
            for (String name : subject.names()) {
                List<String> words = Keys.words(name, subject.kind());
                if (!words.isEmpty()) {
                    searcher.search(query(words), new Found(found));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query query(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words) {
            int letters = word.codePointCount(0, word.length());
            Term term = new Term(WORDS, word);
            query.add(
                    letters < ONE_EDIT_LETTERS
                            ? new TermQuery(term)
                            : new FuzzyQuery(term, letters < TWO_EDITS_LETTERS ? 1 : 2),
                    BooleanClause.Occur.SHOULD);
        }
        return query.setMinimumNumberShouldMatch((words.size() + 1) / 2).build();
    }

    /** Takes the listing of every document that matches. */
    private static final class Found extends SimpleCollector {
        private final BitSet found;
        private NumericDocValues listings = org.apache.lucene.index.DocValues.emptyNumeric();

        Found(BitSet found) {
            this.found = found;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            listings = context.reader().getNumericDocValues(LISTING);
        }

        @Override
        public void collect(int document) throws IOException {
            if (listings.advanceExact(document)) {
                found.set((int) listings.longValue());
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}

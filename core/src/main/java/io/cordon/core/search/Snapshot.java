package io.cordon.core.search;

import io.cordon.core.match.PreparedName;
import io.cordon.core.match.Rarity;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.TargetKind;
import io.cordon.core.name.NameToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * All names of all listings of a day, searched: immutable, in one stretch of memory that is a file's content, so that it
 * is built once and mapped by every later start. {@link #candidates} offers every name whose log-odds could reach the
 * threshold; {@code docs/search.md} argues why none is lost.
 *
 * <p>Names are numbered from 0 in the order of their listings; so are the listings.
 */
public final class Snapshot {
    static final int LISTING_WIDTH = 4;
    private static final TargetKind[] KINDS = TargetKind.values();

    private final SnapshotFile file;
    private final Strings strings;
    private final StoredNames names;
    private final LikeTokens likeTokens;
    private final LikeRuns likeRuns;
    private final Rows plain;
    private final Rows initialed;
    private final Rows byCompact;
    private final Rows byAcronym;
    private final Rows byIdentifier;
    private final Rows byText;
    private final int[] listingRows;
    private final int[] firstNames;
    private final ByteBuffer recordBytes;
    private final IntBuffer recordStarts;
    private final int listings;
    private final Rarity rarity;
    private final Queue<Search> idle = new ConcurrentLinkedQueue<>();

    Snapshot(SnapshotFile file) {
        this.file = file;
        strings = new Strings(
                file.byteArray(Section.STRING_BYTES),
                file.intArray(Section.STRING_STARTS),
                file.intArray(Section.STRING_SLOTS));
        TokenTypes types = new TokenTypes(file.ints(Section.TYPES), strings);
        IntBuffer counts = file.ints(Section.COUNTS);
        names = new StoredNames(file, strings, types, counts.get(0));
        listings = counts.get(1);
        DeletionIndex deletions =
                new DeletionIndex(file.longs(Section.DELETIONS), file.intArray(Section.DELETION_BUCKETS));
        likeTokens = new LikeTokens(file, strings, types, deletions);
        likeRuns = new LikeRuns(file, strings, deletions);
        plain = file.rows(Section.PLAIN_STARTS, Section.PLAIN_NAMES);
        initialed = file.rows(Section.INITIALED_STARTS, Section.INITIALED_NAMES);
        byCompact = file.rows(Section.COMPACT_STARTS, Section.COMPACT_NAMES);
        byAcronym = file.rows(Section.ACRONYM_STARTS, Section.ACRONYM_NAMES);
        byIdentifier = file.rows(Section.IDENTIFIER_STARTS, Section.IDENTIFIER_LISTINGS);
        byText = file.rows(Section.TEXT_STARTS, Section.TEXT_TYPES);
        listingRows = file.intArray(Section.LISTINGS);
        firstNames = file.intArray(Section.FIRST_NAMES);
        recordBytes = file.bytes(Section.RECORD_BYTES);
        recordStarts = file.ints(Section.RECORD_STARTS);
        IntBuffer withFine = file.ints(Section.TARGETS_WITH_FINE);
        IntBuffer withText = file.ints(Section.TARGETS_WITH_TEXT);
        rarity = Rarity.of(key -> count(withFine, key), text -> count(withText, text), counts.get(2));
    }

    private int count(IntBuffer counts, String text) {
        int string = strings.find(text);
        return string == Strings.NONE ? 0 : counts.get(string);
    }

    /**
     * Maps a snapshot's file.
     *
     * @throws io.cordon.core.model.BadInputException if it is not a whole snapshot that this version reads
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Snapshot open(Path path) {
        return new Snapshot(SnapshotFile.open(path));
    }

    /** Writes it to a file, which is there whole or not at all. */
    public void write(Path path) throws IOException {
        file.write(path);
    }

    /** Its size, in bytes. */
    public int size() {
        return file.size();
    }

    /** The bytes that were given for the whole of it. */
    public byte[] note() {
        ByteBuffer bytes = file.bytes(Section.NOTE);
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    /** How common names are in the listings. */
    public Rarity rarity() {
        return rarity;
    }

    /** How many listings there are. */
    public int listings() {
        return listings;
    }

    /** How many names there are. */
    public int names() {
        return names.size();
    }

    /** The list that a listing is of. */
    public String list(int listing) {
        return strings.get(listingRows[LISTING_WIDTH * listing]);
    }

    /** What a listing's target is. */
    public TargetKind kind(int listing) {
        return KINDS[listingRows[LISTING_WIDTH * listing + 1]];
    }

    /** The first year in which a listing's target may have been born. */
    public int firstBirthYear(int listing) {
        return listingRows[LISTING_WIDTH * listing + 2];
    }

    /** The last such year; before the first where nothing is known. */
    public int lastBirthYear(int listing) {
        return listingRows[LISTING_WIDTH * listing + 3];
    }

    /** A listing's first name. */
    public int firstName(int listing) {
        return firstNames[listing];
    }

    /** Behind a listing's last name. */
    public int endName(int listing) {
        return firstNames[listing + 1];
    }

    /** The listing that a name belongs to. */
    public int listingOf(int name) {
        return names.listing(name);
    }

    /** How good a name is. */
    public NameQuality quality(int name) {
        return names.quality(name);
    }

    /** A name, ready to be compared. */
    public PreparedName name(int name) {
        return names.prepared(name);
    }

    /** The bytes that were given for a listing. */
    public byte[] record(int listing) {
        byte[] copy = new byte[recordStarts.get(listing + 1) - recordStarts.get(listing)];
        recordBytes.get(recordStarts.get(listing), copy);
        return copy;
    }

    /** The listings with an identifier of this key. */
    public int[] withIdentifier(String key) {
        return byIdentifier.of(strings.find(key));
    }

    /** Whether any listed name has this token. */
    public boolean knows(String token) {
        return byText.count(strings.find(token)) > 0;
    }

    /** Tells which tokens, runs and whole names of subjects can lead to any of these names. */
    public Sieve sieve() {
        return new Sieve(strings, names, likeTokens, likeRuns, plain, initialed, byCompact, byAcronym);
    }

    /** Offers the text of every token of the listed names. */
    public void tokenTexts(Consumer<String> texts) {
        for (int string = 0; string < strings.size(); string++) {
            if (byText.count(string) > 0) {
                texts.accept(strings.get(string));
            }
        }
    }

    private void joinWhole(Rows names, String text, Search search) {
        int string = strings.find(text);
        for (int k = names.from(string); k < names.to(string); k++) {
            search.joinWhole(names.value(k));
        }
    }

    /**
     * Offers every name whose log-odds with the subject's name could reach {@code least}, each once, in no order.
     *
     * @param least the threshold in log-odds, less what evidence could add at most
     */
    public void candidates(PreparedName subject, double least, Found found) {
        Search polled = idle.poll();
        Search search = polled == null ? new Search(names, likeTokens, likeRuns, plain, initialed) : polled;
        search.begin(subject, least);
        joinWhole(byCompact, subject.analysed().compact(), search);
        for (NameToken token : subject.analysed().tokens()) {
            joinWhole(byAcronym, token.text(), search);
        }
        search.offer(found);
        idle.add(search);
    }
}

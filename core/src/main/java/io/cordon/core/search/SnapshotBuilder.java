package io.cordon.core.search;

import io.cordon.core.match.Bounds;
import io.cordon.core.match.NameRun;
import io.cordon.core.match.PreparedName;
import io.cordon.core.match.Rarity;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Target;
import io.cordon.core.name.NameToken;
import io.cordon.core.name.Nicknames;
import io.cordon.core.name.TokenKind;
import java.util.Arrays;
import java.util.List;

/** Builds a snapshot from listings, one after another. Not safe for several threads. */
public final class SnapshotBuilder {
    private final Rarity rarity;
    private final int targets;
    private final Strings.Builder strings = new Strings.Builder();
    private final TokenTypes.Builder types = new TokenTypes.Builder(strings);
    private final StoredNames.Builder names = new StoredNames.Builder();
    private final Rows.Builder byText = new Rows.Builder();
    private final Rows.Builder bySpelling = new Rows.Builder();
    private final Rows.Builder byFine = new Rows.Builder();
    private final Rows.Builder byCoarse = new Rows.Builder();
    private final Rows.Builder byNickname = new Rows.Builder();
    private final Rows.Builder byReading = new Rows.Builder();
    private final Rows.Builder plain = new Rows.Builder();
    private final Rows.Builder initialed = new Rows.Builder();
    private final Rows.Builder byRun = new Rows.Builder();
    private final Rows.Builder runTells = new Rows.Builder();
    private final Rows.Builder byLoneRun = new Rows.Builder();
    private final Rows.Builder loneRunTells = new Rows.Builder();
    private final Rows.Builder byCompact = new Rows.Builder();
    private final Rows.Builder byAcronym = new Rows.Builder();
    private final Rows.Builder byIdentifier = new Rows.Builder();
    private final IntArray listingRows = new IntArray();
    private final IntArray firstNames = new IntArray();
    private final Blob records = new Blob();
    /** For each string, under how many dropped letters it is filed; 0 where it is not. */
    private byte[] drops = new byte[1 << 16];

    private int families;
    private int listings;
    private byte[] note = {};

    /**
     * Starts one.
     *
     * @param rarity how common names are in the listings
     * @param targets how many targets that was counted over, at least 1
     */
    public SnapshotBuilder(Rarity rarity, int targets) {
        this.rarity = rarity;
        this.targets = targets;
    }

    /** Bytes of the caller's own, given back by {@link Snapshot#note}. */
    public void note(byte[] bytes) {
        note = bytes.clone();
    }

    /**
     * Adds a listing.
     *
     * @param target what is listed
     * @param record the caller's own bytes, given back by {@link Snapshot#record}
     * @param listedNames the target's names, prepared; at least one
     * @param qualities one for each name
     * @param identifiers keys under which {@link Snapshot#withIdentifier} finds it
     */
    public void add(
            Target target,
            byte[] record,
            List<PreparedName> listedNames,
            List<NameQuality> qualities,
            List<String> identifiers) {
        listingRows.add(strings.add(target.id().list()));
        listingRows.add(target.kind().ordinal());
        int firstYear = Integer.MAX_VALUE;
        int lastYear = Integer.MIN_VALUE;
        for (PartialDate date : target.birthDates()) {
            firstYear = Math.min(firstYear, date.from().getYear());
            lastYear = Math.max(lastYear, date.to().getYear());
        }
        listingRows.add(firstYear);
        listingRows.add(lastYear);
        firstNames.add(names.size());
        records.add(record);
        for (int k = 0; k < listedNames.size(); k++) {
            add(listedNames.get(k), qualities.get(k));
        }
        for (String identifier : identifiers) {
            byIdentifier.add(strings.add(identifier), listings);
        }
        listings++;
    }

    private void add(PreparedName name, NameQuality quality) {
        int number = names.size();
        List<NameToken> tokens = name.analysed().tokens();
        int[] typeOf = new int[tokens.size()];
        boolean hasInitials = Bounds.Shape.of(name).initials() > 0;
        Rows.Builder into = hasInitials ? initialed : plain;
        for (int t = 0; t < tokens.size(); t++) {
            int before = types.size();
            typeOf[t] = types.add(tokens.get(t), name.information(t), name.isKnown(t));
            if (types.size() > before) {
                fileType(tokens.get(t), typeOf[t]);
            }
            into.add(typeOf[t], number);
        }
        for (NameRun run : name.runs()) {
            addRun(name, run, number);
        }
        int compact = strings.add(name.analysed().compact());
        byCompact.add(compact, number);
        int acronym = strings.add(name.analysed().acronym());
        if (!name.analysed().acronym().isEmpty()) {
            byAcronym.add(acronym, number);
        }
        names.add(name, listings, quality, typeOf, compact, acronym);
    }

    private void addRun(PreparedName name, NameRun run, int number) {
        if (run.text().length() < (run.isMany() ? Bounds.LEAST_RUN_LETTERS : Bounds.LEAST_RUN_LETTERS - 1)) {
            return;
        }
        int text = strings.add(run.text());
        file(text, 1);
        int tells = LikeRuns.tells(name, run);
        if (run.isMany()) {
            byRun.add(text, number);
            runTells.add(text, tells);
        } else {
            byLoneRun.add(text, number);
            loneRunTells.add(text, tells);
        }
    }

    private void fileType(NameToken token, int type) {
        byText.add(strings.add(token.text()), type);
        if (token.kind() == TokenKind.INITIAL) {
            return;
        }
        byFine.add(strings.add(token.fine()), type);
        if (token.coarse().length() >= Bounds.LEAST_COARSE_LETTERS) {
            byCoarse.add(strings.add(token.coarse()), type);
        } else if (token.coarse().length() == Bounds.LEAST_COARSE_LETTERS - 1) {
            byCoarse.add(strings.add(LikeTokens.shortCoarse(token.coarse(), token.vowelless())), type);
        }
        for (int family : Nicknames.familiesOf(token.text())) {
            byNickname.add(family, type);
            families = Math.max(families, family + 1);
        }
        for (String reading : LikeTokens.filedReadings(token.readings())) {
            byReading.add(strings.add(reading), type);
        }
        fileSpelling(token.text(), type, token.text().length() >= Bounds.TWO_TYPO_LETTERS ? 2 : 1);
        fileSpelling(token.spelled(), type, 1);
        fileSpelling(token.own(), type, 1);
        if (token.fine().length() >= Bounds.LEAST_TYPO_LETTERS) {
            fileSpelling(token.fine(), type, 1);
        }
    }

    private void fileSpelling(String spelling, int type, int most) {
        if (!spelling.isEmpty()) {
            int number = strings.add(spelling);
            bySpelling.add(number, type);
            file(number, most);
        }
    }

    private void file(int string, int most) {
        if (string >= drops.length) {
            drops = Arrays.copyOf(drops, Math.max(string + 1, drops.length * 2));
        }
        drops[string] = (byte) Math.max(drops[string], most);
    }

    /** The snapshot, in memory. */
    public Snapshot build() {
        SnapshotFile.Writer out = new SnapshotFile.Writer();
        firstNames.add(names.size());
        out.ints(Section.COUNTS, new int[] {names.size(), listings, targets});
        out.bytes(Section.NOTE, note, note.length);
        writeDeletions(out);
        int all = strings.size();
        out.rows(Section.TEXT_STARTS, Section.TEXT_TYPES, byText.finish(all));
        out.rows(Section.SPELLING_STARTS, Section.SPELLING_TYPES, bySpelling.finish(all));
        out.rows(Section.FINE_STARTS, Section.FINE_TYPES, byFine.finish(all));
        out.rows(Section.COARSE_STARTS, Section.COARSE_TYPES, byCoarse.finish(all));
        out.rows(Section.NICKNAME_STARTS, Section.NICKNAME_TYPES, byNickname.finish(families));
        out.rows(Section.READING_STARTS, Section.READING_TYPES, byReading.finish(all));
        out.rows(Section.PLAIN_STARTS, Section.PLAIN_NAMES, plain.finish(types.size()));
        out.rows(Section.INITIALED_STARTS, Section.INITIALED_NAMES, initialed.finish(types.size()));
        out.rows(Section.RUN_STARTS, Section.RUN_NAMES, byRun.finishWhole(all));
        out.ints(Section.RUN_TELLS, runTells.finishWhole(all).values());
        out.rows(Section.LONE_RUN_STARTS, Section.LONE_RUN_NAMES, byLoneRun.finishWhole(all));
        out.ints(Section.LONE_RUN_TELLS, loneRunTells.finishWhole(all).values());
        out.ints(Section.RUN_ENDS, runEnds(all).bits());
        out.rows(Section.COMPACT_STARTS, Section.COMPACT_NAMES, byCompact.finish(all));
        out.rows(Section.ACRONYM_STARTS, Section.ACRONYM_NAMES, byAcronym.finish(all));
        out.rows(Section.IDENTIFIER_STARTS, Section.IDENTIFIER_LISTINGS, byIdentifier.finish(all));
        types.write(out);
        names.write(out);
        int[] withFine = new int[all];
        int[] withText = new int[all];
        for (int string = 0; string < all; string++) {
            withFine[string] = rarity.targetsWith(strings.get(string));
            withText[string] = rarity.spelled(strings.get(string));
        }
        out.ints(Section.TARGETS_WITH_FINE, withFine);
        out.ints(Section.TARGETS_WITH_TEXT, withText);
        out.ints(Section.LISTINGS, listingRows.toArray());
        out.ints(Section.FIRST_NAMES, firstNames.toArray());
        records.write(out, Section.RECORD_BYTES, Section.RECORD_STARTS);
        strings.write(out);
        return new Snapshot(out.finish());
    }

    private RunEnds.Listed runEnds(int all) {
        int runs = 0;
        for (int string = 0; string < all; string++) {
            runs += isRun(string) ? 1 : 0;
        }
        RunEnds.Listed ends = RunEnds.Listed.of(runs);
        for (int string = 0; string < all; string++) {
            if (isRun(string)) {
                ends.add(strings.get(string));
            }
        }
        return ends;
    }

    private boolean isRun(int string) {
        return byRun.count(string) > 0 || byLoneRun.count(string) > 0;
    }

    private void writeDeletions(SnapshotFile.Writer out) {
        DeletionIndex.Builder deletions = new DeletionIndex.Builder();
        for (int string = 0; string < Math.min(drops.length, strings.size()); string++) {
            if (drops[string] > 0) {
                deletions.add(strings.get(string), string, drops[string]);
            }
        }
        deletions.write(out);
    }
}

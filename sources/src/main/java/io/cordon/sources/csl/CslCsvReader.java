package io.cordon.sources.csl;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.PublishedCsv;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The International Trade Administration's {@code consolidated.csv}: a header and a row for each entry of each list of
 * Commerce, State and Treasury. The file states neither its date nor the number of its rows; a file that does not end
 * with a line break is taken for cut off.
 */
final class CslCsvReader implements SourceReader {
    private static final int MAX_ROWS = 1_000_000;

    private final boolean treasuryToo;

    CslCsvReader(boolean treasuryToo) {
        this.treasuryToo = treasuryToo;
    }

    @Override
    public String form() {
        return "Consolidated Screening List CSV (consolidated.csv)";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        if (files.size() != 1) {
            return false;
        }
        String header = files.getFirst().head(4000).lines().findFirst().orElse("");
        return header.contains("source") && header.contains("entity_number") && header.contains("alt_names");
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        Pass pass = new Pass(list, file, treasuryToo);
        PublishedCsv.read(file, PublishedCsv.whole(file), pass::record);
        return pass.reading();
    }

    /** One reading of one file. */
    private static final class Pass {
        private final String list;
        private final SourceFile file;
        private final boolean treasuryToo;
        private final Account account = new Account();
        private final Map<String, Target.Builder> targets = new LinkedHashMap<>();
        private Optional<CslHeader> header = Optional.empty();
        private int leftOut;
        private int rows;

        Pass(String list, SourceFile file, boolean treasuryToo) {
            this.list = list;
            this.file = file;
            this.treasuryToo = treasuryToo;
        }

        void record(CsvRecord record) {
            if (header.isEmpty()) {
                header = Optional.of(CslHeader.of(file, record, account));
                return;
            }
            CslHeader columns = header.get();
            String where = file.name() + ", line " + record.getStartingLineNumber();
            PublishedCsv.requireWidth(file, record, columns.width());
            if (++rows > MAX_ROWS) {
                throw new BadInputException(file.name() + " has more than " + MAX_ROWS + " rows, which no list has");
            }
            row(columns.row(record), where);
        }

        private void row(CslHeader.Row row, String where) {
            account.read();
            CslSource source = CslSource.of(row.get("source"));
            if (source == CslSource.UNKNOWN) {
                account.unknown("source " + row.get("source"));
                account.warn("Source \"" + row.get("source") + "\" is not one of the lists known to be in the"
                        + " Consolidated Screening List; its measures are unspecified.");
            }
            if (source.isTreasury() && !treasuryToo) {
                leftOut++;
                return;
            }
            String reference = row.get("entity_number").isEmpty() ? row.get("_id") : row.get("entity_number");
            if (reference.isEmpty() || row.get("name").isEmpty()) {
                throw new BadInputException(where + ": the row has no " + (reference.isEmpty() ? "_id" : "name")
                        + "; the file is damaged or not as published, so fetch it again");
            }
            Target.Builder target = targets.computeIfAbsent(
                    reference, key -> Target.builder(new TargetId(list, key), TargetKind.UNKNOWN));
            new CslRow(row, source, target, account).read();
        }

        Reading reading() {
            if (rows == 0) {
                throw new BadInputException(file.name() + " has no row below its header; the whole Consolidated"
                        + " Screening List was expected, so fetch the file again");
            }
            if (targets.isEmpty()) {
                throw new BadInputException(file.name() + " has rows of Treasury's lists only; import it as us-csl-all"
                        + " to keep them, or fetch the whole file");
            }
            if (leftOut > 0) {
                account.warn(leftOut + " rows of Treasury's lists (SDN and non-SDN) were left out: us-ofac-sdn and"
                        + " us-ofac-cons hold them. Import the file as us-csl-all to keep them here.");
            }
            List<Target> built =
                    targets.values().stream().map(Target.Builder::build).toList();
            built.forEach(target -> account.kept());
            return new Reading(list, Optional.empty(), built, account.done());
        }
    }
}

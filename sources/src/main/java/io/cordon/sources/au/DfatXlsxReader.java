package io.cordon.sources.au;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.sources.Account;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.SourceReader;
import io.cordon.sources.Spreadsheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * DFAT's {@code regulation8_consolidated.xlsx}: a header and a row for each name of a target. Rows {@code 12},
 * {@code 12a}, {@code 12b} are one target, reference 12. The file states no day of publication.
 */
final class DfatXlsxReader implements SourceReader {
    private static final Pattern REFERENCE = Pattern.compile("(\\d+)(?:[^\\d].{0,9})?");

    @Override
    public String form() {
        return "DFAT's consolidated list .xlsx";
    }

    @Override
    public boolean recognises(List<SourceFile> files) {
        return files.size() == 1 && Spreadsheet.is(files.getFirst());
    }

    @Override
    public Reading read(String list, List<SourceFile> files) {
        SourceFile file = files.getFirst();
        Pass pass = new Pass(list, file);
        Spreadsheet.read(file, pass::row);
        return pass.reading();
    }

    /** One reading of one file. */
    private static final class Pass {
        private final String list;
        private final SourceFile file;
        private final Account account = new Account();
        private final Map<String, DfatTarget> targets = new LinkedHashMap<>();
        private Optional<DfatColumns> columns = Optional.empty();

        Pass(String list, SourceFile file) {
            this.list = list;
            this.file = file;
        }

        void row(Spreadsheet.Row row) {
            if (columns.isEmpty()) {
                columns = Optional.of(DfatColumns.of(file, row, account));
                return;
            }
            // Rows at the end that carry only a format are no records.
            if (!row.cells().isEmpty()) {
                record(row, columns.get());
            }
        }

        private void record(Spreadsheet.Row row, DfatColumns header) {
            account.read();
            String where = file.name() + ", row " + row.number();
            String stated = header.text(row, DfatColumns.REFERENCE);
            Matcher matcher = REFERENCE.matcher(stated);
            if (!matcher.matches()) {
                throw new BadInputException(where + ", column Reference: a number with or without a letter was"
                        + " expected, for example 12 or 12a, not \"" + stated
                        + "\"; the file is damaged or not as published, so fetch it again");
            }
            if (header.text(row, DfatColumns.NAME).isEmpty()) {
                throw new BadInputException(where + " (" + stated
                        + ") has no name; the file is damaged or not as published, so fetch it again");
            }
            String reference = matcher.group(1);
            targets.computeIfAbsent(reference, key -> new DfatTarget(new TargetId(list, key), account))
                    .add(row, header);
        }

        Reading reading() {
            if (targets.isEmpty()) {
                throw new BadInputException(file.name()
                        + " has no row below its header; the whole list of Australia was expected, so fetch the file"
                        + " again");
            }
            List<Target> built = new ArrayList<>();
            targets.values().forEach(target -> {
                built.add(target.build());
                account.kept();
            });
            return new Reading(list, Optional.empty(), built, account.done());
        }
    }
}

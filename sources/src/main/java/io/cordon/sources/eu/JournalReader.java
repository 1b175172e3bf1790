package io.cordon.sources.eu;

import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.NoticeReader;
import io.cordon.sources.NoticeReading;
import io.cordon.sources.SourceFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The annexes of the regulations as tables, one row a listing, with the day it took effect: what the Financial Sanctions
 * File lacks. Consolidated texts and amendments have the same columns but for the regulation's number. Rows of every
 * measure are read, freezes and others; a row without a day gives no notice and is counted.
 */
final class JournalReader implements NoticeReader {
    private static final String LIST = "eu-fsf";
    private static final int EXAMPLES = 3;
    private static final List<String> REQUIRED =
            List.of("programKey", "startDate", "schema", "name", "alias", "birthDate");

    /** Columns of the tables; those that a notice has no use for are known and passed over. */
    private static final Set<String> COLUMNS = Set.of(
            ("celex amendedCelex amendmentCelex recordId programKey annex measure startDate reason schema name alias"
                            + " weakAlias previousName country nationality jurisdiction birthDate birthPlace position"
                            + " passportNumber gender appearance ethnicity fatherName motherName incorporationDate"
                            + " legalForm sector registrationNumber taxNumber idNumber innCode ogrnCode kppCode okpoCode"
                            + " leiCode swiftBic ticker imoNumber mmsi flag address phone email website notes")
                    .split(" "));

    @Override
    public String source() {
        return "eu-journal";
    }

    @Override
    public NoticeReading read(List<SourceFile> files) {
        Account account = new Account();
        List<Notice> notices = new ArrayList<>();
        for (SourceFile file : files) {
            new Pass(file, account, notices).all();
        }
        return new NoticeReading(source(), notices, account.done());
    }

    /** One way through a file. */
    private static final class Pass {
        private final SourceFile file;
        private final String shortName;
        private final Account account;
        private final List<Notice> notices;
        private final List<String> undated = new ArrayList<>();
        private final List<String> unreadDays = new ArrayList<>();
        private final List<String> unreadBirths = new ArrayList<>();
        private final List<String> nameless = new ArrayList<>();
        private int rows;

        Pass(SourceFile file, Account account, List<Notice> notices) {
            this.file = file;
            this.shortName = file.name().substring(file.name().lastIndexOf('/') + 1);
            this.account = account;
            this.notices = notices;
        }

        void all() {
            for (String column : new HashSet<>(JournalTable.read(file, REQUIRED, this::row))) {
                if (!COLUMNS.contains(column)) {
                    account.unknown("column " + column);
                }
            }
            if (rows == 0) {
                account.warn(shortName + " has no rows: its regulation lists nobody.");
            }
            report(undated, "no start date and give no notice");
            report(unreadDays, "a start date that is not a day and give no notice");
            report(nameless, "no name and give no notice");
            report(unreadBirths, "a birth date that cannot be read and is left out");
        }

        private void report(List<String> which, String what) {
            if (!which.isEmpty()) {
                account.warn(shortName + ": " + which.size() + " of " + rows + " rows have " + what + ": "
                        + String.join("; ", which.subList(0, Math.min(EXAMPLES, which.size())))
                        + (which.size() > EXAMPLES ? "; ..." : "."));
            }
        }

        private void row(JournalTable.Row row) {
            rows++;
            account.read();
            String place = "line " + row.line() + " " + row.get("name");
            TargetKind kind = TargetKind.of(row.get("schema"));
            List<String> names = JournalNames.of(
                    List.of(row.get("name"), row.get("alias"), row.get("weakAlias"), row.get("previousName")),
                    kind == TargetKind.PERSON);
            String start = row.get("startDate");
            Optional<LocalDate> day = JournalDates.day(start);
            if (names.isEmpty()) {
                nameless.add(place);
            } else if (start.isEmpty()) {
                undated.add(place);
            } else if (day.isEmpty()) {
                unreadDays.add(place + " (" + start + ")");
            } else {
                account.kept();
                notices.add(new Notice(
                        LIST,
                        Notice.Kind.LISTED,
                        ListedOn.exact(day.get()),
                        programme(row),
                        kind,
                        names,
                        List.of(),
                        births(row, place),
                        shortName + " line " + row.line() + ", annex " + row.get("annex")));
            }
        }

        private List<PartialDate> births(JournalTable.Row row, String place) {
            String text = row.get("birthDate");
            List<PartialDate> births = JournalDates.births(text);
            if (births.isEmpty() && text.codePoints().anyMatch(Character::isDigit)) {
                unreadBirths.add(place + " (" + text + ")");
            }
            return births;
        }

        private String programme(JournalTable.Row row) {
            String celex = row.get("celex").isEmpty() ? row.get("amendedCelex") : row.get("celex");
            return JournalProgrammes.of(celex).orElseGet(() -> {
                String key = row.get("programKey").replaceFirst("^EU-", "");
                account.warn(shortName + ": regulation " + celex
                        + " is not in the table of regulations and programmes; its notices are put under programme "
                        + key
                        + ", from the table's own key.");
                return key;
            });
        }
    }
}

package io.cordon.sources.ofac;

import io.cordon.sources.Account;
import io.cordon.sources.SourceFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The change log's text, cut into dated sections of whole entries.
 *
 * <p>The log is prose wrapped at 67 columns. A line with a date and a colon opens a block; a heading ({@code The following
 * [SDGT] entries have been added to OFAC's SDN List:}) opens a section; an entry runs on over lines until one ends in its
 * programmes and a full stop, an amended one until that has come twice, with {@code -to-} between.
 */
final class LogText {
    private static final Pattern DATE =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{2}|\\d{4})\\s*[:;.]?");
    private static final Pattern HEADING = Pattern.compile("The following (?:\\[|entr).*|resulting in the .*");
    static final Pattern TO = Pattern.compile("(?<=[.)\\]])\\s*-\\s*to\\s*-\\s*");

    /** What a section says of its entries. */
    enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        NAMES_ADDED,
        NAMES_REMOVED
    }

    /**
     * A section.
     *
     * @param day the day of its block
     * @param line where its heading stands
     * @param change what it says
     * @param entries its entries
     */
    record Section(LocalDate day, int line, Change change, List<Entry> entries) {}

    /** An entry on one line, and where it began. */
    record Entry(String text, int line) {}

    private final String file;
    private final List<String> lines;
    private final Account account;
    private final List<Section> sections = new ArrayList<>();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<Section> section = Optional.empty();
    private final StringBuilder open = new StringBuilder();
    private int openedAt;

    private LogText(String file, List<String> lines, Account account) {
        this.file = file;
        this.lines = lines;
        this.account = account;
    }

    /** Cuts a file; what cannot be placed is reported with its line. */
    static List<Section> sections(SourceFile file, String name, Account account) {
        List<String> lines = new ArrayList<>();
        for (String line : CsvRows.text(file).split("\n", -1)) {
            lines.add(line.strip());
        }
        LogText text = new LogText(name, lines, account);
        text.cut();
        return text.sections;
    }

    private void cut() {
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean afterBlank = i == 0 || lines.get(i - 1).isEmpty();
            Matcher date = DATE.matcher(line);
            if (afterBlank && date.matches()) {
                begun = true;
                finish();
                section = Optional.empty();
                day = day(date, i + 1);
            } else if (begun && afterBlank && HEADING.matcher(line).matches()) {
                finish();
                i = heading(i);
            } else if (begun && line.isEmpty()) {
                finish();
            } else if (begun) {
                entryLine(i, line);
            }
        }
        finish();
    }

    private Optional<LocalDate> day(Matcher date, int line) {
        int year = Integer.parseInt(date.group(3));
        try {
            return Optional.of(LocalDate.of(
                    year < 100 ? 2000 + year : year, Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2))));
        } catch (DateTimeException e) {
            account.warn(file + ", line " + line + ", has no such day as " + date.group()
                    + "; the entries below it were left out");
            account.unknown("block without a day");
            return Optional.empty();
        }
    }

    /** Reads a heading from its first line to the one that ends in a colon; gives that line's index. */
    private int heading(int first) {
        StringBuilder heading = new StringBuilder();
        int last = first;
        while (last < lines.size() && !lines.get(last).isEmpty()) {
            heading.append(heading.isEmpty() ? "" : " ").append(lines.get(last));
            if (lines.get(last).endsWith(":")) {
                break;
            }
            last++;
        }
        Optional<Change> change = change(heading.toString());
        if (change.isEmpty()) {
            account.warn(file + ", line " + (first + 1) + ", has a heading that is not known: \"" + heading
                    + "\"; the entries below it were left out");
            account.unknown("section with an unknown heading");
        }
        section = day.isEmpty()
                ? Optional.empty()
                : change.map(known -> new Section(day.get(), first + 1, known, new ArrayList<>()));
        section.ifPresent(sections::add);
        return last;
    }

    private static Optional<Change> change(String heading) {
        if (heading.startsWith("resulting in the removal")) {
            return Optional.of(Change.NAMES_REMOVED);
        }
        if (heading.startsWith("resulting in the following new")) {
            return Optional.of(Change.NAMES_ADDED);
        }
        if (heading.contains(" added")) {
            return Optional.of(Change.ADDED);
        }
        if (heading.contains(" removed") || heading.contains(" deleted")) {
            return Optional.of(Change.REMOVED);
        }
        return heading.contains(" changed") || heading.contains(" amended")
                ? Optional.of(Change.CHANGED)
                : Optional.empty();
    }

    private void entryLine(int index, String line) {
        if (open.isEmpty()) {
            openedAt = index + 1;
        } else if (!wrappedInWord(open)) {
            open.append(' ');
        }
        open.append(line);
        if (!line.endsWith(".") || !ends(open)) {
            return;
        }
        boolean toCome = index + 1 < lines.size() && lines.get(index + 1).startsWith("-");
        boolean half = section.isPresent()
                && section.get().change() == Change.CHANGED
                && !TO.matcher(open).find();
        if (!toCome && !half) {
            add();
        }
    }

    /** Whether a text that ends in a full stop has nothing but brackets between that and its programmes. */
    private static boolean ends(StringBuilder text) {
        int bracket = text.lastIndexOf("]");
        if (bracket < 0) {
            return false;
        }
        String tail = text.substring(bracket + 1, text.length() - 1).strip();
        return tail.isEmpty() || tail.startsWith("(") && tail.endsWith(")");
    }

    /** A line that ends in a hyphen was wrapped at it, unless the hyphen stands alone. */
    private static boolean wrappedInWord(StringBuilder text) {
        int last = text.length() - 1;
        return text.charAt(last) == '-' && last > 0 && text.charAt(last - 1) != ' ';
    }

    private void add() {
        account.read();
        if (section.isPresent()) {
            section.get().entries().add(new Entry(open.toString(), openedAt));
        } else {
            account.unknown("entry outside of any section");
        }
        open.setLength(0);
    }

    /** A blank line or a heading ends an entry that was not seen to end; it is kept if it has programmes at all. */
    private void finish() {
        if (open.isEmpty()) {
            return;
        }
        if (open.indexOf("[") >= 0) {
            account.warn(
                    file + ", line " + openedAt
                            + ", begins an entry that does not end in its programmes and a full stop; it was read as it stands");
            add();
        } else {
            if (section.isPresent()) {
                account.warn(file + ", line " + openedAt + ", has text that is no entry: \""
                        + open.substring(0, Math.min(60, open.length())) + "\"; it was left out");
            }
            account.unknown("text that is no entry");
            open.setLength(0);
        }
    }
}

package io.cordon.sources.ofac;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Notice;
import io.cordon.core.model.PartialDate;
import io.cordon.sources.Account;
import io.cordon.sources.NoticeReader;
import io.cordon.sources.NoticeReading;
import io.cordon.sources.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;

/**
 * OFAC's change log of the SDN list ({@code sdnew14.txt} and its fellows): which names came on, were changed and came
 * off, day by day. One notice a party and programme; a party's names stand in the list's own reading order, so that they
 * can be compared with the list's. A programme that an amendment adds is a listing under it, one that it drops is the end
 * of it. Names that an amendment brings or takes away belong to it and are no listings of their own.
 */
public final class OfacChangeLog implements NoticeReader {
    private static final String LIST = "us-ofac-sdn";

    OfacChangeLog() {}

    @Override
    public String source() {
        return "us-ofac-sdn-changes";
    }

    @Override
    public NoticeReading read(List<SourceFile> files) {
        Account account = new Account();
        List<Notice> notices = new ArrayList<>();
        for (SourceFile file : files) {
            String name = file.name().substring(file.name().replace('\\', '/').lastIndexOf('/') + 1);
            List<LogText.Section> sections = LogText.sections(file, name, account);
            if (sections.isEmpty()) {
                throw new BadInputException(
                        file.name() + " has no dated section; OFAC's change log was expected, with"
                                + " lines like 03/17/14: and \"The following [SDGT] entries have been added to OFAC's SDN List:\"");
            }
            new Pass(name, account, notices).read(sections);
        }
        return new NoticeReading(source(), notices, account.done());
    }

    /** What a party was before and is after an amendment. */
    private record Amendment(LogParty before, LogParty after) {}

    /** One party's amendment with all its names. */
    private record Amended(Set<String> former, Set<String> names) {}

    /** One reading of one file. */
    private static final class Pass {
        private final String file;
        private final Account account;
        private final List<Notice> notices;
        private List<Amended> amended = List.of();

        Pass(String file, Account account, List<Notice> notices) {
            this.file = file;
            this.account = account;
            this.notices = notices;
        }

        void read(List<LogText.Section> sections) {
            List<ListedOn> days = LogDays.of(sections, file, account);
            for (int i = 0; i < sections.size(); i++) {
                LogText.Section section = sections.get(i);
                ListedOn on = days.get(i);
                switch (section.change()) {
                    case ADDED -> parties(section, Notice.Kind.LISTED, on);
                    case REMOVED -> parties(section, Notice.Kind.DELISTED, on);
                    case CHANGED -> amendments(section, on);
                    case NAMES_ADDED -> names(section, on, true);
                    case NAMES_REMOVED -> names(section, on, false);
                }
            }
        }

        private void parties(LogText.Section section, Notice.Kind kind, ListedOn on) {
            List<LogParty> parties = new ArrayList<>();
            for (LogText.Entry entry : section.entries()) {
                party(entry.text(), entry.line()).ifPresent(parties::add);
            }
            for (List<LogParty> group : LogGroups.of(parties, List.of(Function.identity()))) {
                Set<String> names = names(group);
                for (String programme : programmes(group)) {
                    notice(kind, on, programme, group, names, Set.of());
                }
            }
        }

        private void amendments(LogText.Section section, ListedOn on) {
            List<Amendment> amendments = new ArrayList<>();
            for (LogText.Entry entry : section.entries()) {
                Matcher to = LogText.TO.matcher(entry.text());
                if (!to.find()) {
                    account.warn(file + ", line " + entry.line() + ", has a change without its -to-; it was left out: "
                            + start(entry.text()));
                    account.unknown("change without -to-");
                    continue;
                }
                Optional<LogParty> before = party(entry.text().substring(0, to.start()), entry.line());
                Optional<LogParty> after = party(entry.text().substring(to.end()), entry.line());
                if (before.isPresent() && after.isPresent()) {
                    amendments.add(new Amendment(before.get(), after.get()));
                }
            }
            amended = new ArrayList<>();
            List<Function<Amendment, LogParty>> views = List.of(Amendment::before, Amendment::after);
            for (List<Amendment> group : LogGroups.of(amendments, views)) {
                amendment(group, on);
            }
        }

        private void amendment(List<Amendment> group, ListedOn on) {
            List<LogParty> before = group.stream().map(Amendment::before).toList();
            List<LogParty> after = group.stream().map(Amendment::after).toList();
            Set<String> former = names(before);
            Set<String> names = names(after);
            amended.add(new Amended(former, names));
            Set<String> dropped = programmes(before);
            Set<String> added = programmes(after);
            for (String programme : programmes(after)) {
                notice(Notice.Kind.AMENDED, on, programme, after, names, former);
            }
            added.removeAll(dropped);
            dropped.removeAll(programmes(after));
            for (String programme : added) {
                notice(Notice.Kind.LISTED, on, programme, after, names, Set.of());
            }
            for (String programme : dropped) {
                notice(Notice.Kind.DELISTED, on, programme, before, former, Set.of());
            }
        }

        /** Names that an amendment brought or took away; they were among its names already, or are an amendment now. */
        private void names(LogText.Section section, ListedOn on, boolean brought) {
            List<LogParty> parties = new ArrayList<>();
            for (LogText.Entry entry : section.entries()) {
                party(entry.text(), entry.line()).ifPresent(parties::add);
            }
            for (List<LogParty> group : LogGroups.of(parties, List.of(Function.identity()))) {
                Set<String> all = names(group);
                Set<String> heads = new LinkedHashSet<>();
                group.forEach(party -> heads.add(party.names().getFirst()));
                boolean known = amended.stream()
                        .anyMatch(party -> (brought ? party.names() : party.former()).containsAll(heads));
                if (known) {
                    continue;
                }
                Set<String> others = new LinkedHashSet<>(all);
                others.removeAll(heads);
                if (others.isEmpty()) {
                    account.warn(file + ", line " + group.getFirst().line()
                            + ", changes a name of no party that the log names; it was left out: "
                            + heads);
                    account.unknown("name change of an unknown party");
                    continue;
                }
                for (String programme : programmes(group)) {
                    notice(Notice.Kind.AMENDED, on, programme, group, brought ? all : others, brought ? others : all);
                }
            }
        }

        private Optional<LogParty> party(String text, int line) {
            Optional<LogParty> party = LogParty.parse(text, line);
            if (party.isEmpty()) {
                account.warn(file + ", line " + line + ", has an entry without a name or a programme: " + start(text));
                account.unknown("entry without a name or a programme");
            }
            return party;
        }

        private void notice(
                Notice.Kind kind,
                ListedOn on,
                String programme,
                List<LogParty> group,
                Set<String> names,
                Set<String> former) {
            Set<PartialDate> births = new LinkedHashSet<>();
            group.forEach(party -> births.addAll(party.birthDates()));
            LogParty first = group.getFirst();
            notices.add(new Notice(
                    LIST,
                    kind,
                    on,
                    programme,
                    first.kind(),
                    List.copyOf(names),
                    List.copyOf(former),
                    List.copyOf(births),
                    file + " line " + first.line()));
            account.kept();
        }

        private static Set<String> names(List<LogParty> group) {
            Set<String> names = new LinkedHashSet<>();
            group.forEach(party -> names.add(party.names().getFirst()));
            group.forEach(party -> names.addAll(party.names()));
            return names;
        }

        private static Set<String> programmes(List<LogParty> group) {
            Set<String> programmes = new LinkedHashSet<>();
            group.forEach(party -> programmes.addAll(party.programmes()));
            return programmes;
        }

        private static String start(String text) {
            return "\"" + text.substring(0, Math.min(60, text.length())) + "\"";
        }
    }
}

package io.cordon.sources.ch;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import io.cordon.sources.XmlRecord;
import io.cordon.sources.ch.SecoReferences.SanctionsSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sanctions sets of a target as designations, one a set. A set whose title names the measure ("Financial measures",
 * "Travel ban") imposes that one; else the programme's hold. The last {@code listed} modification is the day of listing;
 * a later {@code de-listed} one is the day it ended.
 */
final class SecoDesignations {
    private static final Pattern SR = Pattern.compile("\\bSR\\s*(946(?:\\.\\d+)+)");

    private final XmlRecord record;
    private final Target.Builder target;
    private final Account account;
    private final SecoReferences references;
    private final Optional<LocalDate> published;
    private Optional<LocalDate> listed = Optional.empty();
    private Optional<LocalDate> earliest = Optional.empty();
    private Optional<LocalDate> delisted = Optional.empty();
    private boolean off;

    SecoDesignations(
            XmlRecord record,
            Target.Builder target,
            Account account,
            SecoReferences references,
            Optional<LocalDate> published) {
        this.record = record;
        this.target = target;
        this.account = account;
        this.references = references;
        this.published = published;
    }

    void read(String reason) {
        record.children("modification").forEach(this::modification);
        boolean ended =
                off && (delisted.isEmpty() || listed.isEmpty() || !listed.get().isAfter(delisted.get()));
        Optional<LocalDate> until = ended ? delisted.or(() -> published) : Optional.empty();
        Optional<ListedOn> since = listed.map(ListedOn::exact).or(() -> earliest.map(ListedOn::noLaterThan));
        for (String id : record.takeAll("sanctions-set-id")) {
            SanctionsSet set = references.sets().get(id);
            if (set == null) {
                account.warn("Sanctions set " + id + " of target " + target.id().reference()
                        + " is not among the file's programmes; its measures are unspecified.");
                set = new SanctionsSet("sanctions set " + id, "", "");
            }
            designation(set, since, until, reason);
        }
        // A record without any set names no programme, and the strictest reading holds.
        if (record.children("sanctions-set-id").isEmpty()) {
            designation(new SanctionsSet("unstated", "", ""), since, until, reason);
        }
    }

    private void modification(XmlRecord modification) {
        String type = modification.take("@modification-type");
        String enacted = modification.take("@enactment-date");
        String publishedOn = modification.take("@publication-date");
        String effective = modification.take("@effective-date");
        Optional<LocalDate> day = day(effective).or(() -> day(publishedOn)).or(() -> day(enacted));
        day.filter(found -> earliest.isEmpty() || found.isBefore(earliest.get()))
                .ifPresent(found -> earliest = Optional.of(found));
        switch (type) {
            case "listed" ->
                day.filter(found -> listed.isEmpty() || found.isAfter(listed.get()))
                        .ifPresent(found -> listed = Optional.of(found));
            case "de-listed" -> {
                off = true;
                day.filter(found -> delisted.isEmpty() || found.isAfter(delisted.get()))
                        .ifPresent(found -> delisted = Optional.of(found));
            }
            case "amended" -> {}
            default -> account.unknown("modification/@modification-type " + type);
        }
    }

    private Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            account.warn("A day of target " + target.id().reference() + " is not a date (" + text + ").");
            return Optional.empty();
        }
    }

    private void designation(SanctionsSet set, Optional<ListedOn> since, Optional<LocalDate> until, String reason) {
        Optional<Programme> programme = programme(set);
        if (programme.isEmpty()) {
            account.warn("Programme " + set.key()
                    + " of Switzerland is not in the table of programmes; where its sanctions sets do not name the"
                    + " measure, it is unspecified.");
        }
        target.designation(new Designation(
                set.key(),
                measures(set, programme, target.kind()),
                since,
                until,
                programme.map(Programme::legalBasis).orElse(set.name()),
                String.join(", ", set.name(), set.title()),
                reason));
    }

    /** By the programme's short name, or by the number of its ordinance in the classified compilation (SR). */
    private static Optional<Programme> programme(SanctionsSet set) {
        Optional<Programme> byKey = Programmes.find("ch-seco", set.key());
        Matcher number = SR.matcher(set.name());
        if (byKey.isPresent() || !number.find()) {
            return byKey;
        }
        String cited = "SR " + number.group(1) + ")";
        return Programmes.all().stream()
                .filter(each ->
                        each.authority().equals("ch-seco") && each.legalBasis().contains(cited))
                .findFirst();
    }

    private static Set<Measure> measures(SanctionsSet set, Optional<Programme> programme, TargetKind kind) {
        String title = set.title().toLowerCase(Locale.ROOT);
        EnumSet<Measure> named = EnumSet.noneOf(Measure.class);
        if (title.contains("financial") || title.contains("freez")) {
            named.add(Measure.ASSET_FREEZE);
        }
        if (title.contains("travel") || title.contains("entry")) {
            named.add(Measure.TRAVEL_BAN);
        }
        if (!named.isEmpty()) {
            return named;
        }
        return programme.map(known -> Programmes.measures(known, kind)).orElse(Set.of(Measure.UNSPECIFIED));
    }
}

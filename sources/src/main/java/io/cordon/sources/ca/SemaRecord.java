package io.cordon.sources.ca;

import io.cordon.core.model.Designation;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import io.cordon.sources.XmlRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Maps one {@code record} to a target. {@code Country} is the regulation's, not the target's own. */
final class SemaRecord {
    private final XmlRecord record;
    private final Target.Builder target;
    private final Account account;
    private final String regime;
    private final String schedule;

    SemaRecord(XmlRecord record, Target.Builder target, Account account, String regime, String schedule) {
        this.record = record;
        this.target = target;
        this.account = account;
        this.regime = regime;
        this.schedule = schedule;
    }

    /** The English half of {@code Russia / Russie}. */
    static String english(String text) {
        int slash = text.indexOf(" / ");
        return (slash < 0 ? text : text.substring(0, slash)).strip();
    }

    void read() {
        String entity = first("EntityOrShip", "Entity");
        String imo = record.take("ShipIMONumber");
        String last = record.take("LastName");
        String given = record.take("GivenName");
        boolean person = entity.isEmpty();
        target.kind(person ? TargetKind.PERSON : imo.isEmpty() ? TargetKind.ORGANISATION : TargetKind.VESSEL);
        if (!imo.isEmpty()) {
            target.identifier(new Identifier(IdentifierType.IMO, imo, "ShipIMONumber", Place.NO_COUNTRY, ""));
        }
        if (person) {
            SemaNames.person(given, last).ifPresent(target::name);
        } else {
            SemaNames.entity(entity).forEach(target::name);
        }
        String aliases = record.take("Aliases");
        SemaNames.aliases(aliases, given, last).forEach(target::name);
        target.other("Aliases", aliases);
        title(first("TitleOrShip", "Title"), person);
        dates(first("DateOfBirthOrShipBuildDate", "DateOfBirth"), person);
        target.other("Schedule", schedule);
        designation();
        record.untaken((path, text) -> {
            account.unknown("record/" + path);
            target.other(path, text);
        });
    }

    private String first(String newer, String older) {
        String text = record.take(newer);
        return text.isEmpty() ? record.take(older) : text;
    }

    private void title(String text, boolean person) {
        if (person) {
            for (String title : text.split("/")) {
                target.title(title);
            }
        } else {
            target.other("TitleOrShip", text);
        }
    }

    /** Of a person the date of birth; a ship's build date is kept as it stands. */
    private void dates(String text, boolean person) {
        if (!person) {
            target.other("ShipBuildDate", text);
            return;
        }
        Optional<List<PartialDate>> dates = SemaDates.read(text);
        dates.ifPresent(read -> read.forEach(target::birthDate));
        if (dates.isEmpty() && !text.isEmpty()) {
            account.unknown("DateOfBirth " + text);
            target.other("DateOfBirth", text);
        }
    }

    private void designation() {
        Optional<Programme> ofSchedule = Programmes.find("ca", regime + ", Schedule " + schedule);
        Optional<Programme> programme = ofSchedule.or(() -> Programmes.find("ca", regime));
        if (programme.isEmpty()) {
            account.warn("Programme " + regime
                    + " of Canada is not in the table of programmes; its measures are unspecified.");
        }
        target.designation(new Designation(
                ofSchedule.map(Programme::code).orElse(regime),
                programme
                        .map(known -> Programmes.measures(known, target.kind()))
                        .orElse(Set.of(Measure.UNSPECIFIED)),
                listedOn(),
                Optional.empty(),
                programme.map(Programme::legalBasis).orElse(""),
                schedule.isEmpty() ? "item " + record.take("Item") : schedule + ", item " + record.take("Item"),
                ""));
    }

    private Optional<ListedOn> listedOn() {
        String text = record.take("DateOfListing");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ListedOn.exact(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            account.warn("A DateOfListing of " + target.id() + " is not a date (" + text + "); it is not used.");
            target.other("DateOfListing", text);
            return Optional.empty();
        }
    }
}

package io.cordon.sources.uk;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Place;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a target of a gathered designation of the UK Sanctions List, the same from either form. */
final class SlTarget {
    /** Fields that say a thing of the target that has no place of its own. */
    private static final List<SlField> KEPT = List.of(
            SlField.LAST_UPDATED,
            SlField.OFSI_GROUP,
            SlField.UN_REFERENCE,
            SlField.SOURCE,
            SlField.SANCTIONS,
            SlField.ENTITY_TYPE,
            SlField.PREVIOUS_FLAG,
            SlField.SHIP_TYPE,
            SlField.TONNAGE,
            SlField.LENGTH,
            SlField.YEAR_BUILT);

    private final SlEntry entry;
    private final Account account;
    private final String reference;
    private final Target.Builder target;
    private final TargetKind kind;

    private SlTarget(String list, SlEntry entry, Account account) {
        this.entry = entry;
        this.account = account;
        this.reference = entry.first(SlField.UNIQUE_ID);
        String stated = entry.first(SlField.KIND);
        this.kind = TargetKind.of(stated);
        this.target = Target.builder(new TargetId(list, reference), kind);
        if (kind == TargetKind.UNKNOWN) {
            account.unknown(SlField.KIND.column + ": " + stated);
            target.other(SlField.KIND.column, stated);
        }
    }

    static Target of(String list, SlEntry entry, Account account) {
        return new SlTarget(list, entry, account).build();
    }

    private Target build() {
        names();
        entry.all(SlField.TITLE).forEach(target::title);
        entry.all(SlField.POSITION).forEach(target::title);
        entry.all(SlField.GENDER).forEach(this::gender);
        entry.all(SlField.BIRTH_DATE).forEach(this::birthDate);
        entry.birthplaces.forEach(place -> target.birthPlace(new Place(
                place.town().isEmpty() ? place.country() : place.town(),
                place.country().isEmpty() ? Place.NO_COUNTRY : Country.of(place.country()))));
        entry.all(SlField.NATIONALITY).forEach(text -> UkCountries.apart(text).forEach(target::country));
        entry.all(SlField.FLAG).forEach(text -> UkCountries.apart(text).forEach(target::country));
        entry.addresses.forEach(target::address);
        identifiers();
        relations();
        entry.all(SlField.OTHER_INFORMATION).forEach(target::remark);
        designation();
        KEPT.forEach(field -> entry.all(field).forEach(value -> target.other(field.column, value)));
        entry.unknown.forEach((name, texts) -> texts.forEach(text -> {
            account.unknown(name);
            target.other(name, text);
        }));
        return target.build();
    }

    private void names() {
        boolean primary = false;
        for (SlEntry.ListedName name : entry.names) {
            NameQuality quality = UkNames.quality(name.type(), name.strength());
            primary |= quality == NameQuality.PRIMARY;
            target.name(UkNames.of(name.before(), name.last(), quality, kind == TargetKind.PERSON));
            if (!UkNames.isKnown(name.type(), name.strength())) {
                account.unknown("Name type " + name.type() + ", alias strength " + name.strength());
                target.other("Name type", name.last() + ": " + name.type() + " " + name.strength());
            }
        }
        for (SlEntry.ScriptName name : entry.scriptNames) {
            if (!name.text().isEmpty()) {
                target.name(UkNames.inScript(name.text(), name.language()));
            }
            target.other("Name non-latin script", UkNames.scriptNote(name.text(), name.script(), name.language()));
        }
        if (!target.hasNames()) {
            throw new BadInputException(entry.where + " (" + reference
                    + ") has no name; the file is damaged or not as published, so fetch it again");
        }
        if (!primary) {
            account.warn(reference + " has no primary name; its first name stands for it.");
        }
    }

    private void gender(String text) {
        Gender gender = Gender.of(text);
        target.gender(gender);
        if (gender == Gender.UNKNOWN) {
            target.other(SlField.GENDER.column, text);
        }
    }

    private void birthDate(String text) {
        UkDates.partial(text).ifPresentOrElse(target::birthDate, () -> {
            account.unknown(SlField.BIRTH_DATE.column + " " + text);
            target.other(SlField.BIRTH_DATE.column, text);
        });
    }

    private void identifiers() {
        documents(entry.passports, IdentifierType.PASSPORT, "Passport number");
        documents(entry.nationalIds, IdentifierType.NATIONAL_ID, "National Identifier number");
        plain(SlField.BUSINESS_NUMBER, IdentifierType.REGISTRATION_NUMBER);
        plain(SlField.HULL, IdentifierType.OTHER);
        plain(SlField.PHONE, IdentifierType.PHONE);
        plain(SlField.WEBSITE, IdentifierType.WEBSITE);
        plain(SlField.EMAIL, IdentifierType.EMAIL);
        for (String imo : entry.all(SlField.IMO)) {
            target.identifier(UkIdentifiers.imo(imo, SlField.IMO.column));
        }
    }

    private void documents(Set<SlEntry.Document> documents, IdentifierType type, String label) {
        for (SlEntry.Document document : documents) {
            if (document.number().isEmpty()) {
                target.other(label, document.note());
            } else {
                target.identifier(new Identifier(type, document.number(), label, Place.NO_COUNTRY, document.note()));
            }
        }
    }

    private void plain(SlField field, IdentifierType type) {
        for (String value : entry.all(field)) {
            target.identifier(new Identifier(type, value, field.column, Place.NO_COUNTRY, ""));
        }
    }

    private void relations() {
        for (SlField field : List.of(SlField.PARENT, SlField.SUBSIDIARY, SlField.OWNER, SlField.PREVIOUS_OWNER)) {
            for (String name : entry.all(field)) {
                target.relation(new Relation(field.column, name, Optional.empty()));
            }
        }
        entry.all(SlField.UN_REFERENCE)
                .forEach(text -> UkIdentifiers.unReference(SlField.UN_REFERENCE.column, text)
                        .ifPresent(target::relation));
        entry.all(SlField.OFSI_GROUP)
                .forEach(text ->
                        UkIdentifiers.ofsiGroup(SlField.OFSI_GROUP.column, text).ifPresent(target::relation));
    }

    private void designation() {
        Set<String> regimes = entry.all(SlField.REGIME);
        if (regimes.isEmpty()) {
            throw new BadInputException(entry.where + " (" + reference
                    + ") has no regime; the file is damaged or not as published, so fetch it again");
        }
        Set<String> dates = entry.all(SlField.DATE_DESIGNATED);
        Optional<LocalDate> first =
                dates.stream().flatMap(text -> UkDates.day(text).stream()).min(LocalDate::compareTo);
        if (first.isEmpty() || dates.size() > 1) {
            dates.forEach(text -> target.other(SlField.DATE_DESIGNATED.column, text));
        }
        if (first.isEmpty() && !dates.isEmpty()) {
            account.unknown(SlField.DATE_DESIGNATED.column + " " + String.join(", ", dates));
        }
        String reason = String.join("\n", entry.all(SlField.REASONS));
        Set<Measure> measures = measures();
        for (String regime : regimes) {
            Optional<Programme> programme = Programmes.find("uk", regime);
            target.designation(new Designation(
                    regime,
                    measures,
                    first.map(ListedOn::exact),
                    Optional.empty(),
                    programme.map(Programme::legalBasis).orElse(regime),
                    "",
                    reason));
        }
    }

    /**
     * The record states its own measures. One that states none is unspecified, and not given those of its regime: the
     * regulations allow several measures, and which of them were imposed is for the record alone to say.
     */
    private Set<Measure> measures() {
        EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
        for (String word : entry.measures) {
            Optional<Measure> measure = UkMeasures.of(word);
            measures.add(measure.orElse(Measure.UNSPECIFIED));
            if (measure.isEmpty()) {
                account.unknown(SlField.SANCTIONS.column + ": " + word);
                account.warn("The measure \"" + word + "\" of the UK Sanctions List is not known; it is unspecified.");
                target.other(SlField.SANCTIONS.column, word);
            }
        }
        if (measures.isEmpty()) {
            measures.add(Measure.UNSPECIFIED);
            account.warn(reference + " states no measures, so they are unspecified.");
        }
        return measures;
    }
}

package io.cordon.core.match;

import io.cordon.core.model.Country;
import io.cordon.core.model.Evidence;
import io.cordon.core.model.Evidence.Verdict;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Place;
import io.cordon.core.model.Subject;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everything beside the names that speaks for or against a match. */
final class PartyEvidence {
    private static final double SAME_COUNTRY = 0.1;
    private static final double OTHER_COUNTRY = -3.4;
    /** Where the list states only where somebody was born or lives: people are citizens of other countries than those. */
    private static final double OTHER_THAN_BIRTH_COUNTRY = -1.6;

    private static final double SAME_BIRTH_COUNTRY = 0.05;
    private static final double OTHER_GENDER = -4.0;
    private static final double SAME_GENDER = 0.2;
    private static final double PERSON_OR_NOT = -7.0;
    private static final double OTHER_THING = -2.0;

    /** The most that everything but birth dates and identifiers can add. */
    static final double MOST_BESIDE_DATES = Math.max(SAME_COUNTRY, SAME_BIRTH_COUNTRY) + SAME_GENDER;

    private PartyEvidence() {}

    /** All evidence, strongest reasons included only where both sides state something. */
    static List<Evidence> of(Subject subject, Target target) {
        List<Evidence> all = new ArrayList<>(4);
        kind(subject.kind(), target.kind(), all);
        DateEvidence.of(subject.birthDates(), target.birthDates()).ifPresent(all::add);
        gender(subject.gender(), target.gender(), all);
        country(subject, target, all);
        IdentifierEvidence.of(subject.identifiers(), target.identifiers()).ifPresent(all::add);
        return all;
    }

    private static void kind(TargetKind subject, TargetKind target, List<Evidence> into) {
        if (subject == TargetKind.UNKNOWN || target == TargetKind.UNKNOWN || subject == target) {
            return;
        }
        boolean personOrNot = subject == TargetKind.PERSON || target == TargetKind.PERSON;
        into.add(new Evidence(
                Evidence.Kind.KIND,
                Verdict.CONTRADICTS,
                subject.word(),
                target.word(),
                personOrNot ? PERSON_OR_NOT : OTHER_THING));
    }

    private static void gender(Gender subject, Gender target, List<Evidence> into) {
        if (subject != Gender.UNKNOWN && target != Gender.UNKNOWN) {
            boolean same = subject == target;
            into.add(new Evidence(
                    Evidence.Kind.GENDER,
                    same ? Verdict.AGREES : Verdict.CONTRADICTS,
                    subject.name(),
                    target.name(),
                    same ? SAME_GENDER : OTHER_GENDER));
        }
    }

    private static void country(Subject subject, Target target, List<Evidence> into) {
        Set<String> ours = new LinkedHashSet<>();
        subject.countries().forEach(country -> add(country, ours));
        subject.birthPlaces().forEach(place -> add(place.country(), ours));
        if (ours.isEmpty()) {
            return;
        }
        Set<String> stated = new LinkedHashSet<>();
        target.countries().forEach(country -> add(country, stated));
        Set<String> wider = new LinkedHashSet<>(stated);
        for (Place place : target.birthPlaces()) {
            add(place.country(), wider);
        }
        target.addresses().forEach(address -> add(address.country(), wider));
        if (wider.isEmpty()) {
            return;
        }
        boolean same = ours.stream().anyMatch(stated::contains);
        boolean near = same || ours.stream().anyMatch(wider::contains);
        double differs = stated.isEmpty() ? OTHER_THAN_BIRTH_COUNTRY : OTHER_COUNTRY;
        double weight = same ? SAME_COUNTRY : near ? SAME_BIRTH_COUNTRY : differs;
        into.add(new Evidence(
                Evidence.Kind.COUNTRY,
                near ? Verdict.AGREES : Verdict.CONTRADICTS,
                String.join(", ", ours),
                String.join(", ", stated.isEmpty() ? wider : stated),
                weight));
    }

    /** Codes, with dependent and historical states under the state they are asked about as. */
    private static void add(Country country, Set<String> into) {
        String code = country.code();
        if (code.isEmpty()) {
            return;
        }
        into.add(
                switch (code) {
                    case "SU" -> "RU";
                    case "YU", "CS" -> "RS";
                    case "HK", "MO" -> "CN";
                    case "DD" -> "DE";
                    default -> code;
                });
    }
}

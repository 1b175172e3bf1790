package io.cordon.core.profile;

import io.cordon.core.model.Address;
import io.cordon.core.model.Country;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Gender;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.IdentifierType;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Made-up targets for tests, and enough others around them that names are as common as they are on real lists. */
final class Parties {
    private static final String[] GIVEN = {
        "Sergei", "Ivan", "Pyotr", "Oleg", "Dmitry", "Viktor", "Nikolai", "Anton", "Pavel", "Maksim", "Olga", "Irina"
    };
    private static final String[] FAMILY = {
        "Ivanov", "Petrov", "Sidorov", "Smirnov", "Popov", "Kuznetsov", "Lebedev", "Kozlov", "Novikov", "Morozov",
        "Volkov", "Zaitsev", "Pavlov", "Semyonov", "Golubev", "Vinogradov", "Bogdanov", "Vorobyov", "Fyodorov",
                "Mikhailov"
    };

    private Parties() {}

    /** A few hundred persons of three lists who have nothing to do with each other. */
    static List<Target> crowd() {
        List<Target> crowd = new ArrayList<>();
        String[] lists = {"aa", "bb", "cc"};
        for (int i = 0; i < GIVEN.length * FAMILY.length; i++) {
            String name = GIVEN[i % GIVEN.length] + " " + FAMILY[i / GIVEN.length];
            crowd.add(person(lists[i % 3], "crowd-" + i, name, (1940 + i % 50) + "-0" + (1 + i % 9) + "-1" + i % 9)
                    .build());
        }
        return crowd;
    }

    /** The crowd with some more. */
    static List<Target> with(Target.Builder... more) {
        List<Target> all = crowd();
        for (Target.Builder builder : more) {
            all.add(builder.build());
        }
        return all;
    }

    static Target.Builder person(String list, String reference, String name, String... births) {
        Target.Builder builder = target(list, reference, TargetKind.PERSON, name);
        for (String birth : births) {
            builder.birthDate(PartialDate.parse(birth));
        }
        return builder;
    }

    static Target.Builder company(String list, String reference, String name, String country) {
        return target(list, reference, TargetKind.ORGANISATION, name)
                .address(new Address("", "", "", "", Country.of(country)));
    }

    static Target.Builder vessel(String list, String reference, String name, String imo) {
        return target(list, reference, TargetKind.VESSEL, name).identifier(identifier(IdentifierType.IMO, imo));
    }

    static Target.Builder target(String list, String reference, TargetKind kind, String name) {
        return Target.builder(new TargetId(list, reference), kind)
                .name(Name.of(name, NameQuality.PRIMARY))
                .designation(new Designation(
                        "Russia", Set.of(Measure.ASSET_FREEZE), Optional.empty(), Optional.empty(), "", "", ""));
    }

    static Identifier identifier(IdentifierType type, String value) {
        return new Identifier(type, value, "", Place.NO_COUNTRY, "");
    }

    /** A reference to the United Nations' listing of the same party. */
    static Relation unReference(String reference) {
        return new Relation("UN Ref", "", Optional.of(new TargetId("un-sc", reference)));
    }

    static Target.Builder male(Target.Builder builder) {
        return builder.gender(Gender.MALE);
    }

    static Profiles resolve(List<Target> targets, HouseDecision... decisions) {
        return Resolver.resolve(targets, Decisions.of(List.of(decisions)));
    }

    static boolean same(Profiles profiles, String one, String other) {
        return profiles.same(TargetId.parse(one), TargetId.parse(other));
    }
}

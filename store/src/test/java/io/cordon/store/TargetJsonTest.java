package io.cordon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.core.model.Address;
import io.cordon.core.model.Designation;
import io.cordon.core.model.Identifier;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Name;
import io.cordon.core.model.NameQuality;
import io.cordon.core.model.Notice;
import io.cordon.core.model.PartialDate;
import io.cordon.core.model.Place;
import io.cordon.core.model.ReadAccount;
import io.cordon.core.model.Relation;
import io.cordon.core.model.Target;
import io.cordon.core.model.TargetId;
import io.cordon.core.model.TargetKind;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class TargetJsonTest {
    private static final int SAMPLES = 3_000;

    @Test
    void everyTargetComesBackAsItWasAndGivesTheSameBytesAgain() {
        RandomTargets random = new RandomTargets(42);
        for (int i = 0; i < SAMPLES; i++) {
            Target target = random.target(new TargetId("us-ofac-sdn", "ref " + i));
            byte[] json = TargetJson.write(target);
            Target back = TargetJson.read(json);
            assertThat(back).isEqualTo(target);
            assertThat(List.copyOf(back.other().keySet()))
                    .isEqualTo(List.copyOf(target.other().keySet()));
            assertThat(TargetJson.write(back)).isEqualTo(json);
        }
    }

    /** Guards the property above: a field the generator never fills would pass it unseen. */
    @Test
    void theGeneratorFillsEveryFieldOfEveryRecordOfATarget() throws ReflectiveOperationException {
        Set<String> filled = new HashSet<>();
        RandomTargets random = new RandomTargets(42);
        for (int i = 0; i < 200; i++) {
            gather(random.target(new TargetId("us-ofac-sdn", "ref " + i)), filled);
        }
        for (Class<?> type : List.of(
                Target.class,
                Name.class,
                Designation.class,
                Identifier.class,
                Address.class,
                Place.class,
                Relation.class,
                ListedOn.class,
                PartialDate.class)) {
            for (RecordComponent component : type.getRecordComponents()) {
                assertThat(filled).contains(type.getSimpleName() + "." + component.getName());
            }
        }
    }

    private static void gather(Object value, Set<String> filled) throws ReflectiveOperationException {
        if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object inner = component.getAccessor().invoke(value);
                if (!(inner instanceof Optional<?> o && o.isEmpty())
                        && !(inner instanceof Collection<?> c && c.isEmpty())
                        && !(inner instanceof Map<?, ?> m && m.isEmpty())
                        && !inner.equals("")) {
                    filled.add(value.getClass().getSimpleName() + "." + component.getName());
                }
                gather(inner, filled);
            }
        } else if (value instanceof Collection<?> values) {
            for (Object each : values) {
                gather(each, filled);
            }
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            gather(optional.get(), filled);
        }
    }

    /** The hash of what is held depends on these bytes: if this changes, every target looks amended once. */
    @Test
    void theTextOfATargetIsFixed() {
        Target target = Target.builder(new TargetId("us-ofac-sdn", "16680"), TargetKind.PERSON)
                .name(Name.of("Vladislav SURKOV", NameQuality.PRIMARY))
                .birthDate(PartialDate.day(LocalDate.of(1964, 9, 21)))
                .birthDate(PartialDate.years(1962, 1964).asCirca())
                .designation(new Designation(
                        "UKRAINE-EO13661",
                        EnumSet.of(Measure.TRAVEL_BAN, Measure.ASSET_FREEZE),
                        Optional.of(ListedOn.exact(LocalDate.of(2014, 3, 17))),
                        Optional.empty(),
                        "E.O. 13661 s.1; s.2",
                        "",
                        ""))
                .build();
        assertThat(new String(TargetJson.write(target), StandardCharsets.UTF_8)).isEqualTo("""
                {"list":"us-ofac-sdn","reference":"16680","kind":"person",\
                "names":[{"text":"Vladislav SURKOV","quality":"primary"}],\
                "birthDates":["1964-09-21","~1962-01-01/1964-12-31"],\
                "designations":[{"programme":"UKRAINE-EO13661","measures":["asset-freeze","travel-ban"],\
                "listedOn":"2014-03-17","listedOnIs":"exact","legalBasis":"E.O. 13661 s.1; s.2"}]}""");
    }

    @Test
    void aFieldOfALaterVersionIsNotDroppedInSilence() {
        byte[] json = "{\"list\":\"un-sc\",\"reference\":\"1\",\"soul\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TargetJson.read(json))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("\"soul\" is not known");
    }

    @Test
    void everyNoticeComesBackAsItWas() {
        RandomTargets random = new RandomTargets(7);
        for (int i = 0; i < SAMPLES; i++) {
            Notice notice = random.notice("eu-fsf");
            assertThat(NoticeJson.read(NoticeJson.write(notice))).isEqualTo(notice);
        }
    }

    @Test
    void everyAccountComesBackAsItWas() {
        for (ReadAccount account : List.of(
                new ReadAccount(OptionalInt.empty(), 0, 0, Map.of(), List.of()),
                new ReadAccount(OptionalInt.of(12), 12, 11, Map.of("a", 3, "\"b\"", 1), List.of("One was odd.")))) {
            assertThat(AccountJson.read(AccountJson.write(account))).isEqualTo(account);
        }
    }
}

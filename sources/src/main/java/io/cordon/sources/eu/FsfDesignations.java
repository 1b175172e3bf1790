package io.cordon.sources.eu;

import io.cordon.core.model.Designation;
import io.cordon.core.model.ListedOn;
import io.cordon.core.model.Measure;
import io.cordon.core.model.Programme;
import io.cordon.core.model.Target;
import io.cordon.sources.Account;
import io.cordon.sources.Programmes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A record's {@code regulation}s as designations, one a programme. A regulation here is the last one that touched the
 * record, so its day is one by which the target was listed, not the day it was listed: "no later than". Of its two days
 * the entry into force counts, because nobody is bound by the publication before it. The record's own
 * {@code designationDate} is the day of listing, unless {@code designationDetails} says that it is the United Nations' day.
 */
final class FsfDesignations {
    /** Where a record states no regulation, which the schema does not allow; kept under the strictest measure. */
    static final String NO_PROGRAMME = "UNSTATED";

    private final FsfElement entity;
    private final Target.Builder target;
    private final Account account;
    private final String reference;
    private final Map<String, List<Regulation>> byProgramme = new LinkedHashMap<>();

    private record Regulation(String numberTitle, Optional<LocalDate> effective) {}

    FsfDesignations(FsfElement entity, Target.Builder target, Account account, String reference) {
        this.entity = entity;
        this.target = target;
        this.account = account;
        this.reference = reference;
    }

    void read() {
        String details = entity.take("designationDetails");
        String stated = entity.take("designationDate");
        target.other("designationDetails", details);
        target.other("designationDate", stated);
        Optional<ListedOn> exact =
                ofUnitedNations(details) ? Optional.empty() : day(stated).map(ListedOn::exact);
        entity.takeAll("regulation").forEach(this::regulation);
        if (byProgramme.isEmpty()) {
            account.warn("Record " + reference + " states no regulation; its measures are unspecified.");
            byProgramme.put(NO_PROGRAMME, List.of());
        }
        byProgramme.forEach((programme, regulations) -> designation(programme, regulations, exact));
    }

    private static boolean ofUnitedNations(String details) {
        String lower = details.toLowerCase(Locale.ROOT);
        return lower.contains("un designation") || lower.contains("unsc designation") || lower.contains("un listed");
    }

    private void regulation(FsfElement regulation) {
        String programme = regulation.take("programme");
        String numberTitle = regulation.take("numberTitle");
        String published = regulation.take("publicationDate");
        String inForce = regulation.take("entryIntoForceDate");
        List<String> urls = new ArrayList<>();
        regulation.takeAll("publicationUrl").forEach(url -> urls.add(url.takeText()));
        target.other(
                "regulation",
                FsfEntity.stated(
                        ", ",
                        programme,
                        numberTitle,
                        regulation.take("regulationType"),
                        regulation.take("organisationType"),
                        published.isEmpty() ? "" : "published " + published,
                        inForce.isEmpty() ? "" : "in force " + inForce,
                        String.join(" ", urls)));
        for (FsfElement remark : regulation.takeAll("remark")) {
            target.other("regulation/remark", remark.takeText());
        }
        regulation.take("logicalId");
        regulation.take("regulationLanguage");
        regulation.leftOver("regulation", (path, value) -> {
            account.unknown(path);
            target.other(path, value);
        });
        byProgramme
                .computeIfAbsent(programme.isEmpty() ? NO_PROGRAMME : programme, key -> new ArrayList<>())
                .add(new Regulation(numberTitle, day(inForce).or(() -> day(published))));
    }

    private Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException e) {
            account.warn("A date of " + reference + " is not a date (" + text + "); it is not used.");
            return Optional.empty();
        }
    }

    private void designation(String programme, List<Regulation> regulations, Optional<ListedOn> exact) {
        Optional<LocalDate> earliest =
                regulations.stream().flatMap(one -> one.effective().stream()).min(LocalDate::compareTo);
        Optional<Programme> known = Programmes.find("eu", programme);
        if (known.isEmpty()) {
            account.warn("Programme " + programme
                    + " is not in the table of EU programmes; its measures are unspecified until it is.");
        }
        String numbers = String.join(
                "; ",
                regulations.stream().map(Regulation::numberTitle).distinct().toList());
        target.designation(new Designation(
                programme,
                known.map(found -> Programmes.measures(found, target.kind())).orElse(Set.of(Measure.UNSPECIFIED)),
                exact.or(() -> earliest.map(ListedOn::noLaterThan)),
                Optional.empty(),
                known.map(Programme::legalBasis).orElse(""),
                numbers,
                ""));
    }
}

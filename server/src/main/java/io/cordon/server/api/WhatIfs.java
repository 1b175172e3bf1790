package io.cordon.server.api;

import io.cordon.answers.Engine;
import io.cordon.answers.OrderedWork;
import io.cordon.answers.Setting;
import io.cordon.answers.whatif.Assessment;
import io.cordon.answers.whatif.BlockingStatutes;
import io.cordon.answers.whatif.Draft;
import io.cordon.answers.whatif.Outcome;
import io.cordon.answers.whatif.Rebound;
import io.cordon.core.model.BadInputException;
import io.cordon.intake.customers.CustomerReader;
import io.cordon.server.desk.BusyException;
import io.cordon.server.desk.Desk;
import io.cordon.sources.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Works out what drafts would hit, one at a time, as each takes all processors. */
public final class WhatIfs {
    private final Desk desk;
    private final Semaphore one = new Semaphore(1);

    WhatIfs(Desk desk) {
        this.desk = desk;
    }

    /**
     * What a draft would hit among customers.
     *
     * @throws BadInputException if a file or a parameter cannot be used
     * @throws BusyException if another is being worked on
     */
    public Outcome outcome(
            MultipartFile draft,
            MultipartFile customers,
            @Nullable String readAs,
            @Nullable String authority,
            @Nullable List<String> jurisdictions,
            boolean counterMeasure,
            @Nullable String asOf,
            @Nullable String known)
            throws IOException {
        if (!one.tryAcquire()) {
            throw new BusyException("another what-if is being worked on; ask again in a moment");
        }
        try {
            String name = name(draft, "draft");
            Draft read = Draft.of(
                    List.of(SourceFile.of(name, draft.getBytes())),
                    List.of(name),
                    Optional.ofNullable(readAs).filter(text -> !text.isBlank()));
            Rebound rebound = rebound(read, authority, jurisdictions, counterMeasure);
            Setting setting =
                    desk.at(AskedFor.day("as-of", asOf), AskedFor.known(known)).setting();
            return outcome(read, rebound, setting, customers);
        } finally {
            one.release();
        }
    }

    private static String name(MultipartFile part, String otherwise) {
        String given = part.getOriginalFilename();
        return given == null || given.isBlank() ? otherwise : given.replaceAll(".*[/\\\\]", "");
    }

    private static Rebound rebound(
            Draft draft, @Nullable String authority, @Nullable List<String> jurisdictions, boolean counterMeasure) {
        Set<String> asked = jurisdictions == null
                ? Set.of()
                : jurisdictions.stream()
                        .map(word -> word.strip().toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        String by = (authority == null || authority.isBlank() ? draft.authority() : authority)
                .strip()
                .toLowerCase(Locale.ROOT);
        if (by.isEmpty() && (counterMeasure || !asked.isEmpty())) {
            throw new BadInputException(
                    "authority: who would impose the draft was expected, for example us-ofac, as the"
                            + " draft does not say it and a conflict of laws is asked about");
        }
        return new Rebound(BlockingStatutes.shipped(), by, asked, counterMeasure);
    }

    private static Outcome outcome(Draft draft, Rebound rebound, Setting setting, MultipartFile customers)
            throws IOException {
        String name = name(customers, "customers");
        Assessment assessment = new Assessment(draft, setting.screener(), rebound);
        try (CustomerReader reader = CustomerReader.of(customers.getInputStream(), name)) {
            OrderedWork.run(reader.iterator(), row -> assessment.assess(row.subject()), assessment::add);
        }
        Outcome.Grounds grounds = new Outcome.Grounds(
                setting.day(),
                name,
                Engine.VERSION,
                setting.policy().name(),
                setting.policy().hash(),
                setting.grounds().stream()
                        .map(Setting.Ground::edition)
                        .map(edition -> new Outcome.HeldList(edition.id(), edition.published(), edition.sha256()))
                        .toList(),
                List.copyOf(setting.ages().stale()));
        return new Outcome(draft, assessment.impact(), Optional.empty(), rebound, grounds);
    }
}

package io.cordon.store;

import io.cordon.core.model.Edition;
import io.cordon.core.model.ReadAccount;
import io.cordon.core.model.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an edition may come in beside the newest one held. An incomplete list is an outage, not an update: taking it
 * would clear everybody it has lost. Pure: values in, a reason out.
 */
final class Admission {
    /** An edition may be this much smaller than the newest held, in percent; authorities seldom delist more at once. */
    static final int MAX_SHRINK_PERCENT = 10;

    private Admission() {}

    /** Why the edition is refused, as whole sentences; empty if it may come in. */
    static Optional<String> refusal(NewEdition edition, Optional<Edition> newest) {
        String named =
                edition.list() + " of " + edition.published() + " (" + String.join(", ", edition.fileNames()) + ")";
        int targets = edition.targets().size();
        if (targets == 0) {
            return Optional.of(named + " holds no targets; the file is empty, cut off, or another one than was meant:"
                    + " download it again.");
        }
        Optional<String> miscounted = miscounted(named, edition.account());
        if (miscounted.isPresent()) {
            return miscounted;
        }
        Optional<String> repeated = repeated(edition.targets());
        if (repeated.isPresent()) {
            return Optional.of(
                    named + " holds " + repeated.get() + " more than once, where each reference stands for one"
                            + " target; the file is damaged, or files of two lists were given together.");
        }
        // A day's grace, because it may be tomorrow already where the authority sits.
        LocalDate lastDay =
                LocalDate.ofInstant(edition.readAt(), ZoneOffset.UTC).plusDays(1);
        if (edition.published().isAfter(lastDay)) {
            return Optional.of(named + " would be published after the day it was read (" + lastDay.minusDays(1)
                    + "); give the right day with --published.");
        }
        return newest.flatMap(held -> againstHeld(named, edition, held));
    }

    /** Why what a reader counted cannot be the whole file. */
    static Optional<String> miscounted(String named, ReadAccount account) {
        if (account.stated().isEmpty() || account.stated().getAsInt() == account.read()) {
            return Optional.empty();
        }
        return Optional.of(
                named + " states that it has " + count(account.stated().getAsInt()) + " records, but "
                        + count(account.read()) + " were read; the file is cut off or changed: download it again.");
    }

    private static Optional<String> againstHeld(String named, NewEdition edition, Edition held) {
        if (edition.published().isBefore(held.published())) {
            return Optional.of(named + " is older than the newest edition held, " + held.id() + "; import editions from"
                    + " the oldest to the newest, or give this one's right day with --published.");
        }
        int targets = edition.targets().size();
        if (shrunk(targets, held) && !edition.acceptShrink()) {
            return Optional.of(named + " has " + count(targets) + " targets, " + shrinkage(targets, held)
                    + "; more than " + MAX_SHRINK_PERCENT
                    + " % fewer is taken for an incomplete file. Download it again;"
                    + " if the authority did delist that many, import it with --accept-shrink.");
        }
        return Optional.empty();
    }

    static boolean shrunk(int targets, Edition held) {
        return 100L * targets < (100L - MAX_SHRINK_PERCENT) * held.targets();
    }

    /** For example "25.0 % fewer than the 8,000 of us-ofac-sdn@2019-07-01". */
    static String shrinkage(int targets, Edition held) {
        double percent = 100.0 * (held.targets() - targets) / held.targets();
        return String.format(Locale.ROOT, "%.1f %% fewer than the %,d of %s", percent, held.targets(), held.id());
    }

    private static Optional<String> repeated(List<Target> targets) {
        Set<String> seen = new HashSet<>();
        for (Target target : targets) {
            if (!seen.add(target.id().reference())) {
                return Optional.of(target.id().toString());
            }
        }
        return Optional.empty();
    }

    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

package io.cordon.answers.update;

import io.cordon.core.model.BadInputException;
import io.cordon.core.model.Edition;
import io.cordon.sources.Reading;
import io.cordon.sources.SourceFile;
import io.cordon.sources.Sources;
import io.cordon.sources.fetch.Answer;
import io.cordon.sources.fetch.CatalogueEntry;
import io.cordon.sources.fetch.Fetcher;
import io.cordon.sources.fetch.Validators;
import io.cordon.sources.fetch.Wanted;
import io.cordon.store.Attempt;
import io.cordon.store.Attempts;
import io.cordon.store.ImportOutcome;
import io.cordon.store.NewEdition;
import io.cordon.store.Store;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Updates lists one after another. Whatever goes wrong, the edition held stays in force, and a record says what it was. An
 * edition that an address serves comes in by the same rules as one imported by hand; one that is already held but not the
 * newest is a step back, and refused as well.
 */
public final class ListUpdate {
    private final Store store;
    private final Attempts attempts;
    private final Fetcher fetcher;
    private final Clock clock;

    public ListUpdate(Store store, Attempts attempts, Fetcher fetcher, Clock clock) {
        this.store = store;
        this.attempts = attempts;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * Updates one list.
     *
     * @param anew whether to fetch the files even if they have not changed since
     * @param acceptShrink whether to take an edition that is more than a tenth smaller than the last
     * @throws InterruptedException if the thread is interrupted while it waits for the network; nothing was changed
     * @throws BadInputException if the data folder cannot be written
     */
    public Updated update(CatalogueEntry entry, boolean anew, boolean acceptShrink) throws InterruptedException {
        Log log = new Log(entry, attempts, clock);
        try (Scratch scratch = Scratch.make(entry.list())) {
            List<Answer> answers = fetch(entry, anew, scratch, log);
            Optional<Answer> failed =
                    answers.stream().filter(Answer.Failed.class::isInstance).findFirst();
            if (failed.isPresent()) {
                return failed(log, answers, (Answer.Failed) failed.get());
            }
            if (answers.stream().allMatch(Answer.Unchanged.class::isInstance)) {
                return unchanged(log, answers);
            }
            return take(log, answers, acceptShrink);
        }
    }

    /** Asks for every file; where some have changed and some have not, those are fetched too: an edition needs all. */
    private List<Answer> fetch(CatalogueEntry entry, boolean anew, Scratch scratch, Log log)
            throws InterruptedException {
        List<Validators> known = new ArrayList<>();
        for (URI address : entry.addresses()) {
            known.add(anew ? Validators.NONE : known(entry, address));
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            answers.add(fetch(entry, i, known.get(i), scratch, log));
            if (answers.getLast() instanceof Answer.Failed) {
                return answers;
            }
        }
        boolean changed = answers.stream().anyMatch(Answer.Whole.class::isInstance);
        for (int i = 0; changed && i < answers.size(); i++) {
            if (answers.get(i) instanceof Answer.Unchanged) {
                answers.set(i, fetch(entry, i, Validators.NONE, scratch, log));
            }
        }
        return answers;
    }

    private Answer fetch(CatalogueEntry entry, int file, Validators known, Scratch scratch, Log log)
            throws InterruptedException {
        Wanted wanted = Wanted.of(entry, entry.addresses().get(file), known);
        Path into = scratch.file(file);
        return fetcher.fetch(wanted, into, (failed, wait) -> log.retried(file, failed, wait));
    }

    /** A file is asked for by its version only while the edition it gave is the newest held. */
    private Validators known(CatalogueEntry entry, URI address) {
        return attempts.lastGood(entry.list(), Log.shown(address))
                .filter(attempt -> attempt.edition()
                        .equals(newest(entry.list()).map(Edition::id).orElse("")))
                .map(attempt -> new Validators(attempt.etag(), attempt.lastModified()))
                .orElse(Validators.NONE);
    }

    private Updated failed(Log log, List<Answer> answers, Answer.Failed failed) {
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i) == failed) {
                log.failed(i, failed);
            } else {
                log.add(i, answers.get(i), Attempt.Outcome.NOT_USED, "", "", "another file of this edition failed");
            }
        }
        return log.done(Attempt.Outcome.FAILED, newest(log.list()), failed.reason());
    }

    private Updated unchanged(Log log, List<Answer> answers) {
        Optional<Edition> newest = newest(log.list());
        String edition = newest.map(Edition::id).orElse("");
        String reason = "the server says that nothing has changed since " + edition;
        for (int i = 0; i < answers.size(); i++) {
            log.add(i, answers.get(i), Attempt.Outcome.UNCHANGED, "", edition, reason);
        }
        return log.done(Attempt.Outcome.UNCHANGED, newest, reason);
    }

    private Updated take(Log log, List<Answer> answers, boolean acceptShrink) {
        List<SourceFile> files = new ArrayList<>();
        try {
            for (int i = 0; i < answers.size(); i++) {
                Path file = ((Answer.Whole) answers.get(i)).file();
                files.add(SourceFile.open(
                        file, Log.fileName(log.entry().addresses().get(i))));
            }
            Reading reading = Sources.read(log.list(), files);
            ImportOutcome outcome = store.add(new NewEdition(
                    log.list(),
                    published(log.entry(), reading, answers),
                    clock.instant(),
                    Sources.sha256(files),
                    files.stream().map(SourceFile::name).toList(),
                    files.stream().map(SourceFile::content).toList(),
                    reading.targets(),
                    reading.account(),
                    acceptShrink));
            return taken(log, answers, files, outcome);
        } catch (BadInputException e) {
            return refused(log, answers, files, String.valueOf(e.getMessage()));
        }
    }

    private static LocalDate published(CatalogueEntry entry, Reading reading, List<Answer> answers) {
        if (reading.published().isPresent()) {
            return reading.published().get();
        }
        String stated = ((Answer.Whole) answers.getFirst()).validators().lastModified();
        if (!entry.dayOfServer()) {
            throw new BadInputException("the files do not state their day of publication; import them by hand with"
                    + " --published, or set day-of-publication: server for " + entry.list()
                    + " in a catalogue of your own, if its Last-Modified is that day");
        }
        try {
            return ZonedDateTime.parse(stated, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toLocalDate();
        } catch (DateTimeException e) {
            throw new BadInputException(
                    "neither the files nor the server state the day of publication; import them by"
                            + " hand with --published",
                    e);
        }
    }

    private Updated taken(Log log, List<Answer> answers, List<SourceFile> files, ImportOutcome outcome) {
        if (outcome.kind() == ImportOutcome.Kind.REFUSED) {
            return refused(log, answers, files, outcome.message());
        }
        Optional<Edition> newest = newest(log.list());
        String held = newest.map(Edition::id).orElse("");
        boolean added = outcome.kind() == ImportOutcome.Kind.ADDED;
        if (!added && !outcome.edition().equals(held)) {
            return refused(
                    log,
                    answers,
                    files,
                    "the address serves " + outcome.edition() + " again, which is older than the newest edition held, "
                            + held + "; it is a mirror that lags, or the publisher has gone back: look there");
        }
        Attempt.Outcome became = added ? Attempt.Outcome.ADDED : Attempt.Outcome.UNCHANGED;
        String reason = added ? outcome.message() : "the file is the one already held as " + held;
        for (int i = 0; i < answers.size(); i++) {
            log.add(i, answers.get(i), became, files.get(i).sha256(), outcome.edition(), reason);
        }
        return log.done(became, newest, reason);
    }

    private Updated refused(Log log, List<Answer> answers, List<SourceFile> files, String reason) {
        for (int i = 0; i < answers.size(); i++) {
            String sha256 = i < files.size() ? files.get(i).sha256() : "";
            log.add(i, answers.get(i), Attempt.Outcome.REFUSED, sha256, "", reason);
        }
        return log.done(Attempt.Outcome.REFUSED, newest(log.list()), reason);
    }

    private Optional<Edition> newest(String list) {
        return store.editions().stream()
                .filter(edition -> edition.list().equals(list))
                .reduce((before, after) -> after);
    }
}
